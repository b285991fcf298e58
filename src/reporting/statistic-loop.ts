import { dayNumber } from './fact-day.ts';
import { at, shortAt } from './fact-order.ts';
import { dateNumber, findAgeGroup, findDistrict, findHouseholdDistrict, findHouseholdType } from './fact-person.ts';
import type { Facts } from './facts.ts';
import type { StatisticBook } from './statistic-book.ts';
import { isTime, type TimeCategory } from './statistic-dimension.ts';
import type { StatisticDimension, StatisticsQuery } from './statistic-kind.ts';

/** How a dimension divides or limits. */
export interface LoopAxis {
  readonly dimension: StatisticDimension;
  /** How far apart its categories are in the number of a cell; 0 for what is not divided by it. */
  readonly stride: number;
  /** By code and one (the first for what is not known) its place among the categories of the answer; -1 where it does not count. */
  readonly placeOf: Int16Array;
}

/** What is to be gone through. */
export interface StatisticLoop {
  readonly facts: Facts;
  readonly book: StatisticBook;
  readonly period: StatisticsQuery['period'];
  /** They follow each other. */
  readonly times: readonly TimeCategory[];
  /** Dimensions of the division and the filter, each once. */
  readonly axes: readonly LoopAxis[];
  /** Dimensions of which the code of each record is told. */
  readonly told: readonly StatisticDimension[];
  readonly check: () => void;
}

/** A record in a stretch of time: where it counts, of whom, which it is, and on which days of that time. */
export type VisitRecord = (cell: number, unit: number, place: number, from: number, until: number) => void;

/**
 * Goes through all that counts, once for every stretch of time in which it does, those of one contributor after each other.
 * The codes of the dimensions that are told stand in `codes` meanwhile, -1 for what is not known.
 */
export function visitRecords(loop: StatisticLoop, codes: Int16Array, visit: VisitRecord): void {
  const { book, times, axes, told, check } = loop;
  const [first, end] = [dayNumber(loop.period.from), dayNumber(loop.period.until)];
  const timeOfDay = new Int16Array(end - first);
  for (const [time, { from, until }] of times.entries()) timeOfDay.fill(time, from - first, until - first);
  const timeEnds = Int32Array.from(times, ({ until }) => until);
  const timeStride = axes.find(({ dimension }) => isTime(dimension))?.stride ?? 0;
  const fixed = cellsOf(book, axes);
  const changing = axes.flatMap(({ dimension, stride, placeOf }) =>
    book.columns[dimension] || isTime(dimension)
      ? []
      : [{ stride, placeOf, codeOn: makeCodeOn(loop, dimension), to: told.indexOf(dimension) }],
  );
  const copied = told.flatMap((dimension, to) => {
    const column = book.columns[dimension];
    return column ? [{ column, to }] : [];
  });
  for (let index = 0; index < book.order.length; index += 1) {
    if (index % 10_000 === 0) check();
    const place = at(book.order, index);
    const base = at(fixed, place);
    const from = at(book.from, place);
    if (base < 0 || from >= end) continue;
    const until = Math.min(book.until ? at(book.until, place) : from + 1, end);
    let day = Math.max(from, first);
    if (day >= until) continue;
    for (const { column, to } of copied) codes[to] = column[place] ?? -1;
    for (let time = shortAt(timeOfDay, day - first); day < until; time += 1) {
      const next = Math.min(until, at(timeEnds, time));
      let cell = base + time * timeStride;
      for (const { stride, placeOf, codeOn, to } of changing) {
        const code = codeOn(place, day);
        const among = shortAt(placeOf, code + 1);
        if (to >= 0) codes[to] = code;
        if (among < 0) {
          cell = -1;
          break;
        }
        cell += among * stride;
      }
      if (cell >= 0) visit(cell, at(book.unit, place), place, day, next);
      day = next;
    }
  }
}

/** What each record adds to the number of its cell by categories that are the same on every day; -1 for what does not count. */
function cellsOf({ columns, isCounted, unit }: StatisticBook, axes: readonly LoopAxis[]): Int32Array {
  const cells = new Int32Array(unit.length);
  for (let place = 0; place < cells.length; place += 1) if (!isCounted(place)) cells[place] = -1;
  for (const { dimension, stride, placeOf } of axes) {
    const column = columns[dimension];
    if (!column) continue;
    for (let place = 0; place < cells.length; place += 1) {
      const cell = at(cells, place);
      if (cell < 0) continue;
      const among = shortAt(placeOf, (column[place] ?? -1) + 1);
      cells[place] = among < 0 ? -1 : cell + among * stride;
    }
  }
  return cells;
}

/** The category of a record on a day, in a dimension of the people whom it is about; -1 when not known. */
type CodeOn = (place: number, day: number) => number;

function makeCodeOn({ facts, book, times, period }: StatisticLoop, dimension: StatisticDimension): CodeOn {
  const { person, household } = book;
  if (dimension === 'HOUSEHOLD_TYPE') {
    return memoOf(facts, dimension, times, household, (of, day) => findHouseholdType(facts, of, day));
  }
  if (!person) return (place, day) => findHouseholdDistrict(facts, at(household, place), day);
  if (dimension === 'DISTRICT') {
    return memoOf(facts, dimension, times, person, (of, day) => findDistrict(facts, of, day));
  }
  const first = dayNumber(period.from);
  const dates = Int32Array.from({ length: dayNumber(period.until) - first }, (_, index) => dateNumber(first + index));
  return (place, day) => findAgeGroup(facts, at(person, place), at(dates, day - first));
}

const memos = new WeakMap<Facts, Map<string, Int16Array>>();
/** Of how many days is kept who was in which category: a year of months in two dimensions, some megabytes. */
const mostMemos = 24;
const unknownYet = -2;

/** Most of what counts in a stretch of time does so from its first day: of that day each category is looked up once in a reading. */
function memoOf(
  facts: Facts,
  dimension: StatisticDimension,
  times: readonly TimeCategory[],
  owner: Int32Array,
  find: (owner: number, day: number) => number,
): CodeOn {
  const known = memos.get(facts) ?? new Map<string, Int16Array>();
  memos.set(facts, known);
  const days = new Map(
    times.slice(0, mostMemos / 2).map(({ from }) => {
      const key = `${dimension} ${from}`;
      const memo = known.get(key) ?? new Int16Array(Math.max(facts.persons, facts.households)).fill(unknownYet);
      known.delete(key);
      known.set(key, memo);
      return [from, memo];
    }),
  );
  for (const key of known.keys()) if (known.size > mostMemos) known.delete(key);
  return (place, day) => {
    const of = at(owner, place);
    const memo = days.get(day);
    if (!memo) return find(of, day);
    const before = shortAt(memo, of);
    if (before !== unknownYet) return before;
    return (memo[of] = find(of, day));
  };
}
