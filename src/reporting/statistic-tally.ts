import { suppressionThreshold } from '../domain/policy/figure.ts';
import { at, numberAt } from './fact-order.ts';
import type { CountedMeasure } from './statistic-book.ts';
import { blurAmount, blurCount, blurQuantile, blurShare, type RecordKeys } from './statistic-noise.ts';

/** Largest part of an amount that one may make up. */
const largestShareShown = 0.5;
const thresholdsOfQuantile = 2;

const quantiles: Readonly<Partial<Record<CountedMeasure, number>>> = { LEAD_TIME_MEDIAN: 0.5, LEAD_TIME_P90: 0.9 };

/** What is counted in each cell of free statistics. What one contributor adds comes after each other. */
export class StatisticTally {
  readonly #measure: CountedMeasure;
  /** Of which part of the days the last is shown; undefined where no days are. */
  readonly #part: number | undefined;
  readonly #keys: RecordKeys;
  readonly #records: Int32Array;
  readonly #inTerm: Int32Array;
  readonly #units: Int32Array;
  readonly #last: Int32Array;
  readonly #key: Uint32Array;
  readonly #amount: Float64Array;
  readonly #running: Float64Array;
  readonly #largest: Float64Array;
  readonly #days: number[][] = [];

  /** `keys` are of the contributors of the measure. */
  constructor(measure: CountedMeasure, cells: number, keys: RecordKeys) {
    this.#measure = measure;
    this.#part = quantiles[measure];
    this.#keys = keys;
    this.#records = new Int32Array(cells);
    this.#inTerm = new Int32Array(cells);
    this.#units = new Int32Array(cells);
    this.#last = new Int32Array(cells).fill(-1);
    this.#key = new Uint32Array(cells);
    this.#amount = new Float64Array(cells);
    this.#running = new Float64Array(cells);
    this.#largest = new Float64Array(cells);
  }

  add(cell: number, unit: number, amount: number, isInTerm: boolean): void {
    if (at(this.#last, cell) !== unit) {
      this.#last[cell] = unit;
      this.#units[cell] = at(this.#units, cell) + 1;
      this.#key[cell] = ((this.#key[cell] ?? 0) + (this.#keys[unit] ?? 0)) >>> 0;
      this.#running[cell] = 0;
    }
    this.#records[cell] = at(this.#records, cell) + 1;
    if (isInTerm) this.#inTerm[cell] = at(this.#inTerm, cell) + 1;
    const running = numberAt(this.#running, cell) + amount;
    this.#amount[cell] = numberAt(this.#amount, cell) + amount;
    this.#running[cell] = running;
    if (running > numberAt(this.#largest, cell)) this.#largest[cell] = running;
    if (this.#part !== undefined) (this.#days[cell] ??= []).push(amount);
  }

  /** What is shown of a cell; null when it rests on few, or mostly on one. */
  shown(cell: number): number | null {
    const units = at(this.#units, cell);
    if (units < suppressionThreshold) return null;
    const [key, records] = [this.#key[cell] ?? 0, at(this.#records, cell)];
    if (this.#part !== undefined) {
      if (units < suppressionThreshold * thresholdsOfQuantile) return null;
      return blurQuantile(Array.from(Int32Array.from(this.#days[cell] ?? []).sort()), this.#part, key);
    }
    switch (this.#measure) {
      case 'CLIENTS':
      case 'HOUSEHOLDS':
        return blurCount(units, key);
      case 'COST': {
        const [total, largest] = [numberAt(this.#amount, cell), numberAt(this.#largest, cell)];
        return largest > total * largestShareShown ? null : blurAmount(total, largest, key);
      }
      case 'SHARE_IN_TERM':
        return blurShare(at(this.#inTerm, cell), records, key);
      default:
        return blurCount(records, key);
    }
  }
}
