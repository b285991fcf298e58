import { at, numberAt } from './fact-order.ts';
import type { RawCell, RawColumn } from './report.ts';

/**
 * Sums by row and column, with on how many persons or households each rests and what the largest of them makes up of it. What
 * concerns one of them is to be added in one go: all of one, then all of the next.
 */
export class Tally {
  readonly #columns: number;
  readonly #values: Float64Array;
  readonly #contributors: Int32Array;
  readonly #last: Int32Array;
  readonly #running: Float64Array;
  readonly #largest: Float64Array;

  constructor(rows: number, columns: number) {
    this.#columns = columns;
    this.#values = new Float64Array(rows * columns);
    this.#contributors = new Int32Array(rows * columns);
    this.#last = new Int32Array(rows * columns).fill(-1);
    this.#running = new Float64Array(rows * columns);
    this.#largest = new Float64Array(rows * columns);
  }

  /** Adds an amount of somebody's. It rests on nobody who is in it for nothing. */
  add(row: number, column: number, who: number, amount = 1): void {
    if (amount === 0) return;
    const place = row * this.#columns + column;
    if (at(this.#last, place) !== who) {
      this.#last[place] = who;
      this.#contributors[place] = at(this.#contributors, place) + 1;
      this.#running[place] = 0;
    }
    this.#values[place] = numberAt(this.#values, place) + amount;
    this.#running[place] = numberAt(this.#running, place) + amount;
    if (numberAt(this.#running, place) > numberAt(this.#largest, place))
      this.#largest[place] = numberAt(this.#running, place);
  }

  /** Adds one of each of so many, nothing of whom is added in any other way. */
  addEach(row: number, column: number, count: number): void {
    const place = row * this.#columns + column;
    this.#values[place] = numberAt(this.#values, place) + count;
    this.#contributors[place] = at(this.#contributors, place) + count;
    if (count > 0 && numberAt(this.#largest, place) < 1) this.#largest[place] = 1;
  }

  value(row: number, column: number): number {
    return numberAt(this.#values, row * this.#columns + column);
  }

  /** A count: nought is about nobody. */
  cell(row: number, column: number): RawCell {
    const place = row * this.#columns + column;
    return { value: numberAt(this.#values, place), contributors: at(this.#contributors, place) };
  }

  /** An amount, of which one may make up the most. */
  amountCell(row: number, column: number): RawCell {
    const place = row * this.#columns + column;
    const value = numberAt(this.#values, place);
    return { ...this.cell(row, column), largestShare: value === 0 ? 0 : numberAt(this.#largest, place) / value };
  }
}

/** One figure divided by another; not known where there is nothing to divide by. It rests on those whom it is divided by. */
export function ratioCell(part: RawCell, whole: RawCell, factor = 1): RawCell {
  const unknown = part.value === null || whole.value === null || whole.value === 0;
  const value = unknown ? null : Math.round(((part.value ?? 0) / (whole.value ?? 1)) * factor * 10) / 10;
  return { value, contributors: whole.contributors };
}

/** What help cost and, beside it, for each of those that another column counts; `whom` in Dutch. */
export function costColumns(
  rest: Omit<RawColumn, 'code' | 'label' | 'unit' | 'definition'>,
  [counted, one, whom]: readonly [column: string, one: string, whom: string],
  definition: string,
): RawColumn[] {
  return [
    { ...rest, code: 'cost', label: 'Kosten', unit: 'EURO_CENT', definition },
    {
      ...rest,
      code: 'average',
      label: `Kosten per ${one}`,
      unit: 'EURO_CENT',
      additive: false,
      definition: `Kosten gedeeld door ${whom}`,
      ratioOf: ['cost', counted],
    },
  ];
}

/** Whole euro cents for each of those it was for. */
export function averageCost(cost: RawCell, whom: RawCell): RawCell {
  const { value, contributors } = ratioCell(cost, whom);
  return { ...cost, value: value === null ? null : Math.round(value), contributors };
}
