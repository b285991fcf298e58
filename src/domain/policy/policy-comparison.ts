import { ladderMeanings, ladderSteps, type LadderStep } from '../../../db/reference/ladder.ts';
import {
  policyQuestions,
  type FrameworkStep,
  type Milestone,
  type PolicyFramework,
  type PolicyQuestion,
  type PolicyRule,
} from '../../../db/reference/policy-framework.ts';
import { subGoals, type SubGoal } from '../../../db/reference/policy-measure.ts';
import { PublicError } from '../../errors.ts';
import {
  findPolicyFramework,
  listMeasuresOfFramework,
  listPolicyFrameworks,
  type MeasureView,
  type OfFramework,
} from './policy.ts';

const most = 10;

/** A step of a framework's own ladder with its place in it. */
export type FrameworkStepView = OfFramework<FrameworkStep> & { readonly rank: number };

export type MilestoneView = OfFramework<Milestone>;
export type RuleView = OfFramework<PolicyRule>;

/** What a framework answers to a question; null where its document does not say. */
export type PolicyAnswer = OfFramework<{ readonly question: PolicyQuestion; readonly answer: string | null }>;

/** A step of the hub's ladder, and the steps of frameworks that it belongs to. */
export interface LadderRung {
  readonly step: LadderStep;
  readonly rank: number;
  readonly meaning: string;
  readonly frameworkSteps: readonly FrameworkStepView[];
}

/** A step of the hub's ladder in each framework asked for. */
export interface ComparedStep {
  readonly step: LadderStep;
  readonly cells: readonly (FrameworkStepView | null)[];
}

/** A question in each framework asked for. */
export interface ComparedQuestion {
  readonly question: PolicyQuestion;
  readonly cells: readonly (PolicyAnswer | null)[];
}

/** What frameworks do for a sub-goal. */
export interface ComparedSubGoal {
  readonly subGoal: SubGoal;
  readonly measures: readonly MeasureView[];
}

/** What frameworks lay down on a subject. */
export interface ComparedRules {
  readonly subject: PolicyRule['subject'];
  readonly rules: readonly RuleView[];
}

/** The same aspects of several frameworks beside each other. */
export interface FrameworkComparison {
  /** In the order asked for; null for a code that none bears. Cells follow the same order. */
  readonly frameworks: readonly (PolicyFramework | null)[];
  readonly ladder: readonly ComparedStep[];
  readonly questions: readonly ComparedQuestion[];
  readonly subGoals: readonly ComparedSubGoal[];
  readonly rules: readonly ComparedRules[];
  readonly milestones: readonly MilestoneView[];
}

/** The hub's ladder from light to heavy, each step with those of the frameworks. */
export function listLadder(): readonly LadderRung[] {
  const steps = listPolicyFrameworks().flatMap(listStepsOfFramework);
  return ladderSteps.map((step, index) => ({
    step,
    rank: index + 1,
    meaning: ladderMeanings[step],
    frameworkSteps: steps.filter((own) => own.steps.includes(step)),
  }));
}

/** The steps of a framework's own ladder, from light to heavy. */
export function listStepsOfFramework(framework: PolicyFramework): readonly FrameworkStepView[] {
  return framework.ladder.map((step, index) => ({ ...step, rank: index + 1, framework }));
}

/** What a framework answers to each of the five questions. */
export function listAnswersOfFramework(framework: PolicyFramework): readonly PolicyAnswer[] {
  return policyQuestions.map((question) => ({ question, answer: framework.answers[question], framework }));
}

/** The milestones of a framework, in its own order. */
export function listMilestonesOfFramework(framework: PolicyFramework): readonly MilestoneView[] {
  return framework.milestones.map((milestone) => ({ ...milestone, framework }));
}

/** The rules of a framework. */
export function listRulesOfFramework(framework: PolicyFramework): readonly RuleView[] {
  return framework.rules.map((rule) => ({ ...rule, framework }));
}

/** The same aspects of several frameworks beside each other. Throws BAD_USER_INPUT for more than ten. */
export function compareFrameworks(codes: readonly string[]): FrameworkComparison {
  if (codes.length > most) throw new PublicError('BAD_USER_INPUT', `Ask for at most ${most} frameworks at a time.`);
  const columns = codes.map((code) => findPolicyFramework(code) ?? null);
  const known = [...new Set(columns)].filter((framework) => framework !== null);
  const cells = <Cell>(of: (framework: PolicyFramework) => Cell | undefined) =>
    columns.map((framework) => (framework && of(framework)) ?? null);
  const measures = known.flatMap(listMeasuresOfFramework);
  const rules = Map.groupBy(known.flatMap(listRulesOfFramework), ({ subject }) => subject);
  return {
    frameworks: columns,
    ladder: ladderSteps.map((step) => ({
      step,
      cells: cells((framework) => listStepsOfFramework(framework).find(({ steps }) => steps.includes(step))),
    })),
    questions: policyQuestions.map((question) => ({
      question,
      cells: cells((framework) => ({ question, answer: framework.answers[question], framework })),
    })),
    subGoals: subGoals.map((subGoal) => ({
      subGoal,
      measures: measures.filter((measure) => measure.subGoals.includes(subGoal)),
    })),
    rules: [...rules].map(([subject, own]) => ({ subject, rules: own })),
    milestones: known.flatMap(listMilestonesOfFramework).toSorted((a, b) => compareDates(a.date.date, b.date.date)),
  };
}

/** Incomplete dates compare as text; what has no year comes last. */
function compareDates(a: string | null, b: string | null): number {
  if (a === b) return 0;
  return (a ?? '9999') < (b ?? '9999') ? -1 : 1;
}
