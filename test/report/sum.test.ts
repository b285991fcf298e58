import { describe, expect, test } from 'vitest';
import { reportNames } from '../../db/report-name.ts';
import { layDemoMoney } from '../../src/demo-money.ts';
import { discloseContent, makeContent } from '../../src/reporting/make-report.ts';
import type { Report, ReportContent } from '../../src/reporting/report.ts';
import { listWrongSums, sourceOf } from '../testkit/report.ts';
import { testNow } from '../testkit/store.ts';
import { useDemoTown } from './demo-town.ts';
import { listNarrow, probe } from './prober.ts';
import { listWrongEquations } from './raw.ts';

const town = useDemoTown(900);
let hasMoney = false;
const source = () => {
  if (!hasMoney) layDemoMoney(town.db, testNow);
  hasMoney = true;
  return sourceOf(town.db);
};

/** What is printed and cannot be so beside the rest that is printed: sums, equations and shares; none as it should be. */
function listContradictions(content: ReportContent, report: Report): string[] {
  const shown = new Map<string, number | null>();
  for (const { code, columns, rows } of report.tables) {
    for (const row of rows) {
      for (const [index, column] of columns.entries()) {
        const { state = 'MISSING', value = null } = row.figures[index] ?? {};
        shown.set(`${code}/${row.code}/${column.code}`, state === 'ROUNDED' ? null : value);
      }
    }
  }
  const at = (table: string, row: string, column: string) => shown.get(`${table}/${row}/${column}`) ?? null;
  const wrong: string[] = [];
  const check = (what: string, terms: readonly (number | null)[]) => {
    if (terms.every((term) => term !== null) && Math.abs(terms.reduce((sum, term) => sum + term, 0)) > 1e-6)
      wrong.push(what);
  };
  for (const { terms } of content.equations) {
    check(
      JSON.stringify(terms[0]),
      terms.map(({ table, row, column, factor }) => {
        const value = at(table, row, column);
        return value === null ? null : value * factor;
      }),
    );
  }
  for (const { code, columns, rows } of content.tables) {
    const parts = Map.groupBy(rows, ({ parent }) => parent);
    for (const { code: column, additive, unit, ratioOf: [part = '', whole = ''] = [] } of columns) {
      for (const row of rows) {
        const place = `${code}/${row.code}/${column}`;
        const value = at(code, row.code, column);
        const own = parts.get(row.code) ?? [];
        if (additive && own.length > 0 && value !== null)
          check(place, [-value, ...own.map((each) => at(code, each.code, column))]);
        const [of, all] = [at(code, row.code, part), at(code, row.code, whole)];
        if (unit === 'PERCENT' && value !== null && of !== null && all !== null && all !== 0)
          check(place, [Math.round((of / all) * 1000) / 10, -value]);
      }
    }
  }
  return wrong;
}

describe('every report', () => {
  test.for(reportNames)(
    '%s: parts make wholes, and what is printed contradicts nothing else and tells nothing more',
    (name) => {
      for (const year of [2024, 2025, 2026]) {
        const content = makeContent(source(), name, year);
        expect([year, listWrongSums(content.tables)]).toEqual([year, []]);
        expect([year, listWrongEquations(content)]).toEqual([year, []]);
        const report = discloseContent(source(), name, year, content);
        expect([year, listContradictions(content, report)]).toEqual([year, []]);
        const small = probe(content, report.tables).filter(({ isSensitive }) => isSensitive);
        expect([year, listNarrow(small, 4)]).toEqual([year, []]);
      }
    },
  );
});
