/** Numbers that make a number together: their places and factors. */
export interface LinearEquation {
  readonly terms: readonly (readonly [place: number, factor: number])[];
  readonly sum: number;
}

/** The least and the most that a number can be; infinite where nothing bounds it. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

const tiny = 1e-9;

/**
 * Between which values each of some numbers lies of which only equations are known, and that none is below nought. Throws where
 * no numbers fit them. The simplex method (Bland's rule, so that it ends), on a whole table at a time.
 */
export function rangesOf(count: number, equations: readonly LinearEquation[]): Range[] {
  const program = new Program(count, equations);
  return Array.from({ length: count }, (_, place) => ({
    low: 0 - program.mostOf(place, -1),
    high: program.mostOf(place, 1),
  }));
}

/** A basic solution: each row gives one number as what is left of the others. The last column is the sum. */
class Program {
  readonly #count: number;
  #rows: Float64Array[];
  #basis: number[];

  constructor(count: number, equations: readonly LinearEquation[]) {
    this.#count = count;
    const width = count + equations.length;
    this.#rows = equations.map(({ terms, sum }, index) => {
      const row = new Float64Array(width + 1);
      const sign = sum < 0 ? -1 : 1;
      for (const [place, factor] of terms) row[place] = (row[place] ?? 0) + sign * factor;
      row[count + index] = 1;
      row[width] = sign * sum;
      return row;
    });
    this.#basis = equations.map((_, index) => count + index);
    const cost = new Float64Array(width + 1);
    cost.fill(-1, count, width);
    if (this.#maximise(cost, width) < -1e-6) throw new Error('no numbers fit these equations');
    this.#dropHelpers(width);
  }

  /** The most that a number can be, times a factor. */
  mostOf(place: number, factor: number): number {
    const cost = new Float64Array(this.#count + 1);
    cost[place] = factor;
    return this.#maximise(cost, this.#count);
  }

  /** Takes the helping numbers of the first phase, which are all nought, out of the basis and the table. */
  #dropHelpers(width: number): void {
    for (let row = this.#rows.length - 1; row >= 0; row -= 1) {
      if ((this.#basis[row] ?? 0) < this.#count) continue;
      const place = this.#rows[row]?.findIndex((value, at) => at < this.#count && Math.abs(value) > 1e-7) ?? -1;
      if (place >= 0) this.#pivot(row, place);
      else {
        this.#rows.splice(row, 1);
        this.#basis.splice(row, 1);
      }
    }
    this.#rows = this.#rows.map((row) => {
      const own = row.slice(0, this.#count + 1);
      own[this.#count] = row[width] ?? 0;
      return own;
    });
  }

  #maximise(cost: Float64Array, width: number): number {
    for (;;) {
      const entering = this.#findEntering(cost, width);
      if (entering < 0) break;
      const leaving = this.#findLeaving(entering, width);
      if (leaving < 0) return Infinity;
      this.#pivot(leaving, entering);
    }
    return this.#basis.reduce((sum, place, row) => sum + (cost[place] ?? 0) * (this.#rows[row]?.[width] ?? 0), 0);
  }

  /** The first number that is worth raising. */
  #findEntering(cost: Float64Array, width: number): number {
    for (let place = 0; place < width; place += 1) {
      if (this.#basis.includes(place)) continue;
      let gain = cost[place] ?? 0;
      for (const [row, own] of this.#basis.entries()) {
        const weight = cost[own] ?? 0;
        if (weight !== 0) gain -= weight * (this.#rows[row]?.[place] ?? 0);
      }
      if (gain > tiny) return place;
    }
    return -1;
  }

  /** The row that stops it first. */
  #findLeaving(entering: number, width: number): number {
    let [found, least] = [-1, Infinity];
    for (const [row, values] of this.#rows.entries()) {
      const factor = values[entering] ?? 0;
      if (factor <= tiny) continue;
      const ratio = (values[width] ?? 0) / factor;
      const isFirst =
        ratio < least - tiny || (ratio < least + tiny && (this.#basis[row] ?? 0) < (this.#basis[found] ?? 0));
      if (isFirst) [found, least] = [row, Math.min(least, ratio)];
    }
    return found;
  }

  #pivot(row: number, place: number): void {
    const own = this.#rows[row];
    if (!own) return;
    const by = own[place] ?? 1;
    for (let at = 0; at < own.length; at += 1) own[at] = (own[at] ?? 0) / by;
    for (const other of this.#rows) {
      const factor = other[place] ?? 0;
      if (other === own || factor === 0) continue;
      for (let at = 0; at < own.length; at += 1) other[at] = (other[at] ?? 0) - factor * (own[at] ?? 0);
    }
    this.#basis[row] = place;
  }
}
