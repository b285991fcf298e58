import {
  DATE,
  DuckDBDataChunk,
  DuckDBDateValue,
  DuckDBInstance,
  INTEGER,
  TINYINT,
  type DuckDBConnection,
  type DuckDBValue,
} from '@duckdb/node-api';
import type { Db } from '../db/client.ts';
import { laws } from '../db/law.ts';
import { ladderSteps } from '../db/reference/ladder.ts';
import type { CountPeriod } from '../src/reporting/count-period.ts';
import { dayNumber, dayText } from '../src/reporting/fact-day.ts';
import type { ReportCounts } from './report-count.ts';

/** DuckDB in memory with the help of a store, by its own SQL. */
export interface DuckPeer {
  readonly counts: ReportCounts;
  readonly close: () => void;
}

const chunkRows = 2048;
const types = [INTEGER, INTEGER, TINYINT, TINYINT, INTEGER, DATE, DATE] as const;

/** Copies the help of a store into DuckDB's memory and readies what is asked of it. */
export async function openDuckPeer(db: Db, period: CountPeriod): Promise<DuckPeer> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await copyHelp(db, connection);
  const prepare = async (sql: string) => {
    const statement = await connection.prepare(sql);
    return async () => {
      const rows = (await statement.runAndReadAll()).getRows();
      return new Map(rows.map(([key, ...numbers]) => [Number(key), numbers.map(Number)]));
    };
  };
  return {
    counts: {
      ladder: await prepare(ladderSql(period)),
      flow: await prepare(flowSql(period)),
      steps: await prepare(stepsSql(period)),
    },
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

type HelpRow = [
  number,
  number,
  (typeof laws)[number],
  (typeof ladderSteps)[number],
  number | null,
  string,
  string | null,
];

async function copyHelp(db: Db, connection: DuckDBConnection): Promise<void> {
  await connection.run(`create table provision (person integer not null, household integer not null, law tinyint not null,
    step tinyint not null, monthly_cost integer, valid_from date not null, valid_until date)`);
  const rows = db.$client
    .prepare<[], HelpRow>(
      `select q.rowid, h.rowid, v.law, v.ladder_step, v.monthly_cost, v.valid_from, v.valid_until
       from provision v join person q on q.id = v.person_id join household h on h.id = v.household_id`,
    )
    .raw()
    .iterate();
  const appender = await connection.createAppender('provision');
  const chunk = DuckDBDataChunk.create(types);
  let held: DuckDBValue[][] = [];
  const hand = () => {
    chunk.reset();
    chunk.setRows(held);
    appender.appendDataChunk(chunk);
    held = [];
  };
  for (const [person, household, law, step, monthlyCost, from, until] of rows) {
    const over = until === null ? null : dateOf(until);
    held.push([person, household, laws.indexOf(law), ladderSteps.indexOf(step), monthlyCost, dateOf(from), over]);
    if (held.length === chunkRows) hand();
  }
  if (held.length > 0) hand();
  appender.closeSync();
}

function dateOf(day: string): DuckDBDateValue {
  return new DuckDBDateValue(dayNumber(day));
}

function dateSql(day: number): string {
  return `date '${dayText(day)}'`;
}

function ladderSql({ until }: CountPeriod): string {
  const last = dateSql(until - 1);
  return `select step, count(*) from (
      select person, max(step) as step from provision
      where valid_from <= ${last} and (valid_until is null or valid_until > ${last}) group by person
    ) group by step order by step`;
}

function flowSql({ from, until }: CountPeriod): string {
  const [before, last] = [dateSql(from - 1), dateSql(until - 1)];
  return `select law, count(*), count(*) filter (began and stays), count(*) filter (not began and stays),
      count(*) filter (began and not stays), count(*) filter (not began and not stays), count(*) filter (began),
      count(*) filter (stays)
    from (
      select law, person, bool_or(valid_from <= ${before}) as began,
        bool_or(valid_until is null or valid_until > ${last}) as stays
      from provision where valid_from <= ${last} and (valid_until is null or valid_until > ${before})
      group by law, person
    ) group by law order by law`;
}

/** Of a year that is over: the cost of all days before one in it is rounded once, as the reports do. */
function stepsSql({ year, from, until }: CountPeriod): string {
  const length = dayNumber(String(year + 1)) - dayNumber(String(year));
  const costBefore = (day: string) => `round(monthly_cost * 12 * (${day} - ${dateSql(from)}) / ${length})`;
  const [first, over] = [dateSql(from), dateSql(until)];
  return `select step, count(distinct person), count(distinct household),
      sum(ifnull(${costBefore(`least(ifnull(valid_until, ${over}), ${over})`)}
        - ${costBefore(`greatest(valid_from, ${first})`)}, 0))::bigint
    from provision where valid_from < ${over} and (valid_until is null or valid_until > ${first})
    group by step order by step`;
}
