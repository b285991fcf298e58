/** What resolvers hand on for reports: what has been through disclosure control only. */
export const reportMappers = {
  EditionDifference: '../reporting/edition-difference.ts#EditionDifference as HeldEditionDifference',
  EditionPlace: '../reporting/edition-difference.ts#EditionPlace as HeldEditionPlace',
  FigurePeriod: '../reporting/report.ts#ReportPeriod',
  FigureUnit: '../domain/figure.ts#FigureUnit as HeldFigureUnit',
  ProposeReportEditionPayload: '../reporting/edition-change.ts#EditionOutcome',
  PublishReportEditionPayload: '../reporting/edition-change.ts#EditionOutcome',
  RejectReportEditionPayload: '../reporting/edition-change.ts#EditionOutcome',
  Report: '../reporting/find-report.ts#ReadReport as DisclosedReport',
  ReportColumn: '../reporting/report.ts#ReportColumn as HeldReportColumn',
  ReportEdition: '../../db/report-edition.table.ts#ReportEditionRow as HeldReportEdition',
  ReportKind: '../reporting/report-kind.ts#ReportKind as HeldReportKind',
  ReportRow: '../reporting/report.ts#ReportRow as DisclosedReportRow',
  ReportTable: '../reporting/report.ts#ReportTable as DisclosedReportTable',
};
