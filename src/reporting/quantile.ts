/** The middle of some numbers: halfway the two in the middle of an even count; undefined where there are none. */
export function findMedian(numbers: readonly number[]): number | undefined {
  return medianOfSorted(inOrder(numbers));
}

/** The least of some numbers that nine in ten of them do not pass (nearest rank); undefined where there are none. */
export function findNinetieth(numbers: readonly number[]): number | undefined {
  return ninetiethOfSorted(inOrder(numbers));
}

/** The middle of numbers that are in order. */
export function medianOfSorted(sorted: readonly number[] | Int32Array): number | undefined {
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

/** The least of numbers that are in order, that nine in ten of them do not pass. */
export function ninetiethOfSorted(sorted: readonly number[] | Int32Array): number | undefined {
  return sorted[Math.ceil(sorted.length * 0.9) - 1];
}

function inOrder(numbers: readonly number[]): readonly number[] {
  return numbers.toSorted((a, b) => a - b);
}

/** A part of a whole out of a hundred, to one decimal; null where there is no whole. */
export function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 1000) / 10;
}
