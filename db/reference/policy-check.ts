import { ladderSteps } from './ladder.ts';
import { checkBudget, checkReserve } from './money-check.ts';
import { PolicyError } from './policy-error.ts';
import type { PolicyFramework } from './policy-framework.ts';
import { subGoals } from './policy-measure.ts';
import type { Policy } from './policy.ts';

/** Throws {@link PolicyError} when policy data contradict themselves; the hub does not start on such data. */
export function checkPolicy(policy: Policy): void {
  const frameworkCodes = unique(policy.frameworks);
  checkReferences(policy, frameworkCodes);
  for (const framework of policy.frameworks) checkFramework(framework, policy);
  checkNoCircle(policy.frameworks);
  for (const budget of policy.budgets) checkBudget(budget);
  for (const reserve of policy.reserves) checkReserve(reserve);
}

function checkReferences(policy: Policy, frameworkCodes: ReadonlySet<string>): void {
  const lineCodes = unique(policy.programmeLines);
  const objectiveCodes = unique(policy.objectives);
  const ambitionCodes = unique(policy.ambitions);
  unique(policy.attentionTopics);
  known(frameworkCodes, [
    ...[policy.programmeLines, policy.ambitions, policy.attentionTopics, policy.budgets, policy.reserves].flatMap(
      (things) => things.map(({ frameworkCode }) => frameworkCode),
    ),
    ...policy.frameworks.flatMap(({ basedOn }) => basedOn.map(({ frameworkCode }) => frameworkCode)),
  ]);
  known(
    lineCodes,
    [...policy.objectives, ...policy.ambitionLinks].map(({ lineCode }) => lineCode),
  );
  known(objectiveCodes, [
    ...policy.programmeLines.flatMap((line) => line.objectiveCodes),
    ...policy.ambitionLinks.flatMap(({ objectiveCode }) => objectiveCode ?? []),
  ]);
  known(
    ambitionCodes,
    policy.ambitionLinks.map(({ ambitionCode }) => ambitionCode),
  );
  for (const topic of policy.attentionTopics) {
    known(budgetLineCodes(policy, topic.frameworkCode), [topic.budgetLineCode]);
  }
}

function checkFramework(framework: PolicyFramework, policy: Policy): void {
  for (const things of [framework.themes, framework.measures, framework.rules, framework.milestones]) unique(things);
  unique(framework.ladder);
  known(
    unique(framework.stages),
    framework.milestones.map(({ stageCode }) => stageCode),
  );
  for (const measure of framework.measures) {
    // The types ask for one already; what is read from elsewhere has no types.
    if ((measure.subGoals as readonly string[]).length === 0) {
      throw new PolicyError('MEASURE_WITHOUT_SUB_GOAL', 'a measure contributes to no sub-goal', [measure.code]);
    }
    known(new Set(subGoals), measure.subGoals);
    known(new Set(policy.objectives.map(({ code }) => code)), measure.objectiveCodes);
    known(new Set(policy.attentionTopics.map(({ code }) => code)), [measure.topicCode]);
    known(budgetLineCodes(policy, framework.code), [measure.budgetLineCode]);
  }
  checkLadder(framework);
}

/** Every step of the hub's ladder stands for exactly one of the framework's, in order: counts translate both ways. */
function checkLadder({ code, ladder }: PolicyFramework): void {
  const steps = ladder.flatMap((step) => step.steps);
  if (ladder.length > 0 && steps.join() !== ladderSteps.join()) {
    throw new PolicyError('LADDER', 'a ladder does not cover the ladder of the hub in its order', [code]);
  }
}

/** Takes away what rests on nothing that is left, over and over; what stays rests on itself. */
function checkNoCircle(frameworks: readonly PolicyFramework[]): void {
  let left = frameworks;
  for (;;) {
    const codes = new Set(left.map(({ code }) => code));
    const next = left.filter(({ basedOn }) => basedOn.some(({ frameworkCode }) => codes.has(frameworkCode)));
    if (next.length === 0) return;
    if (next.length === left.length)
      throw new PolicyError('CIRCLE', 'frameworks are based on each other', circleIn(left));
    left = next;
  }
}

/** One circle among frameworks that each rest on another of them. */
function circleIn(frameworks: readonly PolicyFramework[]): string[] {
  const byCode = new Map(frameworks.map((framework) => [framework.code, framework]));
  const trail: string[] = [];
  let code = frameworks[0]?.code;
  while (code !== undefined && !trail.includes(code)) {
    trail.push(code);
    code = byCode.get(code)?.basedOn.find(({ frameworkCode }) => byCode.has(frameworkCode))?.frameworkCode;
  }
  return code === undefined ? trail : [...trail.slice(trail.indexOf(code)), code];
}

function budgetLineCodes({ budgets }: Policy, frameworkCode: string): ReadonlySet<string> {
  const own = budgets.filter((budget) => budget.frameworkCode === frameworkCode);
  return new Set(own.flatMap(({ lines }) => lines.map(({ code }) => code)));
}

/** The codes of things of one kind. */
function unique(things: readonly { readonly code: string }[]): ReadonlySet<string> {
  const codes = new Set<string>();
  for (const { code } of things) {
    if (codes.has(code)) throw new PolicyError('DUPLICATE_CODE', 'a code is borne twice', [code]);
    codes.add(code);
  }
  return codes;
}

function known(codes: ReadonlySet<string>, named: readonly (string | null)[]): void {
  const strange = named.filter((code) => code !== null && !codes.has(code));
  if (strange.length > 0) {
    throw new PolicyError(
      'UNKNOWN_CODE',
      'nothing bears a code that is named',
      strange.flatMap((code) => code ?? []),
    );
  }
}
