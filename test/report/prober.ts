import type { RawEquation, ReportTable } from '../../src/reporting/report.ts';
import type { RawWorld } from './attacker.ts';
import { rangesOf, type LinearEquation, type Range } from './linear-program.ts';

/** A count or an amount that is held back, and what somebody knows of it who reads all that is shown. */
export interface Probed extends Range {
  readonly place: string;
  readonly value: number;
  readonly unit: string;
  /** Whether it may not be known by itself, and not for the sake of others alone. */
  readonly isSensitive: boolean;
}

interface Seen extends Pick<Probed, 'isSensitive'> {
  readonly place: string;
  readonly raw: number;
  readonly shown: number | null;
  readonly unit: string;
}

const placeOf = (table: string, row: string, column: string) => `${table}/${row}/${column}`;
const steps = [
  { from: 200, step: 5 },
  { from: 100, step: 10 },
  { from: 40, step: 25 },
] as const;

/**
 * Between which values everything that is held back lies, for somebody who knows what is shown, which rows are parts of which,
 * what figures make nought together, and that no count or amount is below nought; of counts, that they are whole as well.
 * `known` are other equations, such as between reports.
 */
export function probe(
  { tables, equations }: RawWorld,
  shown: readonly ReportTable[],
  known: readonly RawEquation[] = [],
): Probed[] {
  const seen = listSeen(tables, shown);
  const byPlace = new Map(seen.map((cell) => [cell.place, cell]));
  const hidden = seen.filter((cell) => cell.shown === null);
  const numbers = new Map(hidden.map(({ place }, index) => [place, index]));
  const relations: (readonly (readonly [place: string, factor: number])[])[] = [
    ...tables.flatMap(({ code, columns, rows }) =>
      columns.flatMap(({ code: column, additive }) => {
        if (!additive) return [];
        const parts = Map.groupBy(rows, ({ parent }) => parent);
        return rows.flatMap((row) => {
          const own = parts.get(row.code) ?? [];
          if (own.length === 0) return [];
          return [
            [
              [placeOf(code, row.code, column), -1] as const,
              ...own.map((part) => [placeOf(code, part.code, column), 1] as const),
            ],
          ];
        });
      }),
    ),
    ...[...equations, ...known].map(({ terms }) =>
      terms.map(({ table, row, column, factor }) => [placeOf(table, row, column), factor] as const),
    ),
  ];
  const linear = relations.flatMap((relation): LinearEquation[] => {
    if (relation.some(([place]) => !byPlace.has(place))) return [];
    const terms = relation.flatMap(([place, factor]) => {
      const number = numbers.get(place);
      // What is below nought is reckoned with as what it lacks: that it is below is taken to be known.
      return number === undefined ? [] : [[number, factor * signOf(hidden[number]?.raw ?? 0)] as const];
    });
    const rest = relation.reduce((sum, [place, factor]) => sum + factor * (byPlace.get(place)?.shown ?? 0), 0);
    return terms.length === 0 ? [] : [{ terms, sum: -rest }];
  });
  const shares = boundsOfShares(tables, shown, byPlace, numbers);
  const ranges = rangesByPart(hidden.length, linear, shares);
  return hidden.map(({ place, raw, unit, isSensitive }, index) => ({
    place,
    isSensitive,
    value: Math.abs(raw),
    unit,
    ...whole(ranges[index] ?? { low: 0, high: Infinity }, unit),
  }));
}

function signOf(value: number): 1 | -1 {
  return value < 0 ? -1 : 1;
}

/** Of a count only whole values. */
function whole({ low, high }: Range, unit: string): Range {
  return unit === 'EURO_CENT' ? { low, high } : { low: Math.ceil(low - 1e-6), high: Math.floor(high + 1e-6) };
}

const statistics: ReadonlySet<string> = new Set(['PERCENT', 'DAY', 'PER_THOUSAND']);

