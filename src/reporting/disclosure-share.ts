import type { Structure } from './disclosure-unit.ts';

/** From how large a whole on a share may be rounded to steps of so many percent. */
const steps = [
  { from: 200, step: 5 },
  { from: 100, step: 10 },
  { from: 40, step: 25 },
] as const;

/**
 * Shares of which the part is held back and the whole is not, rounded: so coarsely that every count below the threshold, of
 * the part or of the rest, gives the same share, and no other part does that could be. Not in rows that add up: there the
 * shares of all of them together would narrow each.
 */
export function roundShares(
  { cells, relations, within }: Structure,
  hidden: ReadonlySet<number>,
  threshold: number,
): ReadonlyMap<number, number> {
  const rounded = new Map<number, number>();
  const tied = new Map<number, number>();
  const telling = relations.filter((relation) => relation.some(([id]) => !hidden.has(id)));
  for (const [id] of telling.flat()) tied.set(id, (tied.get(id) ?? 0) + 1);
  for (const { id, isShare, ratio } of cells) {
    const [part, whole] = ratio.map((id) => cells[id]);
    if (!isShare || part?.kind !== 'COUNT' || whole?.kind !== 'COUNT') continue;
    if (hidden.has(whole.id) || !hidden.has(part.id) || within.has(part.id)) continue;
    const step = findStep(whole.value, threshold);
    // Its part is in one equation, that with the rest; more would say more of it.
    if (step !== undefined && tied.get(part.id) === 1) rounded.set(id, roundTo((100 * part.value) / whole.value, step));
  }
  return rounded;
}

/** The finest step that is coarse enough for a whole. */
function findStep(whole: number, threshold: number): number | undefined {
  // Half a step at either end holds every count below the threshold; steps between hold twice as many.
  return steps.find(({ from, step }) => whole >= from && (whole * step) / 200 > threshold - 1)?.step;
}

function roundTo(share: number, step: number): number {
  return Math.min(100, step * Math.floor(share / step + 0.5));
}
