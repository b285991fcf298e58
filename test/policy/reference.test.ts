import { describe, expect, test } from 'vitest';
import { ambitionLinks } from '../../db/reference/ambition-link.ts';
import { ambitions } from '../../db/reference/ambition.ts';
import { attentionTopics } from '../../db/reference/attention-topic.ts';
import { ladderSteps } from '../../db/reference/ladder.ts';
import { objectives } from '../../db/reference/objective.ts';
import type { PolicyDate } from '../../db/reference/policy-date.ts';
import { subGoals } from '../../db/reference/policy-measure.ts';
import { policyDocuments } from '../../db/reference/policy-source.ts';
import { policy } from '../../db/reference/policy.ts';
import { programmeLines } from '../../db/reference/programme-line.ts';

function frameworkOf(code: string) {
  const framework = policy.frameworks.find((each) => each.code === code);
  if (!framework) throw new Error('no such framework');
  return framework;
}

describe('programme lines and objectives', () => {
  test('are four lines with four, six, four and six objectives', () => {
    expect(programmeLines.map(({ code, objectiveCodes }) => [code, objectiveCodes.length])).toEqual([
      ['1', 4],
      ['2', 6],
      ['3', 4],
      ['4', 6],
    ]);
    expect(programmeLines.flatMap(({ objectiveCodes }) => objectiveCodes)).toEqual(objectives.map(({ code }) => code));
  });
});

describe('ambitions', () => {
  test('are five, and every objective contributes to one at least', () => {
    expect(ambitions).toHaveLength(5);
    const served = new Set(ambitionLinks.map(({ objectiveCode }) => objectiveCode));
    expect(objectives.filter(({ code }) => !served.has(code))).toEqual([]);
  });

  test('the framework’s own example draws on all four lines', () => {
    const example = ambitionLinks.filter(({ source, objectiveCode }) => source === '003' && objectiveCode === null);
    expect(example.map(({ ambitionCode, lineCode }) => `${ambitionCode} ${lineCode}`)).toEqual([
      'living-well 1',
      'living-well 2',
      'living-well 3',
      'living-well 4',
    ]);
  });

  test('nothing else claims to come from the framework but what the example describes', () => {
    const claimed = ambitionLinks.filter(({ source, objectiveCode }) => source !== 'OURS' && objectiveCode !== null);
    expect(claimed.map(({ ambitionCode, objectiveCode }) => `${ambitionCode} ${objectiveCode}`)).toEqual([
      'living-well 3.4',
      'living-well 4.1',
    ]);
  });

  test('no contribution stands twice, and each names the line of its objective', () => {
    const keys = ambitionLinks.map(
      ({ ambitionCode, lineCode, objectiveCode }) => `${ambitionCode} ${objectiveCode ?? lineCode}`,
    );
    expect(new Set(keys).size).toBe(keys.length);
    for (const { lineCode, objectiveCode } of ambitionLinks) {
      expect(objectiveCode === null || objectiveCode.startsWith(`${lineCode}.`)).toBe(true);
    }
  });
});

test('the attention topics are 6.1 to 6.5, and the first has € 150,000 a year', () => {
  expect(attentionTopics.map(({ code }) => code)).toEqual(['6.1', '6.2', '6.3', '6.4', '6.5']);
  const line = policy.budgets[0]?.lines.find(({ code }) => code === attentionTopics[0]?.budgetLineCode);
  expect(line?.amounts).toEqual([150, 150, 150, 150]);
});

