import type { Resolvers } from '../src/generated/resolvers.ts';
import { getReport } from '../src/reporting/find-report.ts';
import { reportKinds } from '../src/reporting/report-kind.ts';

export const report: Resolvers = {
  Query: {
    reports: () => reportKinds,
    report: (_root, { name, year }, context) => getReport(context, name, year),
  },
  ReportColumn: { period: ({ period }) => period ?? null },
};
