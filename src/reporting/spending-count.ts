import { AmountGrid } from './amount-grid.ts';
import { dayNumber } from './fact-day.ts';
import { at, byteAt, numberAt, shortAt } from './fact-order.ts';
import type { Facts } from './facts.ts';
import type { RawCell } from './report.ts';

/** A year as numbers of days since 1970. */
export interface SpendingDays {
  readonly from: number;
  readonly until: number;
  /** The day after today, or the end of the year when that comes first: what is spent, is spent before it. */
  readonly spentUntil: number;
  /** The first days of the quarters, and of the year after. */
  readonly quarters: readonly number[];
}

/** The days of a year as it stands on one. */
export function spendingDaysOf(year: number, today: string): SpendingDays {
  const quarters = ['01', '04', '07', '10'].map((month) => dayNumber(`${year}-${month}`));
  const until = dayNumber(String(year + 1));
  return {
    from: dayNumber(String(year)),
    until,
    spentUntil: Math.min(dayNumber(today) + 1, until),
    quarters: [...quarters, until],
  };
}

/** What was spent is the first three together. */
export const spendingKinds = ['claims', 'personalBudgets', 'benefits', 'contributions'] as const;
type SpendingKind = (typeof spendingKinds)[number];

/** What is told of each line, in this order. */
const columns = [...spendingKinds, 'expected', 'ahead', 'spent', 'net', 'Q0', 'Q1', 'Q2', 'Q3'] as const;
export type SpendingColumn = (typeof columns)[number];

/** The lines that an amount is part of: all together, its law, and its product; places in a list. */
export interface SpendingLines {
  readonly count: number;
  /** By place of the product, and by that of the law. */
  readonly ofProduct: Int32Array;
  readonly ofLaw: Int32Array;
  readonly total: number;
  /** Benefits are for no product; under which law they come. */
  readonly benefit: number;
  readonly benefitLaw: number;
}

/** What was spent, and is expected of what was granted. */
export interface SpendingCount {
  readonly cell: (line: number, column: SpendingColumn, rest: Pick<RawCell, 'provisional' | 'completeness'>) => RawCell;
  /** By line: how much help there was, and of how much of it the cost is known. */
  readonly help: Int32Array;
  readonly priced: Int32Array;
}

/** Adds up what was spent in a year, and what help that was granted is expected to cost in it. */
export function countSpending(facts: Facts, days: SpendingDays, lines: SpendingLines): SpendingCount {
  const { provisions, persons } = facts;
  const grid = new AmountGrid(lines.count * columns.length);
  const [help, priced] = [new Int32Array(lines.count), new Int32Array(lines.count)];
  const placeOf = new Map(columns.map((column, place) => [column, place]));
  const columnOf = (column: SpendingColumn) => placeOf.get(column) ?? 0;
  const [expected, ahead, spent, net, first] = [
    columnOf('expected'),
    columnOf('ahead'),
    columnOf('spent'),
    columnOf('net'),
    columnOf('Q0'),
  ];
  const tell = (kind: SpendingKind, place: number, quarter: number, cents: number) => {
    const law = place < 0 ? lines.benefitLaw : at(lines.ofLaw, byteAt(provisions.law, place));
    const line = place < 0 ? lines.benefit : at(lines.ofProduct, shortAt(provisions.product, place));
    for (const row of [lines.total, law, line]) {
      const start = row * columns.length;
      grid.add(start + columnOf(kind), cents);
      grid.add(start + net, kind === 'contributions' ? -cents : cents);
      if (kind === 'contributions') continue;
      grid.add(start + spent, cents);
      grid.add(start + first + quarter, cents);
    }
  };
  for (let person = 0; person < persons; person += 1) {
    for (let place = at(provisions.starts, person); place < at(provisions.starts, person + 1); place += 1) {
      const [from, until] = [at(provisions.from, place), at(provisions.until, place)];
      if (from >= days.until || until <= days.from) continue;
      const monthly = at(provisions.monthlyCost, place);
      const isKnown = monthly >= 0;
      const cost = isKnown ? partOf(monthly, from, until, days.from, days.until, days) : 0;
      const rest = isKnown ? partOf(monthly, from, until, days.spentUntil, days.until, days) : 0;
      const [law, product] = [byteAt(provisions.law, place), shortAt(provisions.product, place)];
      for (let part = 0; part < 3; part += 1) {
        const row = part === 0 ? lines.total : part === 1 ? at(lines.ofLaw, law) : at(lines.ofProduct, product);
        help[row] = at(help, row) + 1;
        if (!isKnown) continue;
        priced[row] = at(priced, row) + 1;
        grid.add(row * columns.length + expected, cost);
        grid.add(row * columns.length + ahead, rest);
      }
    }
    eachSpent(facts, days, person, tell);
    grid.settle();
  }
  return { cell: (line, column, rest) => grid.cell(line * columns.length + columnOf(column), rest), help, priced };
}

