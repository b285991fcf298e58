import { at, flagAt } from './fact-order.ts';

/** How many owners and sources there are, and about how many persons or households records may be. */
export interface OwnerSize {
  readonly owners: number;
  readonly sources: number;
  readonly most: number;
}

/** A tally for each name, at most eight, of records about the same persons or households. */
export function makeOwnerTallies<Name extends string>(
  names: readonly Name[],
  size: OwnerSize,
): Readonly<Record<Name, OwnerTally>> {
  const seen: (Uint8Array | undefined)[] = [];
  const tallies = names.map((name, index) => [name, new OwnerTally(size, seen, 1 << index)]);
  // One for each name, by construction.
  return Object.fromEntries(tallies) as Record<Name, OwnerTally>;
}

/**
 * Records that were looked through, those of them in which something is wrong, and about how many persons or households these
 * are: by whoever has them in hand (a place, or -1: nobody in particular) and by source (a place).
 */
export class OwnerTally {
  readonly #size: OwnerSize;
  /** By owner and source: of each person or household whether they were found, a bit for each tally that shares it. */
  readonly #seen: (Uint8Array | undefined)[];
  readonly #bit: number;
  readonly #checked: Int32Array;
  readonly #found: Int32Array;
  readonly #about: Int32Array;

  constructor(size: OwnerSize, seen: (Uint8Array | undefined)[] = [], bit = 1) {
    this.#size = size;
    this.#seen = seen;
    this.#bit = bit;
    const cells = (size.owners + 1) * size.sources;
    this.#checked = new Int32Array(cells);
    this.#found = new Int32Array(cells);
    this.#about = new Int32Array(cells);
  }

  /** Takes in one record about somebody. */
  add(owner: number, source: number, about: number, isWrong: boolean): void {
    const cell = this.#cellOf(owner, source);
    this.#checked[cell] = at(this.#checked, cell) + 1;
    if (!isWrong) return;
    this.#found[cell] = at(this.#found, cell) + 1;
    const seen = (this.#seen[cell] ??= new Uint8Array(this.#size.most));
    const bits = flagAt(seen, about);
    if ((bits & this.#bit) !== 0) return;
    seen[about] = bits | this.#bit;
    this.#about[cell] = at(this.#about, cell) + 1;
  }

  /** Takes in records that are each about another one. */
  addAll(
    owner: number,
    source: number,
    { checked, found }: { readonly checked: number; readonly found: number },
  ): void {
    const cell = this.#cellOf(owner, source);
    this.#checked[cell] = at(this.#checked, cell) + checked;
    this.#found[cell] = at(this.#found, cell) + found;
    this.#about[cell] = at(this.#about, cell) + found;
  }

  counts(owner: number, source: number): { readonly checked: number; readonly found: number; readonly about: number } {
    const cell = this.#cellOf(owner, source);
    return { checked: at(this.#checked, cell), found: at(this.#found, cell), about: at(this.#about, cell) };
  }

  #cellOf(owner: number, source: number): number {
    return (owner + 1) * this.#size.sources + source;
  }
}
