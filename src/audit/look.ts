import { join } from 'node:path';
import { z } from 'zod';
import { toAuditError } from './audit-error.ts';
import type { LookKind, LookOutcome } from './disclosure.ts';
import type { Entry } from './entry.ts';
import { endOfMonth, listLedgerFiles } from './folder.ts';
import { listKeyIds } from './key-version.ts';
import { findAccessOf, findFirstEntry, listEntriesBySubject, type Ledger } from './ledger.ts';
import { brokenLog, checkChained, readAccess, withLedger } from './look-line.ts';
import { pseudonymise, type DataSubject, type PseudonymKeys } from './pseudonym.ts';

/** One look at a data subject: who, when, for what, and what came of it. Nothing in it names whom it was about. */
export interface Look {
  /** The number of the line in the log under which the request stands: larger is later. */
  readonly seq: number;
  /** When the answer was ready, in milliseconds since 1970. */
  readonly moment: number;
  readonly traceId: string;
  readonly actorId: string;
  readonly organisationId: string;
  readonly roles: readonly string[];
  /** URI; null when the request named none. */
  readonly processingActivityId: string | null;
  readonly operationName: string | null;
  readonly kind: LookKind;
  /** Types of the schema of which the answer showed something of this data subject. */
  readonly types: readonly string[];
  readonly outcome: LookOutcome;
  readonly policyVersion: string;
  /** Ids of the emergency accesses on which the answer rested; none as a rule. */
  readonly emergencyAccessIds: readonly string[];
}

export interface LookQuery {
  /** The names by which the log may know one person: by BSN, and by the hub's own id. */
  readonly subjects: readonly DataSubject[];
  /** Moments, in milliseconds since 1970: from inclusive, until exclusive; null is open. */
  readonly from: number | null;
  readonly until: number | null;
  /** The look after which to go on, by its number; null begins at the newest. */
  readonly after: number | null;
  readonly first: number;
}

export interface LookPage {
  /** Newest first. */
  readonly looks: readonly Look[];
  readonly hasMore: boolean;
  /** When the log that is left begins, in milliseconds since 1970; null when there is none. What came before was removed. */
  readonly reachesBackTo: number | null;
  /** Ids of keys that are not at hand though the months asked have lines under them: looks under those are not found. */
  readonly missingKeys: readonly string[];
}

/** Lines of before there were such have no types: then those of the whole answer count. */
const processing = z.object({ parent_span_id: z.string(), types: z.array(z.string()).optional() });
/**
 * The looks at one person, the newest first, over all month files and all versions of the key. Reads beside the running
 * hub and changes nothing. Throws {@link AuditError}: BROKEN when a line it comes upon is not as it was written.
 */
export function readLooks(folder: string, { current, earlier }: PseudonymKeys, query: LookQuery): LookPage {
  try {
    const keys = [current, ...earlier];
    const pseudonyms = keys.flatMap((key) => query.subjects.map((subject) => pseudonymise(key, subject).id));
    const looks: Look[] = [];
    const usedKeys = new Set<string>();
    let reachesBackTo: number | null = null;
    for (const file of listLedgerFiles(folder).toReversed()) {
      withLedger(join(folder, file), (ledger) => {
        reachesBackTo = momentOfOpening(ledger) ?? reachesBackTo;
        // No line stands in a month before its own, whatever the clock did.
        if (query.from !== null && endOfMonth(file) <= query.from) return;
        for (const id of listKeyIds(ledger)) usedKeys.add(id);
        const wanted = query.first + 1 - looks.length;
        if (wanted > 0) looks.push(...readLedger(ledger, new Set(pseudonyms), query, wanted));
      });
    }
    return {
      looks: looks.slice(0, query.first),
      hasMore: looks.length > query.first,
      reachesBackTo,
      missingKeys: [...usedKeys].filter((id) => keys.every((key) => key.id !== id)).sort(),
    };
  } catch (error) {
    throw toAuditError(error);
  }
}

/** The newest looks in one month. A request that named somebody in two ways is one look. */
function readLedger(
  ledger: Ledger,
  subjects: ReadonlySet<string>,
  { from, until, after }: LookQuery,
  wanted: number,
): readonly Look[] {
  const range = { from: from ?? Number.MIN_SAFE_INTEGER, until: until ?? Number.MAX_SAFE_INTEGER };
  const looks = new Map<number, Look>();
  let before = after ?? Number.MAX_SAFE_INTEGER;
  for (;;) {
    const entries = [...subjects]
      .flatMap((subject) => listEntriesBySubject(ledger, { subject, before, ...range, limit: wanted }))
      .sort((a, b) => b.seq - a.seq)
      .slice(0, wanted);
    for (const entry of entries) {
      const look = readLook(ledger, entry);
      const other = looks.get(look.seq);
      if (other) looks.set(look.seq, { ...look, types: [...new Set([...other.types, ...look.types])].sort() });
      else if (looks.size < wanted) looks.set(look.seq, look);
      before = entry.seq;
    }
    if (entries.length < wanted || looks.size >= wanted) return [...looks.values()];
  }
}

function readLook(ledger: Ledger, entry: Entry): Look {
  const found = findAccessOf(ledger, entry);
  for (const line of [found, entry]) if (line) checkChained(ledger, line);
  const { data: own } = processing.safeParse(JSON.parse(entry.body));
  if (!found) throw brokenLog();
  const { trace_id: traceId, span_id: spanId, end_time: moment, attributes, access: by } = readAccess(found);
  if (spanId !== own?.parent_span_id) throw brokenLog();
  return {
    seq: found.seq,
    moment,
    traceId,
    actorId: by.actor,
    organisationId: by.organisation,
    roles: by.roles,
    kind: by.kind,
    types: own.types ?? by.types,
    outcome: by.outcome,
    policyVersion: by.policy_version,
    emergencyAccessIds: by.emergency_access_ids,
    processingActivityId: attributes['dpl.core.processing_activity_id'] ?? null,
    operationName: by.operation_name,
  };
}

function momentOfOpening(ledger: Ledger): number | undefined {
  const opening = findFirstEntry(ledger);
  return opening && z.object({ end_time: z.number() }).safeParse(JSON.parse(opening.body)).data?.end_time;
}
