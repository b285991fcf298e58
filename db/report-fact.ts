import { caseKinds, caseStatuses } from './case.table.ts';
import { termChangeGrounds } from './case-term-change.table.ts';
import type { Db } from './client.ts';
import { goalStatuses } from './goal.table.ts';
import { laws } from './law.ts';
import { membershipRoles } from './membership.table.ts';
import { deliveryForms } from './provision.table.ts';
import { ladderSteps } from './reference/ladder.ts';
import { objectives } from './reference/objective.ts';
import { officeFunctions } from './responsibility.table.ts';
import {
  bytes,
  day,
  firstDay,
  household,
  indexIn,
  longs,
  openDay,
  or,
  partialDay,
  person,
  plan,
  shorts,
  source,
  type FactColumns,
  type FactTable,
  type NumbersOf,
} from './report-fact-column.ts';
import { moneyTables } from './report-fact-money.ts';
import { prepared } from './statement.ts';

/** Everything that reports are made of. */
const factTables = {
  persons: {
    table: 'person',
    from: 'person q',
    columns: {
      row: [longs, 'q.rowid'],
      /** As YYYYMMDD; a date that is not known to the day counts as its last, so that nobody is taken to be older than they may be. */
      birth: [
        longs,
        or(`cast(replace(q.birth_date || substr('-12-31', length(q.birth_date) - 3), '-', '') as integer)`, -1),
      ],
      /** Without a number of the base register. */
      unlinked: [bytes, 'q.bsn is null'],
      deceased: [bytes, `q.registration_status = 'DECEASED' or q.death_date is not null`],
    },
  },
  /** Of whom the identity was confirmed. */
  identities: {
    table: 'identity_check',
    from: '(select distinct person_id from identity_check) i cross join person q on q.id = i.person_id',
    columns: { person: [longs, 'q.rowid'] },
  },
  staff: {
    table: 'staff',
    from: 'staff w cross join organisation o on o.id = w.organisation_id',
    columns: { row: [longs, 'w.rowid'], organisation: [shorts, 'o.rowid'] },
  },
  homes: {
    table: 'residence',
    from: `residence r ${person('r')} cross join address a on a.id = r.address_id
      left join district d on d.code = a.district_code where r.kind = 'HOME'`,
    columns: {
      person: [longs, 'q.rowid'],
      district: [shorts, or('d.rowid', -1)],
      from: [longs, or(partialDay('r.valid_from'), firstDay)],
    },
  },
  members: {
    table: 'membership',
    from: `membership m ${household('m')} ${person('m')} where m.kind = 'PRINCIPAL'`,
    columns: {
      household: [longs, 'h.rowid'],
      person: [longs, 'q.rowid'],
      role: [bytes, indexIn(membershipRoles, 'm.role')],
      from: [longs, or(partialDay('m.valid_from'), firstDay)],
      until: [longs, or(partialDay('m.valid_until'), openDay)],
    },
  },
  cases: {
    table: '"case"',
    from: `"case" c ${household('c')} ${person('c')} cross join organisation o on o.id = c.organisation_id
      left join staff w on w.id = c.worker_id
      left join (select code, min(rowid) as row from statutory_term group by code) t on t.code = c.term_code`,
    columns: {
      row: [longs, 'c.rowid'],
      household: [longs, 'h.rowid'],
      person: [longs, 'q.rowid'],
      law: [bytes, indexIn(laws, 'c.law')],
      kind: [bytes, indexIn(caseKinds, 'c.kind')],
      organisation: [shorts, 'o.rowid'],
      office: [bytes, indexIn(officeFunctions, 'c.office_function')],
      worker: [longs, or('w.rowid', -1)],
      source: [bytes, source('c')],
      received: [longs, day('c.received_on')],
      due: [longs, or(day('c.due_on'), openDay)],
      closed: [longs, or(day('c.closed_on'), openDay)],
      status: [bytes, indexIn(caseStatuses, 'c.status')],
      term: [shorts, or('t.row', -1)],
      termFrom: [longs, or(day('c.term_from'), openDay)],
    },
  },
  /** What a case came to be after it was received; of a time in which it stood still also until when. */
  statuses: {
    table: 'case_status',
    from: `case_status s cross join "case" c on c.id = s.case_id where s.status not in ('RECEIVED', 'WITHDRAWN')`,
    columns: {
      case: [longs, 'c.rowid'],
      status: [bytes, indexIn(caseStatuses, 's.status')],
      since: [longs, day('s.since')],
      until: [
        longs,
        or(
          `case s.status when 'SUSPENDED' then (select min(${day('n.since')}) from case_status n
              where n.case_id = s.case_id and (n.since, n.id) > (s.since, s.id)) end`,
          openDay,
        ),
      ],
    },
  },
  /** What happened to the terms of cases that have no day by which they are due. */
  termChanges: {
    table: 'case_term_change',
    from: `case_term_change t cross join "case" c on c.id = t.case_id where c.due_on is null`,
    columns: {
      case: [longs, 'c.rowid'],
      ground: [bytes, indexIn(termChangeGrounds, 't.ground')],
      from: [longs, day('t.from_on')],
      until: [longs, or(day('t.until_on'), openDay)],
    },
  },
  decisions: {
    table: 'decision',
    from: `decision d cross join "case" c on c.id = d.case_id`,
    columns: {
      row: [longs, 'd.rowid'],
      case: [longs, 'c.rowid'],
      on: [longs, day('d.decided_on')],
      withdrawn: [longs, or(day('d.withdrawn_on'), openDay)],
      grants: [bytes, `d.outcome in ('GRANTED', 'PARTLY_GRANTED', 'REVISED')`],
    },
  },
  provisions: {
    table: 'provision',
    from: `provision v ${household('v')} ${person('v')} cross join product d on d.id = v.product_id
      left join provider g on g.id = v.provider_id left join "case" c on c.id = v.case_id
      left join provision b on b.id = v.previous_id left join decision e on e.id = v.decision_id`,
    columns: {
      row: [longs, 'v.rowid'],
      household: [longs, 'h.rowid'],
      person: [longs, 'q.rowid'],
      law: [bytes, indexIn(laws, 'v.law')],
      product: [shorts, 'd.rowid'],
      step: [bytes, indexIn(ladderSteps, 'v.ladder_step')],
      provider: [shorts, or('g.rowid', -1)],
      form: [bytes, indexIn(deliveryForms, 'v.delivery_form')],
      case: [longs, or('c.rowid', -1)],
      decision: [longs, or('e.rowid', -1)],
      previous: [longs, or('b.rowid', -1)],
      monthlyCost: [longs, or('v.monthly_cost', -1)],
      undecided: [bytes, 'v.decision_id is null'],
      source: [bytes, source('v')],
      from: [longs, day('v.valid_from')],
      until: [longs, or(day('v.valid_until'), openDay)],
    },
  },
  ...moneyTables,
  plans: {
    table: 'plan',
    from: `plan p ${household('p')}`,
    columns: {
      row: [longs, 'p.rowid'],
      household: [longs, 'h.rowid'],
      draft: [bytes, `p.status = 'DRAFT'`],
      source: [bytes, source('p')],
      started: [longs, day('p.started_on')],
      ended: [longs, or(day('p.ended_on'), openDay)],
    },
  },
  directors: {
    table: 'director',
    from: `director r ${plan('r')} cross join staff w on w.id = r.staff_id`,
    columns: {
      plan: [longs, 'p.rowid'],
      staff: [longs, 'w.rowid'],
      from: [longs, day('r.valid_from')],
      until: [longs, or(day('r.valid_until'), openDay)],
    },
  },
  /** By plan, and in the order in which they were held. */
  evaluations: {
    table: 'evaluation',
    from: `evaluation e ${plan('e')} where e.withdrawn_on is null order by e.plan_id, e.held_on, e.id`,
    columns: {
      plan: [longs, 'p.rowid'],
      held: [longs, day('e.held_on')],
      next: [longs, or(day('e.next_on'), openDay)],
      completed: [bytes, `e.outcome = 'COMPLETED'`],
    },
  },
  goals: {
    table: 'goal',
    from: `goal g ${plan('g')}`,
    columns: {
      row: [longs, 'g.rowid'],
      plan: [longs, 'p.rowid'],
      objective: [
        bytes,
        indexIn(
          objectives.map(({ code }) => code),
          'g.objective_code',
        ),
      ],
      status: [bytes, indexIn(goalStatuses, 'g.status')],
      ended: [longs, or(day('g.ended_on'), openDay)],
      source: [bytes, source('g')],
    },
  },
  /** Those that are to be done yet, of goals that are worked on. */
  actions: {
    table: 'action',
    from: `goal g cross join action a on a.goal_id = g.id and a.status = 'OPEN' where g.status = 'OPEN'`,
    columns: {
      goal: [longs, 'g.rowid'],
      due: [longs, or(day('a.due_on'), openDay)],
      source: [bytes, source('a')],
    },
  },
} as const satisfies Record<string, FactTable<Record<string, readonly [NumbersOf, string]>>>;

