import {
  findAdministration,
  findProposer,
  findStaffAccount,
  findTermOf,
  isHeld,
  isInService,
  isMachine,
  listEveryAgreement,
  listEveryCaseType,
  listEveryProduct,
  listEveryResponsibility,
  listEveryTerm,
  listHeldRights,
  listHeldRoles,
  listOrganisations,
  listOtherTermsOf,
  listRegister,
  listStaffAccounts,
  mayConfirm,
  termsNow,
  termsProposed,
} from '../src/domain/administration/administration.ts';
import { listRecordChanges } from '../src/domain/change/record-change.ts';
import { listStepsOf, listTermChangesOfType } from '../src/domain/case/case-type.ts';
import type { Resolvers } from '../src/generated/resolvers.ts';

export const administration: Resolvers = {
  Query: {
    administration: (_root, _args, context) => findAdministration(context) ?? null,
  },
  Administration: {
    staff: (parent, { search }, context) => listStaffAccounts(context, parent, search),
    staffAccount: (parent, { id }, context) => findStaffAccount(context, parent, id) ?? null,
    organisations: (parent, _args, context) => listOrganisations(context, parent),
    responsibilities: (parent, { law }, context) => listEveryResponsibility(context, parent, law),
    agreements: (parent, _args, context) => listEveryAgreement(context, parent),
    products: (parent, _args, context) => listEveryProduct(context, parent),
    caseTypes: (parent, _args, context) => listEveryCaseType(context, parent),
    statutoryTerms: (parent, _args, context) => listEveryTerm(context, parent),
    processingActivities: (_parent, _args, context) => listRegister(context),
    history: (parent, { id }, context) => listRecordChanges(context, parent, id),
  },
  StaffAccount: {
    member: (parent) => parent,
    isMachine,
    isSelf: ({ id }, _args, { actor }) => id === actor.staff.id,
    inService: (parent, _args, context) => isInService(context, parent),
    roles: (parent, _args, context) => listHeldRoles(context, parent),
    rights: (parent, _args, context) => listHeldRights(context, parent),
  },
  HeldRole: { holds: (parent, _args, context) => isHeld(context, parent) },
  HeldRight: { holds: (parent, _args, context) => isHeld(context, parent) },
  CaseType: {
    steps: listStepsOf,
    term: (parent, _args, context) => findTermOf(context, parent) ?? null,
    otherTerms: (parent, _args, context) => listOtherTermsOf(context, parent),
    termChanges: listTermChangesOfType,
  },
  RegisteredActivity: {
    id: ({ row }) => row.id,
    uri: ({ id }) => id,
    version: ({ row }) => row.version,
    current: termsNow,
    proposal: termsProposed,
    proposedBy: (parent, _args, context) => findProposer(context, parent) ?? null,
    mayConfirm: (parent, _args, context) => mayConfirm(context, parent),
  },
};
