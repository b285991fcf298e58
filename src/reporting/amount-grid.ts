import { at, flagAt, numberAt } from './fact-order.ts';
import type { RawCell } from './report.ts';

/**
 * Adds up amounts by cell, and keeps on how many persons each rests and how much of it is about whoever has most: what disclosure
 * control must know. All of one person is to be added before anything of the next, with {@link settle} in between.
 */
export class AmountGrid {
  readonly #values: Float64Array;
  readonly #wholes: Float64Array;
  readonly #largest: Float64Array;
  readonly #contributors: Int32Array;
  /** Of the person that is being added. */
  readonly #running: Float64Array;
  readonly #isTouched: Uint8Array;
  readonly #touched: number[] = [];

  constructor(cells: number) {
    this.#values = new Float64Array(cells);
    this.#wholes = new Float64Array(cells);
    this.#largest = new Float64Array(cells);
    this.#contributors = new Int32Array(cells);
    this.#running = new Float64Array(cells);
    this.#isTouched = new Uint8Array(cells);
  }

  /** Adds an amount in euro cents. */
  add(cell: number, cents: number): void {
    if (flagAt(this.#isTouched, cell) === 0) {
      this.#isTouched[cell] = 1;
      this.#touched.push(cell);
    }
    this.#running[cell] = numberAt(this.#running, cell) + cents;
  }

  /** All of a person was added. */
  settle(): void {
    // Most have nothing in most reports.
    if (this.#touched.length === 0) return;
    for (const cell of this.#touched) {
      const cents = numberAt(this.#running, cell);
      this.#running[cell] = 0;
      this.#isTouched[cell] = 0;
      // Whoever is in it for nothing hides nobody else.
      if (cents === 0) continue;
      this.#values[cell] = numberAt(this.#values, cell) + cents;
      this.#wholes[cell] = numberAt(this.#wholes, cell) + Math.abs(cents);
      this.#largest[cell] = Math.max(numberAt(this.#largest, cell), Math.abs(cents));
      this.#contributors[cell] = at(this.#contributors, cell) + 1;
    }
    this.#touched.length = 0;
  }

  /** The figure of it; nought about nobody when nothing was added. */
  cell(cell: number, rest: Pick<RawCell, 'provisional' | 'completeness'> = {}): RawCell {
    const whole = numberAt(this.#wholes, cell);
    return {
      value: numberAt(this.#values, cell),
      contributors: at(this.#contributors, cell),
      ...(whole > 0 && { largestShare: numberAt(this.#largest, cell) / whole }),
      ...rest,
    };
  }
}
