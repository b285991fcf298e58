import type { RawCell } from './report.ts';

/** Adds up amounts about persons, and keeps how much of it is about whoever has most: what disclosure control must know. */
export class AmountTally {
  readonly #byPerson = new Map<string, number>();

  /** Adds an amount in euro cents. */
  add(personId: string, cents: number): void {
    this.#byPerson.set(personId, (this.#byPerson.get(personId) ?? 0) + cents);
  }

  /** The figure of it; nought about nobody when nothing was added. */
  cell(rest: Pick<RawCell, 'provisional' | 'completeness'> = {}): RawCell {
    let [value, whole, largest, contributors] = [0, 0, 0, 0];
    for (const cents of this.#byPerson.values()) {
      // Whoever is in it for nothing hides nobody else.
      if (cents !== 0) contributors += 1;
      value += cents;
      whole += Math.abs(cents);
      largest = Math.max(largest, Math.abs(cents));
    }
    return { value, contributors, ...(whole > 0 && { largestShare: largest / whole }), ...rest };
  }
}

/** Tallies by key, made as they are asked for. */
export class AmountTallies {
  readonly #byKey = new Map<string, AmountTally>();

  /** Adds an amount about a person under each of the keys. */
  add(keys: readonly string[], personId: string, cents: number): void {
    for (const key of keys) {
      let tally = this.#byKey.get(key);
      if (!tally) this.#byKey.set(key, (tally = new AmountTally()));
      tally.add(personId, cents);
    }
  }

  /** The figure under a key. */
  cell(key: string, rest?: Pick<RawCell, 'provisional' | 'completeness'>): RawCell {
    return (this.#byKey.get(key) ?? new AmountTally()).cell(rest);
  }
}
