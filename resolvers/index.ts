import type { Resolvers } from '../src/generated/resolvers.ts';
import { accessExplanation } from './access-explanation.ts';
import { actor } from './actor.ts';
import { address } from './address.ts';
import { administration } from './administration.ts';
import { administrationMutation } from './administration-mutation.ts';
import { agreement } from './agreement.ts';
import { allocation } from './allocation.ts';
import { benefit } from './benefit.ts';
import { contract } from './contract.ts';
import { provisionMoney } from './provision-money.ts';
import { careRequest } from './care-request.ts';
import { claim } from './claim.ts';
import { delivery } from './delivery.ts';
import { attention } from './attention.ts';
import { caseHandover } from './case-handover.ts';
import { caseResolvers } from './case.ts';
import { caseChoice } from './case-choice.ts';
import { chainMessage } from './chain-message.ts';
import { childProtection } from './child-protection.ts';
import { consent } from './consent.ts';
import { contactMoment } from './contact-moment.ts';
import { deputy } from './deputy.ts';
import { directorOffer } from './director-offer.ts';
import { district } from './district.ts';
import { decision } from './decision.ts';
import { deed } from './deed.ts';
import { document } from './document.ts';
import { duty } from './duty.ts';
import { emergencyAccess } from './emergency-access.ts';
import { evaluation } from './evaluation.ts';
import { householdCorrection } from './household-correction.ts';
import { goalHistory } from './goal-history.ts';
import { household } from './household.ts';
import { kitchenTable } from './kitchen-table.ts';
import { identityCheck } from './identity-check.ts';
import { keyFigure } from './key-figure.ts';
import { match } from './match.ts';
import { mutation } from './mutation.ts';
import { node } from './node.ts';
import { normBreach } from './norm-breach.ts';
import { notice } from './notice.ts';
import { organisation } from './organisation.ts';
import { personJoin } from './person-join.ts';
import { person } from './person.ts';
import { plan } from './plan.ts';
import { planAgreement } from './plan-agreement.ts';
import { planCorrection } from './plan-correction.ts';
import { planMutation } from './plan-mutation.ts';
import { policy } from './policy.ts';
import { provision } from './provision.ts';
import { report } from './report.ts';
import { reportCredential } from './report-credential.ts';
import { reportEdition } from './report-edition.ts';
import { residentLog } from './resident-log.ts';
import { responsibility } from './responsibility.ts';
import { scalar } from './scalar.ts';
import { search } from './search.ts';
import { score } from './score.ts';
import { signal } from './signal.ts';
import { statistics } from './statistics.ts';
import { teamMember } from './team-member.ts';
import { timeline } from './timeline.ts';
import { worklist } from './worklist.ts';

/** All resolvers, merged by `makeExecutableSchema`. */
export const resolvers: readonly Resolvers[] = [
  accessExplanation,
  actor,
  address,
  administration,
  administrationMutation,
  agreement,
  allocation,
  benefit,
  contract,
  provisionMoney,
  careRequest,
  claim,
  delivery,
  attention,
  caseHandover,
  caseResolvers,
  caseChoice,
  chainMessage,
  childProtection,
  consent,
  contactMoment,
  deputy,
  directorOffer,
  district,
  decision,
  deed,
  document,
  duty,
  emergencyAccess,
  evaluation,
  goalHistory,
  household,
  kitchenTable,
  householdCorrection,
  identityCheck,
  keyFigure,
  match,
  mutation,
  node,
  normBreach,
  notice,
  organisation,
  person,
  personJoin,
  plan,
  planAgreement,
  planCorrection,
  planMutation,
  policy,
  provision,
  report,
  reportCredential,
  reportEdition,
  residentLog,
  responsibility,
  scalar,
  search,
  score,
  signal,
  statistics,
  teamMember,
  timeline,
  worklist,
];
