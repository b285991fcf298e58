import { describe, expect, test } from 'vitest';
import { scalar } from '../../resolvers/scalar.ts';
import { insertFamily } from '../testkit/family.ts';
import { startTestHub } from '../testkit/hub.ts';

interface Named {
  readonly code: string;
}

describe('policy as management sees it, without a purpose', () => {
  test('from the ladder to the steps of each framework', async () => {
    const { ask } = await startTestHub();
    const { data, errors } = await ask(
      'management',
      '{ ladder { step rank frameworkSteps { label rank framework { code } } } }',
      {},
      null,
    );
    expect(errors).toEqual([]);
    expect(data?.['ladder']).toEqual([
      rung('OWN_STRENGTH', 1, ['Eigen kracht', 1], ['Preventie', 1]),
      rung('OWN_NETWORK', 2, ['Eigen netwerk', 2], ['Zelfredzaamheid', 2]),
      rung('GENERAL_PROVISION', 3, ['Algemene voorzieningen', 3], ['Algemene voorzieningen', 3]),
      rung('TAILORED_PROVISION', 4, ['Maatwerk', 4], ['Professionele ondersteuning', 4]),
      rung('COMPLEX_TRAJECTORY', 5, ['Maatwerk', 4], ['Zware en complexe trajecten', 5]),
    ]);
  });

  test('from an objective up to its line, ambitions and framework', async () => {
    const { ask } = await startTestHub();
    const { data } = await ask(
      'management',
      `{ objective(code: "3.4") {
          code label lineCode lineLabel
          line { code framework { code validFrom basedOn { kind framework { code basedOn { framework { code } } } } } ambitions { source ambition { code } } }
          ambitions { source ambition { label } }
      } }`,
      {},
      null,
    );
    expect(data?.['objective']).toEqual({
      code: '3.4',
      label: 'Mantelzorgers kennen hun grenzen',
      lineCode: '3',
      lineLabel: 'Preventie en vroegsignalering',
      line: {
        code: '3',
        framework: {
          code: 'leusden-2017',
          validFrom: '2017-01-01',
          basedOn: [
            { kind: 'SUCCEEDS', framework: { code: 'dicht-bij-mensen', basedOn: [] } },
            {
              kind: 'BUILDS_ON',
              framework: { code: 'leusden-2014', basedOn: [{ framework: { code: 'leusden-2013' } }] },
            },
          ],
        },
        ambitions: [{ source: '003', ambition: { code: 'living-well' } }],
      },
      ambitions: [
        { source: '003', ambition: { label: 'Goed en op zichzelf wonen en leven' } },
        { source: 'OURS', ambition: { label: 'Ondersteuning die past' } },
      ],
    });
  });

  test('the budget and the reserve to the euro, in cents', async () => {
    const { ask } = await startTestHub();
    const { data, errors } = await ask(
      'management',
      `{ budgets { framework { code } years totals { amount } lines { code amounts { amount } note } }
         reserves { closings { year amount } lines { code amounts { amount } } ceilings { ceiling surplus } } }`,
      {},
      null,
    );
    expect(errors).toEqual([]);
    const budgets = data?.['budgets'] as {
      totals: { amount: number }[];
      lines: { code: string; amounts: { amount: number }[] }[];
    }[];
    const [budget] = budgets;
    expect(budget?.totals.map(({ amount }) => amount)).toEqual([
      1_724_600_000, 1_717_500_000, 1_725_400_000, 1_740_000_000,
    ]);
    for (const [year, { amount }] of (budget?.totals ?? []).entries()) {
      expect(budget?.lines.reduce((sum, { amounts }) => sum + (amounts[year]?.amount ?? Number.NaN), 0)).toBe(amount);
    }
    const reserves = data?.['reserves'] as {
      closings: object[];
      lines: { code: string; amounts: object[] }[];
      ceilings: object[];
    }[];
    const [reserve] = reserves;
    expect(reserve?.closings.at(-1)).toEqual({ year: 2019, amount: 152_600_000 });
    expect(reserve?.ceilings).toEqual([{ ceiling: 86_000_000, surplus: 102_400_000 }]);
    expect(reserve?.lines.find(({ code }) => code === 'physical-portal')?.amounts).toEqual([
      { amount: -8_500_000 },
      { amount: null },
      { amount: null },
      { amount: null },
    ]);
  });

  test('everything of every framework, in one question', async () => {
    const { ask } = await startTestHub();
    const { data, errors } = await ask(
      'management',
      `{ policyDocuments { code label } ambitions { code contributions { source line { code } objective { code } } }
         attentionTopics { code label description budgetLineCode framework { code } }
         policyFrameworks {
           code title municipality status source summary laws horizon { from to } validFrom
           basedOn { kind source framework { code } } ladder { code label rank steps } questions { question answer }
           subGoals { subGoal limits } themes { code label programme { label living } }
           stages { code label result period { ...When } }
           milestones { code label status date { ...When } stage { code } }
           roles { actor part matter } rules { code subject effect standing text }
           measures { code label subGoals subGoalSource source objectives { code } topic { code } budgetLineCode }
           programmeLines { code objectives { code measures { code } } } ambitions { code } attentionTopics { code }
           budget { label } reserve { label }
         } }
       fragment When on PolicyDate { text date through monthDay precision basis }`,
      {},
      null,
    );
    expect(errors).toEqual([]);
    const frameworks = data?.['policyFrameworks'] as { code: string; budget: object | null; programmeLines: Named[] }[];
    expect(frameworks.map(({ code }) => code)).toEqual([
      'leusden-2017',
      'dicht-bij-mensen',
      'leusden-2014',
      'leusden-2013',
      'vijfheerenlanden-2019',
      'samen-denken-samen-doen',
      'kadernota-2020',
    ]);
    expect(frameworks.filter(({ budget }) => budget !== null).map(({ code }) => code)).toEqual(['leusden-2017']);
    expect(frameworks[0]?.programmeLines.map(({ code }) => code)).toEqual(['1', '2', '3', '4']);
    expect(frameworks[6]?.programmeLines).toEqual([]);
  });

  test('does not let a resident be seen', async () => {
    const { ask, db } = await startTestHub();
    const { householdId } = insertFamily(db, { members: [{ name: 'Tess Jansma', bsn: '999990019' }], plan: {} });
    const { data } = await ask('management', 'query Seen($id: ID!) { node(id: $id) { id } ladder { rank } }', {
      id: householdId,
    });
    expect(data).toEqual({ node: null, ladder: Array.from({ length: 5 }, (_, index) => ({ rank: index + 1 })) });
  });
});

