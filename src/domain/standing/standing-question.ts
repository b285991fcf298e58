import type { CaseRow } from '../../../db/case.table.ts';
import type { Law } from '../../../db/law.ts';
import type { SightFact } from '../../../db/sight-fact.ts';
import type { Question } from '../../access/decide.ts';
import type { Marking } from '../../access/marking.ts';
import type { AccessArea } from '../../access/policy.ts';
import type { Relation } from '../../access/relation.ts';
import type { StandingRelations } from './standing-relation.ts';

/** What is asked of the policy, the actor's roles and purpose apart. */
export type Asked = Pick<Question, 'area' | 'law' | 'relations' | 'markings'>;

/** Whose or what something granted or recorded in a case is; `personId` is null where it is about all of the household. */
interface InCase {
  readonly law: Law;
  readonly personId: string | null;
}

/** What the policy is asked of each thing in a household: under which law, with which relations, and how it is marked. */
export class StandingQuestions {
  /** The plan that the actor directed to its end: the household's last, and over. */
  readonly closedPlanIds: ReadonlySet<string>;
  /** Those who are or were members and are protected children today. */
  readonly protectedIds: ReadonlySet<string>;
  readonly #relations: StandingRelations;
  readonly #inTeam: boolean;
  /** The plan in whose team the actor was when it ended: the household's last, and over. */
  readonly #closedTeamIds: ReadonlySet<string>;

  constructor(relations: StandingRelations, sight: readonly SightFact[]) {
    this.#relations = relations;
    this.#inTeam = sight.some(({ kind }) => kind === 'TEAM');
    this.closedPlanIds = new Set(sight.flatMap((fact) => (fact.kind === 'CLOSED_PLAN' ? [fact.id] : [])));
    this.#closedTeamIds = new Set(sight.flatMap((fact) => (fact.kind === 'CLOSED_TEAM' ? [fact.id] : [])));
    this.protectedIds = new Set(sight.flatMap((fact) => (fact.kind === 'PROTECTED' ? [fact.personId] : [])));
  }

  /** Of something that belongs to the household, and to a law where one is named. */
  ofHousehold(area: AccessArea, law?: Law, marking?: Marking): Asked {
    return { area, law, relations: this.#relations.toLaw(law), markings: marking ? [marking] : [] };
  }

  /** Of something that is about a protected child of the household. */
  ofProtected(area: AccessArea, personId: string, law?: Law): Asked {
    const relations = this.#relations.toPerson(personId, this.#relations.toLaw(law));
    return { area, law, relations, markings: ['PROTECTED_CHILD'] };
  }

  /** Of a plan as a whole. */
  ofPlan(planId: string): Asked {
    return { area: 'PLAN', relations: this.#relationsInPlan(planId) };
  }

  /** Of a goal of a person, or of the household when that is null. */
  ofGoal(
    personId: string | null,
    hasOwnAction: boolean,
    planId?: string,
  ): Asked & { readonly relations: ReadonlySet<Relation> } {
    const relations = this.#relationsInPlan(planId);
    const isTeams = personId !== null && this.#relations.isWorkerOf(personId);
    const inTeam = this.#inTeam || (planId !== undefined && this.#closedTeamIds.has(planId));
    if (hasOwnAction || (inTeam && isTeams)) relations.add('OWN_PART');
    const isProtected = personId !== null && this.protectedIds.has(personId);
    return {
      area: 'GOAL',
      relations: isProtected ? this.#relations.toPerson(personId, relations) : relations,
      markings: isProtected ? ['PROTECTED_CHILD'] : [],
    };
  }

  /** What the actor is to the plan in use: for whoever it is, or for somebody as one of its team. */
  relationsToTeam(): ReadonlySet<Relation> {
    const relations = new Set(this.#relations.toHousehold);
    if (this.#inTeam && relations.has('WORKER')) relations.add('OWN_PART');
    return relations;
  }

  #relationsInPlan(id: string | undefined): Set<Relation> {
    const relations = new Set(this.#relations.toHousehold);
    if (id !== undefined && this.closedPlanIds.has(id)) relations.add('CLOSED_PLAN');
    return relations;
  }

  /** Of a case of the household. */
  ofCase(area: AccessArea, row: CaseRow): Asked {
    const markings: Marking[] = [];
    if (row.sealed === 1) markings.push('SEALED');
    if (row.suwiDerived === 1) markings.push('SUWI');
    if (this.protectedIds.has(row.personId)) markings.push('PROTECTED_CHILD');
    return { area, law: row.law, relations: this.#relations.toCase(row), markings };
  }

  /** Of what was granted or recorded in a case; in one that is not the household's, it counts as sealed. */
  inCase(area: AccessArea, row: CaseRow | undefined, { law, personId }: InCase): Asked {
    if (!row) return { area, law, relations: new Set<Relation>(['ANY']), markings: ['SEALED'] };
    const about = personId ?? row.personId;
    const question = this.ofCase(area, { ...row, law, personId: about });
    return about === row.personId ? question : this.#guard(question, row.personId, about);
  }

  /** Protects what is about another than its case is: as the case of a protected child, and as what is about the child. */
  #guard(question: Asked, ofCase: string, about: string): Asked {
    if (this.protectedIds.has(about)) {
      return { ...question, relations: this.#relations.toPerson(about, question.relations) };
    }
    if (!this.protectedIds.has(ofCase)) return question;
    return { ...question, markings: [...(question.markings ?? []), 'PROTECTED_CHILD'] };
  }
}
