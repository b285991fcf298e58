/** The standing reports, by the name under which they are asked for everywhere. */
export const reportNames = [
  'MONITOR',
  'LADDER',
  'FLOW',
  'AGREEMENTS',
  'PLANS',
  'BUDGET',
  'RESERVE',
  'PURCHASING',
  'QUALITY',
  'PRIVACY',
] as const;
export type ReportName = (typeof reportNames)[number];
