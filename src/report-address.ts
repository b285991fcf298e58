import { z } from 'zod';
import { reportNames } from '../db/report-name.ts';
import { PublicError } from './errors.ts';
import { numberStyles, reportFormats, type NumberStyle, type ReportFormat } from './reporting/export/report-format.ts';
import type { ReportChoice } from './reporting/find-report.ts';

const pathShape = /^\/reports\/([a-z]+)\.([a-z]+)$/;
const askedShape = z.strictObject({
  year: z.string().regex(/^\d{4}$/),
  edition: z
    .string()
    .regex(/^[1-9]\d{0,3}$/)
    .optional(),
  numbers: z.enum(numberStyles).default('nl'),
});

/** A report and its form. */
export interface AskedReport extends ReportChoice {
  readonly format: ReportFormat;
  readonly numbers: NumberStyle;
}

/** What an address asks for. Throws NOT_FOUND and BAD_USER_INPUT. */
export function parseAddress(url: string, path: string): AskedReport {
  const [, named = '', ending = ''] = pathShape.exec(path) ?? [];
  const name = reportNames.find((known) => known.toLowerCase() === named);
  const format = reportFormats.find((known) => known === ending);
  if (!name || !format) {
    const known = reportNames.map((each) => each.toLowerCase()).join(', ');
    throw new PublicError(
      'NOT_FOUND',
      `There is no such report: /reports/<name>.<format>, with ${known}; ${reportFormats.join(', ')}.`,
    );
  }
  const given = [...new URL(url, 'http://hub').searchParams];
  const parsed = askedShape.safeParse(Object.fromEntries(given));
  if (!parsed.success || new Set(given.map(([key]) => key)).size !== given.length) {
    throw new PublicError(
      'BAD_USER_INPUT',
      'Ask with year=2026, and with edition=1 or numbers=nl or numbers=en where you wish.',
    );
  }
  const { year, edition, numbers } = parsed.data;
  return { name, format, numbers, year: Number(year), edition: edition === undefined ? null : Number(edition) };
}
