import { isNormWorkingDay } from '../domain/duty/duty-deadline.ts';
import { dayText } from './fact-day.ts';
import { at } from './fact-order.ts';

/** The working days of a while, counted once, so that each question is one look-up. */
export class WorkingDays {
  readonly #from: number;
  readonly #days: number[] = [];
  /** For each day of the while how many working days there were up to it, itself included. */
  readonly #counted: Int32Array;

  /** Of the days from one up to another, as numbers. */
  constructor(from: number, until: number) {
    this.#from = from;
    this.#counted = new Int32Array(Math.max(0, until - from));
    for (let day = from; day < until; day += 1) {
      if (isNormWorkingDay(dayText(day))) this.#days.push(day);
      this.#counted[day - from] = this.#days.length;
    }
  }

  /** The day that is so many working days after another. Throws where the while does not reach it. */
  after(day: number, count: number): number {
    const found = this.#days[at(this.#counted, day - this.#from) + count - 1];
    if (found === undefined) throw new RangeError('working days were not counted so far');
    return found;
  }
}