describe('the frameworks', () => {
  test('cover the five documents', () => {
    expect([...new Set(policy.frameworks.map(({ source }) => source))].toSorted()).toEqual(
      Object.keys(policyDocuments).toSorted(),
    );
  });

  test('with a ladder map four and five steps to the hub’s five, in order and none twice', () => {
    const laddered = policy.frameworks.filter(({ ladder }) => ladder.length > 0);
    expect(laddered.map(({ code, ladder }) => [code, ladder.length])).toEqual([
      ['leusden-2017', 4],
      ['kadernota-2020', 5],
    ]);
    for (const { ladder } of laddered) expect(ladder.flatMap(({ steps }) => steps)).toEqual([...ladderSteps]);
  });

  test('of six themes has an implementation programme that grows for each', () => {
    const { themes } = frameworkOf('samen-denken-samen-doen');
    expect(themes).toHaveLength(6);
    expect(themes.every(({ programme }) => programme?.living)).toBe(true);
  });

  test('with stages has them in order', () => {
    expect(frameworkOf('vijfheerenlanden-2019').stages.map(({ code }) => code)).toEqual([
      'inventory',
      'conversations',
      'writing',
      'decision',
    ]);
    expect(frameworkOf('leusden-2017').stages.map(({ code }) => code)).toEqual([
      'vision',
      'framework',
      'implementation',
    ]);
  });

  test('of the guide answers all five questions and works out all four sub-goals', () => {
    const { answers, subGoals: own } = frameworkOf('kadernota-2020');
    expect(Object.values(answers)).not.toContain(null);
    expect(own.map(({ subGoal }) => subGoal)).toEqual([...subGoals]);
    expect(own.every(({ limits }) => limits.length > 0)).toBe(true);
  });

  test('disagree on what the reserve may cover', () => {
    const effects = (code: string) =>
      frameworkOf(code)
        .rules.filter(({ subject }) => subject === 'RESERVE')
        .map(({ code: rule, effect }) => `${rule} ${effect}`);
    expect(effects('leusden-2017')).toEqual([
      'reserve-start-up ALLOWS',
      'reserve-project ALLOWS',
      'reserve-care ALLOWS',
      'reserve-ceiling LIMITS',
    ]);
    expect(effects('kadernota-2020')).toEqual(['reserve-structural-shortfall REFUSES']);
  });

  test('say of themselves that an example is proposed, not in force', () => {
    const examples = frameworkOf('kadernota-2020').rules.filter(({ subject }) => /RESERVE|BUDGET/.test(subject));
    expect(new Set(examples.map(({ standing }) => standing))).toEqual(new Set(['PROPOSED']));
  });
});

describe('dates', () => {
  const dated = policy.frameworks.flatMap(({ code, milestones, stages }) => [
    ...milestones.map((each): [string, PolicyDate] => [`${code}/${each.code}`, each.date]),
    ...stages.flatMap((each): [string, PolicyDate][] => (each.period ? [[`${code}/${each.code}`, each.period]] : [])),
  ]);

  test.for(dated)('of %s are no more precise than they say', ([, { date, through, monthDay, precision, basis }]) => {
    const lengths = { DAY: 10, MONTH: 7, SEASON: 4, YEAR: 4, DAY_WITHOUT_YEAR: undefined };
    expect(date?.length).toBe(lengths[precision]);
    expect(through === null || (date !== null && through > date && through.length === date.length)).toBe(true);
    expect(date === null).toBe(basis === 'UNKNOWN');
    expect(monthDay === null).toBe(precision !== 'DAY_WITHOUT_YEAR');
    expect(date === null || new Date(date).toISOString().startsWith(date)).toBe(true);
  });

  test('of Vijfheerenlanden are inferred from a Tuesday', () => {
    const { milestones } = frameworkOf('vijfheerenlanden-2019');
    expect(new Set(milestones.map(({ date }) => date.basis))).toEqual(new Set(['INFERRED']));
    const approach = milestones.find(({ code }) => code === 'approach');
    expect(new Date(`${approach?.date.date}T12:00:00Z`).getUTCDay()).toBe(2);
  });

  test('of 2014 were plans, all of them', () => {
    expect(new Set(frameworkOf('leusden-2014').milestones.map(({ status }) => status))).toEqual(new Set(['PLANNED']));
  });

  test('without a year get none', () => {
    expect(frameworkOf('samen-denken-samen-doen').milestones[0]?.date).toMatchObject({
      date: null,
      monthDay: '02-20',
      basis: 'UNKNOWN',
    });
  });
});

test('every measure says to which sub-goal it contributes, and that this choice is ours', () => {
  const measures = policy.frameworks.flatMap((framework) => framework.measures);
  expect(measures.length).toBeGreaterThan(5);
  for (const { subGoals: own, subGoalSource } of measures) {
    expect(own.length).toBeGreaterThan(0);
    expect(subGoalSource).toBe('OURS');
  }
  expect(new Set(measures.flatMap((measure) => measure.subGoals))).toEqual(new Set(subGoals));
});
