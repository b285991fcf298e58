import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { makeDemo } from '../../src/population/demo.ts';
import { stories } from '../../src/population/story.ts';
import { startTestHub } from '../testkit/hub.ts';
import { testNow } from '../testkit/store.ts';

const view = `query Story($by: HouseholdBy!, $asOf: Date) { household(by: $by, asOf: $asOf) {
  members { person { name { full } } } plan { title } director { staff { name } }
  responsibilities { law frontOffice { organisation { code } } backOffice { organisation { code } } }
  provisions { product { name } state volume { amount } } } }`;

const office = z.array(z.object({ organisation: z.object({ code: z.string() }).nullable() }));
const household = z.object({
  members: z.array(z.object({ person: z.object({ name: z.object({ full: z.string() }) }) })),
  plan: z.object({ title: z.string().nullable() }).nullable(),
  director: z.object({ staff: z.object({ name: z.string() }) }).nullable(),
  responsibilities: z.array(z.object({ law: z.string(), frontOffice: office, backOffice: office })),
  provisions: z.array(
    z.object({
      product: z.object({ name: z.string() }),
      state: z.string(),
      volume: z.object({ amount: z.number() }).nullable(),
    }),
  ),
});

/** What a persona sees of a story on some days, in few words; null where there is no household to see. */
async function tell(key: string, persona: string, days: readonly string[]) {
  const hub = await startTestHub();
  makeDemo(hub.db, { residents: 150, seed: 1, now: testNow });
  const bsn = stories.find((story) => story.key === key)?.bsn;
  const told = [];
  for (const asOf of days) {
    const { data, errors } = await hub.ask(persona, view, { by: { bsn }, asOf });
    expect(errors).toEqual([]);
    const seen = household.nullable().parse(data?.['household']);
    told.push(
      seen && {
        members: seen.members.map(({ person }) => person.name.full).join(', '),
        plan: seen.plan?.title ?? null,
        director: seen.director?.staff.name ?? null,
        answers: seen.responsibilities.map((each) =>
          [each.law, codesOf(each.frontOffice), codesOf(each.backOffice)].join(' ').trim(),
        ),
        help: seen.provisions.map(({ product, state, volume }) => `${state} ${product.name} ${volume?.amount}`),
      },
    );
  }
  return told;
}

function codesOf(holders: z.infer<typeof office>): string {
  return [...new Set(holders.flatMap(({ organisation }) => organisation?.code ?? []))].join('+');
}

const today = '2026-06-01';
const none = { plan: null, director: null };
const wmo = 'WMO larikslaan2 amersfoort';
const youth = 'JEUGDWET larikslaan2 amersfoort';
const income = 'PARTICIPATIEWET amersfoort+larikslaan2 amersfoort';
const general = 'GENERAL larikslaan2';

