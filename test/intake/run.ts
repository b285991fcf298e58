import type { Db } from '../../db/client.ts';
import { intakeBrp } from '../../src/intake/brp.ts';
import type { IntakeSummary } from '../../src/intake/intake-summary.ts';
import { answerWith } from '../brp/persoon.ts';
import { testNow } from '../testkit/store.ts';

/** Takes these persons in, on a day of June 2026 (the first unless told). */
export function takeIn(db: Db, persons: readonly unknown[], day?: string): Promise<IntakeSummary> {
  return intakeBrp({ db, now: () => momentOf(day) }, answerWith(...persons));
}

/** Ten in the morning (UTC) of a day. */
export function momentOf(day?: string): Date {
  return day === undefined ? testNow : new Date(`${day}T10:00:00.000Z`);
}