/** What was spent in all, less what residents contributed. */
export function countNetSpent(facts: Facts, days: SpendingDays): AmountGrid {
  const grid = new AmountGrid(1);
  const tell = (kind: SpendingKind, _place: number, _quarter: number, cents: number) =>
    grid.add(0, kind === 'contributions' ? -cents : cents);
  for (let person = 0; person < facts.persons; person += 1) {
    eachSpent(facts, days, person, tell);
    grid.settle();
  }
  return grid;
}

/**
 * Tells what was spent on a person: claims and personal budgets by the quarter of the first day that they are for, what comes by
 * the month by the days of it. `place` is that of the provision, -1 of a benefit.
 */
function eachSpent(
  { claims, budgetSpendings, benefits, contributions }: Facts,
  days: SpendingDays,
  person: number,
  tell: (kind: SpendingKind, place: number, quarter: number, cents: number) => void,
): void {
  const { from: first, spentUntil } = days;
  for (let index = at(claims.starts, person); index < at(claims.starts, person + 1); index += 1) {
    const on = at(claims.on, index);
    if (on < first || on >= spentUntil) continue;
    tell('claims', at(claims.provision, index), quarterOf(on, days), numberAt(claims.amount, index));
  }
  for (let index = at(budgetSpendings.starts, person); index < at(budgetSpendings.starts, person + 1); index += 1) {
    const on = at(budgetSpendings.on, index);
    if (on < first || on >= spentUntil) continue;
    const [place, cents] = [at(budgetSpendings.provision, index), numberAt(budgetSpendings.amount, index)];
    tell('personalBudgets', place, quarterOf(on, days), cents);
  }
  for (let index = at(benefits.starts, person); index < at(benefits.starts, person + 1); index += 1) {
    const [from, until] = [at(benefits.from, index), at(benefits.until, index)];
    eachQuarter(numberAt(benefits.amount, index), from, until, days, (quarter, cents) =>
      tell('benefits', -1, quarter, cents),
    );
  }
  for (let index = at(contributions.starts, person); index < at(contributions.starts, person + 1); index += 1) {
    const [from, until] = [at(contributions.from, index), at(contributions.until, index)];
    eachQuarter(numberAt(contributions.amount, index), from, until, days, (quarter, cents) =>
      tell('contributions', at(contributions.provision, index), quarter, cents),
    );
  }
}

function quarterOf(day: number, { quarters }: SpendingDays): number {
  let quarter = 3;
  while (quarter > 0 && (quarters[quarter] ?? 0) > day) quarter -= 1;
  return quarter;
}

/** The part of a monthly amount in each quarter as far as it is over. */
function eachQuarter(
  monthly: number,
  from: number,
  until: number,
  days: SpendingDays,
  tell: (quarter: number, cents: number) => void,
): void {
  if (from >= days.spentUntil || until <= days.from) return;
  for (let quarter = 0; quarter < 4; quarter += 1) {
    const first = days.quarters[quarter] ?? days.until;
    const last = Math.min(days.quarters[quarter + 1] ?? days.until, days.spentUntil);
    if (from < last && until > first) tell(quarter, partOf(monthly, from, until, first, last, days));
  }
}

/** The part of a monthly amount that falls in the days that a period has in common with another, in whole cents. */
function partOf(
  monthly: number,
  from: number,
  until: number,
  first: number,
  last: number,
  { from: start, until: end }: SpendingDays,
): number {
  const days = Math.min(until, last) - Math.max(from, first);
  return days <= 0 ? 0 : Math.round(((monthly * 12) / (end - start)) * days);
}
