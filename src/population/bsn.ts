const weights = [9, 8, 7, 6, 5, 4, 3, 2] as const;

/** The number that begins with these eight digits; undefined where no ninth digit passes the eleven test. */
export function findBsn(eightDigits: number): string | undefined {
  const digits = String(eightDigits).padStart(8, '0');
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return sum % 11 < 10 ? `${digits}${sum % 11}` : undefined;
}

/** First eight digits of the made-up numbers: the range that is not given out, short of the base register's own test persons. */
const lowest = 90_000_000;
const count = 9_000_000;
/** Shares no divisor with the count, so that steps of it meet every number once. */
const stride = 7_368_787;

/** Made-up numbers without end in sight (over eight million), none twice, from a place that the seed decides. */
export function* bsnSequence(start: number): Generator<string, never> {
  for (let step = 0; step < count; step += 1) {
    const bsn = findBsn(lowest + ((start + step * stride) % count));
    if (bsn !== undefined) yield bsn;
  }
  throw new RangeError('no citizen service numbers left');
}
