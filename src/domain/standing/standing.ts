import { listCasesByHouseholdIds } from '../../../db/case.ts';
import type { CaseRow } from '../../../db/case.table.ts';
import { listProtectedIds } from '../../../db/child-protection.ts';
import type { ContactMomentRow } from '../../../db/contact-moment.table.ts';
import { listDirectorsByPlanIds } from '../../../db/director.ts';
import type { DirectorRow } from '../../../db/director.table.ts';
import type { Law } from '../../../db/law.ts';
import { listPlansByHouseholdIds } from '../../../db/plan.ts';
import type { PlanRow } from '../../../db/plan.table.ts';
import type { GoalRow } from '../../../db/goal.table.ts';
import type { ProvisionRow } from '../../../db/provision.table.ts';
import { listSightFacts, type SightFact } from '../../../db/sight-fact.ts';
import { decide, type Decision, type Question } from '../../access/decide.ts';
import type { Deed } from '../../access/deed.ts';
import { permits } from '../../access/deed-rule.ts';
import type { Marking } from '../../access/marking.ts';
import type { AccessArea } from '../../access/policy.ts';
import { reaches, type Sight } from '../../access/sight.ts';
import type { Context } from '../../context.ts';
import type { HouseholdShown } from '../household/disclosed-household.ts';
import { getPurpose, type StatedPurpose } from './purpose.ts';
import { StandingQuestions, type Asked } from './standing-question.ts';
import { StandingRelations, type RelationFacts } from './standing-relation.ts';

/** The purpose of the request, judged once. Throws PURPOSE_REQUIRED or PURPOSE_NOT_ALLOWED. */
export function purposeOf(context: Context): StatedPurpose {
  context.deadline.check();
  try {
    context.purpose ??= getPurpose(context.reference, context);
    return context.purpose;
  } catch (error) {
    context.disclosure.deny();
    throw error;
  }
}

/** What a standing is judged on. */
export interface StandingFacts extends RelationFacts {
  /** Null: towards people who belong to no household. */
  readonly householdId: string | null;
  readonly plan: PlanRow | undefined;
}

/** What the actor is to one household today, and what follows from it. Rights are those of today, whatever day is asked. */
export class Standing {
  readonly cases: readonly CaseRow[];
  readonly plan: PlanRow | undefined;
  readonly director: DirectorRow | undefined;
  readonly #context: Context;
  readonly #householdId: string | null;
  readonly #purpose: StatedPurpose;
  readonly #relations: StandingRelations;
  readonly #sight: readonly SightFact[];
  readonly #questions: StandingQuestions;
  readonly #asked = new Map<string, Question>();
  readonly #decisions = new Map<string, Decision>();

  constructor(context: Context, facts: StandingFacts) {
    const { householdId, cases, plan, director, sight } = facts;
    this.#context = context;
    this.#householdId = householdId;
    this.#purpose = purposeOf(context);
    this.cases = cases;
    this.plan = plan;
    this.director = director;
    this.#sight = sight;
    this.#relations = new StandingRelations(context, this.#purpose, facts);
    this.#questions = new StandingQuestions(this.#relations, sight);
  }

  /** Whether the actor directs the plan, or stands in for whoever does: they see and do the same for as long as that lasts. */
  get isDirecting(): boolean {
    return this.#relations.toLaw(undefined).has('DIRECTOR');
  }

