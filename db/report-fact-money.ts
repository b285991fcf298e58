import { volumeFrequencies, volumeUnits } from './provision.table.ts';
import {
  bytes,
  day,
  doubles,
  indexIn,
  longs,
  openDay,
  or,
  shorts,
  type FactTable,
  type NumbersOf,
} from './report-fact-column.ts';

const provision = (alias: string) => `cross join provision v on v.id = ${alias}.provision_id`;
/** What was granted of a claim; less what was taken back. */
const granted = (column: string) => `case when l.credits_id is null then l.${column} else -l.${column} end`;

/** Of what money is made: amounts are in euro cents. */
export const moneyTables = {
  /** What was ordered over the care chain, and when its provider first gave it. */
  orders: {
    table: 'allocation',
    from: 'allocation a cross join provision v on v.id = a.provision_id cross join provider g on g.id = a.provider_id',
    columns: {
      provision: [longs, 'v.rowid'],
      provider: [shorts, 'g.rowid'],
      volume: [doubles, 'a.volume'],
      unit: [bytes, indexIn(volumeUnits, 'a.volume_unit')],
      per: [bytes, indexIn(volumeFrequencies, 'a.volume_per')],
      from: [longs, day('a.valid_from')],
      until: [longs, or(day('a.valid_until'), openDay)],
      isOff: [bytes, `a.status in ('REFUSED', 'WITHDRAWN')`],
      started: [
        longs,
        or(
          `(select min(${day('l.valid_from')}) from delivery l where l.allocation_id = a.id and l.withdrawn_on is null)`,
          openDay,
        ),
      ],
    },
  },
  claims: {
    table: 'claim_line',
    from: `claim_line l cross join allocation a on a.id = l.allocation_id ${provision('a')}
      cross join provider g on g.id = l.provider_id`,
    columns: {
      provision: [longs, 'v.rowid'],
      provider: [shorts, 'g.rowid'],
      /** The first day for which it is. */
      on: [longs, day('l.valid_from')],
      amount: [doubles, granted('amount')],
      volume: [doubles, granted('volume')],
      unit: [bytes, indexIn(volumeUnits, 'l.volume_unit')],
    },
  },
  /** Paid from personal budgets. */
  budgetSpendings: {
    table: 'budget_spending',
    from: `budget_spending s ${provision('s')}`,
    columns: { provision: [longs, 'v.rowid'], on: [longs, day('s.valid_from')], amount: [doubles, 's.amount'] },
  },
  /** A month. */
  benefits: {
    table: 'benefit',
    from: 'benefit b cross join person q on q.id = b.person_id',
    columns: {
      person: [longs, 'q.rowid'],
      from: [longs, day('b.valid_from')],
      until: [longs, or(day('b.valid_until'), openDay)],
      amount: [doubles, 'b.amount'],
    },
  },
  /** A month, by residents themselves. */
  contributions: {
    table: 'own_contribution',
    from: `own_contribution o ${provision('o')}`,
    columns: {
      provision: [longs, 'v.rowid'],
      from: [longs, day('o.valid_from')],
      until: [longs, or(day('o.valid_until'), openDay)],
      amount: [doubles, 'o.amount'],
    },
  },
} as const satisfies Record<string, FactTable<Record<string, readonly [NumbersOf, string]>>>;
