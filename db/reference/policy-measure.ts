import type { PolicySource } from './policy-source.ts';

/** The four sub-goals to which measures contribute: access, purchasing, organisation of execution, cost control. */
export const subGoals = ['ACCESS', 'PURCHASING', 'EXECUTION', 'COST_CONTROL'] as const;
export type SubGoal = (typeof subGoals)[number];

/** Something a framework does (maatregel). One that contributes to no sub-goal does not compile, and is refused as data. */
export interface PolicyMeasure {
  readonly code: string;
  readonly label: string;
  readonly subGoals: readonly [SubGoal, ...SubGoal[]];
  /** Who says that it contributes to these. */
  readonly subGoalSource: PolicySource;
  /** Who says that it is done. */
  readonly source: PolicySource;
  /** Objectives it serves; the choice is ours. */
  readonly objectiveCodes: readonly string[];
  readonly topicCode: string | null;
  /** Line of the framework's budget that it stands on; null where it has none of its own. */
  readonly budgetLineCode: string | null;
}
