import type { Law } from '../../../db/law.ts';
import type { OrganisationRow } from '../../../db/organisation.table.ts';
import type { ProvisionConflictRow } from '../../../db/provision-conflict.table.ts';
import type { StaffRow } from '../../../db/staff.table.ts';
import { findArticle } from './attention-reason.ts';
import type { CaseRules } from '../case/case-rules.ts';
import type { AllocationView } from '../allocation/allocation.ts';
import type { CaseView } from '../case/case.ts';
import type { DeliveryView } from '../allocation/delivery.ts';
import type { AttentionKind } from './attention-kind.ts';
import type { DirectorOfferView } from '../direction/director-offer.ts';
import type { EvaluationView } from '../plan/evaluation.ts';
import type { ActionView, GoalView } from '../plan/goal.ts';
import type { MatchView } from '../match/match.ts';
import type { GrantedPerson } from '../person/person.ts';
import type { PlanView } from '../plan/plan.ts';
import type { ProvisionView } from '../provision/provision.ts';
import type { Thresholds } from '../reference/setting.ts';
import type { SignalView } from '../signal/signal.ts';

/** From most to least urgent. */
export const attentionLevels = ['URGENT', 'SOON', 'NOTICE'] as const;
export type AttentionLevel = (typeof attentionLevels)[number];

/** What is to be done about a point. */
export type RemedyKind =
  | 'START_PLAN'
  | 'CHANGE_PLAN'
  | 'APPOINT_DIRECTOR'
  | 'ANSWER_OFFER'
  | 'EVALUATE_PLAN'
  | 'UPDATE_ACTION'
  | 'CANCEL_ACTION'
  | 'INVESTIGATE'
  | 'DECIDE'
  | 'TAKE_CASE'
  | 'HAND_OVER_CASE'
  | 'CLOSE_CASE'
  | 'EXTEND_PROVISION'
  | 'CHANGE_PROVISION'
  | 'END_PROVISION'
  | 'TAKE_UP_SIGNAL'
  | 'RECORD_CONSENT'
  | 'CALL';

/** The thing to do, and what it is done to. */
export interface Remedy {
  readonly kind: RemedyKind;
  /** The id of a thing that the actor sees: a household, plan, case, provision, signal, match, action, goal or person. */
  readonly id: string;
  /** Whom to call, where that is not who must act now. */
  readonly call?: { readonly staff: StaffRow | null; readonly organisation: OrganisationRow };
}

export interface AttentionView {
  /** Names the point within its household. */
  readonly key: string;
  readonly kind: AttentionKind;
  readonly level: AttentionLevel;
  /** One Dutch sentence without a full stop. */
  readonly message: string;
  /** What the actor sees that makes it so: Dutch sentences without a full stop. */
  readonly facts: readonly string[];
  readonly article: string | null;
  readonly remedy: Remedy;
  readonly on: string | null;
  readonly law: Law | null;
  readonly person: GrantedPerson | null;
  readonly staff: StaffRow | null;
  readonly organisation: OrganisationRow | null;
}

export type CaseFact = Pick<
  CaseView,
  | ('id' | 'law' | 'officeFunction' | 'organisation' | 'worker' | 'responsibilities' | 'open')
  | ('number' | 'kind' | 'status' | 'dueOn' | 'receivedOn' | 'person')
>;
export type ProvisionFact = Pick<
  ProvisionView,
  | ('id' | 'law' | 'caseId' | 'product' | 'provider' | 'deliveryForm' | 'ladderStep' | 'person')
  | ('validFrom' | 'validUntil' | 'state' | 'organisation' | 'previousId')
