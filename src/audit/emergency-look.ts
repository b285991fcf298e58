import { join } from 'node:path';
import { toAuditError } from './audit-error.ts';
import { endOfMonth, listLedgerFiles } from './folder.ts';
import { listEntriesByActor } from './ledger.ts';
import { checkChained, readAccess, withLedger } from './look-line.ts';
import type { LookKind } from './disclosure.ts';

/** Something that was looked at, or done, by emergency access. Nothing in it names whom it was about. */
export interface EmergencyLook {
  /** When the answer was ready, in milliseconds since 1970. */
  readonly moment: number;
  readonly kind: LookKind;
  /** Types of the schema of which the answer showed something. */
  readonly types: readonly string[];
}

export interface EmergencyLookQuery {
  readonly emergencyAccessId: string;
  /** Whoever has it. */
  readonly actorId: string;
  /** When it was given, in milliseconds since 1970. */
  readonly from: number;
  readonly first: number;
}

/**
 * What rested on one emergency access, the newest first, over all month files since it was given. Throws
 * {@link AuditError}: BROKEN when a line it comes upon is not as it was written.
 */
export function readEmergencyLooks(folder: string, query: EmergencyLookQuery): EmergencyLook[] {
  try {
    const looks: EmergencyLook[] = [];
    for (const file of listLedgerFiles(folder).toReversed()) {
      if (looks.length >= query.first || endOfMonth(file) <= query.from) break;
      withLedger(join(folder, file), (ledger) => {
        for (const entry of listEntriesByActor(ledger, query.actorId).toReversed()) {
          if (looks.length >= query.first) break;
          // Most lines are of other work: those are not taken apart.
          if (!entry.body.includes(query.emergencyAccessId)) continue;
          checkChained(ledger, entry);
          const { end_time: moment, access } = readAccess(entry);
          if (!access.emergency_access_ids.includes(query.emergencyAccessId)) continue;
          looks.push({ moment, kind: access.kind, types: access.types });
        }
      });
    }
    return looks;
  } catch (error) {
    throw toAuditError(error);
  }
}
