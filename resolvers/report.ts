import type { Resolvers } from '../src/generated/resolvers.ts';
import { getReport } from '../src/reporting/find-report.ts';
import { reportKinds } from '../src/reporting/report-kind.ts';

export const report: Resolvers = {
  Query: {
    reports: () => reportKinds,
    report: (_root, choice, context) => getReport(context, choice),
  },
  ReportTable: { drawn: ({ drawn }) => drawn ?? null },
  ReportColumn: { period: ({ period }) => period ?? null },
};