  /** Whether the actor may do something in this household, under a law where what they do is under one. */
  may(deed: Deed, law?: Law): boolean {
    return permits(deed, this.#purpose.roles, this.#relations.toLaw(law));
  }

  /** Whether the actor may do something in a case of the household: for a purpose that covers it, and with sight of it, in full unless less will do. */
  mayInCase(deed: Deed, row: CaseRow, seen: Exclude<Sight, 'NONE'> = 'CONTENT'): boolean {
    const { roles, activity } = this.#purpose;
    const isOpen = activity.laws.includes(row.law) && reaches(this.decideCase(row).level, seen);
    return isOpen && permits(deed, roles, this.#relations.toCase(row));
  }

  /** Whether another office offers a case to the actor's. */
  isOffered({ id }: Pick<CaseRow, 'id'>): boolean {
    return this.#relations.isOffered(id);
  }

  /**
   * Says that the answer may show something of the household as a whole on a day, and of what type it is: its members are
   * whom that concerns.
   */
  showHousehold(day: string, type?: string): void {
    this.#disclose(day, { how: 'WHOLE', type });
  }

  /**
   * Says that the answer may show something about the household on a day, and of what type it is: it concerns whom else
   * the answer names of it.
   */
  touchHousehold(day: string, type?: string): void {
    this.#disclose(day, { how: 'TOUCHED', type });
  }

  #disclose(day: string, shown: HouseholdShown): void {
    const { disclosure } = this.#context;
    if (this.#householdId !== null) disclosure.showHousehold(this.#householdId, day, shown);
    else if (shown.type !== undefined) disclosure.touch(shown.type);
  }

  /** Those who are or were members and are protected children today. */
  get protectedIds(): ReadonlySet<string> {
    return this.#questions.protectedIds;
  }

  /** The plan that the actor directed to its end: the household's last, and over. */
  get closedPlanIds(): ReadonlySet<string> {
    return this.#questions.closedPlanIds;
  }

  /** What is seen of something that belongs to the household, and to a law where one is named. */
  decide(area: AccessArea, law?: Law, marking?: Marking): Decision {
    const key = law === undefined && marking === undefined ? area : `${area} ${law} ${marking}`;
    return this.#judge(key, () => this.#questions.ofHousehold(area, law, marking));
  }

  /** What is seen of something that is about a person of the household, or about all of it when that is null. */
  decideAbout(area: AccessArea, personId: string | null, law?: Law): Decision {
    if (personId === null || !this.protectedIds.has(personId)) return this.decide(area, law);
    return this.#judge(`${area} ${law} ${personId}`, () => this.#questions.ofProtected(area, personId, law));
  }

  /** What is seen of a plan of the household as a whole: the one in use, or one that is over. */
  decidePlan({ id }: Pick<PlanRow, 'id'>): Decision {
    if (!this.closedPlanIds.has(id)) return this.decide('PLAN');
    return this.#judge(`PLAN ${id}`, () => this.#questions.ofPlan(id));
  }

  /** What is seen of a goal of a plan: all of it, or of one's own part. */
  decideGoal(goal: Pick<GoalRow, 'id' | 'personId' | 'planId'>, hasOwnAction: boolean): Decision {
    return this.#judge(goal.id, () => this.#questions.ofGoal(goal.personId, hasOwnAction, goal.planId));
  }

  /**
   * What is seen of what a plan has about a person, goals or not: as of a goal of theirs under which the actor has no
   * action.
   */
  decidePartOf(personId: string, planId: string): Decision {
    return this.#judge(`GOAL ${planId} ${personId}`, () => this.#questions.ofGoal(personId, false, planId));
  }

  /**
   * Whether the actor may do something with a goal that they see, or with one that is still to be made: of a person, or of
   * the household when that is null.
   */
  mayInGoal(deed: Deed, personId: string | null, hasOwnAction: boolean): boolean {
    return permits(deed, this.#purpose.roles, this.#questions.ofGoal(personId, hasOwnAction).relations);
  }

  /** Whether the actor may do something in the plan: for whoever it is, or for somebody as one of its team. */
  mayInPlan(deed: Deed): boolean {
    return permits(deed, this.#purpose.roles, this.#questions.relationsToTeam());
  }

  /** What is seen of a case of the household. */
  decideCase(row: CaseRow): Decision {
    return this.#judge(row.id, () => this.#questions.ofCase('CASE', row));
  }

  /**
   * What is seen of a provision: as of the case it was granted in, else as of its law. A case that is not among the
   * household's cannot be judged here, so what was granted in it counts as sealed.
   */
  decideProvision({ caseId, law, personId }: Pick<ProvisionRow, 'caseId' | 'law' | 'personId'>): Decision {
    return this.#decideOfCase('PROVISION', { caseId, law, personId });
  }

  /** What is seen of contact about a person, or about all of the household when that is null. */
  decideContact({ caseId, law, personId }: Pick<ContactMomentRow, 'caseId' | 'law' | 'personId'>): Decision {
    return this.#decideOfCase('CONTACT_MOMENT', { caseId, law, personId });
  }

  #decideOfCase(
    area: 'PROVISION' | 'CONTACT_MOMENT',
    { caseId, law, personId }: { readonly caseId: string | null; readonly law: Law; readonly personId: string | null },
  ): Decision {
    if (caseId === null) return this.decideAbout(area, personId, law);
    return this.#judge(`${area} ${law} ${caseId} ${personId}`, () => {
      const row = this.cases.find((found) => found.id === caseId);
      return this.#questions.inCase(area, row, { law, personId });
    });
  }

  /** Every question asked so far and what was decided, for whoever explains it. */
  get judged(): readonly { readonly question: Question; readonly decision: Decision }[] {
    return [...this.#asked].flatMap(([key, question]) => {
      const decision = this.#decisions.get(key);
      return decision ? [{ question, decision }] : [];
    });
  }

