import { updateAllocation } from '../../../db/allocation.ts';
import type { AllocationRow } from '../../../db/allocation.table.ts';
import { isChangeAsked } from '../../../db/care-request-line.ts';
import type { ProvisionRow } from '../../../db/provision.table.ts';
import type { Work } from '../change/work.ts';

/** How help ends. */
export interface HelpEnd {
  /** First day it no longer holds. */
  readonly validUntil: string;
  readonly endReason: ProvisionRow['endReason'];
}

/** What an order that its provider has is cut for. */
export type CutReason = HelpEnd & { readonly goesElsewhere: boolean };

/**
 * Lets an order end with the help that it is for: one that would begin after it is withdrawn. What the provider has is told to it anew.
 */
export function cutOrder(work: Work, order: AllocationRow, end: CutReason): void {
  const { validUntil } = end;
  const wasSent = order.status === 'SENT' || order.status === 'ACCEPTED';
  const tell = (changeReason: AllocationRow['changeReason']) => (wasSent ? { changeReason, untold: 1 } : {});
  if (!wasSent && order.status !== 'TO_SEND') return;
  if (order.validFrom >= validUntil) {
    const reason = wasSent
      ? 'De hulp is gewijzigd of beëindigd voordat zij begon.'
      : 'De hulp is gewijzigd of beëindigd voordat de bestelling verstuurd was.';
    work.update(updateAllocation, order, { status: 'WITHDRAWN', since: work.today, reason, ...tell('REMOVED') });
  } else if (order.validUntil === null || order.validUntil > validUntil) {
    work.update(updateAllocation, order, { validUntil, ...tell(changeReasonOf(work, order, end)) });
  }
}

function changeReasonOf(
  { db }: Work,
  { id }: AllocationRow,
  { endReason, goesElsewhere }: CutReason,
): AllocationRow['changeReason'] {
  if (endReason === 'DECEASED' || endReason === 'MOVED_AWAY') return endReason;
  if (goesElsewhere) return 'OTHER_PROVIDER';
  return isChangeAsked(db, id) ? 'BY_PROVIDER' : 'SHORTENED';
}
