import type { NewAction } from '../../../db/action.table.ts';
import type { NewGoal } from '../../../db/goal.table.ts';
import type { Law } from '../../../db/law.ts';

/** A theme of a plan: goals in the household's words and actions that help to reach them. */
export interface GoalTheme {
  readonly lifeDomain: NewGoal['lifeDomain'];
  /** Objectives of the policy plan that such goals serve. */
  readonly objectiveCodes: readonly string[];
  /** Laws under which the theme comes up. */
  readonly laws: readonly Law[];
  /** Whose goal it is. */
  readonly about: 'ADULT' | 'CHILD' | 'HOUSEHOLD';
  readonly goals: readonly string[];
  readonly actions: readonly (readonly [NewAction['ownerKind'], string])[];
}
