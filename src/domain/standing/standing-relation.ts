import type { CaseRow } from '../../../db/case.table.ts';
import type { DirectorRow } from '../../../db/director.table.ts';
import type { Law } from '../../../db/law.ts';
import type { OfficeFunction } from '../../../db/responsibility.table.ts';
import type { SightFact } from '../../../db/sight-fact.ts';
import { officesOfRole } from '../../access/policy.ts';
import type { Relation } from '../../access/relation.ts';
import type { Context } from '../../context.ts';
import type { StatedPurpose } from './purpose.ts';

/** What the relations of an actor to a household rest on. */
export interface RelationFacts {
  /** The cases of the household. */
  readonly cases: readonly CaseRow[];
  readonly director: DirectorRow | undefined;
  readonly sight: readonly SightFact[];
}

/** What an actor is to a household, its cases and its people today, for the purpose of the request. */
export class StandingRelations {
  readonly toHousehold: ReadonlySet<Relation>;
  readonly #context: Context;
  readonly #purpose: StatedPurpose;
  readonly #offices: readonly OfficeFunction[];
  readonly #facts: RelationFacts;

  constructor(context: Context, purpose: StatedPurpose, facts: RelationFacts) {
    this.#context = context;
    this.#purpose = purpose;
    this.#offices = purpose.roles.flatMap((role) => officesOfRole[role] ?? []);
    this.#facts = facts;
    this.toHousehold = this.#findToHousehold();
  }

  /** To what stands under a law; to the household where it stands under none. */
  toLaw(law: Law | undefined): ReadonlySet<Relation> {
    if (law === undefined) return this.toHousehold;
    const relations = new Set<Relation>(this.#onGround(law));
    if (this.#isResponsible(law)) relations.add('RESPONSIBLE');
    if (this.#facts.cases.some((row) => row.law === law && this.#isInHand(row))) relations.add('IN_HAND');
    return relations;
  }

  /** To a case of the household. */
  toCase(row: CaseRow): ReadonlySet<Relation> {
    const relations = new Set<Relation>(this.#onGround(row.law));
    if (this.#isResponsible(row.law)) relations.add('RESPONSIBLE');
    if (this.#isInHand(row)) relations.add('IN_HAND');
    if (row.workerId === this.#staffId) relations.add('WORKER');
    else relations.delete('WORKER');
    const consents = (fact: SightFact) =>
      fact.kind === 'CONSENT' && fact.personId === row.personId && fact.law === row.law;
    if (this.#facts.sight.some(consents)) relations.add('CONSENT');
    if (this.isOffered(row.id)) relations.add('OFFERED');
    return relations;
  }

  /** Whether another office offers a case to an office in which the actor works. */
  isOffered(caseId: string): boolean {
    return this.#facts.sight.some(
      (fact) => fact.kind === 'OFFERED' && fact.id === caseId && this.#offices.includes(fact.office),
    );
  }

  /** To a person of the household: whoever works for another of them is no worker. */
  toPerson(personId: string | null, relations: ReadonlySet<Relation>): ReadonlySet<Relation> {
    if (personId === null || this.isWorkerOf(personId)) return relations;
    const less = new Set(relations);
    less.delete('WORKER');
    return less;
  }

  /** Whether the actor works on an open case of this person. */
  isWorkerOf(personId: string): boolean {
    return this.#facts.cases.some(
      (row) => row.personId === personId && row.workerId === this.#staffId && this.#isOpenForPurpose(row),
    );
  }

  #findToHousehold(): Set<Relation> {
    const { director, sight, cases } = this.#facts;
    const relations = new Set<Relation>(['ANY']);
    const isDirector = director?.staffId === this.#staffId;
    // Who stands in for the director sees and does what the director may, for as long as that lasts.
    if (isDirector || sight.some(({ kind }) => kind === 'DEPUTY')) relations.add('DIRECTOR');
    if (sight.some(({ kind }) => kind === 'EMERGENCY')) relations.add('EMERGENCY');
    for (const row of cases) {
      if (!this.#isOpenForPurpose(row)) continue;
      if (this.#isInHand(row) || this.#isResponsible(row.law, 'FRONT')) relations.add('AT_WORK');
      if (row.workerId === this.#staffId) relations.add('WORKER');
    }
    return relations;
  }

  /** To the household, the emergency only where it is for the law. */
  #onGround(law: Law): ReadonlySet<Relation> {
    const isForLaw = (fact: SightFact) => fact.kind === 'EMERGENCY' && fact.law === law;
    if (!this.toHousehold.has('EMERGENCY') || this.#facts.sight.some(isForLaw)) return this.toHousehold;
    return this.toHousehold.difference(new Set(['EMERGENCY']));
  }

  #isOpenForPurpose(row: CaseRow): boolean {
    return row.closedOn === null && this.#purpose.activity.laws.includes(row.law);
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

  get #staffId(): string {
    return this.#context.actor.staff.id;
  }

  get #organisationId(): string {
    return this.#context.actor.staff.organisationId;
  }
}
