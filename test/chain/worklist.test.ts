import { expect, test } from 'vitest';
import { dismissChainMessage, startChainDesk } from './desk.ts';

const worklist = `query Work($filter: WorklistFilter, $orderBy: WorklistOrder, $after: String, $first: Int) {
  worklist(filter: $filter, orderBy: $orderBy, after: $after, first: $first) { totalCount pageInfo { endCursor hasNextPage }
    nodes { key kind title message law since dueOn waitingFor household { id } person { id } subject { __typename ... on ChainMessage { id } } } } }`;
const counts = `query Counts($groupBy: WorklistGroupBy!) {
  worklistCounts(groupBy: $groupBy, filter: { kinds: [CHAIN_MESSAGE] }) { key label count passedCount } }`;
const filter = { kinds: ['CHAIN_MESSAGE'] };

test('what was refused or is stuck stands on the worklist of the office until it is set aside, and of nobody else', async () => {
  const { put, ask, change, helped, sealed } = await startChainDesk();
  put();
  put({ status: 'DEAD' }, [{ recordId: sealed.provisionId, personId: sealed.personId }]);
  const rejected = put({ status: 'REJECTED', kind: 'JW305' });
  const partly = put({ status: 'PARTLY_APPLIED', at: '2026-05-18T22:30:00.000Z' }, [
    { recordId: helped.provisionId, personId: helped.personId },
  ]);
  const { data } = await ask('backoffice', worklist, { filter, orderBy: 'SINCE' });
  const usual = { kind: 'CHAIN_MESSAGE', dueOn: null, waitingFor: 'NOBODY', household: null, person: null };
  expect(data?.['worklist']).toMatchObject({
    totalCount: 2,
    nodes: [
      // By the day of the Netherlands, on which it was half past twelve at night.
      { ...usual, key: partly, title: 'Bericht: start van de hulp (WMO305)', law: 'WMO', since: '2026-05-19' },
      { ...usual, key: rejected, law: 'JEUGDWET', subject: { __typename: 'ChainMessage', id: rejected } },
    ],
  });
  expect(JSON.stringify(data)).not.toMatch(/Ria|Toon|99999\d{4}/);
  const byLaw = await ask('backoffice', counts, { groupBy: 'LAW' });
  expect(byLaw.data?.['worklistCounts']).toMatchObject([
    { key: 'JEUGDWET', count: 1 },
    { key: 'WMO', count: 1 },
  ]);
  for (const persona of ['frontoffice', 'director', 'workincome', 'teamlead', 'teamlead2', 'privacy']) {
    const seen = await ask(persona, worklist, { filter });
    expect([persona, seen.data?.['worklist']]).toMatchObject([persona, { totalCount: 0, nodes: [] }]);
    const counted = await ask(persona, counts, { groupBy: 'KIND' });
    expect([persona, counted.data]).toEqual([persona, { worklistCounts: [] }]);
  }
  await change(dismissChainMessage, 'backoffice', { id: rejected, expectedVersion: 1, reason: 'De aanbieder belde.' });
  const left = await ask('backoffice', worklist, { filter });
  expect(left.data?.['worklist']).toMatchObject({ totalCount: 1, nodes: [{ key: partly }] });
});

test('messages are narrowed as the rest of the worklist, and are with nobody, in no district, and not without a director', async () => {
  const { put, ask } = await startChainDesk();
  const [first, second] = [put({ status: 'REJECTED' }), put({ status: 'DEAD', kind: 'JW307' })];
  const keysOf = async (narrowed: object, rest: object = {}) => {
    const { data } = await ask('backoffice', worklist, { filter: { ...filter, ...narrowed }, ...rest });
    return (data as { worklist: { nodes: { key: string }[] } }).worklist.nodes.map(({ key }) => key);
  };
  expect(await keysOf({ laws: ['JEUGDWET'] })).toEqual([second]);
  expect(await keysOf({ deadline: { none: true } })).toEqual([first, second]);
  expect(await keysOf({}, { orderBy: 'HOUSEHOLD' })).toEqual([first, second]);
  for (const none of [
    { worker: { me: true } },
    { districtCode: 'WK032701' },
    { withoutDirector: true },
    { everywhere: true },
    { statuses: ['RECEIVED'] },
  ]) {
    expect([none, await keysOf(none)]).toEqual([none, []]);
  }
  const page = await ask('backoffice', worklist, { filter, first: 1 });
  const { endCursor } = (page.data as { worklist: { pageInfo: { endCursor: string } } }).worklist.pageInfo;
  expect(await keysOf({}, { first: 1, after: endCursor })).toEqual([second]);
});
