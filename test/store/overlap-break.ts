import type { Row, TriggerBreak } from './break.ts';

/** The columns of a period: from its first day to the first day after it. */
export function between(from: string | null, until: string | null): Row {
  return { valid_from: from, valid_until: until };
}

export const spring = between('2026-03-01', '2026-06-01');
export const summer = between('2026-06-01', '2026-09-01');

/** What a table of periods differs in from others. */
interface Periods {
  /** What makes a row one of another thing, whose periods do not count: one for each such column. */
  readonly elsewhere: readonly Row[];
  /** Whether a beginning may be unknown. */
  readonly mayHaveAlwaysBeen?: boolean;
}

/** What is tried against the triggers of a table in which one row holds at a time, and what they must let pass. */
export function overlapBreaks(
  table: string,
  { elsewhere, mayHaveAlwaysBeen = false }: Periods,
): Readonly<Record<string, readonly TriggerBreak[]>> {
  const refusedAs = `${table}_no_overlap`;
  const refused = (says: string, ...rows: readonly Row[]): TriggerBreak => ({ says, table, rows, refusedAs });
  const passes = (says: string, ...rows: readonly Row[]): TriggerBreak => ({ says, table, rows });
  return {
    [`${refusedAs}_on_insert`]: [
      refused('both are the same period', spring, spring),
      refused('one lies within the other', spring, between('2026-04-01', '2026-05-01')),
      refused('the later begins a day too early', spring, between('2026-05-31', '2026-09-01')),
      refused('the earlier never ended', between('2026-03-01', null), summer),
      ...(mayHaveAlwaysBeen
        ? [
            refused('the later has always been', spring, between(null, '2026-04-01')),
            refused('one has neither beginning nor end', spring, between(null, null)),
          ]
        : []),
      passes('one follows the other at once', spring, summer),
      passes('the last goes on', spring, between('2026-06-01', null)),
      ...elsewhere.map((other) =>
        passes(`they differ in ${Object.keys(other).join(' and ')}`, spring, { ...spring, ...other }),
      ),
    ],
    [`${refusedAs}_on_update`]: [
      { ...refused('an end is moved into the next', spring, summer), update: { valid_until: '2026-06-02' } },
      { ...refused('an end is taken away', spring, summer), update: { valid_until: null } },
      { ...passes('it ends earlier', spring, summer), update: { valid_until: '2026-05-01' } },
      { ...passes('it begins later', spring, summer), update: { valid_from: '2026-04-01' } },
    ],
  };
}
