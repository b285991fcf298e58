import { addAgreement, changeAgreement } from '../src/domain/policy/agreement-change.ts';
import { addCaseType, changeCaseType } from '../src/domain/case/case-type-change.ts';
import { addOrganisation, changeOrganisation } from '../src/domain/administration/organisation-change.ts';
import {
  confirmProcessingActivity,
  proposeProcessingActivity,
} from '../src/domain/administration/processing-activity-change.ts';
import { addProduct, changeProduct } from '../src/domain/administration/product-change.ts';
import {
  addResponsibility,
  endResponsibility,
  replaceResponsibility,
} from '../src/domain/administration/responsibility-change.ts';
import { addServiceNorm, changeServiceNorm } from '../src/domain/administration/service-norm-change.ts';
import { addStaffMember, changeStaffMember } from '../src/domain/administration/staff-change.ts';
import { giveRight, giveRole, takeRight, takeRole } from '../src/domain/administration/staff-role-change.ts';
import { addStatutoryTerm, changeStatutoryTerm } from '../src/domain/administration/statutory-term-change.ts';
import type { Resolvers } from '../src/generated/resolvers.ts';

export const administrationMutation: Resolvers = {
  Mutation: {
    addStaffMember: (_root, { input }, context) => addStaffMember(context, input),
    changeStaffMember: (_root, { input }, context) => changeStaffMember(context, input),
    giveRole: (_root, { input }, context) => giveRole(context, input),
    takeRole: (_root, { input }, context) => takeRole(context, input),
    giveRight: (_root, { input }, context) => giveRight(context, input),
    takeRight: (_root, { input }, context) => takeRight(context, input),
    addOrganisation: (_root, { input }, context) => addOrganisation(context, input),
    changeOrganisation: (_root, { input }, context) => changeOrganisation(context, input),
    addResponsibility: (_root, { input }, context) => addResponsibility(context, input),
    endResponsibility: (_root, { input }, context) => endResponsibility(context, input),
    replaceResponsibility: (_root, { input }, context) => replaceResponsibility(context, input),
    addAgreement: (_root, { input }, context) => addAgreement(context, input),
    changeAgreement: (_root, { input }, context) => changeAgreement(context, input),
    addServiceNorm: (_root, { input }, context) => addServiceNorm(context, input),
    changeServiceNorm: (_root, { input }, context) => changeServiceNorm(context, input),
    addCaseType: (_root, { input }, context) => addCaseType(context, input),
    changeCaseType: (_root, { input }, context) => changeCaseType(context, input),
    addStatutoryTerm: (_root, { input }, context) => addStatutoryTerm(context, input),
    changeStatutoryTerm: (_root, { input }, context) => changeStatutoryTerm(context, input),
    addProduct: (_root, { input }, context) => addProduct(context, input),
    changeProduct: (_root, { input }, context) => changeProduct(context, input),
    proposeProcessingActivity: (_root, { input }, context) => proposeProcessingActivity(context, input),
    confirmProcessingActivity: (_root, { input }, context) => confirmProcessingActivity(context, input),
  },
  AddStaffMemberPayload: { staffAccount: ({ thing }) => thing },
  ChangeStaffMemberPayload: { staffAccount: ({ thing }) => thing },
  GiveRolePayload: { staffAccount: ({ thing }) => thing },
  TakeRolePayload: { staffAccount: ({ thing }) => thing },
  GiveRightPayload: { staffAccount: ({ thing }) => thing },
  TakeRightPayload: { staffAccount: ({ thing }) => thing },
  AddOrganisationPayload: { organisation: ({ thing }) => thing },
  ChangeOrganisationPayload: { organisation: ({ thing }) => thing },
  AddResponsibilityPayload: { responsibility: ({ thing }) => thing },
  EndResponsibilityPayload: { responsibility: ({ thing }) => thing },
  ReplaceResponsibilityPayload: { responsibility: ({ thing }) => thing },
  AddAgreementPayload: { agreement: ({ thing }) => thing },
  ChangeAgreementPayload: { agreement: ({ thing }) => thing },
  AddServiceNormPayload: { serviceNorm: ({ thing }) => thing },
  ChangeServiceNormPayload: { serviceNorm: ({ thing }) => thing },
  AddCaseTypePayload: { caseType: ({ thing }) => thing },
  ChangeCaseTypePayload: { caseType: ({ thing }) => thing },
  AddStatutoryTermPayload: { statutoryTerm: ({ thing }) => thing },
  ChangeStatutoryTermPayload: { statutoryTerm: ({ thing }) => thing },
  AddProductPayload: { product: ({ thing }) => thing },
  ChangeProductPayload: { product: ({ thing }) => thing },
  ProposeProcessingActivityPayload: { processingActivity: ({ thing }) => thing },
  ConfirmProcessingActivityPayload: { processingActivity: ({ thing }) => thing },
};
