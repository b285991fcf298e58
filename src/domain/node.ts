import { findConceptOfId, type Concept } from '../../db/id.ts';
import type { Context } from '../context.ts';
import { PublicError } from '../errors.ts';
import type { PublicAgreement, PublicServiceNorm } from './policy/agreement.ts';
import { listCaseHandovers, type GrantedCaseHandover } from './case/case-handover.ts';
import { listAllocations, type GrantedAllocation } from './allocation/allocation.ts';
import { listCareRequests, type GrantedCareRequest } from './care/care-request.ts';
import { listCases, type GrantedCase } from './case/case.ts';
import { listChainMessages, type GrantedChainMessage } from './chain/chain-message.ts';
import { listProtectionsById, type GrantedChildProtection } from './household/child-protection.ts';
import { listConsents, type GrantedConsent } from './consent/consent.ts';
import { listContactMomentsById, type GrantedContactMoment } from './signal/contact-moment.ts';
import { listDecisions, type GrantedDecision } from './case/decision.ts';
import { listDeputies, type GrantedDeputy } from './administration/deputy.ts';
import { listDirectorOffers, type GrantedDirectorOffer } from './direction/director-offer.ts';
import { listDirectors, type GrantedDirector } from './direction/director.ts';
import { listDocuments, type GrantedDocument } from './signal/document.ts';
import { listEmergencyAccessesOf, type GrantedEmergencyAccess } from './emergency-access/emergency-access.ts';
import { listEvaluations, type GrantedEvaluation } from './plan/evaluation.ts';
import { listActions, listGoals, type GrantedAction, type GrantedGoal } from './plan/goal.ts';
import { listHouseholdCorrectionNodes, type GrantedHouseholdCorrection } from './formation/household-correction.ts';
import { listHouseholds, type GrantedHousehold, type HouseholdWants } from './household/household.ts';
import { listIdentityCheckNodes, type GrantedIdentityCheck } from './case/identity-check.ts';
import { listMatches, type GrantedMatch } from './match/match.ts';
import { listMemberships, type GrantedMembership } from './household/membership.ts';
import { listNoticesOf, type GrantedNotice } from './notice/notice.ts';
import type { PublicOrganisation, PublicResponsibility, PublicStaff } from './reference/organisation.ts';
import { listPlanAgreements, type GrantedPlanAgreement } from './plan/plan-agreement.ts';
import { listPersonJoinNodes, type GrantedPersonJoin } from './match/person-join.ts';
import { listPersonNodes, type GrantedPerson } from './person/person.ts';
import { listPlans, type GrantedPlan } from './plan/plan.ts';
import {
  listProvisions,
  type GrantedProvision,
  type PublicProduct,
  type PublicProvider,
} from './provision/provision.ts';
import {
  listAuthorityById,
  listRelationsById,
  type GrantedAuthority,
  type GrantedRelation,
} from './household/relation.ts';
import { listScores, type GrantedScore } from './plan/score.ts';
import { listSignals, type GrantedSignal } from './signal/signal.ts';
import { purposeOf } from './standing/standing.ts';
import { listTeamMembers, type GrantedTeamMember } from './administration/team-member.ts';

const most = 100;

/** Whatever has a global id: granted, or public by itself. */
export type NodeView =
  | GrantedAction
  | GrantedAllocation
  | GrantedAuthority
  | GrantedCareRequest
  | GrantedCase
  | GrantedCaseHandover
  | GrantedChainMessage
  | GrantedChildProtection
  | GrantedConsent
  | GrantedContactMoment
  | GrantedDecision
  | GrantedDeputy
  | GrantedDirector
  | GrantedDirectorOffer
  | GrantedDocument
  | GrantedEmergencyAccess
  | GrantedEvaluation
  | GrantedGoal
  | GrantedHousehold
  | GrantedHouseholdCorrection
  | GrantedIdentityCheck
  | GrantedMatch
  | GrantedMembership
  | GrantedNotice
  | GrantedPerson
  | GrantedPersonJoin
  | GrantedPlan
  | GrantedPlanAgreement
  | GrantedProvision
  | GrantedRelation
  | GrantedScore
  | GrantedSignal
  | GrantedTeamMember
  | PublicAgreement
  | PublicOrganisation
  | PublicProduct
  | PublicProvider
  | PublicResponsibility
  | PublicServiceNorm
  | PublicStaff;

type Found = ReadonlyMap<string, NodeView>;
type NodeType =
  | 'Action'
  | 'Agreement'
  | 'Allocation'
  | 'CareRequest'
  | 'Authority'
  | 'Case'
  | 'CaseHandover'
  | 'ChainMessage'
  | 'ChildProtection'
  | 'Consent'
  | 'ContactMoment'
  | 'Decision'
  | 'Deputy'
  | 'Director'
  | 'DirectorOffer'
  | 'Document'
  | 'EmergencyAccess'
  | 'Evaluation'
  | 'Goal'
  | 'Household'
  | 'HouseholdCorrection'
  | 'IdentityCheck'
  | 'Match'
  | 'Membership'
  | 'Notice'
  | 'Organisation'
  | 'Person'
  | 'PersonJoin'
  | 'Plan'
  | 'PlanAgreement'
  | 'Product'
  | 'Provider'
  | 'Provision'
  | 'Relation'
  | 'Responsibility'
  | 'Score'
  | 'ServiceNorm'
  | 'Signal'
  | 'StaffMember'
  | 'TeamMember';
