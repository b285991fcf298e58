/** What a day of being late costs after a notice of default (dwangsom; Awb art. 4:17 lid 2), in euro cents. */
export interface PenaltyRate {
  /** First day on which a notice of default was received that it counts for, and the first on which it no longer does. */
  readonly validFrom: string;
  readonly validUntil: string;
  readonly source: string;
  /** For each day of the first, the second and the third fourteen days. */
  readonly centsPerDay: readonly [first: number, second: number, third: number];
}

/** A penalty is due for so many days at most (Awb art. 4:17 lid 1); the general act on terms does not lengthen that. */
export const mostPenaltyDays = 42;

/**
 * The amounts are indexed; the day on which the notice was received tells which counts. Those from 1 January 2026 on are
 * yet to be filled in from the Staatscourant: until then the days are told, and no amount.
 */
export const penaltyRates: readonly PenaltyRate[] = [
  {
    validFrom: '2009-10-01',
    validUntil: '2019-01-01',
    source: 'Wet dwangsom en beroep bij niet tijdig beslissen',
    centsPerDay: [2000, 3000, 4000],
  },
  {
    validFrom: '2019-01-01',
    validUntil: '2026-01-01',
    source: 'Regeling indexering van bedragen in de Awb, Staatscourant 2018, 65542',
    centsPerDay: [2300, 3500, 4500],
  },
];
