import { lastDay } from './shown.ts';
import type { Written } from './written.ts';

/** The forms in which a report is handed out, by the end of its address. */
export const reportFormats = ['csv', 'xlsx', 'json', 'html', 'pdf'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** How numbers are written in CSV: with a comma, so that fields are separated by semicolons, or with a point and commas. */
export const numberStyles = ['nl', 'en'] as const;
export type NumberStyle = (typeof numberStyles)[number];

/** What each form is called on the web. */
export const mediaTypes: Readonly<Record<ReportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
};

/** How a report is to be handed out. */
export interface WriteOptions {
  readonly format: ReportFormat;
  readonly numbers: NumberStyle;
  /** Where Chromium is; undefined: where systems put it. */
  readonly chromium: string | undefined;
  readonly signal: AbortSignal;
}

/** A report in one of its forms. What each needs is loaded when it is first asked for. Throws {@link PublicError} NOT_AVAILABLE for pdf. */
export async function writeReport(report: Written, options: WriteOptions): Promise<Uint8Array> {
  return writers[options.format](report, options);
}

const writers: Readonly<
  Record<ReportFormat, (report: Written, options: WriteOptions) => Promise<Uint8Array> | Uint8Array>
> = {
  csv: async (report, options) => (await import('./csv.ts')).writeCsv(report, options),
  xlsx: async (report) => (await import('./xlsx.ts')).writeXlsx(report),
  json: async (report) => (await import('./json.ts')).writeJson(report),
  html: async (report) => (await import('./html.ts')).writeHtml(report),
  async pdf(report, options) {
    const [{ writeHtml }, { writePdf }] = await Promise.all([import('./html.ts'), import('./pdf.ts')]);
    return writePdf((pages) => writeHtml(report, pages), options);
  },
};

/** The name under which it is kept as a file, such as `budget-2026-editie-1.xlsx` or `statistics-2026-01-01-2026-05-31.csv`. */
export function fileNameOf({ name, year, period, edition }: Written, format: ReportFormat): string {
  const when = year ?? `${period.from}-${lastDay(period)}`;
  return `${name.toLowerCase()}-${when}${edition ? `-editie-${edition.number}` : ''}.${format}`;
}
