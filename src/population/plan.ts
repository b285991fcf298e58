import type { NewAction } from '../../db/action.table.ts';
import type { NewGoal } from '../../db/goal.table.ts';
import type { NewPlan } from '../../db/plan.table.ts';
import { textOfDay, type Day } from './day.ts';
import type { Draft } from './dossier.ts';
import type { MadeHousehold } from './household.ts';
import type { Resident } from './person.ts';
import { staffId, type StaffKey } from './staff.ts';

export type ActionOwner =
  | { readonly kind: 'RESIDENT'; readonly resident: Resident }
  | { readonly kind: 'PROFESSIONAL'; readonly staff: StaffKey }
  | { readonly kind: 'OWN_NETWORK' | 'ORGANISATION'; readonly name: string };

export interface ActionFacts {
  readonly description: string;
  readonly owner: ActionOwner;
  readonly dueOn?: Day | undefined;
  /** Whether and when it was done or cancelled; open when left out. */
  readonly ended?: { readonly status: 'DONE' | 'CANCELLED'; readonly on: Day } | undefined;
}

export interface GoalFacts {
  readonly description: string;
  readonly lifeDomain: NewGoal['lifeDomain'];
  readonly objectiveCode: string;
  /** Whose goal it is; the household's as a whole when left out. */
  readonly person?: Resident | undefined;
  readonly targetOn?: Day | undefined;
  /** Whether and when it was attained or dropped; open when left out. */
  readonly ended?: { readonly status: 'ATTAINED' | 'DROPPED'; readonly on: Day } | undefined;
  readonly actions: readonly ActionFacts[];
}

export interface DirectorFacts {
  readonly staff: StaffKey;
  readonly from: Day;
  readonly until?: Day | undefined;
}

export interface PlanFacts {
  readonly household: MadeHousehold;
  readonly title: string;
  readonly status: NewPlan['status'];
  readonly startedOn: Day;
  readonly endedOn?: Day | undefined;
  readonly directors: readonly DirectorFacts[];
  readonly goals: readonly GoalFacts[];
}

/** A plan of a dossier. */
export interface MadePlan extends PlanFacts {
  readonly id: string;
}

/** Adds a plan with its directors, goals and actions. */
export function addPlan(draft: Draft, facts: PlanFacts): MadePlan {
  const id = draft.newId('plan');
  draft.dossier.plans.push({
    id,
    householdId: facts.household.id,
    title: facts.title,
    status: facts.status,
    startedOn: textOfDay(facts.startedOn),
    endedOn: textOfDay(facts.endedOn),
  });
  for (const { staff, from, until } of facts.directors) {
    draft.dossier.directors.push({
      id: draft.newId('director'),
      planId: id,
      staffId: staffId(staff),
      validFrom: textOfDay(from),
      validUntil: textOfDay(until),
    });
  }
  for (const goal of facts.goals) addGoal(draft, id, goal);
  return { ...facts, id };
}

function addGoal(draft: Draft, planId: string, { actions, person, ended, targetOn, ...texts }: GoalFacts): void {
  const id = draft.newId('goal');
  draft.dossier.goals.push({
    id,
    planId,
    personId: person?.id ?? null,
    ...texts,
    status: ended?.status ?? 'OPEN',
    targetOn: textOfDay(targetOn),
    endedOn: textOfDay(ended?.on),
  });
  for (const { description, owner, dueOn, ended: endedAction } of actions) {
    draft.dossier.actions.push({
      id: draft.newId('action'),
      goalId: id,
      description,
      ...ownerColumns(owner),
      status: endedAction?.status ?? 'OPEN',
      dueOn: textOfDay(dueOn),
      endedOn: textOfDay(endedAction?.on),
    });
  }
}

function ownerColumns(
  owner: ActionOwner,
): Pick<NewAction, 'ownerKind' | 'ownerPersonId' | 'ownerStaffId' | 'ownerName'> {
  return {
    ownerKind: owner.kind,
    ownerPersonId: owner.kind === 'RESIDENT' ? owner.resident.id : null,
    ownerStaffId: owner.kind === 'PROFESSIONAL' ? staffId(owner.staff) : null,
    ownerName: 'name' in owner ? owner.name : null,
  };
}
