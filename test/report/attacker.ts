import { discloseTables } from '../../src/reporting/disclose.ts';
import type { RawCell, RawColumn, RawEquation, RawReport, RawTable, ReportTable } from '../../src/reporting/report.ts';

/** Counts of which a report is made up; every cell of it follows from these. */
export type World = readonly number[];

/** A report before disclosure control, as far as that needs it. */
export type RawWorld = Pick<RawReport, 'tables' | 'equations'>;

export type Publish = (world: RawWorld, threshold: number) => readonly ReportTable[];

export const publish: Publish = (world, threshold) =>
  discloseTables({ ...world, year: 2026, moment: '2026-06-01T10:00:00.000Z' }, threshold);

/** A column of counts that add up, unless told otherwise. */
export function countColumn(code: string, more: Partial<RawColumn> = {}): RawColumn {
  return { code, label: code, unit: 'PERSON', definition: code, source: 'test', additive: true, ...more };
}

export function countCell(value: number): RawCell {
  return { value, contributors: value };
}

/** A table of rows `[code, parent, ...values]`. */
export function tableOf(
  code: string,
  columns: readonly RawColumn[],
  rows: readonly (readonly [code: string, parent: string | null, ...cells: (number | RawCell)[]])[],
): RawTable {
  return {
    code,
    title: code,
    explanation: code,
    chart: null,
    columns,
    rows: rows.map(([row, parent, ...cells]) => ({
      code: row,
      label: row,
      parent,
      cells: cells.map((cell) => (typeof cell === 'number' ? countCell(cell) : cell)),
    })),
  };
}

/** An equation over one row of a table: column code and factor. */
export function rowEquation(table: string, row: string, factors: Readonly<Record<string, number>>): RawEquation {
  return { terms: Object.entries(factors).map(([column, factor]) => ({ table, row, column, factor })) };
}

/**
 * What somebody finds out who knows all that is shown, the rule, and how every cell follows from the counts, by trying every
 * world: for each publication, how many different values each cell that it holds back may have. Gives the fewest, with where.
 * `isJudged` leaves out what only worlds at the edge of those tried give.
 */
export function attack(
  worlds: Iterable<World>,
  makeReport: (world: World) => RawWorld,
  threshold: number,
  {
    show = publish,
    isJudged = () => true,
  }: { readonly show?: Publish; readonly isJudged?: (world: World) => boolean } = {},
): { readonly fewest: number; readonly where: string; readonly shown: number; readonly held: number } {
  const publications = new Map<string, Map<string, Set<number>>>();
  const judged = new Set<string>();
  let shown = 0;
  let held = 0;
  for (const world of worlds) {
    const raw = makeReport(world);
    const tables = show(raw, threshold);
    const key: (number | string | null)[] = [];
    const hidden: [string, number][] = [];
    for (const [t, table] of tables.entries()) {
      for (const [r, { code, figures }] of table.rows.entries()) {
        for (const [c, { state, value }] of figures.entries()) {
          key.push(state === 'EXACT' ? value : `${state}${value}`);
          if (state === 'EXACT') {
            shown += 1;
            continue;
          }
          held += 1;
          if (table.columns[c]?.unit === 'PERCENT') continue;
          hidden.push([`${table.code}/${code}/${c}`, raw.tables[t]?.rows[r]?.cells[c]?.value ?? Number.NaN]);
        }
      }
    }
    const name = key.join();
    const known = publications.get(name) ?? new Map<string, Set<number>>();
    publications.set(name, known);
    if (isJudged(world)) judged.add(name);
    for (const [place, value] of hidden) {
      const values = known.get(place);
      if (values) values.add(value);
      else known.set(place, new Set([value]));
    }
  }
  let fewest = Infinity;
  let where = '';
  for (const name of judged) {
    const cells = publications.get(name) ?? new Map<string, Set<number>>();
    for (const [place, values] of cells) {
      if (values.size < fewest) [fewest, where] = [values.size, `${place} is ${[...values].join()} in ${name}`];
    }
  }
  return { fewest, where, shown, held };
}

/** Every way to divide a total over so many parts. */
export function* divisionsOf(total: number, parts: number): Generator<number[]> {
  if (parts === 1) {
    yield [total];
    return;
  }
  for (let first = 0; first <= total; first += 1) {
    for (const rest of divisionsOf(total - first, parts - 1)) yield [first, ...rest];
  }
}

/** Every combination of one of each. */
export function* productOf<Part>(...choices: readonly (readonly Part[])[]): Generator<Part[]> {
  const [first, ...others] = choices;
  if (!first) {
    yield [];
    return;
  }
  for (const part of first) for (const rest of productOf(...others)) yield [part, ...rest];
}