describe('on three days', () => {
  test('the family with one plan has more laws at work and another director each time', async () => {
    const family = 'J.P. van den Berg, M. van den Berg-de Wit, D. van den Berg, L.S. van den Berg';
    expect(await tell('one-plan', 'director', [today, '2026-03-01', '2025-11-01'])).toEqual([
      {
        members: family,
        plan: 'Samen verder na de hersenbloeding',
        director: 'Emine Karaca',
        answers: [wmo, youth, income],
        help: [
          'CURRENT Hulp bij het huishouden 3',
          'CURRENT Meedoenregeling 250',
          'ENDED Hulp bij het huishouden 4',
          'ENDED Maatschappelijk werk 2',
        ],
      },
      {
        members: family,
        plan: 'Samen verder na de hersenbloeding',
        director: 'Bas Terpstra',
        answers: [wmo],
        help: ['CURRENT Hulp bij het huishouden 4', 'COMING Hulp bij het huishouden 3', 'ENDED Maatschappelijk werk 2'],
      },
      { members: family, ...none, answers: [general], help: ['CURRENT Maatschappelijk werk 2'] },
    ]);
  });

  test('the parents are together, parted, and parted with a plan', async () => {
    expect(await tell('co-parenting', 'director3', [today, '2025-09-01', '2025-03-01'])).toEqual([
      {
        members: 'F. Zijlstra, N. Haverkamp',
        plan: 'Noor op twee plekken thuis',
        director: 'Ingrid van Wessem',
        answers: [youth],
        help: ['CURRENT Steungezin 2'],
      },
      { members: 'F. Zijlstra, N. Haverkamp', ...none, answers: [income], help: [] },
      { members: 'B.K. Haverkamp, F. Zijlstra, N. Haverkamp', ...none, answers: [], help: [] },
    ]);
  });

  test('the old couple waits for help, has it with support for the carer, and has it with a volunteer', async () => {
    const couple = { members: "H. van 't Hof, W.G. van 't Hof", ...none, answers: [wmo] };
    expect(await tell('overburdened-carer', 'frontoffice', [today, '2025-10-01', '2025-01-22'])).toEqual([
      {
        ...couple,
        help: [
          'CURRENT Vrijwillige hulp aan huis 4',
          'CURRENT Hulp bij het huishouden 3',
          'ENDED Ondersteuning van mantelzorgers 1',
        ],
      },
      { ...couple, help: ['CURRENT Ondersteuning van mantelzorgers 1', 'CURRENT Hulp bij het huishouden 3'] },
      { ...couple, help: ['COMING Hulp bij het huishouden 3'] },
    ]);
  });

  test('the one without school or work is guided, then only has a mate, then comes back into view', async () => {
    const home = { members: 'D.C. Pinas, R. Pinas', ...none };
    expect(await tell('out-of-school', 'frontoffice', [today, '2025-09-01', '2024-10-01'])).toEqual([
      {
        ...home,
        answers: [income],
        help: ['CURRENT Inloop met dagactiviteiten 1', 'ENDED Maatje 2', 'ENDED Begeleiding van een jongere 2'],
      },
      { ...home, answers: [], help: ['CURRENT Maatje 2', 'ENDED Begeleiding van een jongere 2'] },
      { ...home, answers: [youth, 'LEERPLICHTWET'], help: ['CURRENT Begeleiding van een jongere 2'] },
    ]);
  });

  test('the mother lives with the father, is nowhere to be found, and lives at a secret address', async () => {
    expect(await tell('secret-address', 'director', [today, '2025-12-01', '2025-09-01'])).toEqual([
      {
        members: 'S.J. van der Steeg, L. Dekkers, J. Dekkers',
        plan: 'Veilig verder',
        director: 'Emine Karaca',
        answers: [wmo, youth],
        help: ['CURRENT Steungezin 2', 'CURRENT Maatschappelijk werk 2'],
      },
      null,
      // The child is protected: its director sees it, in the household that she directs and in no other.
      { members: 'F. Dekkers, S.J. van der Steeg, J. Dekkers', ...none, answers: [], help: [] },
    ]);
  });

  test('the man with debts is unknown, on a benefit, and about to lose his home', async () => {
    const man = { members: 'P.G.M. Verhagen-Lammers', ...none };
    expect(await tell('debts-and-eviction', 'workincome', [today, '2025-08-01', '2024-06-01'])).toEqual([
      { ...man, answers: [income, 'WGS'], help: ['CURRENT Algemene bijstand 1380'] },
      { ...man, answers: [income, general], help: ['CURRENT Algemene bijstand 1380'] },
      { ...man, answers: [], help: [] },
    ]);
  });

  test('the newcomer is alone, joined by his family, and has a plan and a baby', async () => {
    const days = [today, '2025-12-01', '2025-03-01'];
    const members = [
      'K. al Khatib, R. Darwish, O. al Khatib, L. al Khatib, N. al Khatib',
      'K. al Khatib, R. Darwish, O. al Khatib, L. al Khatib',
      'K. al Khatib',
    ];
    expect(await tell('newcomers', 'director2', days)).toEqual([
      {
        members: members[0],
        plan: 'Thuis in Leusden',
        director: 'Bas Terpstra',
        answers: [income, general],
        help: ['CURRENT Meedoenregeling 250', 'CURRENT Taalhuis 2'],
      },
      { members: members[1], ...none, answers: [income, general], help: ['CURRENT Taalhuis 2'] },
      { members: members[2], ...none, answers: [income], help: [] },
    ]);
    const benefits = (await tell('newcomers', 'workincome', days)).map((told) => told?.help);
    expect(benefits).toEqual([
      ['CURRENT Algemene bijstand 1950', 'ENDED Algemene bijstand 1330'],
      ['CURRENT Algemene bijstand 1950', 'ENDED Algemene bijstand 1330'],
      ['CURRENT Algemene bijstand 1330'],
    ]);
  });

  test('the household without a director has guidance, lighter help, and three laws at once', async () => {
    const home = { members: "C. in 't Veld, R. Ouali, I. Ouali", ...none };
    expect(await tell('no-director', 'frontoffice', [today, '2026-02-01', '2025-06-01'])).toEqual([
      {
        ...home,
        answers: [wmo, youth, 'WGS'],
        help: ['CURRENT Steungezin 2', 'ENDED Maatschappelijk werk 2', 'ENDED Individuele begeleiding 2'],
      },
      { ...home, answers: [], help: ['CURRENT Maatschappelijk werk 2', 'ENDED Individuele begeleiding 2'] },
      { ...home, answers: [wmo], help: ['CURRENT Individuele begeleiding 2'] },
    ]);
  });
});

describe('today', () => {
  test.for([
    ['one-plan', 'director', ['NOT_EVALUATED', 'SIGNAL_OPEN', 'TERM_NEAR']],
    ['co-parenting', 'frontoffice', ['PROVISION_ENDING']],
    ['overburdened-carer', 'frontoffice', ['PROVISION_ENDING', 'TERM_PASSED']],
    ['newcomers', 'director2', ['ACTION_OVERDUE', 'PROVISION_ENDING']],
    ['no-director', 'frontoffice', ['NO_PLAN', 'TERM_PASSED']],
  ] as const)('%s has what needs attention', async ([key, persona, kinds]) => {
    const hub = await startTestHub();
    makeDemo(hub.db, { residents: 150, seed: 1, now: testNow });
    const bsn = stories.find((story) => story.key === key)?.bsn;
    const { data, errors } = await hub.ask(
      persona,
      'query Attention($by: HouseholdBy!) { household(by: $by) { attention { kind } } }',
      { by: { bsn } },
    );
    expect(errors).toEqual([]);
    const seen = z.object({ attention: z.array(z.object({ kind: z.string() })) }).parse(data?.['household']);
    expect(seen.attention.map(({ kind }) => kind)).toEqual(expect.arrayContaining([...kinds]));
  });
});
