import { expect, test } from 'vitest';
import type { Disclosure } from '../../src/audit/disclosure.ts';
import { newTrace } from '../../src/audit/trace.ts';
import { Deadline } from '../../src/limits/deadline.ts';
import { makeReferenceSource } from '../../src/domain/reference/reference.ts';
import { installReference } from '../../db/reference.ts';
import { installDemoStaff, subjectOf } from '../../src/population/staff.ts';
import { buildSchema } from '../../src/schema.ts';
import { buildServer, toHeaderMap } from '../../src/server.ts';
import { activityId } from '../testkit/activity.ts';
import { insertFamily } from '../testkit/family.ts';
import { makeTestStore, testNow } from '../testkit/store.ts';

async function ask(deadline: Deadline) {
  const db = await makeTestStore();
  installReference(db, testNow);
  installDemoStaff(db, testNow);
  insertFamily(db, { members: [{ name: 'Tess Jansma', bsn: '999990019' }] });
  const recorded: Disclosure[] = [];
  const reference = makeReferenceSource(db);
  const server = await buildServer({
    schema: buildSchema(),
    db,
    reference,
    audit: { record: async (disclosure) => void recorded.push(disclosure) },
    now: () => testNow,
    trustedDocuments: new Map(),
    openToEveryDocument: true,
    onUnforeseen: () => {},
  });
  const answer = server.answer({
    subject: subjectOf('frontoffice'),
    activityId: activityId('toegang-sociaal-domein'),
    trace: newTrace(),
    headers: toHeaderMap([['content-type', 'application/json']]),
    body: { query: '{ household(by: { bsn: "999990019" }) { members { person { bsn } } } }' },
    deadline,
  });
  return { answer, recorded };
}

test('for whoever is gone nothing is looked up, and that they asked is in the log', async () => {
  const deadline = new Deadline(60_000);
  deadline.abandon();
  const { answer, recorded } = await ask(deadline);
  await expect(answer).rejects.toMatchObject({ code: 'TIMED_OUT' });
  expect(recorded).toMatchObject([{ outcome: 'ABORTED', kind: 'NONE', subjects: [] }]);
});

test('what took too long is not answered, and is in the log', async () => {
  const { answer, recorded } = await ask(new Deadline(0));
  await expect(answer).rejects.toMatchObject({ code: 'TIMED_OUT' });
  expect(recorded).toMatchObject([{ outcome: 'ABORTED', kind: 'NONE' }]);
});

test('in time the answer is given', async () => {
  const { answer, recorded } = await ask(new Deadline(60_000));
  expect((await answer).body).toContain('999990019');
  expect(recorded).toMatchObject([{ outcome: 'OK' }]);
});
