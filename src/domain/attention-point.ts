import type { Law } from '../../db/law.ts';
import type { OrganisationRow } from '../../db/organisation.table.ts';
import type { StaffRow } from '../../db/staff.table.ts';
import type { CaseView } from './case.ts';
import type { EvaluationView } from './evaluation.ts';
import type { ActionView, GoalView } from './goal.ts';
import type { GrantedPerson } from './person.ts';
import type { PlanView } from './plan.ts';
import type { ProvisionView } from './provision.ts';
import type { SignalView } from './signal.ts';

export type AttentionKind =
  | 'NO_DIRECTOR'
  | 'NO_PLAN'
  | 'TERM_PASSED'
  | 'TERM_NEAR'
  | 'PROVISION_ENDING'
  | 'PROVISIONS_OVERLAP'
  | 'PROVISION_AFTER_DEPARTURE'
  | 'NOT_EVALUATED'
  | 'ACTION_OVERDUE'
  | 'ACTION_WITHOUT_GOAL'
  | 'SIGNAL_OPEN'
  | 'NO_WORKER'
  | 'NOT_RESPONSIBLE';

/** From most to least urgent. */
export const attentionLevels = ['URGENT', 'SOON', 'NOTICE'] as const;
export type AttentionLevel = (typeof attentionLevels)[number];

export interface AttentionView {
  /** Names the point within its household. */
  readonly key: string;
  readonly kind: AttentionKind;
  readonly level: AttentionLevel;
  /** One Dutch sentence without a full stop. */
  readonly message: string;
  readonly on: string | null;
  readonly law: Law | null;
  readonly person: GrantedPerson | null;
  readonly staff: StaffRow | null;
  readonly organisation: OrganisationRow | null;
}

export type CaseFact = Pick<
  CaseView,
  | ('id' | 'law' | 'officeFunction' | 'organisation' | 'worker' | 'responsibilities' | 'open')
  | ('number' | 'status' | 'dueOn' | 'receivedOn' | 'person')
>;
export type ProvisionFact = Pick<
  ProvisionView,
  'id' | 'law' | 'caseId' | 'product' | 'ladderStep' | 'person' | 'validFrom' | 'validUntil' | 'state' | 'organisation'
>;
export type SignalFact = Pick<SignalView, 'id' | 'kind' | 'law' | 'status' | 'raisedOn' | 'person'>;

export interface PlanFact extends Pick<PlanView, 'id' | 'startedOn'> {
  readonly director: StaffRow | null;
  /** The day since which nobody directs it; null when somebody does or when nobody ever did. */
  readonly directorEndedOn: string | null;
  /** Null when only the plan's existence is seen. */
  readonly goals:
    | readonly (Pick<GoalView, 'status' | 'targetOn' | 'endedOn'> & {
        readonly actions: readonly Pick<ActionView, 'status' | 'dueOn'>[];
      })[]
    | null;
  /** The latest first; null when only the plan's existence is seen. */
  readonly evaluations: readonly Pick<EvaluationView, 'heldOn' | 'nextOn' | 'outcome'>[] | null;
}

/** What an actor sees of a household on a day: all that attention may follow from. */
export interface AttentionFacts {
  readonly asOf: string;
  readonly cases: readonly CaseFact[];
  readonly provisions: readonly ProvisionFact[];
  readonly signals: readonly SignalFact[];
  /** The plan in use; null when there is none, undefined when the actor may not know whether there is one. */
  readonly plan: PlanFact | null | undefined;
  /** Whether the actor may know who directs the plan. */
  readonly seesDirector: boolean;
  /** The day on which people who no longer belong to the household left it, by their id. */
  readonly departures: ReadonlyMap<string, string>;
  /** The organisation that answers for a law on the day. */
  readonly findAnswering: (law: Law) => OrganisationRow | undefined;
  readonly getOrganisation: (id: string) => OrganisationRow;
}

type Parts = Pick<AttentionView, 'kind' | 'level' | 'message'> &
  Partial<AttentionView> & {
    /** Names the point among those of its kind; left out where a household has one at most. */
    readonly id?: string;
    /** Who works on what it is about. */
    readonly worker?: StaffRow | null;
  };

/** The law under which whoever directs plans works: its front office holds the social team (Wmo 2015 art. 2.3.2). */
const lawOfDirection = 'WMO';

/** A point, with who must act now: the worker, else the director, else the organisation that answers on the day. */
export function pointOf(facts: AttentionFacts, { id, worker, ...parts }: Parts): AttentionView {
  const law = parts.law ?? null;
  const staff = parts.staff === undefined ? (worker ?? facts.plan?.director ?? null) : parts.staff;
  const answering = () => facts.findAnswering(law ?? lawOfDirection) ?? null;
  const organisation = staff ? facts.getOrganisation(staff.organisationId) : (parts.organisation ?? answering());
  const { kind, level, message, on = null, person = null } = parts;
  return { key: id === undefined ? kind : `${kind}-${id}`, kind, level, message, on, law, person, staff, organisation };
}
