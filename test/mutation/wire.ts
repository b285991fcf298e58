import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import type { TestHub } from '../testkit/hub.ts';

export interface LoggedAccess {
  readonly kind: string;
  readonly outcome: string;
  readonly operation_name?: string;
  readonly types: readonly string[];
  readonly emergency_access_ids?: readonly string[];
}

interface Logged {
  readonly access: LoggedAccess;
  /** How many people it concerned. */
  readonly subjects: number;
}

/** What the log of processing has, as another program reads it: each look with how many it concerned. */
export function readLooks({ config }: TestHub): Logged[] {
  const looks: { access: LoggedAccess; subjects: number }[] = [];
  for (const name of readdirSync(config.auditFolder).filter((file) => file.endsWith('.db'))) {
    const connection = new BetterSqlite3(join(config.auditFolder, name), { readonly: true });
    const rows = connection
      .prepare<[], { type: string; body: string }>('select type, body from entry order by seq')
      .all();
    connection.close();
    for (const { type, body } of rows) {
      if (type === 'ACCESS') looks.push({ access: JSON.parse(body).access, subjects: 0 });
      const last = looks.at(-1);
      if (type === 'PROCESSING' && last) last.subjects++;
    }
  }
  return looks;
}

/** How many rows a table of the hub's store has. */
export function countOf({ db }: TestHub, table: string): number {
  return Number(db.$client.prepare(`select count(*) from "${table}"`).pluck().get());
}

/** Every row of the store's tables, to see that nothing changed. */
export function dump({ db }: Pick<TestHub, 'db'>): string {
  const tables = db.$client.prepare<[], string>(`select name from sqlite_master where type = 'table'`).pluck().all();
  return JSON.stringify(tables.map((table) => [table, db.$client.prepare(`select * from "${table}"`).all()]));
}
