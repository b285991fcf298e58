import { reopenAction } from '../src/domain/plan/action-change.ts';
import { correctEvaluation, withdrawEvaluation } from '../src/domain/plan/evaluation-change.ts';
import { listWithdrawnOfPlan } from '../src/domain/plan/evaluation.ts';
import { reopenGoal } from '../src/domain/plan/goal-change.ts';
import { listPlanRecordHistory } from '../src/domain/plan/plan-record-history.ts';
import { correctScore, withdrawScore } from '../src/domain/plan/score-change.ts';
import { listWithdrawnOfHousehold } from '../src/domain/plan/score.ts';
import type { Resolvers } from '../src/generated/resolvers.ts';

export const planCorrection: Resolvers = {
  Mutation: {
    correctEvaluation: (_root, { input }, context) => correctEvaluation(context, input),
    withdrawEvaluation: (_root, { input }, context) => withdrawEvaluation(context, input),
    correctScore: (_root, { input }, context) => correctScore(context, input),
    withdrawScore: (_root, { input }, context) => withdrawScore(context, input),
    reopenGoal: (_root, { input }, context) => reopenGoal(context, input),
    reopenAction: (_root, { input }, context) => reopenAction(context, input),
  },
  Plan: { withdrawnEvaluations: (parent, _args, context) => listWithdrawnOfPlan(context, parent) },
  Household: { withdrawnScores: (parent, _args, context) => listWithdrawnOfHousehold(context, parent) },
  Evaluation: { history: (parent, _args, context) => listPlanRecordHistory(context, parent) },
  Score: { history: (parent, _args, context) => listPlanRecordHistory(context, parent) },
  CorrectEvaluationPayload: { evaluation: ({ thing }) => thing },
  WithdrawEvaluationPayload: { evaluation: ({ thing }) => thing },
  CorrectScorePayload: { score: ({ thing }) => thing },
  WithdrawScorePayload: { score: ({ thing }) => thing },
  ReopenGoalPayload: { goal: ({ thing }) => thing },
  ReopenActionPayload: { action: ({ thing }) => thing },
};