test('from the goal of a household up to objective, line and ambition', async () => {
  const { ask, db } = await startTestHub();
  const { householdId } = insertFamily(db, {
    members: [{ name: 'Tess Jansma', bsn: '999990019' }],
    plan: { director: 'director' },
  });
  const { data, errors } = await ask(
    'director',
    `query Up($id: ID!) { household(by: { id: $id }) { plan { goals { objective {
       code line { label framework { title } } ambitions { ambition { label } source } } } } } }`,
    { id: householdId },
  );
  expect(errors).toEqual([]);
  expect(data).toEqual({
    household: {
      plan: {
        goals: [
          {
            objective: {
              code: '4.5',
              line: { label: 'Maatwerk voor kwetsbare inwoners', framework: { title: 'Beleidskader Sociaal Domein' } },
              ambitions: [{ ambition: { label: 'Iedereen doet als gelijke mee' }, source: 'OURS' }],
            },
          },
        ],
      },
    },
  });
});

describe('bad input', () => {
  test.for([
    ['a code there is not', '9.9'],
    ['nothing', ''],
    ['10,000 characters', 'x'.repeat(10_000)],
    ['SQL', `1.1'; drop table goal; --`],
    ['a wildcard', '%'],
    ['a name of every object', '__proto__'],
  ] as const)('%s for a code finds nothing', async ([, code]) => {
    const { ask } = await startTestHub();
    const query = `query Find($code: String!) {
      objective(code: $code) { label } policyFramework(code: $code) { title }
      programmeLines(framework: $code) { code } ambitions(framework: $code) { code } attentionTopics(framework: $code) { code }
    }`;
    const { data, errors } = await ask('management', query, { code }, null);
    expect(errors).toEqual([]);
    expect(data).toEqual({
      objective: null,
      policyFramework: null,
      programmeLines: [],
      ambitions: [],
      attentionTopics: [],
    });
  });

  test('a number for a code is refused without the value', async () => {
    const { ask } = await startTestHub();
    const { errors, text } = await ask(
      'management',
      'query Find($code: String!) { objective(code: $code) { label } }',
      {
        code: 123_456_789,
      },
    );
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(text).not.toContain('123456789');
  });
});

describe('money', () => {
  test('holds more than an Int does', () => {
    expect(scalar.Money.serialize(9_007_199_254_740_991)).toBe(9_007_199_254_740_991);
    expect(scalar.Money.parseValue(-1)).toBe(-1);
  });

  test.for([[1.5], ['1.00'], [Number.NaN], [2 ** 53], [null], [true]])('is not %j', ([value]) => {
    expect(() => scalar.Money.parseValue(value)).toThrow('Money: expected whole euro cents');
    expect(() => scalar.Money.serialize(value)).toThrow('Money: expected whole euro cents');
  });
});

function rung(step: string, rank: number, leusden: readonly [string, number], guide: readonly [string, number]) {
  const own = ([label, at]: readonly [string, number], code: string) => ({ label, rank: at, framework: { code } });
  return { step, rank, frameworkSteps: [own(leusden, 'leusden-2017'), own(guide, 'kadernota-2020')] };
}
