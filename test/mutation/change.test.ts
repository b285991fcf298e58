import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Db } from '../../db/client.ts';
import { listHouseholdsByIds } from '../../db/household.ts';
import { householdTable, type HouseholdRow } from '../../db/household.table.ts';
import { insertMutation } from '../../db/mutation.ts';
import { listPersonsByIds } from '../../db/person.ts';
import { installReference } from '../../db/reference.ts';
import { updateRow } from '../../db/row.ts';
import { change, type Change } from '../../src/domain/change/change.ts';
import { forgetMutations } from '../../src/domain/change/mutation-memory.ts';
import { Refusal, ruleBroken } from '../../src/domain/change/problem.ts';
import { listStandings } from '../../src/domain/standing/standing.ts';
import type { Work } from '../../src/domain/change/work.ts';
import { installDemoStaff, staffId } from '../../src/population/staff.ts';
import { makeContext } from '../testkit/context.ts';
import { insertFamily } from '../testkit/family.ts';
import { makeTestStore, testNow } from '../testkit/store.ts';
import { dump } from './wire.ts';

async function start() {
  const db = await makeTestStore();
  installReference(db, testNow);
  installDemoStaff(db, testNow);
  const members = [
    { name: 'Noor Visser', bsn: '999990019' },
    { name: 'Pim Visser', bsn: '999990020' },
  ];
  const { householdId, personIds } = insertFamily(db, { members });
  const context = makeContext(db, 'frontoffice', 'toegang-sociaal-domein');
  const getHousehold = (): HouseholdRow => {
    const [row] = listHouseholdsByIds(db, [householdId]);
    if (!row) throw new Error('the household is gone');
    return row;
  };
  /** Sends a change under a name and tells what came of it. */
  const send = <Taken = object>(spec: Partial<Change<Taken>> & Pick<Change<Taken>, 'make'>, sent: object = {}) => {
    // A test that has no input of its own takes any.
    const shape = z.looseObject({}) as unknown as Change<Taken>['shape'];
    const whole = { name: 'test', type: 'Household', shape, ...spec };
    return change(context, whole, { clientMutationId: 'once', ...sent }, (id) => ({ id }));
  };
  const permit = (work: Work) => work.permit('REQUEST_EMERGENCY_ACCESS', work.standingTo(householdId, []));
  return { db, householdId, personIds, context, getHousehold, send, permit };
}

const write = (db: Db, row: HouseholdRow) => updateRow(db, householdTable, row);