type Reader = (context: Context, ids: readonly string[], wants: HouseholdWants) => Found;

/** GraphQL type and reader of each concept that has a global id in the API; the others have none. */
const nodes: Partial<Record<Concept, { readonly type: NodeType; readonly personal: boolean; readonly list: Reader }>> =
  {
    action: { type: 'Action', personal: true, list: listActions },
    agreement: { type: 'Agreement', personal: false, list: fromReference('findAgreement') },
    allocation: { type: 'Allocation', personal: true, list: listAllocations },
    careRequest: { type: 'CareRequest', personal: true, list: listCareRequests },
    authority: { type: 'Authority', personal: true, list: listAuthorityById },
    case: { type: 'Case', personal: true, list: (context, ids) => listCases(context, ids, context.today) },
    caseHandover: { type: 'CaseHandover', personal: true, list: listCaseHandovers },
    chainMessage: { type: 'ChainMessage', personal: true, list: listChainMessages },
    childProtection: { type: 'ChildProtection', personal: true, list: listProtectionsById },
    consent: { type: 'Consent', personal: true, list: listConsents },
    contactMoment: { type: 'ContactMoment', personal: true, list: listContactMomentsById },
    decision: { type: 'Decision', personal: true, list: (context, ids) => listDecisions(context, ids, context.today) },
    deputy: { type: 'Deputy', personal: true, list: listDeputies },
    director: { type: 'Director', personal: true, list: listDirectors },
    directorOffer: { type: 'DirectorOffer', personal: true, list: listDirectorOffers },
    document: { type: 'Document', personal: true, list: listDocuments },
    emergencyAccess: { type: 'EmergencyAccess', personal: true, list: listEmergencyAccessesOf },
    evaluation: { type: 'Evaluation', personal: true, list: listEvaluations },
    goal: { type: 'Goal', personal: true, list: listGoals },
    household: {
      type: 'Household',
      personal: true,
      list: (context, ids, wants) => listHouseholds(context, ids, context.today, wants),
    },
    householdCorrection: { type: 'HouseholdCorrection', personal: true, list: listHouseholdCorrectionNodes },
    identityCheck: { type: 'IdentityCheck', personal: true, list: listIdentityCheckNodes },
    match: { type: 'Match', personal: true, list: listMatches },
    membership: { type: 'Membership', personal: true, list: listMemberships },
    notice: { type: 'Notice', personal: true, list: listNoticesOf },
    organisation: { type: 'Organisation', personal: false, list: fromReference('findOrganisation') },
    person: { type: 'Person', personal: true, list: (context, ids) => listPersonNodes(context, ids, context.today) },
    personJoin: { type: 'PersonJoin', personal: true, list: listPersonJoinNodes },
    plan: { type: 'Plan', personal: true, list: listPlans },
    planAgreement: { type: 'PlanAgreement', personal: true, list: listPlanAgreements },
    product: { type: 'Product', personal: false, list: fromReference('findProduct') },
    provider: { type: 'Provider', personal: false, list: fromReference('findProvider') },
    provision: {
      type: 'Provision',
      personal: true,
      list: (context, ids) => listProvisions(context, ids, context.today),
    },
    relation: { type: 'Relation', personal: true, list: listRelationsById },
    responsibility: { type: 'Responsibility', personal: false, list: fromReference('findResponsibility') },
    score: { type: 'Score', personal: true, list: listScores },
    serviceNorm: { type: 'ServiceNorm', personal: false, list: fromReference('findServiceNorm') },
    signal: { type: 'Signal', personal: true, list: listSignals },
    staff: { type: 'StaffMember', personal: false, list: fromReference('findStaff') },
    teamMember: { type: 'TeamMember', personal: true, list: listTeamMembers },
  };

type Find =
  | 'findAgreement'
  | 'findOrganisation'
  | 'findProduct'
  | 'findProvider'
  | 'findResponsibility'
  | 'findServiceNorm'
  | 'findStaff';

function fromReference(find: Find): Reader {
  return ({ reference }, ids) =>
    new Map(
      ids.flatMap((id): [string, NodeView][] => {
        const found = reference[find](id);
        return found ? [[id, found]] : [];
      }),
    );
}

/** The GraphQL type of a node, or null when its id is none of a node. */
export function typeOfNode({ id }: NodeView): NodeType | null {
  const concept = findConceptOfId(id);
  return (concept && nodes[concept]?.type) ?? null;
}

/** The things with these ids in the order asked: null for what is not there or may not be seen. Each type is read as a set. */
export async function listNodes(
  context: Context,
  ids: readonly string[],
  wants: HouseholdWants,
): Promise<readonly (NodeView | null)[]> {
  if (ids.length > most) throw new PublicError('BAD_USER_INPUT', `Ask for at most ${most} ids at a time.`);
  const found = new Map<string, NodeView>();
  for (const [concept, own] of Map.groupBy(new Set(ids), findConceptOfId)) {
    const node = concept && nodes[concept];
    if (!node) continue;
    if (node.personal) {
      context.disclosure.asked('OPENED');
      purposeOf(context);
    }
    for (const [id, value] of node.list(context, own, wants)) found.set(id, value);
  }
  return ids.map((id) => found.get(id) ?? context.disclosure.miss());
}