>;
/** The latest order for help that holds or is to come, and what the provider told of giving it. */
export type OrderFact = Pick<AllocationView, 'number' | 'provisionId' | 'provider' | 'status' | 'since' | 'reason'> & {
  /** The first to begin first, without what was taken back. */
  readonly deliveries: readonly Pick<DeliveryView, 'validFrom' | 'validUntil' | 'endReason'>[];
};
export type SignalFact = Pick<SignalView, 'id' | 'kind' | 'law' | 'status' | 'raisedOn' | 'person'>;
export type ConflictFact = Pick<
  ProvisionConflictRow,
  'kind' | 'productId' | 'deliveryForm' | 'otherProductId' | 'otherDeliveryForm' | 'reason' | 'article'
>;

export type MatchFact = Pick<MatchView, 'id' | 'foundOn' | 'closedOn' | 'person' | 'parties'>;

/** Somebody who belongs or belonged to the household. */
export interface MemberFact {
  readonly person: GrantedPerson;
  /** The day they left, of an incomplete date the first it can stand for; null while they belong to it. */
  readonly leftOn: string | null;
}

/** That somebody was asked to direct the plan and did not answer yet. */
export type OfferFact = Pick<DirectorOfferView, 'id' | 'offeredTo'> & { readonly offeredOn: string };

export interface PlanFact extends Pick<PlanView, 'id' | 'startedOn'> {
  readonly director: StaffRow | null;
  /** The day since which nobody directs it; null when somebody does or when nobody ever did. */
  readonly directorEndedOn: string | null;
  /** Offers of the direction that are open. */
  readonly offers: readonly OfferFact[];
  /** Null when only the plan's existence is seen. */
  readonly goals:
    | readonly (Pick<GoalView, 'id' | 'status' | 'targetOn' | 'endedOn' | 'person'> & {
        readonly actions: readonly Pick<ActionView, 'id' | 'status' | 'dueOn'>[];
      })[]
    | null;
  /** The latest first; null when only the plan's existence is seen. */
  readonly evaluations: readonly Pick<EvaluationView, 'heldOn' | 'nextOn' | 'outcome'>[] | null;
}

/** What an actor sees of a household on a day: all that attention may follow from. */
export interface AttentionFacts {
  readonly asOf: string;
  readonly householdId: string;
  readonly cases: readonly CaseFact[];
  readonly provisions: readonly ProvisionFact[];
  readonly orders: readonly OrderFact[];
  readonly signals: readonly SignalFact[];
  readonly matches: readonly MatchFact[];
  readonly members: readonly MemberFact[];
  /** The plan in use; null when there is none, undefined when the actor may not know whether there is one. */
  readonly plan: PlanFact | null | undefined;
  /** Whether the actor may know who directs the plan. */
  readonly seesDirector: boolean;
  readonly thresholds: Thresholds;
  readonly conflicts: readonly ConflictFact[];
  readonly rules: CaseRules;
  /** The organisation that answers for a law on the day. */
  readonly findAnswering: (law: Law) => OrganisationRow | undefined;
  readonly getOrganisation: (id: string) => OrganisationRow;
}

type Parts = Pick<AttentionView, 'kind' | 'level' | 'message' | 'remedy' | 'facts'> &
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
  const { kind, level, message, remedy, on = null, person = null, article = findArticle(kind) } = parts;
  return {
    key: id === undefined ? kind : `${kind}-${id}`,
    kind,
    level,
    message,
    facts: parts.facts,
    article,
    remedy,
    on,
    law,
    person,
    staff,
    organisation,
  };
}

/** The day since which the person no longer belongs to the household or is dead; null while neither is so. */
export function goneSince({ asOf, members }: AttentionFacts, person: GrantedPerson): string | null {
  return diedOn(person, asOf) ?? members.find((member) => member.person.id === person.id)?.leftOn ?? null;
}

/** The day on which somebody died, of an incomplete date the first it can stand for; null when not by the day asked. */
export function diedOn({ deathDate }: GrantedPerson, asOf: string): string | null {
  return deathDate !== null && deathDate <= asOf ? `${deathDate}-01-01`.slice(0, 10) : null;
}
