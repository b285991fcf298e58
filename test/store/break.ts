/** A row of a table, by column. */
export type Row = Readonly<Record<string, string | number | null>>;

/** For each CHECK of a table the changes to a good row that break it, and it alone. */
export type Breaks = Readonly<Record<string, readonly Row[]>>;

/** What a trigger refuses. */
export interface TriggerBreak {
  readonly says: string;
  readonly table: string;
  /** Rows inserted one after the other. */
  readonly rows: readonly Row[];
  /** Change to the first of them, afterwards. */
  readonly update?: Row;
  /** Whether the first of them is deleted, afterwards. */
  readonly takeAway?: true;
  /** The trigger's word; left out when all of it must be taken. */
  readonly refusedAs?: string;
}

/** Two rows that a unique index does not bear beside each other. */
export interface UniqueBreak {
  readonly table: string;
  readonly first: Row;
  /** Collides with the first. */
  readonly second: Row;
  /** How SQLite names the rule: by its columns. */
  readonly refusedAs: string;
  /** Rows that do not collide with the first, each for a reason of its own. */
  readonly allowed: readonly Row[];
}
