import type { LifeDomain } from '../generated/graphql.ts';

/** The life domains of the self-reliance matrix, in its order. */
export const lifeDomains: readonly LifeDomain[] = [
  'FINANCES',
  'WORK_AND_EDUCATION',
  'TIME_USE',
  'HOUSING',
  'DOMESTIC_RELATIONS',
  'MENTAL_HEALTH',
  'PHYSICAL_HEALTH',
  'SUBSTANCE_USE',
  'BASIC_DAILY_LIVING',
  'COMPLEX_DAILY_LIVING',
  'SOCIAL_NETWORK',
  'SOCIAL_PARTICIPATION',
  'JUSTICE',
];
