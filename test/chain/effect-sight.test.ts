import { expect, test } from 'vitest';
import { insertFamily } from '../testkit/family.ts';
import { startChainDesk } from './desk.ts';
import { insertChained } from './effect-record.ts';

const effects = `query One($id: ID!) { chainMessage(id: $id) {
  effects { label record { id } person { name { full } } household { id } } } }`;

/** Somebody with two cases under one law at the back office, of which one is sealed; each with help that messages told of. */
async function startTwoCases() {
  const desk = await startChainDesk();
  const office = { law: 'WMO', organisation: 'amersfoort', office: 'BACK', worker: 'backoffice2' } as const;
  const { householdId, personIds, caseIds } = insertFamily(desk.db, {
    members: [{ name: 'Wil Hazelhof', bsn: '999990068' }],
    address: { postalCode: '3832CC', houseNumber: 68 },
    cases: [
      { number: 'Z-OPEN', ...office },
      { number: 'Z-SEALED', ...office, rest: { sealed: 1 } },
    ],
  });
  const [personId = '', open = '', sealed = ''] = [...personIds, ...caseIds];
  const messageId = desk.put({ kind: 'WMO306', direction: 'OUT', status: 'SENT' });
  const chained = (caseId: string) => insertChained(desk.db, { householdId, personId, caseId, messageId });
  return { ...desk, householdId, personId, messageId, open: chained(open), sealed: chained(sealed) };
}

test('what a message did to an order, a delivery, a claim or a request is seen as the case is in which the help was granted or asked', async () => {
  const { put, list, ask, householdId, personId, messageId, open, sealed } = await startTwoCases();
  const putFor = (records: typeof open) =>
    Object.entries(records).map(([type, recordId]) => put({}, [{ type, recordId, personId }]));
  const seen = putFor(open);
  const hidden = putFor(sealed);
  // Of a sealed case nothing shows, though somebody sees another case of the same person under the same law.
  expect(await list('backoffice')).toEqual([...seen.toReversed(), messageId]);
  expect(await list('backoffice2')).toEqual([...hidden.toReversed(), ...seen.toReversed(), messageId]);
  for (const persona of ['frontoffice', 'director', 'workincome', 'teamlead', 'management']) {
    expect([persona, await list(persona)]).toEqual([persona, []]);
  }
  for (const id of seen) {
    const { data } = await ask('backoffice', effects, { id });
    expect(data).toMatchObject({
      chainMessage: { effects: [{ person: { name: { full: 'Wil Hazelhof' } }, household: { id: householdId } }] },
    });
  }
});

test('of one message about both cases only what is about the one that is seen is told, whatever it changed', async () => {
  const { put, ask, personId, open, sealed } = await startTwoCases();
  const both = [sealed, open].flatMap((records) =>
    Object.entries(records).map(([type, recordId]) => ({ type, recordId, personId })),
  );
  const id = put({ kind: 'WMO323' }, both);
  const told = async (persona: string) => {
    const { data } = await ask(persona, effects, { id });
    const { chainMessage } = data as { chainMessage: { effects: { label: string; record: { id: string } | null }[] } };
    return chainMessage.effects.map(({ label, record }) => [label, record?.id ?? null]);
  };
  // A delivery and a line of a claim are read with the help that they are of, and have no page of their own.
  const of = (records: typeof open) => [
    ['voorziening', records.Provision],
    ['bestelling', records.Allocation],
    ['levering', null],
    ['regel van een declaratie', null],
    ['verzoek van een aanbieder', records.CareRequest],
    ['zaak', records.Case],
  ];
  expect(await told('backoffice')).toEqual(of(open));
  expect(await told('backoffice2')).toEqual([...of(sealed), ...of(open)]);
});
