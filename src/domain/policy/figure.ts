/** How far a figure can be taken at its word. */
export const figureStates = ['EXACT', 'ROUNDED', 'SUPPRESSED', 'MISSING', 'PROVISIONAL'] as const;
export type FigureState = (typeof figureStates)[number];

/** What a figure is a number of. Amounts are in whole euro cents; PER_THOUSAND is out of a thousand residents. */
export const figureUnits = [
  'PERSON',
  'HOUSEHOLD',
  'CASE',
  'PROVISION',
  'NUMBER',
  'PERCENT',
  'DAY',
  'EURO_CENT',
  'PER_THOUSAND',
] as const;
export type FigureUnit = (typeof figureUnits)[number];

/** What a figure says of itself beside its value. */
export interface FigureMeaning {
  readonly unit: FigureUnit;
  /** What is counted, in Dutch. */
  readonly definition: string;
  /** From which records, in Dutch. */
  readonly source: string;
  /** Days over which it counts: the first, and the first after it. */
  readonly period: { readonly from: string; readonly until: string };
  /** The part of the records that held what it needs, from 0 to 1; null where that is no question. */
  readonly completeness: number | null;
  /** When it was counted (ISO 8601, UTC). */
  readonly moment: string;
}

declare const disclosed: unique symbol;

/** A count after disclosure control; null when it is held back. */
export type DisclosedCount = { readonly value: number | null } & { readonly [disclosed]: true };

/** A figure made of such a count. Resolvers can return nothing else: a bare count does not compile. */
export type DisclosedFigure = DisclosedCount & FigureMeaning & { readonly state: FigureState };

/** Counts smaller than this are held back: whoever knows the place would recognise the people. */
export const suppressionThreshold = 5;

/** A count of people or households as far as it may be shown. Nought is about nobody, and is shown. */
export function discloseWhole(count: number, threshold: number = suppressionThreshold): DisclosedCount {
  return toDisclosed(count === 0 || count >= threshold, count);
}

/**
 * The counts into which a whole falls apart, each of its units in exactly one. They are shown when every one reaches the
 * threshold, and otherwise none is: so of what is held back no more follows than the whole it is part of. A part may be
 * the whole of a next split.
 */
export function discloseParts<Key extends string>(
  whole: DisclosedCount,
  parts: Readonly<Record<Key, number>>,
  threshold: number = suppressionThreshold,
): Readonly<Record<Key, DisclosedCount>> {
  const counts = Object.entries<number>(parts);
  const shown = whole.value === 0 || (whole.value !== null && counts.every(([, count]) => count >= threshold));
  // Object.entries forgets which keys the object has.
  return Object.fromEntries(counts.map(([key, count]) => [key, toDisclosed(shown, count)])) as Record<
    Key,
    DisclosedCount
  >;
}

/** A figure of a report that has been through disclosure control as a whole: its value is kept unless it is held back. */
export function discloseCell(
  value: number | null,
  state: FigureState,
): DisclosedCount & { readonly state: FigureState } {
  return { ...toDisclosed(state !== 'SUPPRESSED' && value !== null, value ?? 0), state };
}

/** The figure of a count. */
export function figureOf(count: DisclosedCount, meaning: FigureMeaning): DisclosedFigure {
  return { ...count, ...meaning, state: count.value === null ? 'SUPPRESSED' : 'EXACT' };
}

function toDisclosed(shown: boolean, count: number): DisclosedCount {
  return { value: shown ? count : null } as DisclosedCount;
}
