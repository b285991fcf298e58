import { listCasesByHouseholdIds } from '../../db/case.ts';
import type { CaseRow } from '../../db/case.table.ts';
import { listDirectorsByPlanIds } from '../../db/director.ts';
import type { DirectorRow } from '../../db/director.table.ts';
import type { Law } from '../../db/law.ts';
import { listPlansByHouseholdIds } from '../../db/plan.ts';
import type { PlanRow } from '../../db/plan.table.ts';
import type { ProvisionRow } from '../../db/provision.table.ts';
import type { OfficeFunction } from '../../db/responsibility.table.ts';
import { decide, type Decision } from '../access/decide.ts';
import { officesOfRole, type AccessArea, type Marking, type Relation } from '../access/policy.ts';
import type { Context } from '../context.ts';
import { getPurpose, type StatedPurpose } from './purpose.ts';

/** The purpose of the request, judged once. Throws PURPOSE_REQUIRED or PURPOSE_NOT_ALLOWED. */
export function purposeOf(context: Context): StatedPurpose {
  context.deadline.check();
  try {
    context.purpose ??= getPurpose(context.actor, context.activityId, context.today);
    return context.purpose;
  } catch (error) {
    context.disclosure.deny();
    throw error;
  }
}

/** What the actor is to one household today, and what follows from it. Rights are those of today, whatever day is asked. */
export class Standing {
  readonly cases: readonly CaseRow[];
  readonly plan: PlanRow | undefined;
  readonly director: DirectorRow | undefined;
  readonly #context: Context;
  readonly #householdId: string | null;
  readonly #purpose: StatedPurpose;
  readonly #offices: readonly OfficeFunction[];
  readonly #relations: ReadonlySet<Relation>;
  readonly #decisions = new Map<string, Decision>();

  constructor(
    context: Context,
    cases: readonly CaseRow[],
    plan: PlanRow | undefined,
    director: DirectorRow | undefined,
    householdId: string | null,
  ) {
    this.#context = context;
    this.#householdId = householdId;
    this.#purpose = purposeOf(context);
    this.cases = cases;
    this.plan = plan;
    this.director = director;
    this.#offices = this.#purpose.roles.flatMap((role) => officesOfRole[role] ?? []);
    this.#relations = this.#relationsToHousehold();
  }

  /** Says that the answer may show something of the household as a whole on a day: its members are whom that concerns. */
  showHousehold(day: string): void {
    const { disclosure, db } = this.#context;
    if (this.#householdId !== null) disclosure.showHousehold(db, this.#householdId, day, 'WHOLE');
  }

  /** Says that the answer may show something about the household on a day: it concerns whom else the answer names of it. */
  touchHousehold(day: string): void {
    const { disclosure, db } = this.#context;
    if (this.#householdId !== null) disclosure.showHousehold(db, this.#householdId, day, 'TOUCHED');
  }

  /** What is seen of something that belongs to the household, and to a law where one is named. */
  decide(area: AccessArea, law?: Law, marking?: Marking): Decision {
    const key = law === undefined && marking === undefined ? area : `${area} ${law} ${marking}`;
    let decision = this.#decisions.get(key);
    if (!decision) {
      decision = this.#decide(area, law ? this.#relationsToLaw(law) : this.#relations, law, marking);
      this.#decisions.set(key, decision);
    }
    return decision;
  }

  /** What is seen of a case of the household. */
  decideCase(row: CaseRow): Decision {
    let decision = this.#decisions.get(row.id);
    if (!decision) {
      decision = this.#decide('CASE', this.#relationsToCase(row), row.law, row.sealed === 1 ? 'SEALED' : undefined);
      this.#decisions.set(row.id, decision);
    }
    return decision;
  }

  /**
   * What is seen of a provision: as of the case it was granted in, else as of its law. A case that is not among the
   * household's cannot be judged here, so what was granted in it counts as sealed.
   */
  decideProvision({ caseId, law }: Pick<ProvisionRow, 'caseId' | 'law'>): Decision {
    if (caseId === null) return this.decide('PROVISION', law);
    const key = `PROVISION ${law} ${caseId}`;
    let decision = this.#decisions.get(key);
    if (!decision) {
      const row = this.cases.find((found) => found.id === caseId);
      const relations = row ? this.#relationsToCase(row) : new Set<Relation>(['ANY']);
      decision = this.#decide('PROVISION', relations, law, row?.sealed === 0 ? undefined : 'SEALED');
      this.#decisions.set(key, decision);
    }
    return decision;
  }

  #decide(area: AccessArea, relations: ReadonlySet<Relation>, law?: Law, marking?: Marking): Decision {
    const { roles, activity } = this.#purpose;
    return decide({ roles, relations, purpose: activity, area, law, markings: marking ? [marking] : [] });
  }

  #relationsToHousehold(): Set<Relation> {
    const relations = new Set<Relation>(['ANY']);
    if (this.director?.staffId === this.#context.actor.staff.id) relations.add('DIRECTOR');
    for (const row of this.cases) {
      if (row.closedOn !== null || !this.#purpose.activity.laws.includes(row.law)) continue;
      if (this.#isInHand(row) || this.#isResponsible(row.law, 'FRONT')) relations.add('AT_WORK');
      if (row.workerId === this.#context.actor.staff.id) relations.add('WORKER');
    }
    return relations;
  }

  #relationsToCase(row: CaseRow): ReadonlySet<Relation> {
    const relations = new Set<Relation>(this.#relations);
    if (this.#isResponsible(row.law)) relations.add('RESPONSIBLE');
    if (this.#isInHand(row)) relations.add('IN_HAND');
    if (row.workerId === this.#context.actor.staff.id) relations.add('WORKER');
    else relations.delete('WORKER');
    return relations;
  }

  #relationsToLaw(law: Law): ReadonlySet<Relation> {
    const relations = new Set<Relation>(this.#relations);
    if (this.#isResponsible(law)) relations.add('RESPONSIBLE');
    if (this.cases.some((row) => row.law === law && this.#isInHand(row))) relations.add('IN_HAND');
    return relations;
  }

  #isInHand(row: CaseRow): boolean {
    return row.organisationId === this.#organisationId && this.#offices.includes(row.officeFunction);
  }

  #isResponsible(law: Law, office?: 'FRONT'): boolean {
    const { reference, today } = this.#context;
    return this.#offices.some(
      (own) => (office ?? own) === own && reference.isResponsible(this.#organisationId, law, own, today),
    );
  }

  get #organisationId(): string {
    return this.#context.actor.staff.organisationId;
  }
}

/** The actor's standing towards these households, read as sets and judged once in a request. */
export function listStandings(context: Context, householdIds: readonly string[]): ReadonlyMap<string, Standing> {
  const { db, today, standings } = context;
  const missing = householdIds.filter((id) => !standings.has(id));
  if (missing.length > 0) {
    const cases = Map.groupBy(listCasesByHouseholdIds(db, missing, today), (row) => row.householdId);
    const plans = new Map(listPlansByHouseholdIds(db, missing, today).map((row) => [row.householdId, row]));
    const planIds = [...plans.values()].map((plan) => plan.id);
    const directors = new Map(listDirectorsByPlanIds(db, planIds, today).map((row) => [row.planId, row]));
    for (const id of missing) {
      const plan = plans.get(id);
      standings.set(id, new Standing(context, cases.get(id) ?? [], plan, plan && directors.get(plan.id), id));
    }
  }
  return standings;
}

/** The standing of an actor towards people who belong to no household. */
export function standingOutside(context: Context): Standing {
  return new Standing(context, [], undefined, undefined, null);
}
