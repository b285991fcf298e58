import { isDay } from '../../partial-date.ts';

const months: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'januari jan',
    'februari feb febr',
    'maart mrt mar',
    'april apr',
    'mei',
    'juni jun',
    'juli jul',
    'augustus aug',
    'september sept sep',
    'oktober okt',
    'november nov',
    'december dec',
  ].flatMap((names, index) => names.split(' ').map((name) => [name, index + 1])),
);

/** What was typed about a birth date, and the text without it. */
export interface TypedBirthDate {
  /** The dates it may stand for, `YYYY-MM-DD` or `YYYY-MM`; empty when there is none or only a year. */
  readonly dates: readonly string[];
  /** A year that was typed alone. */
  readonly year: string | undefined;
  readonly rest: string;
}

interface Form {
  readonly pattern: RegExp;
  /** Day, month and year as they were typed; no day for a month. */
  readonly read: (parts: readonly string[]) => readonly [day: string | undefined, month: string, year: string];
}

const names = Object.keys(months)
  .toSorted((a, b) => b.length - a.length)
  .join('|');

/** The forms in which the Dutch write a date, the most telling first. */
const forms: readonly Form[] = [
  {
    pattern: new RegExp(`(?<!\\d)(\\d{1,2})(?:e|ste|de)?[\\s.-]*(${names})\\b[\\s.'’-]*(\\d{4}|\\d{2})(?!\\d)`, 'i'),
    read: ([day, month = '', year = '']) => [day, String(months[month.toLowerCase()] ?? ''), year],
  },
  {
    pattern: /(?<!\d)(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})(?!\d)/,
    read: ([year = '', month = '', day]) => [day, month, year],
  },
  {
    pattern: /(?<!\d)(\d{1,2})(?:\s*[-/.]\s*|\s+)(\d{1,2})(?:\s*[-/.]\s*|\s+)['’]?(\d{4}|\d{2})(?!\d)/,
    read: ([day, month = '', year = '']) => [day, month, year],
  },
  { pattern: /(?<!\d)(\d{2})(\d{2})(\d{4})(?!\d)/, read: ([day, month = '', year = '']) => [day, month, year] },
  { pattern: /(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)/, read: ([year = '', month = '', day]) => [day, month, year] },
  { pattern: /(?<!\d)(\d{2})(\d{2})(\d{2})(?!\d)/, read: ([day, month = '', year = '']) => [day, month, year] },
  { pattern: /(?<!\d)(\d{1,2})\s*[-/]\s*(\d{4})(?!\d)/, read: ([month = '', year = '']) => [undefined, month, year] },
  { pattern: /(?<!\d)(\d{4})-(\d{2})(?!\d)/, read: ([year = '', month = '']) => [undefined, month, year] },
];

/** Takes a birth date in any Dutch form out of a text. What is no real date is left in it. */
export function takeBirthDate(text: string, today: string): TypedBirthDate {
  for (const { pattern, read } of forms) {
    const match = pattern.exec(text);
    if (!match) continue;
    const dates = datesOf(read(match.slice(1)), today);
    if (dates.length > 0) return { dates, year: undefined, rest: without(text, match) };
  }
  const year = /(?<![\d-])((?:19|20)\d{2})(?![\d-])/.exec(text);
  return year ? { dates: [], year: year[1], rest: without(text, year) } : { dates: [], year: undefined, rest: text };
}

/** Of two digits, each century that does not lie ahead. */
function datesOf([day, month, year]: ReturnType<Form['read']>, today: string): string[] {
  const years = year.length === 2 ? [`20${year}`, `19${year}`] : [year];
  return years
    .map((full) => `${full}-${month.padStart(2, '0')}-${(day ?? '1').padStart(2, '0')}`)
    .filter((date) => isDay(date) && date <= today)
    .map((date) => (day === undefined ? date.slice(0, 7) : date));
}

function without(text: string, { index, 0: found }: RegExpExecArray): string {
  return `${text.slice(0, index)} ${text.slice(index + found.length)}`;
}
