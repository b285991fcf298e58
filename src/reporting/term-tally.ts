import { columnsAddUp } from './column-equation.ts';
import { nameOfMonth } from './month-name.ts';
import { findMedian, findNinetieth, percentOf } from './quantile.ts';
import type { Outcome } from './norm-result.ts';
import type { RawCell, RawColumn, RawEquation, RawRow } from './report.ts';

/** What came of things that had to be done by a day, counted for one month or for a year. */
interface Tally {
  readonly within: string[];
  readonly passed: string[];
  readonly leadDays: number[];
  /** About whom those are that were done. */
  readonly done: string[];
}

/** Counts of one norm or term, by the month in which the last day fell. */
export interface TermTally {
  readonly code: string;
  readonly label: string;
  /** In how many out of a hundred it must be met; null where nothing was agreed about that. */
  readonly targetPercent: number | null;
  readonly months: readonly Tally[];
}

/** An empty tally of a year. */
export function newTermTally(meaning: Omit<TermTally, 'months'>): TermTally {
  const months = Array.from({ length: 12 }, () => ({ within: [], passed: [], leadDays: [], done: [] }));
  return { ...meaning, months };
}

/** Counts an outcome about somebody in the month of its last day. */
export function countOutcome({ months }: TermTally, { endsOn, isWithin, leadDays }: Outcome, about: string): void {
  const month = months[Number(endsOn.slice(5, 7)) - 1];
  if (!month) throw new Error('a day without a month');
  (isWithin ? month.within : month.passed).push(about);
  if (leadDays === null) return;
  month.leadDays.push(leadDays);
  month.done.push(about);
}

/** The columns of tallies; `source` in Dutch. */
export function termColumns(source: string, options: { readonly hasTarget: boolean }): RawColumn[] {
  const column = (code: string, label: string, definition: string, rest: Partial<RawColumn> = {}): RawColumn => ({
    code,
    label,
    definition,
    source,
    unit: 'NUMBER',
    additive: true,
    ...rest,
  });
  const target = column('target', 'Afgesproken', 'In hoeveel van de honderd keer het volgens de afspraak moet lukken', {
    unit: 'PERCENT',
    additive: false,
  });
  return [
    column('due', 'Aan de beurt', 'Keren dat de laatste dag in deze periode viel en voorbij is'),
    column('within', 'Op tijd', 'Daarvan: op of voor de laatste dag gedaan'),
    column('passed', 'Te laat', 'Daarvan: na de laatste dag gedaan, of nog niet gedaan'),
    column('share', 'Deel op tijd', 'Op tijd, van elke honderd die aan de beurt waren', {
      unit: 'PERCENT',
      additive: false,
      ratioOf: ['within', 'due'],
    }),
    ...(options.hasTarget ? [target] : []),
    column(
      'median',
      'Doorlooptijd: de middelste',
      'Kalenderdagen tot het gedaan was: de helft duurde zo lang of korter',
      {
        unit: 'DAY',
        additive: false,
      },
    ),
    column(
      'p90',
      'Doorlooptijd: negen van de tien',
      'Kalenderdagen tot het gedaan was: negen van de tien duurden zo lang of korter',
      {
        unit: 'DAY',
        additive: false,
      },
    ),
  ];
}

/** A row for the year and one for each month of it, which add up to it. */
export function termRows(tally: TermTally, year: number): RawRow[] {
  const { code, label, months, targetPercent } = tally;
  const all: Tally = {
    within: months.flatMap(({ within }) => within),
    passed: months.flatMap(({ passed }) => passed),
    leadDays: months.flatMap(({ leadDays }) => leadDays),
    done: months.flatMap(({ done }) => done),
  };
  return [
    { code, label, parent: null, cells: cellsOf(all, targetPercent) },
    ...months.map((month, index) => ({
      code: `${code}/${String(index + 1).padStart(2, '0')}`,
      label: `${nameOfMonth(index)} ${year}`,
      parent: code,
      cells: cellsOf(month, targetPercent),
    })),
  ];
}

function cellsOf({ within, passed, leadDays, done }: Tally, targetPercent: number | null): RawCell[] {
  const due = [...within, ...passed];
  const count = (about: readonly string[]): RawCell => ({ value: about.length, contributors: new Set(about).size });
  const lead = (value: number | undefined): RawCell => ({ value: value ?? null, contributors: new Set(done).size });
  return [
    count(due),
    count(within),
    count(passed),
    { value: percentOf(within.length, due.length), contributors: new Set(due).size },
    ...(targetPercent === null ? [] : [{ value: targetPercent, contributors: null }]),
    lead(findMedian(leadDays)),
    lead(findNinetieth(leadDays)),
  ];
}

/** In each row, what came due is what was on time and what was not. */
export function termEquations(table: string, rows: readonly RawRow[]): RawEquation[] {
  return columnsAddUp(table, rows, 'due', ['within', 'passed']);
}
