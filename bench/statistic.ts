/** The value in the middle, or halfway between the two in the middle. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which a part of the values lies, between neighbours in proportion. Throws for no values. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * part;
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  if (below === undefined || above === undefined) throw new Error('there is nothing to take a quantile of');
  return below + (above - below) * (place - Math.floor(place));
}

/** A figure to three digits: more would pretend. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

/** How long answers took, in milliseconds. */
export interface Latencies {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** How long the middle one, and nearly all, of these took. Throws for no values. */
export function latenciesOf(values: readonly number[]): Latencies {
  return { p50: quantile(values, 0.5), p95: quantile(values, 0.95), p99: quantile(values, 0.99) };
}
