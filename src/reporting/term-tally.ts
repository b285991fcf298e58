import { dayNumber } from './fact-day.ts';
import { at, byteAt } from './fact-order.ts';
import { monthNames } from './month-name.ts';
import { leadOf } from './norm-result.ts';

/** What is counted: one norm or term. */
export interface TermMeaning {
  readonly code: string;
  readonly label: string;
  /** In how many out of a hundred it must be met; null where nothing was agreed about that. */
  readonly targetPercent: number | null;
}

/** What came of things that had to be done by a day of one month: about whom, and twice the days it took, one more when in time; -1 when not done. */
interface MonthOfTally {
  readonly about: number[];
  readonly results: number[];
}

/** Counts of one norm or term over a year, by the month in which the last day fell. */
export class TermTally {
  readonly meaning: TermMeaning;
  readonly months: readonly MonthOfTally[] = monthNames.map(() => ({ about: [], results: [] }));

  constructor(meaning: TermMeaning) {
    this.meaning = meaning;
  }

  /** Counts what came of something about somebody in the month of its last day. */
  count(month: number, about: number, from: number, end: number, done: number): void {
    const counts = this.months[month];
    if (!counts) throw new Error('a day without a month');
    const lead = leadOf(from, done);
    counts.about.push(about);
    counts.results.push(lead < 0 ? -1 : lead * 2 + Number(done <= end));
  }
}

/** In which month each day of a year is, from 0. */
export class MonthOfDay {
  readonly #from: number;
  readonly #months: Int8Array;

  constructor(year: number) {
    this.#from = dayNumber(String(year));
    this.#months = new Int8Array(dayNumber(String(year + 1)) - this.#from);
    for (let month = 1; month < 12; month += 1) {
      this.#months.fill(month, dayNumber(`${year}-${String(month + 1).padStart(2, '0')}`) - this.#from);
    }
  }

  of(day: number): number {
    return byteAt(this.#months, day - this.#from);
  }
}

const [due, within, passed] = [1, 2, 4];

/** Tells those who were counted before from those who were not, over and over without forgetting each time. */
export class Counted {
  readonly #marks: Int32Array;
  #round = 0;

  /** Of people or households whose numbers are below `size`. */
  constructor(size: number) {
    this.#marks = new Int32Array(size);
  }

  begin(): void {
    this.#round += 1;
  }

  /** Which of these marks somebody did not have yet since it began. */
  add(who: number, marks: number): number {
    const held = at(this.#marks, who);
    const before = held >> 4 === this.#round ? held & 15 : 0;
    this.#marks[who] = (this.#round << 4) | before | marks;
    return marks & ~before;
  }
}

/** A count, and about how many it is. */
interface Sum {
  value: number;
  contributors: number;
}

/** What came of the things of some months, together. */
export interface Sums {
  readonly due: Sum;
  readonly within: Sum;
  readonly passed: Sum;
  /** Calendar days of each that was done, in order. */
  readonly leads: Int32Array;
  /** The same as they come, and about whom each was. */
  readonly done: { readonly days: readonly number[]; readonly about: readonly number[] };
}

/** What came of the things of some months. */
export function sumUp(months: readonly MonthOfTally[], counted: Counted): Sums {
  const noSum = () => ({ value: 0, contributors: 0 });
  const sums = { due: noSum(), within: noSum(), passed: noSum() };
  const done: { readonly days: number[]; readonly about: number[] } = { days: [], about: [] };
  counted.begin();
  for (const { about, results } of months) {
    for (let index = 0; index < about.length; index += 1) {
      const result = results[index] ?? -1;
      const isWithin = result >= 0 && (result & 1) === 1;
      const who = about[index] ?? -1;
      const fresh = counted.add(who, due | (isWithin ? within : passed));
      const part = isWithin ? sums.within : sums.passed;
      part.value += 1;
      if ((fresh & (within | passed)) !== 0) part.contributors += 1;
      if ((fresh & due) !== 0) sums.due.contributors += 1;
      if (result < 0) continue;
      done.days.push(result >> 1);
      done.about.push(who);
    }
  }
  sums.due.value = sums.within.value + sums.passed.value;
  return { ...sums, leads: Int32Array.from(done.days).sort(), done };
}