describe('a change', () => {
  test('raises the version and keeps what was, who changed it and when', async () => {
    const { db, householdId, context, getHousehold, send, permit } = await start();
    const make = (work: Work) => {
      permit(work);
      return work.update(write, getHousehold(), { dissolvedOn: '2026-06-01' }).id;
    };
    expect(await send({ make })).toEqual({ clientMutationId: 'once', thing: { id: householdId }, problems: [] });
    expect(getHousehold()).toMatchObject({ version: 2, dissolvedOn: '2026-06-01', recordedAt: testNow.toISOString() });
    expect(db.$client.prepare('select record_id, changes, staff_id, source from revision').all()).toEqual([
      {
        ...{ record_id: householdId, staff_id: staffId('frontoffice'), source: 'STAFF' },
        changes: '{"dissolvedOn":{"from":null,"to":"2026-06-01"}}',
      },
    ]);
    expect([context.disclosure.kind, context.disclosure.subjects.length]).toEqual(['CHANGED', 2]);
  });

  test('concerns the person that it names, and not the rest of the household', async () => {
    const { db, personIds, context, send, permit } = await start();
    const make = (work: Work) => {
      permit(work);
      const [person] = listPersonsByIds(db, personIds.slice(1));
      if (person) work.concern(person);
      return personIds[1] ?? '';
    };
    await send({ make });
    expect(context.disclosure.subjects.map(({ id }) => id)).toEqual([personIds[1]]);
  });

  test('that nobody judged is a fault of ours, and is undone', async () => {
    const { db, householdId, getHousehold, send } = await start();
    const before = dump({ db });
    await expect(send({ make: () => householdId })).rejects.toThrow('before it was permitted');
    const make = (work: Work) => work.update(write, getHousehold(), { dissolvedOn: '2026-06-01' }).id;
    await expect(send({ make })).rejects.toThrow('before it was permitted');
    expect(dump({ db })).toBe(before);
  });

  test('that is refused halfway is undone, and may be sent again under the same name', async () => {
    const { db, getHousehold, send, permit, context } = await start();
    const before = dump({ db });
    let refuses = true;
    const make = (work: Work) => {
      permit(work);
      const { id } = work.update(write, getHousehold(), { dissolvedOn: '2026-06-01' });
      if (refuses) throw new Refusal(ruleBroken('NO', 'Nee.'), ruleBroken('NOR', 'Ook niet.', ['input']));
      return id;
    };
    const { problems } = await send({ make });
    expect(problems.map(({ code }) => code)).toEqual(['NO', 'NOR']);
    expect(dump({ db })).toBe(before);
    expect([context.disclosure.kind, context.disclosure.outcome]).toEqual(['NONE', 'EMPTY']);
    refuses = false;
    expect((await send({ make })).problems).toEqual([]);
  });

  test('is judged on the store as it is when the change is made, and what follows is read anew', async () => {
    const { householdId, context, send, permit } = await start();
    const earlier = listStandings(context, [householdId]).get(householdId);
    let within: unknown;
    const make = (work: Work) => {
      permit(work);
      within = listStandings(context, [householdId]).get(householdId);
      return householdId;
    };
    const load = () => new Map<string, string>();
    const loader = context.loaders.get('test', load);
    await send({ make });
    const later = listStandings(context, [householdId]).get(householdId);
    expect(new Set([earlier, within, later]).size).toBe(3);
    expect(context.loaders.get('test', load)).not.toBe(loader);
  });

  test('of staff or agreements shows in the same answer, and in those after it', async () => {
    const { db, householdId, context, send, permit } = await start();
    const id = staffId('director');
    const make = (work: Work) => {
      permit(work);
      db.$client.prepare('update staff set phone = ? where id = ?').run('033 1', id);
      return householdId;
    };
    await send({ make, name: 'one' });
    expect(context.reference.getStaff(id).phone).not.toBe('033 1');
    await send({ make, name: 'two', changesReference: true }, { clientMutationId: 'twice' });
    expect(context.reference.getStaff(id).phone).toBe('033 1');
  });

  test('that refers to what is not there is a fault of ours, not a rule that somebody can heed', async () => {
    const { db, householdId, getHousehold, send, permit } = await start();
    const make = (work: Work) => {
      permit(work);
      work.update(write, getHousehold(), { addressId: 'nowhere' });
      return householdId;
    };
    const before = dump({ db });
    await expect(send({ make })).rejects.toMatchObject({ fault: 'RULE' });
    expect(dump({ db })).toBe(before);
  });

  test('that breaks a rule of the store says so in Dutch', async () => {
    const { householdId, getHousehold, send, permit } = await start();
    const make = (work: Work) => {
      permit(work);
      work.update(write, getHousehold(), { dissolvedOn: '2009-01-01' });
      return householdId;
    };
    expect((await send({ make })).problems).toEqual([
      { type: 'RuleBroken', code: 'STORE_RULE', message: expect.stringMatching(/^Een regel/), path: [] },
    ]);
  });

  test('tells of every field that does not fit, one thing of each, and does not look further', async () => {
    const { send } = await start();
    const shape = z.object({
      note: z.string('Vul een tekst in.').min(3, 'Langer.'),
      count: z.int('Vul een getal in.'),
    });
    const make = () => {
      throw new Error('not to be reached');
    };
    const { problems } = await send<{ note: string; count: number }>({ shape, make }, { note: 7, count: 'x' });
    expect(problems.map(({ path, message }) => [path.join('.'), message])).toEqual([
      ['input.note', 'Vul een tekst in.'],
      ['input.count', 'Vul een getal in.'],
    ]);
  });
});

test('a mutation is known for thirty days, and then forgotten', async () => {
  const { db } = await start();
  const row = { staffId: staffId('director'), name: 'test', inputHash: '0', recordId: 'hou_1' };
  for (const at of ['2026-05-02T09:59:59.999Z', '2026-05-02T10:00:00.000Z', '2026-06-01T10:00:00.000Z'])
    insertMutation(db, { ...row, clientMutationId: at, at, look: null });
  forgetMutations(db, testNow);
  expect(db.$client.prepare('select at from mutation order by at').pluck().all()).toEqual([
    '2026-05-02T10:00:00.000Z',
    '2026-06-01T10:00:00.000Z',
  ]);
});
