const inQuarter = (day: string) => `(cast(substr(${day}, 6, 2) as integer) - 1) / 3 as quarter`;
const less = (column: string) => `case when l.credits_id is null then l.${column} else -l.${column} end`;
const ofClaims = 'claim_line l join allocation a on a.id = l.allocation_id join provision v on v.id = a.provision_id';
const isSpent = (alias: string) => `${alias}.valid_from >= @from and ${alias}.valid_from < @spentUntil`;
/** The part of a monthly amount in the days that a period has in common with another, in whole cents. */
const partOf = (amount: string, from: string, until: string, period: string) =>
  `cast(round(${amount} * 12.0 / @days * (julianday(min(coalesce(${period}.valid_until, ${until}), ${until}))
    - julianday(max(${period}.valid_from, ${from})))) as integer)`;
const quarters = `with quarter(quarter, first, last) as (select value, date(@from, (value * 3) || ' months'),
  min(date(@from, (value * 3 + 3) || ' months'), @spentUntil) from json_each('[0, 1, 2, 3]'))`;
const over = (alias: string) =>
  `q.first < q.last and ${alias}.valid_from < q.last and (${alias}.valid_until is null or ${alias}.valid_until > q.first)`;
const ofHelp = 'v.law, v.product_id as product, v.person_id as person';

/** What was spent by kind, and what is expected of help, from `@from` to `@until` of `@days`, as plain SQL adds it up. */
export const spendingSql = {
  claims: `select ${ofHelp}, ${inQuarter('l.valid_from')}, ${less('amount')} as amount from ${ofClaims} where ${isSpent('l')}`,
  personalBudgets: `select ${ofHelp}, ${inQuarter('s.valid_from')}, s.amount
    from budget_spending s join provision v on v.id = s.provision_id where ${isSpent('s')}`,
  benefits: `${quarters} select 'PARTICIPATIEWET' as law, null as product, b.person_id as person, q.quarter,
    ${partOf('b.amount', 'q.first', 'q.last', 'b')} as amount from quarter q join benefit b on ${over('b')}`,
  contributions: `${quarters} select ${ofHelp}, q.quarter, ${partOf('o.amount', 'q.first', 'q.last', 'o')} as amount
    from quarter q join own_contribution o on ${over('o')} join provision v on v.id = o.provision_id`,
  expected: `select ${ofHelp}, 0 as quarter, coalesce(${partOf('v.monthly_cost', '@from', '@until', 'v')}, 0) as amount
    from provision v where v.valid_from < @until and (v.valid_until is null or v.valid_until > @from)`,
  ahead: `select ${ofHelp}, 0 as quarter, coalesce(${partOf('v.monthly_cost', '@spentUntil', '@until', 'v')}, 0) as amount
    from provision v where v.valid_from < @until and coalesce(v.valid_until, @until) > @spentUntil and @spentUntil < @until`,
} as const;

/** Orders that hold on a day, and claims for help from a day on. */
export const purchaseSql = {
  orders: `select a.provider_id as provider, v.product_id as product, v.person_id as person, a.volume, a.volume_unit as "volumeUnit",
      a.volume_per as "volumePer", max(a.valid_from, @from) as "firstDay", date(min(coalesce(a.valid_until, @spentUntil), @spentUntil), '-1 day') as "lastDay",
      v.monthly_cost as "monthlyCost" from allocation a join provision v on v.id = a.provision_id
    where a.status not in ('REFUSED', 'WITHDRAWN') and a.valid_from < @spentUntil and (a.valid_until is null or a.valid_until > @from)`,
  claims: `select l.provider_id as provider, v.product_id as product, v.person_id as person, l.volume_unit as "volumeUnit",
      ${less('amount')} as amount, ${less('volume')} as volume from ${ofClaims} where ${isSpent('l')}`,
} as const;
