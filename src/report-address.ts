import { z } from 'zod';
import { reportNames } from '../db/report-name.ts';
import { addMonths } from './day.ts';
import { PublicError } from './errors.ts';
import { numberStyles, reportFormats, type NumberStyle, type ReportFormat } from './reporting/export/report-format.ts';
import type { ReportChoice } from './reporting/find-report.ts';
import { statisticDimensions, statisticMeasures, type StatisticsQuery } from './reporting/statistic-kind.ts';

const pathShape = /^\/reports\/([a-z]+)\.([a-z]+)$/;
const numbers = z.enum(numberStyles).default('nl');
const year = z.string().regex(/^\d{4}$/);
const reportShape = z.strictObject({
  year,
  edition: z
    .string()
    .regex(/^[1-9]\d{0,3}$/)
    .optional(),
  numbers,
});

/** The form in which something is asked. */
interface AskedForm {
  readonly format: ReportFormat;
  readonly numbers: NumberStyle;
}

/** What is asked for, and in which form. */
export type Asked = AskedForm &
  (
    | { readonly kind: 'REPORT'; readonly choice: ReportChoice }
    | { readonly kind: 'STATISTICS'; readonly query: StatisticsQuery }
  );

/** What an address asks for, on a day. Throws NOT_FOUND and BAD_USER_INPUT. */
export function parseAddress(url: string, path: string, today: string): Asked {
  const [, named = '', ending = ''] = pathShape.exec(path) ?? [];
  const name = reportNames.find((known) => known.toLowerCase() === named);
  const format = reportFormats.find((known) => known === ending);
  if ((!name && named !== 'statistics') || !format) {
    const known = [...reportNames.map((each) => each.toLowerCase()), 'statistics'].join(', ');
    throw new PublicError(
      'NOT_FOUND',
      `There is no such report: /reports/<name>.<format>, with ${known}; ${reportFormats.join(', ')}.`,
    );
  }
  const given = new URL(url, 'http://hub').searchParams;
  if (!name) return { kind: 'STATISTICS', format, ...statisticsOf(given, today) };
  const parsed = reportShape.safeParse(onceEach(given));
  if (!parsed.success) {
    throw new PublicError(
      'BAD_USER_INPUT',
      'Ask with year=2026, and with edition=1 or numbers=nl or numbers=en where you wish.',
    );
  }
  const { edition } = parsed.data;
  const choice = { name, year: Number(parsed.data.year), edition: edition === undefined ? null : Number(edition) };
  return { kind: 'REPORT', format, numbers: parsed.data.numbers, choice };
}

/** What is given, by its name; undefined where something is given twice that may be given once. */
function onceEach(given: URLSearchParams, many?: string): Record<string, string | string[]> | undefined {
  const keys = [...given.keys()].filter((key) => key !== many);
  if (new Set(keys).size !== keys.length) return undefined;
  const once = Object.fromEntries([...given].filter(([key]) => key !== many));
  return many === undefined ? once : { ...once, [many]: given.getAll(many) };
}

const list = (text: string) => (text === '' ? [] : text.split(','));
const day = z.iso.date();
const statisticsShape = z.strictObject({
  measure: z.enum(statisticMeasures),
  groupBy: z
    .string()
    .default('')
    .transform(list)
    .pipe(z.array(z.enum(statisticDimensions))),
  filter: z.array(
    z
      .string()
      .regex(/^[A-Z_]+:./)
      .transform((text) => ({
        dimension: text.slice(0, text.indexOf(':')),
        codes: list(text.slice(text.indexOf(':') + 1)),
      }))
      .pipe(z.object({ dimension: z.enum(statisticDimensions), codes: z.array(z.string()) })),
  ),
  year: year.optional(),
  from: day.optional(),
  until: day.optional(),
  numbers,
});

const howToAsk: Readonly<Record<string, string>> = {
  measure: `measure: expected one of ${statisticMeasures.join(', ')}.`,
  groupBy: `groupBy: expected some of ${statisticDimensions.join(', ')}, with a comma between them.`,
  filter: 'filter: expected a dimension, a colon and codes with a comma between them, such as DISTRICT:WK032701.',
};
const howToAskAtAll =
  'Ask with measure=CLIENTS and year=2026, or from=2026-01-01 and until=2026-04-01 in its place; and with groupBy=LAW,DISTRICT, filter=LAW:WMO (more than once) or numbers=en where you wish.';

function statisticsOf(
  given: URLSearchParams,
  today: string,
): { readonly query: StatisticsQuery; numbers: NumberStyle } {
  const parsed = statisticsShape.safeParse(onceEach(given, 'filter'));
  if (!parsed.success) {
    const where = String(parsed.error.issues[0]?.path[0]);
    throw new PublicError('BAD_USER_INPUT', howToAsk[where] ?? howToAskAtAll);
  }
  const { measure, groupBy, filter, from, until } = parsed.data;
  const period = periodOf(parsed.data.year, { from, until }, today);
  return { query: { measure, groupBy, filter, period }, numbers: parsed.data.numbers };
}

/** A calendar year as far as it has come, or from a day until another. Throws BAD_USER_INPUT for both and for neither. */
function periodOf(
  asked: string | undefined,
  { from, until }: { readonly from: string | undefined; readonly until: string | undefined },
  today: string,
): StatisticsQuery['period'] {
  if (asked === undefined && from !== undefined && until !== undefined) return { from, until };
  if (asked === undefined || from !== undefined || until !== undefined) {
    throw new PublicError('BAD_USER_INPUT', howToAskAtAll);
  }
  const soon = addMonths(`${today.slice(0, 7)}-01`, 1);
  const next = `${Number(asked) + 1}-01-01`;
  return { from: `${asked}-01-01`, until: next < soon ? next : soon };
}
