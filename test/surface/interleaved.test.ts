import { expect, test } from 'vitest';
import { bsnOf } from '../brp/persoon.ts';
import { insertFamily } from '../testkit/family.ts';
import { startTestHub } from '../testkit/hub.ts';

const document = `query Household($id: ID!) {
  me { staff { name } roles processingActivities { id } }
  household(by: { id: $id }) {
    id
    members { person { bsn name { full } } }
    plan { title goals { description } }
    cases { number title sight law }
    signals { summary }
    contactMoments(first: 5) { nodes { summary } }
    withheld { count level }
  }
  myHouseholds(first: 10) { nodes { id } totalCount }
}`;

const personas = ['frontoffice', 'director', 'backoffice', 'workincome', 'teamlead', 'management', 'privacy', 'admin'];

/** What an answer says, apart from when. */
const shuffle = (count: number, seed: number) =>
  Array.from({ length: count }, (_, index) => ({ index, key: Math.sin(seed + index * 7919) }))
    .sort((a, b) => a.key - b.key)
    .map(({ index }) => index);

test('users who ask at the same moment each get what they get alone', async () => {
  const hub = await startTestHub();
  const households = [1, 2, 3].map((place) =>
    insertFamily(hub.db, {
      members: [
        { name: `Tess Jansma ${place}`, bsn: ['999990019', '999990032', '999990056'][place - 1] ?? '' },
        { name: `Bo Jansma ${place}`, bsn: bsnOf(100 + place), role: 'CHILD', birthDate: '2015-05-05' },
      ],
      cases: [
        { number: `W-${place}`, law: 'WMO', organisation: 'larikslaan2', office: 'FRONT', worker: 'frontoffice' },
        { number: `J-${place}`, law: 'JEUGDWET', organisation: 'amersfoort', office: 'BACK', worker: 'backoffice' },
        {
          number: `P-${place}`,
          law: 'PARTICIPATIEWET',
          organisation: 'amersfoort',
          office: 'BACK',
          worker: 'workincome',
        },
      ],
      plan: { director: place === 3 ? 'director2' : 'director' },
      contacts: [{ law: 'GENERAL', summary: `Gebeld ${place}.`, at: '2026-05-03T10:00:00.000Z' }],
    }),
  );
  const asks = personas.flatMap((persona) => households.map(({ householdId }) => ({ persona, id: householdId })));
  const ask = async ({ persona, id }: { persona: string; id: string }) =>
    (await hub.ask(persona, document, { id })).text;

  const alone: string[] = [];
  for (const each of asks) alone.push(await ask(each));
  expect(new Set(alone).size).toBeGreaterThan(personas.length);

  for (const seed of [1, 2, 3]) {
    const order = shuffle(asks.length * 3, seed).map((place) => place % asks.length);
    const together = await Promise.all(order.map((place) => ask(asks[place] ?? { persona: '', id: '' })));
    expect(together).toEqual(order.map((place) => alone[place]));
  }
});
