import { join } from 'node:path';
import { toAuditError } from './audit-error.ts';
import { listLedgerFiles } from './folder.ts';
import { listEntriesByActor } from './ledger.ts';
import { readAccess, withLedger } from './look-line.ts';

/** The requests of somebody in the last two months of the log, each by its span. Throws {@link AuditError}. */
export function listSpansOfActor(folder: string, actorId: string): ReadonlySet<string> {
  const spans = new Set<string>();
  try {
    for (const file of listLedgerFiles(folder).slice(-2)) {
      withLedger(join(folder, file), (ledger) => {
        for (const entry of listEntriesByActor(ledger, actorId)) spans.add(readAccess(entry).span_id);
      });
    }
  } catch (error) {
    throw toAuditError(error);
  }
  return spans;
}