  #judge(key: string, ask: () => Asked): Decision {
    let decision = this.#decisions.get(key);
    if (!decision) {
      const { roles, activity } = this.#purpose;
      const question = { roles, purpose: activity, ...ask() };
      decision = decide(question);
      this.#asked.set(key, question);
      this.#decisions.set(key, decision);
    }
    if (decision.by === 'EMERGENCY') {
      for (const fact of this.#sight) if (fact.kind === 'EMERGENCY') this.#context.disclosure.rest(fact.id);
    }
    return decision;
  }
}

/** An id that no household has. */
const nowhere = 'hou_00000000-0000-0000-0000-000000000000';

/** What the actor is to each household met so far in a request: judged once, so that every path gives the same answer. */
const judged = new WeakMap<Context, Map<string, Standing>>();

function judgedIn(context: Context): Map<string, Standing> {
  let standings = judged.get(context);
  if (!standings) judged.set(context, (standings = new Map()));
  return standings;
}

/** The standing towards a household that the request met before; undefined when it did not. */
export function findStanding(context: Context, householdId: string): Standing | undefined {
  return judgedIn(context).get(householdId);
}

/** Lets what the actor is to each household be judged anew: what it rests on may have changed. */
export function forgetStandings(context: Context): void {
  judged.delete(context);
}

/**
 * The actor's standing towards these households, read as sets and judged once in a request. Where there are none as much
 * is read as for one, so that the time of an answer does not tell what is not there from what may not be seen.
 */
export function listStandings(context: Context, householdIds: readonly string[]): ReadonlyMap<string, Standing> {
  const { db, today, now, actor } = context;
  const standings = judgedIn(context);
  const asked = householdIds.length > 0 ? householdIds : [nowhere];
  const missing = asked.filter((id) => !standings.has(id));
  if (missing.length > 0) {
    const cases = Map.groupBy(listCasesByHouseholdIds(db, missing, today), (row) => row.householdId);
    const plans = new Map(listPlansByHouseholdIds(db, missing, today).map((row) => [row.householdId, row]));
    const { id: staffId, organisationId } = actor.staff;
    const asker = { staffId, organisationId, day: today, moment: now.toISOString() };
    const sight = Map.groupBy(listSightFacts(db, missing, asker), (fact) => fact.householdId);
    const planIds = [...plans.values()].map((plan) => plan.id);
    const directors = new Map(listDirectorsByPlanIds(db, planIds, today).map((row) => [row.planId, row]));
    for (const id of missing) {
      const plan = plans.get(id);
      const director = plan && directors.get(plan.id);
      const facts = { householdId: id, cases: cases.get(id) ?? [], plan, director, sight: sight.get(id) ?? [] };
      standings.set(id, new Standing(context, facts));
    }
  }
  return standings;
}

/** The standing of an actor towards people who belong to no household. */
export function standingOutside(context: Context, personIds: readonly string[] = []): Standing {
  const ids = personIds.length > 0 ? listProtectedIds(context.db, personIds, context.today) : [];
  const sight = ids.map((personId) => ({ kind: 'PROTECTED', householdId: '', personId }) as const);
  return new Standing(context, { householdId: null, cases: [], plan: undefined, director: undefined, sight });
}
