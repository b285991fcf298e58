import type { Resolvers } from '../src/generated/resolvers.ts';
import { getProgress, getReport } from '../src/reporting/find-report.ts';
import { reportKinds } from '../src/reporting/report-kind.ts';

export const report: Resolvers = {
  Query: {
    reports: () => reportKinds,
    report: (_root, choice, context) => getReport(context, choice),
    reportProgress: (_root, _args, context) => getProgress(context),
  },
  ReportTable: { drawn: ({ drawn }) => drawn ?? null },
  ReportProgress: {
    partsRead: ({ reading }) => reading?.done ?? null,
    parts: ({ reading }) => reading?.parts ?? null,
  },
  ReportColumn: { period: ({ period }) => period ?? null },
};
