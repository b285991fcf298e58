import { describe, expect, test } from 'vitest';
import { laws } from '../../db/law.ts';
import { deeds, type Deed } from '../../src/access/deed.ts';
import { deedNames } from '../../src/access/deed-name.ts';
import { insertProtection } from '../child-protection/world.ts';
import { codesOf, mutationOf, startWorkDesk, type WorkDesk } from '../testkit/work-desk.ts';

interface Told {
  readonly myDeeds: readonly { readonly deed: Deed; readonly laws: readonly string[] }[];
  readonly cases: readonly { readonly id: string; readonly myDeeds: readonly Deed[] }[];
}

const view = `query Deeds($id: ID!) { household(by: { id: $id }) { myDeeds { deed laws } cases { id myDeeds } } }`;
const register = mutationOf('registerContactMoment', 'contactMoment { id version }');
const raise = mutationOf('raiseSignal', 'signal { id version }');
const open = mutationOf('openCase', 'case { id version }');
const take = mutationOf('takeCase', 'case { id version }');
const step = mutationOf('changeCaseStatus', 'case { id version }');

/** What each of these sends under a law: refused afterwards for anything but that it is not theirs to do. */
const underLaw = {
  REGISTER_CONTACT_MOMENT: [register, { channel: 'DESK', at: '2026-06-01T08:00:00Z', summary: 'Gebeld.' }],
  RAISE_SIGNAL: [raise, { kind: 'LONELINESS', summary: 'Komt de deur niet uit.', raisedBy: 'Buren' }],
  OPEN_CASE: [open, { kind: 'REPORT', title: 'Proef', receivedOn: '2999-01-01' }],
} as const;

const personas = [
  'frontoffice',
  'director',
  'backoffice',
  'workincome',
  'teamlead',
  'frontoffice2',
  'privacy',
] as const;

/** What a persona is told that they may do in the household of a desk. */
async function look(desk: WorkDesk, persona: string): Promise<Told | null> {
  const { data, errors } = await desk.ask(persona, view, { id: desk.householdId });
  expect(errors).toEqual([]);
  return data?.['household'] as Told | null;
}

describe('what may be done is told before it is tried', () => {
  test('under a law: the change is refused to who was not told so, and to nobody else', async () => {
    const desk = await startWorkDesk();
    const { householdId, personIds } = desk;
    for (const persona of personas) {
      const told = await look(desk, persona);
      for (const [deed, [document, rest]] of Object.entries(underLaw)) {
        const found = told?.myDeeds.find((one) => one.deed === deed);
        // Without laws: it makes no difference which.
        const allowed = found?.laws.length === 0 ? laws : (found?.laws ?? []);
        const judged = await Promise.all(
          laws.map(async (law) => {
            const input = { householdId, law, ...rest, ...(deed === 'OPEN_CASE' && { personId: personIds[0] }) };
            const { problems } = await desk.change(document, persona, input);
            return problems.some(({ __typename }) => __typename === 'NotPermitted') ? [] : [law];
          }),
        );
        expect([persona, deed, allowed]).toEqual([persona, deed, judged.flat()]);
      }
    }
  });

  test('in a case: it answers as was told', async () => {
    const desk = await startWorkDesk();
    for (const persona of personas) {
      for (const { id, myDeeds } of (await look(desk, persona))?.cases ?? []) {
        for (const [deed, document, rest] of [
          ['TAKE_CASE', take, {}],
          ['CHANGE_CASE_STATUS', step, { status: 'RECEIVED' }],
        ] as const) {
          const codes = codesOf(await desk.change(document, persona, { id, expectedVersion: 0, ...rest }));
          expect(codes).toEqual([myDeeds.includes(deed) ? 'CONFLICT' : 'NOT_PERMITTED']);
        }
      }
    }
  });

  test('who sees no household is told nothing, and of a case seen to exist nothing may be done', async () => {
    const desk = await startWorkDesk();
    expect(await look(desk, 'management')).toBeNull();
    const told = await look(desk, 'frontoffice');
    const [own, , benefit] = desk.caseIds.map((id) => told?.cases.find((one) => one.id === id)?.myDeeds);
    expect(own).toContain('CHANGE_CASE_STATUS');
    expect(benefit).toEqual([]);
  });

  test('a deed under no law has none', async () => {
    const desk = await startWorkDesk();
    const told = await look(desk, 'director');
    expect(told?.myDeeds).toContainEqual({ deed: 'RECORD_CONSENT', laws: [] });
    expect((await look(desk, 'teamlead'))?.myDeeds.map(({ deed }) => deed)).not.toContain('RECORD_CONSENT');
  });

  test('nothing of a protected child shows through', async () => {
    const desk = await startWorkDesk();
    const before = await look(desk, 'workincome');
    insertProtection(desk.db, desk.personIds[1] ?? '');
    expect(await look(desk, 'workincome')).toEqual(before);
  });

  test('every deed is in the API under its Dutch name', async () => {
    const desk = await startWorkDesk();
    const { data } = await desk.ask('frontoffice', `{ enumLabels(enum: "Deed") { value label } }`);
    expect(data?.['enumLabels']).toEqual(deeds.map((value) => ({ value, label: deedNames[value] })));
  });
});
