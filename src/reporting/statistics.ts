import { discloseCell, suppressionThreshold, type DisclosedFigure } from '../domain/policy/figure.ts';
import { dayText } from './fact-day.ts';
import type { ReportSource } from './report-source.ts';
import { isTime, listCategories, listTimes, type StatisticCategory, type TimeCategory } from './statistic-dimension.ts';
import {
  statisticKinds,
  type StatisticDimension,
  type StatisticMeasure,
  type StatisticsQuery,
} from './statistic-kind.ts';
import {
  blurAmount,
  blurCount,
  blurQuantile,
  blurShare,
  makeRecordKeys,
  sumKeys,
  type RecordKeys,
} from './statistic-noise.ts';
import { blurReads, countReads } from './statistic-read.ts';
import { listRecords, unitOf, type StatisticRecord } from './statistic-record.ts';

/** Free statistics as anybody may see them. */
export interface Statistics {
  readonly measure: StatisticMeasure;
  readonly groupBy: readonly StatisticDimension[];
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

/** Largest part of an amount that one may make up. */
const largestShareShown = 0.5;
const thresholdsOfQuantile = 2;

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
  const cells = measure === 'READS' ? undefined : gather(source, query, { measure, times, listed, chosen });
  const reads = measure === 'READS' ? countReads(source, query, times) : undefined;
  const keys = makeRecordKeys(secret, unitOf(measure), unitOf(measure) === 'PERSON' ? facts.persons : facts.households);
  const { unit, definition, source: from } = statisticKinds[measure];
  return {
    measure,
    groupBy,
    period,
    moment,
    rounding,
    threshold: suppressionThreshold,
    cells: [...productOf(axes)].map((coordinates): StatisticCell => {
      const key = coordinates.map(({ place }) => place).join();
      const value = reads ? blurReads(reads.get(key) ?? 0) : blur(measure, cells?.get(key) ?? [], keys);
      const time = groupBy.findIndex(isTime);
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

interface Gathering {
  readonly measure: Exclude<StatisticMeasure, 'READS'>;
  readonly times: readonly TimeCategory[];
  readonly listed: ReadonlyMap<StatisticDimension, readonly StatisticCategory[]>;
  readonly chosen: ReadonlyMap<StatisticDimension, ReadonlySet<number>>;
}

/** The records of each cell, by the places of its categories. */
function gather(
  { facts, check }: ReportSource,
  { groupBy }: StatisticsQuery,
  { measure, times, listed, chosen }: Gathering,
): Map<string, readonly StatisticRecord[]> {
  const cells = new Map<string, StatisticRecord[]>();
  let count = 0;
  for (const record of listRecords(measure, facts, times)) {
    count += 1;
    if (count % 10_000 === 0) check();
    const placeOf = (dimension: StatisticDimension) => placeIn(record, dimension, listed);
    if ([...chosen].some(([dimension, places]) => !places.has(placeOf(dimension)))) continue;
    const key = groupBy.map((dimension) => (isTime(dimension) ? record.time : placeOf(dimension))).join();
    const cell = cells.get(key);
    if (cell) cell.push(record);
    else cells.set(key, [record]);
  }
  const filtered = [...chosen.keys()].filter((dimension) => !groupBy.includes(dimension));
  return new Map([...cells].map(([key, records]) => [key, coreOf(records, filtered, suppressionThreshold)]));
}

/** What is not known comes last in its list. */
function placeIn({ codeOf }: StatisticRecord, dimension: StatisticDimension, listed: Gathering['listed']): number {
  const place = codeOf(dimension);
  return place < 0 ? (listed.get(dimension)?.length ?? 0) - 1 : place;
}

/**
 * The largest part of some records in which every category of every filter has enough contributors. So two filters that differ
 * in a category with fewer give the same answer, whether there is anybody in it or not.
 */
export function coreOf<Kept extends Pick<StatisticRecord, 'unit' | 'codeOf'>>(
  records: readonly Kept[],
  filtered: readonly StatisticDimension[],
  threshold: number,
): readonly Kept[] {
  let core = records;
  for (let before = -1; before !== core.length && filtered.length > 0;) {
    before = core.length;
    const small = filtered.map((dimension) => {
      const units = new Map<number, Set<number>>();
      for (const { unit, codeOf } of core) {
        const code = codeOf(dimension);
        const own = units.get(code);
        if (own) own.add(unit);
        else units.set(code, new Set([unit]));
      }
      return new Set([...units].flatMap(([code, own]) => (own.size < threshold ? [code] : [])));
    });
    core = core.filter(({ codeOf }) => filtered.every((dimension, index) => !small[index]?.has(codeOf(dimension))));
  }
  return core;
}

/** What is shown of a cell; null when it rests on few, or mostly on one. */
function blur(measure: StatisticMeasure, records: readonly StatisticRecord[], keys: RecordKeys): number | null {
  const units = Map.groupBy(records, ({ unit }) => unit);
  if (units.size < suppressionThreshold) return null;
  const key = sumKeys(keys, units.keys());
  switch (measure) {
    case 'CLIENTS':
    case 'HOUSEHOLDS':
      return blurCount(units.size, key);
    case 'COST': {
      const amounts = [...units.values()].map((own) => own.reduce((sum, { amount }) => sum + amount, 0));
      const total = amounts.reduce((sum, amount) => sum + amount, 0);
      const largest = Math.max(...amounts);
      return largest > total * largestShareShown ? null : blurAmount(total, largest, key);
    }
    case 'LEAD_TIME_MEDIAN':
    case 'LEAD_TIME_P90': {
      if (units.size < suppressionThreshold * thresholdsOfQuantile) return null;
      const days = records.map(({ amount }) => amount).toSorted((one, other) => one - other);
      return blurQuantile(days, measure === 'LEAD_TIME_P90' ? 0.9 : 0.5, key);
    }
    case 'SHARE_IN_TERM':
      return blurShare(records.filter(({ isInTerm }) => isInTerm).length, records.length, key);
    default:
      return blurCount(records.length, key);
  }
}

function* productOf<Part>(choices: readonly (readonly Part[])[]): Generator<Part[]> {
  const [first, ...others] = choices;
  if (!first) {
    yield [];
    return;
  }
  for (const part of first) for (const rest of productOf(others)) yield [part, ...rest];
}
