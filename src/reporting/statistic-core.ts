import { at, flagAt, shortAt } from './fact-order.ts';

/** Goes through records, those of one contributor after each other; their codes in each dimension stand in `codes` meanwhile. */
export type VisitCodes = (codes: Int16Array, visit: (cell: number, unit: number) => void) => void;

/** Whether the record that is looked at, of which the codes are these, counts in its cell. */
export type InCore = (cell: number, codes: Int16Array) => boolean;

/**
 * The largest part of the records of each cell in which every category of every filter has enough contributors. So two filters
 * that differ in a category with fewer give the same answer, whether there is anybody in it or not. `sizes` says how many
 * codes each dimension has, what is not known among them.
 */
export function findCore(visitAll: VisitCodes, sizes: readonly number[], cells: number, threshold: number): InCore {
  const dropped = sizes.map((size) => new Uint8Array(cells * size));
  const isIn: InCore = (cell, codes) => {
    for (let index = 0; index < dropped.length; index += 1) {
      const gone = dropped[index];
      if (gone && flagAt(gone, cell * (sizes[index] ?? 0) + shortAt(codes, index) + 1) !== 0) return false;
    }
    return true;
  };
  for (let isChanged = sizes.length > 0; isChanged;) {
    isChanged = false;
    const counts = sizes.map((size) => new Int32Array(cells * size));
    const last = sizes.map((size) => new Int32Array(cells * size).fill(-1));
    const codes = new Int16Array(sizes.length);
    visitAll(codes, (cell, unit) => {
      if (!isIn(cell, codes)) return;
      for (let index = 0; index < sizes.length; index += 1) {
        const count = counts[index];
        const seen = last[index];
        const place = cell * (sizes[index] ?? 0) + shortAt(codes, index) + 1;
        if (!count || !seen || at(seen, place) === unit) continue;
        seen[place] = unit;
        count[place] = at(count, place) + 1;
      }
    });
    for (const [index, count] of counts.entries()) {
      for (let place = 0; place < count.length; place += 1) {
        if (at(count, place) === 0 || at(count, place) >= threshold) continue;
        dropped[index]?.fill(1, place, place + 1);
        isChanged = true;
      }
    }
  }
  return isIn;
}
