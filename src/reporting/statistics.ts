import { discloseCell, suppressionThreshold, type DisclosedFigure } from '../domain/policy/figure.ts';
import { dayText } from './fact-day.ts';
import type { Facts } from './facts.ts';
import type { ReportSource } from './report-source.ts';
import { isTime, listCategories, listTimes, type StatisticCategory, type TimeCategory } from './statistic-dimension.ts';
import {
  statisticKinds,
  type StatisticDimension,
  type StatisticMeasure,
  type StatisticsQuery,
} from './statistic-kind.ts';
import { bookOf, unitOf, type CountedMeasure } from './statistic-book.ts';
import { findCore } from './statistic-core.ts';
import { visitRecords } from './statistic-loop.ts';
import { makeRecordKeys, type KeyedUnit, type RecordKeys } from './statistic-noise.ts';
import { blurReads, countReads } from './statistic-read.ts';
import { StatisticTally } from './statistic-tally.ts';

/** Free statistics as anybody may see them. */
export interface Statistics {
  readonly measure: StatisticMeasure;
  readonly groupBy: readonly StatisticDimension[];
  /** To which categories they are limited, of each dimension. */
  readonly filter: readonly {
    readonly dimension: StatisticDimension;
    readonly categories: readonly StatisticCategory[];
  }[];
  readonly period: StatisticsQuery['period'];
  /** When what they are made of was read (ISO 8601, UTC). */
  readonly moment: string;
  /** Figures that rest on fewer are held back. */
  readonly threshold: number;
  /** How figures were changed, in Dutch. */
  readonly rounding: string;
  readonly cells: readonly StatisticCell[];
}

/** One figure of free statistics, with a category for each dimension. */
export interface StatisticCell {
  readonly categories: readonly StatisticCategory[];
  readonly figure: DisclosedFigure;
}

/** What cannot be answered, in the words of BAD_USER_INPUT. */
export interface RefusedStatistics {
  readonly refused: string;
}

/** Figures in one answer at most. */
export const mostCells = 10_000;

const rounding =
  'Aantallen zijn met hooguit 2 veranderd en daarna afgerond op vijftallen; bedragen, dagen en procenten op vergelijkbare wijze. Dezelfde inwoners geven altijd hetzelfde cijfer. Wat op minder dan 5 inwoners of huishoudens rust, ook nul, staat er niet. Van een filter tellen categorieën met minder dan 5 niet mee. Delen tellen daarom niet precies op tot het geheel.';

/** Makes free statistics of a query that was found in order. `secret` is what the changes of figures are derived from. */
export function makeStatistics(
  source: ReportSource,
  query: StatisticsQuery,
  secret: Uint8Array,
): Statistics | RefusedStatistics {
  const { facts, moment } = source;
  const { measure, groupBy, period } = query;
  const listed = new Map(
    [...groupBy, ...query.filter.map(({ dimension }) => dimension)].map((dimension) => [
      dimension,
      listCategories(dimension, facts, period),
    ]),
  );
  const chosen = new Map<StatisticDimension, ReadonlySet<number>>();
  for (const { dimension, codes } of query.filter) {
    const places = codes.map((code) => listed.get(dimension)?.findIndex((category) => category.code === code) ?? -1);
    if (places.includes(-1)) return { refused: `filter: ${dimension} has no such code.` };
    chosen.set(dimension, new Set(places));
  }
  const axes = groupBy.map((dimension) =>
    (listed.get(dimension) ?? [])
      .map((category, place) => ({ category, place }))
      .filter(({ place }) => chosen.get(dimension)?.has(place) ?? true),
  );
  const size = axes.reduce((total, axis) => total * axis.length, 1);
  if (size > mostCells) {
    return {
      refused: `groupBy: this would be ${size} figures, expected at most ${mostCells}; filter, or divide by less.`,
    };
  }
  const times = listTimes(groupBy.find(isTime), period);
  const show =
    measure === 'READS'
      ? showReads(source, query, times)
      : count(source, query, { measure, times, listed, chosen, axes, size }, secret);
  const { unit, definition, source: from } = statisticKinds[measure];
  const time = groupBy.findIndex(isTime);
  return {
    measure,
    groupBy,
    filter: query.filter.map(({ dimension }) => ({
      dimension,
      categories: (listed.get(dimension) ?? []).filter((_, place) => chosen.get(dimension)?.has(place)),
    })),
    period,
    moment,
    rounding,
    threshold: suppressionThreshold,
    cells: [...productOf(axes)].map((coordinates, cell): StatisticCell => {
      const value = show(
        cell,
        coordinates.map(({ place }) => place),
      );
      const stretch = time < 0 ? undefined : times[coordinates[time]?.place ?? -1];
      const figure: DisclosedFigure = {
        ...discloseCell(value, value === null ? 'SUPPRESSED' : 'ROUNDED'),
        unit,
        definition,
        source: from,
        moment,
        period: stretch ? { from: dayText(stretch.from), until: dayText(stretch.until) } : period,
        completeness: null,
      };
      return { categories: coordinates.map(({ category }) => category), figure };
    }),
  };
}

