import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { XmlDocument } from 'libxml2-wasm';
import { expect, test, vi } from 'vitest';
import { insertChainContent } from '../../db/chain-content.ts';
import { insertChainMessage } from '../../db/chain-message.ts';
import { transaction } from '../../db/client.ts';
import { readEnvelope, writeEnvelope, type Envelope } from '../../src/connectors/istandaarden/envelope.ts';
import { compileSchema } from '../../src/connectors/istandaarden/schemas.ts';
import { digestOf, newChainMessage, putOutgoing } from '../../src/domain/chain/chain-outbox.ts';
import { chainConfigOf, chainSettings } from '../../src/intake/chain-setting.ts';
import type { FarEnd } from '../../src/intake/far-end.ts';
import { readFixture } from '../istandaarden/fixture.ts';
import { publishedFolder } from '../istandaarden/published.ts';
import { makeTestFolder } from '../testkit/store.ts';
import { openTestDesk, type TestDesk } from './chain-kit.ts';

const at = '2026-06-01T10:00:00.000Z';
const receiver = '41414141';
const names = { application: 'Eenplan', receiverApplication: 'GGk' };
const toGgk: FarEnd = { source: 'ISTANDAARDEN', receiver: '*', envelope: names };

/** Puts a message ready to be sent, and tells in what envelope it went to the folder of its receiver. */
async function send({ db, desk, folder, all }: TestDesk, kind: string, answersId: string | null): Promise<Envelope> {
  const content = Buffer.from(readFixture(kind));
  const common = { source: 'ISTANDAARDEN', sender: '0327', date: '2026-06-01' } as const;
  const outgoing = { ...common, kind, receiver, reference: `REF-${kind}`, content, answersId };
  const { id } = transaction(db, () => putOutgoing(db, at, outgoing));
  desk.look();
  await vi.waitFor(() => expect(all().at(-1)?.status).toBe('SENT'), 10_000);
  const [name = ''] = readdirSync(join(folder, receiver));
  const written = readFileSync(join(folder, receiver, name));
  holdToSchema(written);
  const read = readEnvelope(written);
  if (read.kind !== 'ENVELOPE') throw new Error(read.kind);
  expect(read.envelope).toMatchObject({ reference: id, content });
  return read.envelope;
}

/** Puts a message in the store that came in. */
function receive({ db }: TestDesk, content: Uint8Array): string {
  return transaction(db, () => {
    const row = insertChainMessage(db, {
      ...newChainMessage({ source: 'ISTANDAARDEN', digest: digestOf(content), at }),
      ...{ kind: 'WMO305', sender: receiver, receiver: '0327', reference: 'START-000042', messageDate: '2026-06-01' },
      ...{ status: 'APPLIED', settledAt: at },
    });
    insertChainContent(db, row.id, content);
    return row.id;
  });
}

/** Holds an envelope to the published schema, where that is here. */
function holdToSchema(content: Uint8Array): void {
  const ggk = join(publishedFolder, 'ggk');
  const main = join(ggk, 'ggk0310_21', 'ggkberichten', 'ggk0310_msg.xsd');
  if (!existsSync(main)) return;
  const schema = compileSchema(main, [
    join(ggk, 'ggk0310_21', 'ggkberichten', 'ggk0310_msg_stuf.xsd'),
    join(ggk, '0301', 'stuf0301mtom.xsd'),
    join(ggk, '0301', 'stuf0301.xsd'),
    join(ggk, 'xmlmime', 'xmlmime.xsd'),
  ]);
  using document = XmlDocument.fromBuffer(content);
  schema.validate(document);
}

test('a message goes in an envelope that says whose it is and what is in it', async () => {
  const desk = await openTestDesk({ farEnds: [toGgk] });
  expect(await send(desk, 'WMO301', null)).toMatchObject({
    sender: { organisation: '0327', application: 'Eenplan', administration: null, user: null },
    receiver: { organisation: receiver, application: 'GGk', administration: null, user: null },
    // Noon in summer on a Dutch clock.
    sentAt: '20260601120000',
    function: 'WMO301',
    messageReference: 'REF-WMO301',
    answers: null,
    versions: { application: '0001', applicationSub: '0000', function: '0003', functionSub: '0002' },
    contentType: 'application/xml',
  });
});

test('an answer names the envelope that it answers, or the message where that came bare', async () => {
  const desk = await openTestDesk({ farEnds: [toGgk] });
  const content = Buffer.from(readFixture('ggk_Di01'));
  expect(await send(desk, 'WMO306', receive(desk, content))).toMatchObject({
    answers: { reference: '5f0f7c1e-7f5c-4b57-9a40-2f2d6b7d1a42', messageReference: 'START-000042' },
  });
  const bare = await openTestDesk({ farEnds: [toGgk] });
  expect(await send(bare, 'WMO306', receive(bare, Buffer.from(readFixture('WMO305'))))).toMatchObject({
    answers: { reference: 'START-000042', messageReference: 'START-000042' },
  });
});

test('an envelope that was written is written back the same, so that what is brought again is known', async () => {
  const desk = await openTestDesk({ farEnds: [toGgk] });
  const envelope = await send(desk, 'WMO301', null);
  const [name = ''] = readdirSync(join(desk.folder, receiver));
  expect(Buffer.from(writeEnvelope(envelope))).toEqual(readFileSync(join(desk.folder, receiver, name)));
});

const setOf = (farEnd: object) => {
  const file = join(makeTestFolder(), 'far-ends.json');
  writeFileSync(file, JSON.stringify([farEnd]));
  return () => chainConfigOf('production', { ...defaults, CHAIN_FAR_ENDS: file }, '/data').outbox.farEnds;
};
const defaults = Object.fromEntries(
  Object.entries(chainSettings).map(([name, shape]) => [name, shape.parse(undefined)]),
) as Parameters<typeof chainConfigOf>[1];

test('the names on an envelope have defaults, and one far end may have both an address and an envelope', () => {
  const url = 'https://knooppunt.example/in';
  expect(setOf({ source: 'ISTANDAARDEN', receiver: '*', url, envelope: {} })()).toEqual([
    { source: 'ISTANDAARDEN', receiver: '*', url, envelope: names },
  ]);
});

test.each([
  ['no address and no envelope', { source: 'ISTANDAARDEN', receiver: '*' }],
  ['an envelope around files of rows', { source: 'ROWS', receiver: '*', envelope: {} }],
  ['a name that is too short', { source: 'ISTANDAARDEN', receiver: '*', envelope: { application: 'x' } }],
])('a far end with %s is refused at the start', (_what, farEnd) => {
  expect(setOf(farEnd)).toThrow(/CHAIN_FAR_ENDS/);
});
