import { listDirectingByHouseholdIds } from '../../../db/directing.ts';
import type { HouseholdChange } from '../../../db/notice.table.ts';
import { sendNotice, type Sender } from '../notice/notice-send.ts';
import type { Work } from '../change/work.ts';

/** What happened to one household. */
export interface HouseholdNews {
  readonly householdId: string;
  readonly change: HouseholdChange;
}

/**
 * Tells the director of the household's plan, and their deputy, what somebody changed about the household, in the
 * transaction of that change. Whoever made it need not be told, and where nobody directs a plan nobody is.
 */
export function tellDirector(work: Work, householdId: string, change: HouseholdChange): void {
  tellDirectors(work, [{ householdId, change }], work.staffId);
}

/** Tells the directors and deputies of these households, read as a set; the same thing of a household once. */
export function tellDirectors(
  sender: Sender & { readonly today: string },
  news: readonly HouseholdNews[],
  exceptStaffId?: string,
): void {
  if (news.length === 0) return;
  const changes = Map.groupBy(news, ({ householdId }) => householdId);
  for (const { householdId, staffId } of listDirectingByHouseholdIds(sender.db, [...changes.keys()], sender.today)) {
    if (staffId === exceptStaffId) continue;
    for (const householdChange of new Set(changes.get(householdId)?.map(({ change }) => change)))
      sendNotice(sender, { kind: 'HOUSEHOLD_CHANGED', householdId, householdChange, staffId });
  }
}