export type FactName = keyof typeof factTables;
/** All that is read. */
export const factNames: readonly string[] = Object.keys(factTables);
/** The columns of a table, all of the same length, in the order of no importance in which the store has them. */
export type FactRows<Name extends FactName> = FactColumns<(typeof factTables)[Name]>;

/** How many rows are put down in one go. */
const blockRows = 1024;

/** Reads what reports need of a table. Within `snapshot`, tables are of one moment. */
export function readFactRows<Name extends FactName>(db: Db, name: Name): FactRows<Name> {
  const { table, from, columns }: FactTable<Record<string, readonly [NumbersOf, string]>> = factTables[name];
  const most = prepared<[], { count: number }>(db, `select count(*) as count from ${table}`).get()?.count ?? 0;
  const targets = Object.values(columns).map(([make]) => make(most));
  const expressions = Object.values(columns).map(([, expression]) => expression);
  const rows = prepared<[], number[]>(db, `select ${expressions.join(', ')} from ${from}`)
    .raw()
    .iterate();
  // Put down in one kind of column first: a loop that stores in columns of every kind takes six times as long.
  const block = new Float64Array(targets.length * blockRows);
  let [count, inBlock] = [0, 0];
  const flush = () => {
    for (const [column, target] of targets.entries()) {
      target.set(block.subarray(column * blockRows, column * blockRows + inBlock), count);
    }
    count += inBlock;
    inBlock = 0;
  };
  for (const row of rows) {
    for (let column = 0; column < row.length; column += 1) block[column * blockRows + inBlock] = row[column] ?? -1;
    inBlock += 1;
    if (inBlock === blockRows) flush();
  }
  flush();
  const entries = Object.keys(columns).map((column, index) => [column, targets[index]?.slice(0, count)]);
  // Every column of the table is there, by construction.
  return Object.fromEntries(entries) as FactRows<Name>;
}
