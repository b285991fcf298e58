import type { Facts } from './facts.ts';

/** What figures are made of: the store as it stood at a moment. */
export interface Reading {
  readonly facts: Facts;
  /** When it was read, in milliseconds since 1970. */
  readonly at: number;
  /** The state of the store then. */
  readonly version: string;
}

export interface ReadingOptions {
  /** Tells one state of the store from another. */
  readonly readVersion: () => string;
  /** Reads the store, while other work goes on. */
  readonly read: () => Promise<Facts>;
}

/**
 * Gives the last reading while it will do: while the store is as it was, or the reading is younger than `oldest` at a
 * moment, both in milliseconds. Else a new one, for which all who ask meanwhile wait together: once begun it is finished,
 * also when nobody waits any longer, and the one before is given until then to those for whom it will do.
 */
export type GetReading = (at: number, oldest: number) => Promise<Reading>;

/** Keeps the last reading of a store. */
export function keepReading({ readVersion, read }: ReadingOptions): GetReading {
  let last: (Reading & { readonly turn: number }) | undefined;
  let under: Promise<void> | undefined;
  // A clock may stand still; what was asked and begun is told apart by turn.
  let turns = 0;

  async function begin(at: number): Promise<void> {
    const version = readVersion();
    const turn = ++turns;
    last = { facts: await read(), at, version, turn };
  }

  return async (at, oldest) => {
    const turn = ++turns;
    for (;;) {
      if (last && (last.turn > turn || at - last.at < oldest || last.version === readVersion())) return last;
      await (under ??= begin(at).finally(() => (under = undefined)));
    }
  };
}
