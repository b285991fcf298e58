import type { NewGoal } from '../../../db/goal.table.ts';
import type { Law } from '../../../db/law.ts';

/** Whom a goal may be about: the household as a whole, or somebody of this age (a young child is under twelve). */
export type About = 'HOUSEHOLD' | 'ADULT' | 'CHILD' | 'YOUNG_CHILD' | 'TEENAGER';

/** Who does an action: whoever the goal is about, a parent, somebody of the network, a professional or a partner. */
export type Doer = 'SELF' | 'PARENT' | 'NETWORK' | 'PROFESSIONAL' | 'PARTNER';

/** A theme of a plan: goals in the household's words and actions that help to reach them. */
export interface GoalTheme {
  readonly lifeDomain: NewGoal['lifeDomain'];
  /** Objectives of the policy plan that such goals serve. */
  readonly objectiveCodes: readonly string[];
  /** Laws under which the theme comes up. */
  readonly laws: readonly Law[];
  readonly about: About;
  readonly goals: readonly string[];
  /** The same of somebody who lives alone; a theme of the household without these needs more than one. */
  readonly goalsAlone?: readonly string[];
  readonly actions: readonly (readonly [Doer, string])[];
  /** Made-up organisations that take up such actions. */
  readonly partners: readonly string[];
}
