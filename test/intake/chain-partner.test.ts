import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chainConfigOf, chainSettings } from '../../src/intake/chain-setting.ts';
import { startTestHub } from '../testkit/hub.ts';
import { makeTestFolder } from '../testkit/store.ts';
import { fixture, listNotes, makeFixtureTable } from './chain-fixture.ts';
import { startFixtureWorker } from './chain-fixture-start.ts';
import { listAll } from './chain-kit.ts';

function fileOf(content: unknown): string {
  const file = join(makeTestFolder(), 'partners.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

const machine = 'eenplan-chain';

test.each([
  ['names', [{ client: machine, source: 'ROWS', senders: ['42424242', '41414141'] }], 'APPLIED'],
  ['speaks for everybody', [{ client: machine, source: 'ROWS', senders: ['*'] }], 'APPLIED'],
  ['does not name', [{ client: machine, source: 'ROWS', senders: ['42424242'] }], 'DEAD'],
  ['names for another source', [{ client: machine, source: 'ISTANDAARDEN', senders: ['*'] }], 'DEAD'],
  ['names for another machine', [{ client: 'somebody-else', source: 'ROWS', senders: ['*'] }], 'DEAD'],
  ['does not name, for there are none', [], 'DEAD'],
])('a message of a sender whom the list %s', async (_what, partners, status) => {
  const environment = { CHAIN_PARTNERS: fileOf(partners) };
  const hub = await startTestHub({ startIntakeWorker: startFixtureWorker, environment });
  makeFixtureTable(hub.db);
  const response = await fetch(`${hub.url}/chain/rows`, {
    method: 'POST',
    body: new Uint8Array(fixture({ reference: 'R1', sender: '41414141' })),
    headers: {
      authorization: `Bearer ${await hub.token('chain')}`,
      'content-type': 'application/json',
      prefer: 'wait=15',
    },
  });
  const said = (await response.json()) as { message: { status: string; code?: string } };
  expect(said.message.status).toBe(status);
  expect(said.message.code).toBe(status === 'DEAD' ? 'NOT_THE_SENDER' : undefined);
  expect(listNotes(hub.db)).toEqual(status === 'DEAD' ? [] : ['R1']);
  // Nobody is answered in the name of a sender for whom it does not speak.
  expect(listAll(hub.db).filter(({ direction }) => direction === 'OUT')).toHaveLength(status === 'DEAD' ? 0 : 1);
});

const defaults = Object.fromEntries(
  Object.entries(chainSettings).map(([name, shape]) => [name, shape.parse(undefined)]),
) as Parameters<typeof chainConfigOf>[1];

test.each([
  ['no list', { client: machine }],
  ['without senders', [{ client: machine, source: 'ROWS', senders: [] }]],
  ['of a source that there is not', [{ client: machine, source: 'GEHEIM', senders: ['*'] }]],
  ['with more than there is to say', [{ client: machine, source: 'ROWS', senders: ['*'], geheim: 1 }]],
])('a file %s is refused at the start, and shown nothing of', (_what, content) => {
  const start = () => chainConfigOf('production', { ...defaults, CHAIN_PARTNERS: fileOf(content) }, '/data');
  expect(start).toThrow(/^CHAIN_PARTNERS: must be a file with a JSON list/);
  expect(start).not.toThrow(/GEHEIM|geheim/);
});
