import { addAction, cancelAction, changeAction, doAction } from '../src/domain/plan/action-change.ts';
import { evaluatePlan } from '../src/domain/plan/evaluation-change.ts';
import { addGoal, attainGoal, changeGoal, dropGoal } from '../src/domain/plan/goal-change.ts';
import { changePlan, closePlan } from '../src/domain/plan/plan-change.ts';
import { startPlan } from '../src/domain/plan/plan-start.ts';
import { scoreSelfReliance } from '../src/domain/plan/score-change.ts';
import type { Resolvers } from '../src/generated/resolvers.ts';

export const planMutation: Resolvers = {
  Mutation: {
    startPlan: (_root, { input }, context) => startPlan(context, input),
    changePlan: (_root, { input }, context) => changePlan(context, input),
    closePlan: (_root, { input }, context) => closePlan(context, input),
    addGoal: (_root, { input }, context) => addGoal(context, input),
    changeGoal: (_root, { input }, context) => changeGoal(context, input),
    attainGoal: (_root, { input }, context) => attainGoal(context, input),
    dropGoal: (_root, { input }, context) => dropGoal(context, input),
    addAction: (_root, { input }, context) => addAction(context, input),
    changeAction: (_root, { input }, context) => changeAction(context, input),
    doAction: (_root, { input }, context) => doAction(context, input),
    cancelAction: (_root, { input }, context) => cancelAction(context, input),
    evaluatePlan: (_root, { input }, context) => evaluatePlan(context, input),
    scoreSelfReliance: (_root, { input }, context) => scoreSelfReliance(context, input),
  },
  StartPlanPayload: { plan: ({ thing }) => thing },
  ChangePlanPayload: { plan: ({ thing }) => thing },
  ClosePlanPayload: { plan: ({ thing }) => thing },
  AddGoalPayload: { goal: ({ thing }) => thing },
  ChangeGoalPayload: { goal: ({ thing }) => thing },
  AttainGoalPayload: { goal: ({ thing }) => thing },
  DropGoalPayload: { goal: ({ thing }) => thing },
  AddActionPayload: { action: ({ thing }) => thing },
  ChangeActionPayload: { action: ({ thing }) => thing },
  DoActionPayload: { action: ({ thing }) => thing },
  CancelActionPayload: { action: ({ thing }) => thing },
  EvaluatePlanPayload: { evaluation: ({ thing }) => thing },
  ScoreSelfReliancePayload: { score: ({ thing }) => thing },
};