/** What is shown of a cell, by its number in the order of the answer and the places of its categories. */
type ShowCell = (cell: number, places: readonly number[]) => number | null;

function showReads(source: ReportSource, query: StatisticsQuery, times: readonly TimeCategory[]): ShowCell {
  const reads = countReads(source, query, times);
  return (_, places) => blurReads(reads.get(places.join()) ?? 0);
}

interface Counting {
  readonly measure: CountedMeasure;
  readonly times: readonly TimeCategory[];
  readonly listed: ReadonlyMap<StatisticDimension, readonly StatisticCategory[]>;
  /** Of the dimensions that are filtered by. */
  readonly chosen: ReadonlyMap<StatisticDimension, ReadonlySet<number>>;
  /** The categories of the answer, of each dimension that it is divided by. */
  readonly axes: readonly (readonly { readonly place: number }[])[];
  readonly size: number;
}

function count(
  { facts, check }: ReportSource,
  { groupBy, period }: StatisticsQuery,
  { measure, times, listed, chosen, axes, size }: Counting,
  secret: Uint8Array,
): ShowCell {
  const book = bookOf(measure, facts);
  const filtered = [...chosen.keys()].filter((dimension) => !groupBy.includes(dimension));
  const sizeOf = (dimension: StatisticDimension) => listed.get(dimension)?.length ?? 1;
  const divided = groupBy.map((dimension, index) => ({
    dimension,
    stride: axes.slice(index + 1).reduce((stride, axis) => stride * axis.length, 1),
    placeOf: placesByCode(sizeOf(dimension), axes[index]?.map(({ place }) => place) ?? []),
  }));
  const limited = filtered.map((dimension) => ({
    dimension,
    stride: 0,
    placeOf: placesByCode(sizeOf(dimension), [...(chosen.get(dimension) ?? [])]),
  }));
  const loop = { facts, book, period, times, axes: [...divided, ...limited], told: filtered, check };
  const isIn = findCore(
    (codes, visit) => visitRecords(loop, codes, visit),
    filtered.map(sizeOf),
    size,
    suppressionThreshold,
  );
  const keys = recordKeys(secret, unitOf(measure), facts);
  const tally = new StatisticTally(measure, size, keys);
  const codes = new Int16Array(filtered.length);
  visitRecords(loop, codes, (cell, unit, place, from, until) => {
    if (isIn(cell, codes)) tally.add(cell, unit, book.amountOf(place, from, until), book.isInTerm(place));
  });
  return (cell) => tally.shown(cell);
}

/** By code and one, the first for what is not known and comes last in its list, the place among those that are wanted; -1 for others. */
function placesByCode(length: number, wanted: readonly number[]): Int16Array {
  const places = new Int16Array(length).fill(-1);
  for (const [index, place] of wanted.entries()) places[place === length - 1 ? 0 : place + 1] = index;
  return places;
}

const known = new WeakMap<Facts, { readonly secret: Uint8Array; readonly keys: Map<KeyedUnit, RecordKeys> }>();

/** The keys of a reading, which are made once. */
function recordKeys(secret: Uint8Array, unit: KeyedUnit, facts: Facts): RecordKeys {
  const before = known.get(facts);
  const of = before?.secret === secret ? before : { secret, keys: new Map<KeyedUnit, RecordKeys>() };
  known.set(facts, of);
  const keys = of.keys.get(unit) ?? makeRecordKeys(secret, unit, facts[unit === 'PERSON' ? 'persons' : 'households']);
  of.keys.set(unit, keys);
  return keys;
}

function* productOf<Part>(choices: readonly (readonly Part[])[]): Generator<Part[]> {
  const [first, ...others] = choices;
  if (!first) {
    yield [];
    return;
  }
  for (const part of first) for (const rest of productOf(others)) yield [part, ...rest];
}
