import { describe, expect, test } from 'vitest';
import { codesOf } from '../testkit/work-desk.ts';
import { startCaseDesk, type CaseDesk } from './desk.ts';

interface Choice {
  readonly id: string;
  readonly number: string | null;
  readonly nextStatuses: readonly string[];
  readonly possibleTermChanges: readonly string[];
  readonly colleagues: readonly { readonly id: string; readonly name: string }[];
}
interface Opening {
  readonly law: string;
  readonly kind: string;
  readonly organisations: readonly { readonly code: string }[];
  readonly goesTo: { readonly code: string } | null;
  readonly term: { readonly amount: number; readonly countsFrom: string } | null;
  readonly otherTerms: readonly { readonly code: string }[];
}
interface Seen {
  readonly cases: readonly Choice[];
  readonly caseOpenings: readonly Opening[];
}

const view = `query Choices($id: ID!) { household(by: { id: $id }) {
  cases { id number nextStatuses possibleTermChanges colleagues { id name } }
  caseOpenings { law kind goesTo { code } organisations { code } term { amount countsFrom } otherTerms { code } } } }`;

async function look(desk: CaseDesk, persona: string): Promise<Seen> {
  const { data, errors } = await desk.ask(persona, view, { id: desk.householdId });
  expect(errors).toEqual([]);
  return data?.['household'] as Seen;
}

function choiceOf({ cases }: Seen, desk: CaseDesk, number: string): Choice {
  const found = cases.find(({ id }) => id === desk.caseOf(number));
  if (!found) throw new Error('the case is not seen');
  return found;
}

describe('what can be done in a case is told before it is tried', () => {
  test('the steps and the changes of its term, as the law has them for such cases and as it stands', async () => {
    const desk = await startCaseDesk();
    const seen = await look(desk, 'backoffice');
    expect(choiceOf(seen, desk, 'A-1')).toMatchObject({
      nextStatuses: ['WITHDRAWN'],
      possibleTermChanges: [
        'SUPPLEMENT',
        'FOREIGN_INFORMATION',
        'CONSENT',
        'APPLICANT_DELAY',
        'FORCE_MAJEURE',
        'DELAY_NOTICE',
      ],
    });
    expect(choiceOf(seen, desk, 'B-1').possibleTermChanges).toEqual([
      'SUPPLEMENT',
      'ADJOURNMENT',
      'POSTPONEMENT',
      'DELAY_NOTICE',
    ]);
  });

  test('once it stands still, was extended or is late, only what is left', async () => {
    const desk = await startCaseDesk();
    const id = desk.caseOf('B-1');
    const input = { id, expectedVersion: 1, ground: 'ADJOURNMENT', reason: 'Er is meer tijd nodig.' };
    expect(codesOf(await desk.make('extendCaseTerm', 'backoffice', input))).toEqual([]);
    expect(choiceOf(await look(desk, 'backoffice'), desk, 'B-1').possibleTermChanges).toEqual([
      'SUPPLEMENT',
      'POSTPONEMENT',
      'DELAY_NOTICE',
    ]);
    const still = {
      id,
      expectedVersion: 2,
      ground: 'SUPPLEMENT',
      answerBy: '2026-06-20',
      reason: 'Gronden ontbreken.',
    };
    expect(codesOf(await desk.make('suspendCaseTerm', 'backoffice', still))).toEqual([]);
    expect(choiceOf(await look(desk, 'backoffice'), desk, 'B-1')).toMatchObject({
      possibleTermChanges: [],
      nextStatuses: ['WITHDRAWN'],
    });
    desk.goTo('2026-06-10');
    expect(choiceOf(await look(desk, 'backoffice'), desk, 'A-1').possibleTermChanges).toContain('DEFAULT_NOTICE');
  });

  test('it can be given to colleagues of that office, and to nobody by who may not', async () => {
    const desk = await startCaseDesk();
    const { colleagues } = choiceOf(await look(desk, 'backoffice'), desk, 'A-1');
    expect(colleagues.length).toBeGreaterThan(0);
    const [first] = colleagues;
    const input = { id: desk.caseOf('A-1'), expectedVersion: 1, workerId: first?.id };
    expect(codesOf(await desk.make('assignCase', 'backoffice', input))).toEqual([]);
    // Who gave it away may not give it away any more.
    expect(choiceOf(await look(desk, 'backoffice'), desk, 'A-1').colleagues).toEqual([]);
  });

  test('of a case seen to exist, and by who may do nothing in it, nothing', async () => {
    const desk = await startCaseDesk();
    for (const persona of ['workincome', 'teamlead', 'privacy']) {
      for (const choice of (await look(desk, persona)).cases) {
        expect(choice).toMatchObject({ nextStatuses: [], possibleTermChanges: [] });
      }
    }
  });
});

describe('what case can be opened is told with where it goes', () => {
  test('to whom and under which term, and it goes there', async () => {
    const desk = await startCaseDesk();
    const { caseOpenings } = await look(desk, 'frontoffice');
    expect(new Set(caseOpenings.map(({ law }) => law))).not.toContain('PARTICIPATIEWET');
    const application = caseOpenings.find(({ law, kind }) => law === 'WMO' && kind === 'APPLICATION');
    expect(application).toMatchObject({ goesTo: { code: 'amersfoort' }, term: { amount: 2, countsFrom: 'RECEIPT' } });
    const objection = caseOpenings.find(({ law, kind }) => law === 'WMO' && kind === 'OBJECTION');
    expect(objection?.otherTerms).toEqual([{ code: 'bezwaar-besluit-commissie' }]);
    const { householdId, personIds } = desk;
    const input = { householdId, personId: personIds[0], title: 'Proef' };
    for (const { law, kind, goesTo, organisations, term } of caseOpenings) {
      const countsFrom = term && term.countsFrom !== 'RECEIPT' ? { countsFrom: '2026-05-28' } : {};
      const payload = await desk.make('openCase', 'frontoffice', { ...input, law, kind, ...countsFrom });
      const refused = organisations.length === 0 ? ['NOBODY_RESPONSIBLE'] : ['SEVERAL_RESPONSIBLE'];
      expect([law, kind, codesOf(payload)]).toEqual([law, kind, goesTo ? [] : refused]);
      expect(payload.thing?.['organisation'] ?? null).toEqual(goesTo);
    }
  });

  test('nothing to who may open nothing', async () => {
    const desk = await startCaseDesk();
    expect((await look(desk, 'teamlead')).caseOpenings).toEqual([]);
  });
});
