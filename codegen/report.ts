/** What resolvers hand on for reports: what has been through disclosure control only. */
export const reportMappers = {
  FigurePeriod: '../reporting/report.ts#ReportPeriod',
  FigureUnit: '../domain/figure.ts#FigureUnit as HeldFigureUnit',
  Report: '../reporting/report.ts#Report as DisclosedReport',
  ReportColumn: '../reporting/report.ts#ReportColumn as HeldReportColumn',
  ReportKind: '../reporting/report-kind.ts#ReportKind as HeldReportKind',
  ReportRow: '../reporting/report.ts#ReportRow as DisclosedReportRow',
  ReportTable: '../reporting/report.ts#ReportTable as DisclosedReportTable',
};
