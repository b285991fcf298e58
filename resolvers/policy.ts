import { getObjectiveFigures } from '../src/domain/policy/objective-figure.ts';
import {
  compareFrameworks,
  listAnswersOfFramework,
  listLadder,
  listMilestonesOfFramework,
  listRulesOfFramework,
  listStepsOfFramework,
} from '../src/domain/policy/policy-comparison.ts';
import {
  findBudgetOfFramework,
  findReserveOfFramework,
  listBudgets,
  listReserves,
} from '../src/domain/policy/policy-money.ts';
import {
  findObjective,
  findPolicyFramework,
  findTopicOf,
  getAmbitionOf,
  getFrameworkOf,
  getLineOf,
  getObjectives,
  listAmbitions,
  listAttentionTopics,
  listContributionsOfLine,
  listContributionsOfObjective,
  listContributionsToAmbition,
  listMeasuresOfFramework,
  listMeasuresOfObjective,
  listPolicyDocuments,
  listPolicyFrameworks,
  listProgrammeLines,
} from '../src/domain/policy/policy.ts';
import type { Resolvers } from '../src/generated/resolvers.ts';

export const policy: Resolvers = {
  Query: {
    policyFrameworks: () => listPolicyFrameworks(),
    policyFramework: (_root, { code }) => findPolicyFramework(code) ?? null,
    frameworkComparison: (_root, { codes }) => compareFrameworks(codes),
    programmeLines: (_root, { framework }) => listProgrammeLines(framework ?? undefined),
    objective: (_root, { code }) => findObjective(code) ?? null,
    ambitions: (_root, { framework }) => listAmbitions(framework ?? undefined),
    attentionTopics: (_root, { framework }) => listAttentionTopics(framework ?? undefined),
    ladder: () => listLadder(),
    policyDocuments: () => listPolicyDocuments(),
    budgets: () => listBudgets(),
    reserves: () => listReserves(),
  },
  PolicyFramework: {
    ladder: (parent) => listStepsOfFramework(parent),
    questions: (parent) => listAnswersOfFramework(parent),
    milestones: (parent) => listMilestonesOfFramework(parent),
    rules: (parent) => listRulesOfFramework(parent),
    measures: (parent) => listMeasuresOfFramework(parent),
    programmeLines: (parent) => listProgrammeLines(parent.code),
    ambitions: (parent) => listAmbitions(parent.code),
    attentionTopics: (parent) => listAttentionTopics(parent.code),
    budget: (parent) => findBudgetOfFramework(parent) ?? null,
    reserve: (parent) => findReserveOfFramework(parent) ?? null,
  },
  FrameworkReference: { framework: (parent) => getFrameworkOf(parent) },
  PolicyMeasure: {
    objectives: (parent) => getObjectives(parent.objectiveCodes),
    topic: (parent) => findTopicOf(parent) ?? null,
  },
  Milestone: {
    stage: ({ stageCode, framework }) => framework.stages.find(({ code }) => code === stageCode) ?? null,
  },
  ProgrammeLine: {
    framework: (parent) => getFrameworkOf(parent),
    objectives: (parent) => getObjectives(parent.objectiveCodes),
    ambitions: (parent) => listContributionsOfLine(parent),
  },
  Objective: {
    line: (parent) => getLineOf(parent),
    ambitions: (parent) => listContributionsOfObjective(parent),
    measures: (parent) => listMeasuresOfObjective(parent),
    figures: (parent, _args, context) => getObjectiveFigures(context, parent),
  },
  Ambition: {
    framework: (parent) => getFrameworkOf(parent),
    contributions: (parent) => listContributionsToAmbition(parent),
  },
  AmbitionContribution: {
    ambition: (parent) => getAmbitionOf(parent),
    line: (parent) => getLineOf(parent),
    objective: ({ objectiveCode }) => (objectiveCode === null ? null : (getObjectives([objectiveCode])[0] ?? null)),
  },
  AttentionTopic: { framework: (parent) => getFrameworkOf(parent) },
};
