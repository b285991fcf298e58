/** Where the records of each owner are, in an order by owner: from `starts[owner]` up to `starts[owner + 1]`. */
export interface OwnerOrder {
  /** For each place the record that is there. */
  readonly order: Int32Array;
  readonly starts: Int32Array;
}

/** Orders records by their owner, from 0 up to `owners`; those of one owner by a second key, and then as they were. */
export function orderByOwner(owner: Int32Array, owners: number, key: Int32Array): OwnerOrder {
  const starts = new Int32Array(owners + 1);
  for (const each of owner) bump(starts, each + 1);
  for (let each = 0; each < owners; each += 1) starts[each + 1] = at(starts, each + 1) + at(starts, each);
  const next = starts.slice();
  const order = new Int32Array(owner.length);
  for (let record = 0; record < owner.length; record += 1) {
    const of = at(owner, record);
    // Few records have one owner, and most come in order: each is put in behind those that it comes after.
    let place = at(next, of);
    for (; place > at(starts, of) && at(key, at(order, place - 1)) > at(key, record); place -= 1) {
      order[place] = at(order, place - 1);
    }
    order[place] = record;
    bump(next, of);
  }
  return { order, starts };
}

/** Every column of a table in the order of its owners, with where each owner's records begin. */
export function orderAll<Columns extends Readonly<Record<string, Int8Array | Int16Array | Int32Array | Float64Array>>>(
  columns: Columns,
  { order, starts }: OwnerOrder,
): Columns & Pick<OwnerOrder, 'starts'> {
  const entries = Object.entries(columns).map(([name, column]) => {
    const result = column.slice();
    for (let place = 0; place < order.length; place += 1) result[place] = column[at(order, place)] ?? -1;
    return [name, result];
  });
  // The same names, each with a column of the same kind.
  return { ...(Object.fromEntries(entries) as Columns), starts };
}

/** Numbers by which records are known, put in the place of row numbers: -1 for what has none. */
export function placesOf(rows: Int32Array): Int32Array {
  const places = new Int32Array(rows.reduce((most, row) => Math.max(most, row), -1) + 1).fill(-1);
  for (let place = 0; place < rows.length; place += 1) places[at(rows, place)] = place;
  return places;
}

/** Where words are in their list, by row number. */
export function placesOfWords(words: readonly { readonly row: number }[]): Int32Array {
  return placesOf(Int32Array.from(words, ({ row }) => row));
}

/** Puts places in the place of row numbers, in the column itself; -1 stays. */
export function renumber<Column extends Int16Array | Int32Array>(column: Column, places: Int32Array): Column {
  for (let index = 0; index < column.length; index += 1) {
    const row = column[index] ?? -1;
    column[index] = row < 0 ? -1 : at(places, row);
  }
  return column;
}

/**
 * A value of a column that is long enough. There is one of these for each kind of column: one for all of them would be asked in
 * a loop for columns of every kind, and what the engine knows of each would be lost.
 */
export function at(column: Int32Array, place: number): number {
  return column[place] ?? -1;
}

export function byteAt(column: Int8Array, place: number): number {
  return column[place] ?? -1;
}

export function shortAt(column: Int16Array, place: number): number {
  return column[place] ?? -1;
}

export function flagAt(column: Uint8Array, place: number): number {
  return column[place] ?? -1;
}

export function numberAt(column: Float64Array, place: number): number {
  return column[place] ?? -1;
}

function bump(column: Int32Array, place: number): void {
  column[place] = at(column, place) + 1;
}
