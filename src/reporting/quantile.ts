type Numbers = readonly number[] | Int32Array;

/** The middle of some numbers: halfway the two in the middle of an even count; undefined where there are none. */
export function findMedian(numbers: Numbers): number | undefined {
  const sorted = inOrder(numbers);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

/** The least of some numbers that nine in ten of them do not pass (nearest rank); undefined where there are none. */
export function findNinetieth(numbers: Numbers): number | undefined {
  return inOrder(numbers)[Math.ceil(numbers.length * 0.9) - 1];
}

/** Without a rule to compare by, the engine sorts columns by their numbers, and does so ten times as fast. */
function inOrder(numbers: Numbers): Numbers {
  return numbers instanceof Int32Array ? numbers.toSorted() : numbers.toSorted((a, b) => a - b);
}

/** A part of a whole out of a hundred, to one decimal; null where there is no whole. */
export function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 1000) / 10;
}
