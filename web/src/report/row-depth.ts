/** A row, as far as its place among the others goes. */
interface Row {
  readonly code: string;
  readonly parent?: string | null | undefined;
}

/** How deep each row stands under what it is part of, by its code; a row comes after the one that it is part of. */
export function depthOf(rows: readonly Row[]): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  for (const { code, parent } of rows) {
    const above = typeof parent === 'string' ? depths.get(parent) : undefined;
    depths.set(code, above === undefined ? 0 : above + 1);
  }
  return depths;
}
