import { laws, type Law } from '../../../db/law.ts';
import type { Decision } from '../../access/decide.ts';
import type { AccessArea } from '../../access/policy.ts';

/** How many records of one law the actor sees the existence of, and no more, for one reason. */
export interface Held {
  readonly area: AccessArea;
  readonly law: Law;
  readonly decision: Decision;
  readonly count: number;
}

/** Counts what is seen to exist only, by law and reason; a row may stand for several. */
export function countHeld<Row extends { readonly law: Law; readonly count?: number }>(
  area: AccessArea,
  rows: readonly Row[],
  decide: (row: Row) => Decision,
): readonly Held[] {
  const found = new Map<string, Held>();
  for (const row of rows) {
    const decision = decide(row);
    if (decision.level !== 'EXISTS') continue;
    const key = `${row.law} ${decision.reason}`;
    found.set(key, { area, law: row.law, decision, count: (found.get(key)?.count ?? 0) + (row.count ?? 1) });
  }
  return [...found.values()].toSorted((a, b) => laws.indexOf(a.law) - laws.indexOf(b.law));
}
