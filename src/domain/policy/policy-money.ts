import type { Budget, BudgetLineKind, MoneyLine } from '../../../db/reference/budget.ts';
import type { PolicyFramework } from '../../../db/reference/policy-framework.ts';
import { policy } from '../../../db/reference/policy.ts';
import type { Reserve, ReserveLineKind } from '../../../db/reference/reserve.ts';
import { getFrameworkOf, type OfFramework } from './policy.ts';

/** An amount of a year in euro cents; null where the source leaves it blank. */
export interface YearAmount {
  readonly year: number;
  readonly amount: number | null;
}

type MoneyLineView<Kind extends string> = Omit<MoneyLine<Kind>, 'amounts'> & {
  readonly amounts: readonly YearAmount[];
};
export type BudgetLineView = MoneyLineView<BudgetLineKind>;
export type ReserveLineView = MoneyLineView<ReserveLineKind>;

/** A budget in euro cents. */
export type BudgetView = OfFramework<Pick<Budget, 'label' | 'source' | 'years'>> & {
  readonly lines: readonly BudgetLineView[];
  readonly totals: readonly YearAmount[];
};

/** What a reserve may be at most in a year, and how far it is above that; in euro cents. */
export interface ReserveCeiling {
  readonly year: number;
  readonly percent: number;
  readonly stateContribution: number;
  readonly ceiling: number;
  /** On 1 January. */
  readonly balance: number;
  /** Nought when the balance is not above the ceiling. */
  readonly surplus: number;
}

/** A reserve in euro cents. */
export type ReserveView = OfFramework<Pick<Reserve, 'label' | 'source' | 'years'>> & {
  readonly openings: readonly YearAmount[];
  readonly lines: readonly ReserveLineView[];
  readonly closings: readonly YearAmount[];
  readonly stateContributions: readonly YearAmount[];
  readonly ceilings: readonly ReserveCeiling[];
};

const budgets = policy.budgets.map(viewBudget);
const reserves = policy.reserves.map(viewReserve);

/** The budgets of all frameworks. */
export function listBudgets(): readonly BudgetView[] {
  return budgets;
}

/** The reserves of all frameworks. */
export function listReserves(): readonly ReserveView[] {
  return reserves;
}

/** The budget of a framework, if it has one. */
export function findBudgetOfFramework(framework: PolicyFramework): BudgetView | undefined {
  return budgets.find((budget) => budget.framework === framework);
}

/** The reserve of a framework, if it has one. */
export function findReserveOfFramework(framework: PolicyFramework): ReserveView | undefined {
  return reserves.find((reserve) => reserve.framework === framework);
}

function viewBudget(budget: Budget): BudgetView {
  const { label, source, years } = budget;
  return {
    framework: getFrameworkOf(budget),
    label,
    source,
    years,
    lines: budget.lines.map((line) => viewLine(years, line)),
    totals: byYear(years, budget.totals),
  };
}

function viewReserve(reserve: Reserve): ReserveView {
  const { label, source, years, stateContributions } = reserve;
  return {
    framework: getFrameworkOf(reserve),
    label,
    source,
    years,
    openings: byYear(years, reserve.openings),
    lines: reserve.lines.map((line) => viewLine(years, line)),
    closings: byYear(years, reserve.closings),
    stateContributions: stateContributions.map(({ year, amount }) => ({ year, amount: toCents(amount) })),
    ceilings: listCeilings(reserve),
  };
}

/** For the years of which both the state contribution and the opening balance are known; the others would be guesses. */
function listCeilings({ years, openings, stateContributions, ceilingPercent }: Reserve): ReserveCeiling[] {
  return stateContributions.flatMap(({ year, amount }) => {
    const opening = openings[years.indexOf(year)];
    if (opening === undefined) return [];
    const stateContribution = toCents(amount);
    const ceiling = Math.round((stateContribution * ceilingPercent) / 100);
    const balance = toCents(opening);
    const surplus = Math.max(0, balance - ceiling);
    return [{ year, percent: ceilingPercent, stateContribution, ceiling, balance, surplus }];
  });
}

function viewLine<Kind extends string>(years: readonly number[], line: MoneyLine<Kind>): MoneyLineView<Kind> {
  return { ...line, amounts: byYear(years, line.amounts) };
}

function byYear(years: readonly number[], amounts: readonly (number | null)[]): YearAmount[] {
  return years.map((year, index) => {
    const amount = amounts[index] ?? null;
    return { year, amount: amount === null ? null : toCents(amount) };
  });
}

/** The tables are in thousands of euros, the API is in cents. */
function toCents(thousands: number): number {
  return thousands * 100_000;
}
