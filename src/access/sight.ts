/** The ladder of sight (zichtladder): nothing, that it exists (dat), what it is (wat). */
export const sights = ['NONE', 'EXISTS', 'CONTENT'] as const;
export type Sight = (typeof sights)[number];

const rank: Record<Sight, number> = { NONE: 0, EXISTS: 1, CONTENT: 2 };

/** The lower of two steps of the ladder. */
export function lowerSight(a: Sight, b: Sight): Sight {
  return rank[a] <= rank[b] ? a : b;
}

/** Whether a step reaches another. */
export function reaches(actual: Sight, needed: Sight): boolean {
  return rank[actual] >= rank[needed];
}
