import type { Db } from './client.ts';
import type { Law } from './law.ts';
import { prepared } from './statement.ts';

/** A year of which amounts are read; what is later than `today` has not been spent. */
export interface MoneyYear {
  readonly year: number;
  readonly today: string;
}

/** An amount about one person in one quarter. */
export interface PersonAmount {
  readonly law: Law;
  /** Null of what is for no product, as a benefit. */
  readonly productId: string | null;
  readonly personId: string;
  /** From 0 to 3. */
  readonly quarter: number;
  /** In euro cents. */
  readonly amount: number;
}

interface Bounds {
  readonly from: string;
  readonly until: string;
  /** The day after today, or the end of the year when that comes first: what is spent, is spent before it. */
  readonly spentUntil: string;
  readonly days: number;
}

function boundsOf({ year, today }: MoneyYear): Bounds {
  const [from, until] = [`${year}-01-01`, `${year + 1}-01-01`];
  const tomorrow = new Date(Date.parse(today) + 86_400_000).toISOString().slice(0, 10);
  const days = (Date.parse(until) - Date.parse(from)) / 86_400_000;
  return { from, until, spentUntil: tomorrow < until ? tomorrow : until, days };
}

const inQuarter = (day: string) => `(cast(substr(${day}, 6, 2) as integer) - 1) / 3 as quarter`;

const claimed = `select v.law, v.product_id as "productId", v.person_id as "personId", ${inQuarter('l.valid_from')},
    sum(case when l.credits_id is null then l.amount else -l.amount end) as amount
  from claim_line l join allocation a on a.id = l.allocation_id join provision v on v.id = a.provision_id
  where l.valid_from >= @from and l.valid_from < @spentUntil group by 1, 2, 3, 4`;

/** What was granted of claims for help that was given in the year, less what was taken back, by the quarter of its first day. */
export function listClaimedAmounts(db: Db, year: MoneyYear): PersonAmount[] {
  return prepared<[Bounds], PersonAmount>(db, claimed).all(boundsOf(year));
}

const budgetSpent = `select v.law, v.product_id as "productId", v.person_id as "personId", ${inQuarter('s.valid_from')}, sum(s.amount) as amount
  from budget_spending s join provision v on v.id = s.provision_id
  where s.valid_from >= @from and s.valid_from < @spentUntil group by 1, 2, 3, 4`;

/** What was paid from personal budgets, by the quarter of the first day that it is for. */
export function listBudgetSpendingAmounts(db: Db, year: MoneyYear): PersonAmount[] {
  return prepared<[Bounds], PersonAmount>(db, budgetSpent).all(boundsOf(year));
}

/** SQL: the part of a monthly amount that falls in the days that a period has in common with another, in whole cents. */
function partOf(amount: string, from: string, until: string, period: string): string {
  return `cast(round(${amount} * 12.0 / @days * (julianday(min(coalesce(${period}.valid_until, ${until}), ${until}))
    - julianday(max(${period}.valid_from, ${from})))) as integer)`;
}

const quarters = `quarter(quarter, first, last) as (
  select value, date(@from, (value * 3) || ' months'), min(date(@from, (value * 3 + 3) || ' months'), @spentUntil) from json_each('[0, 1, 2, 3]'))`;

/** SQL: the quarters of the year as far as they are over, beside the rows of a period that they have days in common with. */
function overQuarters(period: string): string {
  return `q.first < q.last and ${period}.valid_from < q.last and (${period}.valid_until is null or ${period}.valid_until > q.first)`;
}

const benefits = `with ${quarters}
  select 'PARTICIPATIEWET' as law, null as "productId", b.person_id as "personId", q.quarter, sum(${partOf('b.amount', 'q.first', 'q.last', 'b')}) as amount
  from quarter q join benefit b on ${overQuarters('b')} group by 3, 4`;

/** What work and income paid, by quarter: of a month that is not whole, as many days as it held. */
export function listBenefitAmounts(db: Db, year: MoneyYear): PersonAmount[] {
  return prepared<[Bounds], PersonAmount>(db, benefits).all(boundsOf(year));
}

const contributions = `with ${quarters}
  select v.law, v.product_id as "productId", v.person_id as "personId", q.quarter, sum(${partOf('o.amount', 'q.first', 'q.last', 'o')}) as amount
  from quarter q join own_contribution o on ${overQuarters('o')} join provision v on v.id = o.provision_id group by 1, 2, 3, 4`;

/** What residents contribute, by quarter: of a month that is not whole, as many days as it held. */
export function listContributionAmounts(db: Db, year: MoneyYear): PersonAmount[] {
  return prepared<[Bounds], PersonAmount>(db, contributions).all(boundsOf(year));
}

/** What is expected of help that was granted, about one person. */
export interface ExpectedAmount extends Omit<PersonAmount, 'quarter'> {
  /** The part of it that is still to come. */
  readonly ahead: number;
  /** How many provisions it is made of, and how many there are beside them of which no cost is known. */
  readonly known: number;
  readonly unknown: number;
}

const expected = `select v.law, v.product_id as "productId", v.person_id as "personId",
    sum(coalesce(${partOf('v.monthly_cost', '@from', '@until', 'v')}, 0)) as amount,
    sum(case when coalesce(v.valid_until, @until) > @spentUntil and @spentUntil < @until
      then coalesce(${partOf('v.monthly_cost', '@spentUntil', '@until', 'v')}, 0) else 0 end) as ahead,
    sum(v.monthly_cost is not null) as known, sum(v.monthly_cost is null) as unknown
  from provision v where v.valid_from < @until and (v.valid_until is null or v.valid_until > @from) group by 1, 2, 3`;

/** What help that was granted is expected to cost in the year, at its cost a month. */
export function listExpectedAmounts(db: Db, year: MoneyYear): ExpectedAmount[] {
  return prepared<[Bounds], ExpectedAmount>(db, expected).all(boundsOf(year));
}
