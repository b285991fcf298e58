import DataLoader from 'dataloader';

/** Throws when what would be read is no longer waited for. */
export interface ReadLimit {
  check(): void;
}

/** The data loaders of one request, made when first needed; never shared between requests, so never between actors. */
export class Loaders {
  readonly #loaders = new Map<string, DataLoader<never, unknown>>();
  readonly #limit: ReadLimit;

  constructor(limit: ReadLimit) {
    this.#limit = limit;
  }

  /** Forgets everything that was read: the store has changed. */
  clear(): void {
    this.#loaders.clear();
  }

  /** The loader with this name; `load` reads a whole set of keys at once and answers in a map. */
  get<Key extends string, Value>(
    name: string,
    load: (keys: readonly Key[]) => ReadonlyMap<Key, Value>,
  ): DataLoader<Key, Value | undefined> {
    let loader = this.#loaders.get(name);
    if (!loader) {
      const made = new DataLoader<Key, Value | undefined>(async (keys) => {
        this.#limit.check();
        const found = load(keys);
        return keys.map((key) => found.get(key));
      });
      this.#loaders.set(name, (loader = made as DataLoader<never, unknown>));
    }
    // A name always comes with the same function, and so with the same types.
    return loader as unknown as DataLoader<Key, Value | undefined>;
  }
}
