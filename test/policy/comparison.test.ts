import { describe, expect, test } from 'vitest';
import { startTestHub } from '../testkit/hub.ts';

interface Named {
  readonly code: string;
}

describe('frameworks side by side', () => {
  const compare = `query Compare($codes: [String!]!) { frameworkComparison(codes: $codes) {
    frameworks { code }
    ladder { step cells { label framework { code } } }
    questions { question cells { answer framework { code } } }
    subGoals { subGoal measures { code framework { code } } }
    rules { subject rules { effect framework { code } } }
    milestones { date { date } framework { code } }
  } }`;

  interface Comparison {
    readonly frameworks: readonly (Named | null)[];
    readonly ladder: readonly {
      readonly step: string;
      readonly cells: readonly ({ readonly label: string } | null)[];
    }[];
    readonly questions: readonly { readonly question: string; readonly cells: readonly (object | null)[] }[];
    readonly subGoals: readonly { readonly subGoal: string; readonly measures: readonly Named[] }[];
    readonly rules: readonly {
      readonly subject: string;
      readonly rules: readonly { readonly effect: string; readonly framework: Named }[];
    }[];
    readonly milestones: readonly { readonly date: { readonly date: string | null } }[];
  }

  async function compared(codes: readonly string[]): Promise<Comparison> {
    const { ask } = await startTestHub();
    const { data, errors } = await ask('management', compare, { codes }, null);
    expect(errors).toEqual([]);
    return data?.['frameworkComparison'] as Comparison;
  }

  test('show the same aspects, one cell for each', async () => {
    const seen = await compared(['leusden-2017', 'kadernota-2020', 'samen-denken-samen-doen']);
    expect(seen.ladder.map(({ cells }) => cells.map((cell) => cell?.label ?? null))).toEqual([
      ['Eigen kracht', 'Preventie', null],
      ['Eigen netwerk', 'Zelfredzaamheid', null],
      ['Algemene voorzieningen', 'Algemene voorzieningen', null],
      ['Maatwerk', 'Professionele ondersteuning', null],
      ['Maatwerk', 'Zware en complexe trajecten', null],
    ]);
    expect(seen.questions.map(({ question, cells }) => [question, cells.length])).toEqual([
      ['WHAT', 3],
      ['ON_WHAT', 3],
      ['HOW', 3],
      ['WHEN', 3],
      ['WHO', 3],
    ]);
    expect(seen.subGoals.find(({ subGoal }) => subGoal === 'PURCHASING')?.measures.map(({ code }) => code)).toEqual([
      'regional-purchasing',
      'target-group-transport',
    ]);
    const reserve = seen.rules.find(({ subject }) => subject === 'RESERVE')?.rules ?? [];
    expect(reserve.map(({ effect, framework }) => `${framework.code} ${effect}`)).toEqual([
      'leusden-2017 ALLOWS',
      'leusden-2017 ALLOWS',
      'leusden-2017 ALLOWS',
      'leusden-2017 LIMITS',
      'kadernota-2020 REFUSES',
    ]);
  });

  test('put milestones in order of time, those without a year last', async () => {
    const { milestones } = await compared(['samen-denken-samen-doen', 'kadernota-2020', 'leusden-2014']);
    const dates = milestones.map(({ date }) => date.date);
    expect(dates.at(-1)).toBeNull();
    expect(dates.slice(0, -1)).toEqual(dates.slice(0, -1).toSorted((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1)));
    expect(dates[0]).toBe('2014-08');
  });

  test('keep a place for one that is not there', async () => {
    const seen = await compared(['leusden-2017', 'nergens']);
    expect(seen.frameworks).toEqual([{ code: 'leusden-2017' }, null]);
    expect(seen.ladder[0]?.cells[1]).toBeNull();
  });

  test('of none at all are empty', async () => {
    const { frameworks, milestones, rules } = await compared([]);
    expect({ frameworks, milestones, rules }).toEqual({ frameworks: [], milestones: [], rules: [] });
  });

  test('are at most ten', async () => {
    const { ask } = await startTestHub();
    const { errors } = await ask('management', compare, { codes: Array.from({ length: 11 }, () => 'leusden-2017') });
    expect(errors).toEqual([
      expect.objectContaining({
        message: 'Ask for at most 10 frameworks at a time.',
        extensions: expect.objectContaining({ code: 'BAD_USER_INPUT' }),
      }),
    ]);
  });
});