/** Counts and amounts that are known: others have no equations. */
function listSeen(tables: RawWorld['tables'], shown: readonly ReportTable[]): Seen[] {
  return tables.flatMap((table, t) =>
    table.rows.flatMap((row, r) =>
      table.columns.flatMap(({ code, unit, ratioOf }, c): Seen[] => {
        const raw = row.cells[c]?.value;
        if (raw === null || raw === undefined || ratioOf || statistics.has(unit)) return [];
        const figure = shown[t]?.rows[r]?.figures[c];
        const isExact = figure?.state === 'EXACT' || figure?.state === 'PROVISIONAL';
        const { contributors = null, largestShare = 0 } = row.cells[c] ?? {};
        const isOfFew = contributors !== null && contributors < 5;
        const isSensitive = raw !== 0 && (isOfFew || (unit === 'EURO_CENT' && largestShare > 0.5));
        const place = placeOf(table.code, row.code, code);
        return [{ place, raw, unit, isSensitive, shown: isExact ? figure.value : null }];
      }),
    ),
  );
}

interface Between {
  readonly number: number;
  readonly low: number;
  readonly high: number;
}

/** What rounded shares tell of their parts, of which the wholes are shown. */
function boundsOfShares(
  tables: RawWorld['tables'],
  shown: readonly ReportTable[],
  byPlace: ReadonlyMap<string, Seen>,
  numbers: ReadonlyMap<string, number>,
): Between[] {
  return tables.flatMap(({ code, columns, rows }, t) =>
    columns.flatMap(({ unit, ratioOf: [part = '', whole = ''] = [] }, c) =>
      rows.flatMap((row, r): Between[] => {
        const figure = shown[t]?.rows[r]?.figures[c];
        const total = byPlace.get(placeOf(code, row.code, whole))?.shown ?? null;
        const number = numbers.get(placeOf(code, row.code, part));
        if (unit !== 'PERCENT' || figure?.state !== 'ROUNDED' || figure.value === null) return [];
        if (total === null || number === undefined) return [];
        const step = steps.find(({ from }) => total >= from)?.step ?? 100;
        const [from, to] = [figure.value - step / 2, figure.value + step / 2];
        return [{ number, low: Math.max(0, (total * from) / 100), high: Math.min(total, (total * to) / 100) }];
      }),
    ),
  );
}

/** Numbers that no equation ties are looked at apart: large tables stay small programs. */
function rangesByPart(count: number, equations: readonly LinearEquation[], shares: readonly Between[]): Range[] {
  const group = Array.from({ length: count }, (_, number) => number);
  const find = (number: number): number => {
    let top = number;
    while (group[top] !== top) top = group[top] ?? top;
    group[number] = top;
    return top;
  };
  for (const { terms } of equations) {
    const first = terms[0]?.[0] ?? 0;
    for (const [number] of terms) group[find(number)] = find(first);
  }
  const ranges: Range[] = [];
  const members = Map.groupBy(group.keys(), find);
  for (const own of members.values()) {
    const places = new Map(own.map((number, place) => [number, place]));
    const at = (number: number) => places.get(number) ?? 0;
    const within = equations
      .filter(({ terms }) => places.has(terms[0]?.[0] ?? -1))
      .map(({ terms, sum }) => ({ sum, terms: terms.map(([number, factor]) => [at(number), factor] as const) }));
    const bounds = shares
      .filter(({ number }) => places.has(number))
      .flatMap(({ number, low, high }, index): LinearEquation[] => [
        {
          terms: [
            [at(number), 1],
            [own.length + 2 * index, -1],
          ],
          sum: low,
        },
        {
          terms: [
            [at(number), 1],
            [own.length + 2 * index + 1, 1],
          ],
          sum: high,
        },
      ]);
    const found = rangesOf(own.length + bounds.length, [...within, ...bounds]);
    for (const [number, place] of places) ranges[number] = found[place] ?? { low: 0, high: Infinity };
  }
  return ranges;
}

/** What is held back and yet known better than so many different values; of amounts, than a tenth. */
export function listNarrow(probed: readonly Probed[], values: number): Probed[] {
  return probed.filter(({ low, high, unit, value }) =>
    unit === 'EURO_CENT' ? high - low < Math.abs(value) / 10 : high - low + 1 < values,
  );
}
