import { useCallback } from 'react';
import type {
  AgreementKind,
  CaseKind,
  CaseStatus,
  CaseTermChangeGround,
  LadderStep,
  Law,
  NormMeasure,
  OfficeFunction,
  OrganisationKind,
  ResponsibilityStatus,
  ResponsibilityTask,
  Role,
  StaffRight,
  TermStart,
  TermUnit,
} from '../generated/graphql.ts';
import { useLabel } from '../shared/labels.ts';
import { capitalised } from '../shared/text.ts';
import type { Option } from '../work/choice-field.tsx';

export const laws = ['WMO', 'JEUGDWET', 'PARTICIPATIEWET', 'WGS', 'LEERPLICHTWET', 'GENERAL'] as const satisfies Law[];
export const offices = ['FRONT', 'BACK'] as const satisfies OfficeFunction[];
export const tasks = ['EXECUTION', 'SOCIAL_TEAM', 'DESK', 'PURCHASING'] as const satisfies ResponsibilityTask[];
export const statuses = ['IN_FORCE', 'PLANNED', 'UNKNOWN'] as const satisfies ResponsibilityStatus[];
export const organisationKinds = ['COMMISSIONER', 'EXECUTOR', 'OTHER'] as const satisfies OrganisationKind[];
export const agreementKinds = ['PERFORMANCE', 'SERVICE'] as const satisfies AgreementKind[];
export const caseKinds = ['REPORT', 'APPLICATION', 'OBJECTION'] as const satisfies CaseKind[];
export const rights = ['ANALYST'] as const satisfies StaffRight[];
export const units = ['WEEKS', 'DAYS', 'WORKING_DAYS'] as const satisfies TermUnit[];
export const measures = [
  'FIRST_CONTACT',
  'INVESTIGATION_DONE',
  'DECISION_MADE',
  'HELP_STARTED',
  'DIRECTOR_APPOINTED',
  'PLAN_EVALUATED',
] as const satisfies NormMeasure[];
export const caseStatuses = [
  'RECEIVED',
  'IN_PROGRESS',
  'SUSPENDED',
  'DECIDED',
  'CLOSED',
  'WITHDRAWN',
] as const satisfies CaseStatus[];
export const grounds = [
  'SUPPLEMENT',
  'FOREIGN_INFORMATION',
  'CONSENT',
  'APPLICANT_DELAY',
  'FORCE_MAJEURE',
  'ADJOURNMENT',
  'POSTPONEMENT',
  'DELAY_NOTICE',
  'DEFAULT_NOTICE',
] as const satisfies CaseTermChangeGround[];
export const ladderSteps = [
  'OWN_STRENGTH',
  'OWN_NETWORK',
  'GENERAL_PROVISION',
  'TAILORED_PROVISION',
  'COMPLEX_TRAJECTORY',
] as const satisfies LadderStep[];
export const termStarts = [
  'RECEIPT',
  'FIRST_TALK',
  'END_OF_FILING_PERIOD',
  'END_OF_TERM',
  'NOTICE_OF_DECISION',
  'NOTICE_OF_DEFAULT',
] as const satisfies TermStart[];
export const roles = [
  'FRONT_OFFICE_WORKER',
  'BACK_OFFICE_WORKER',
  'DIRECTOR',
  'WORK_AND_INCOME_WORKER',
  'TEAM_LEAD',
  'MANAGEMENT',
  'PRIVACY_DESK',
  'PRIVACY_OFFICER',
  'ADMINISTRATOR',
  'CHAIN_CLIENT',
] as const satisfies Role[];

/** Makes options of the values of an enum, by their Dutch labels. */
export function useOptionsOf(): (enumName: string, values: readonly string[]) => readonly Option[] {
  const label = useLabel();
  return useCallback(
    (enumName, values) => values.map((value) => ({ value, label: capitalised(label(enumName, value)) })),
    [label],
  );
}

/** Those of a list that a field of several says. */
export function manyOf<Value extends string>(list: readonly Value[], text: string): readonly Value[] {
  const chosen = new Set(text.split(' '));
  return list.filter((one) => chosen.has(one));
}
