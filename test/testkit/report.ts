import type { Db } from '../../db/client.ts';
import { installReference } from '../../db/reference.ts';
import { installDemoStaff } from '../../src/population/staff.ts';
import { sourceOfStore, type ReportSource } from '../../src/reporting/report-source.ts';
import type { RawTable } from '../../src/reporting/report.ts';
import { makeTestFolder, makeTestStore, testNow } from './store.ts';

/** A store with reference data and staff, and nobody in it. */
export async function makeReportStore(): Promise<Db> {
  const db = await makeTestStore();
  installReference(db, testNow);
  installDemoStaff(db, testNow);
  return db;
}

/** What a report is made from in a test, on the day of tests; facts are those of the store when they are first asked for. */
export function sourceOf(db: Db, rest: Partial<ReportSource> = {}): ReportSource {
  const source = sourceOfStore({ db, auditFolder: makeTestFolder() }, testNow);
  return Object.defineProperties(source, Object.getOwnPropertyDescriptors(rest));
}

/** The value of one cell, before disclosure control. Throws where there is no such row or column. */
export function valueAt(tables: readonly RawTable[], table: string, row: string, column: string): number | null {
  return cellAt(tables, table, row, column).value;
}

/** One cell, before disclosure control. Throws where there is no such row or column. */
export function cellAt(tables: readonly RawTable[], table: string, row: string, column: string) {
  const found = tables.find(({ code }) => code === table);
  const place = found?.columns.findIndex(({ code }) => code === column) ?? -1;
  const cell = found?.rows.find(({ code }) => code === row)?.cells[place];
  if (!cell) throw new Error(`no cell ${table}/${row}/${column}`);
  return cell;
}

/** Places of which the parts do not add up to the whole, in columns that say they do; none as it should be. */
export function listWrongSums(tables: readonly RawTable[]): string[] {
  return tables.flatMap(({ code, columns, rows }) =>
    columns.flatMap(({ code: column, additive }, index) => {
      if (!additive) return [];
      const valueOf = (row: (typeof rows)[number]) => row.cells[index]?.value ?? 0;
      return rows.flatMap((whole) => {
        const parts = rows.filter(({ parent }) => parent === whole.code);
        const sum = parts.reduce((total, part) => total + valueOf(part), 0);
        return parts.length > 0 && sum !== valueOf(whole) ? [`${code}/${whole.code}/${column}`] : [];
      });
    }),
  );
}
