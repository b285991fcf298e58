import { existsSync } from 'node:fs';
import { z } from 'zod';
import { AuditError } from './audit-error.ts';
import { lookKinds, lookOutcomes } from './disclosure.ts';
import { hashEntry, type Entry } from './entry.ts';
import { closeLedger, findEntry, isBegun, openLedgerForReading, type Ledger } from './ledger.ts';

const access = z.object({
  trace_id: z.string(),
  span_id: z.string(),
  end_time: z.number(),
  attributes: z.object({ 'dpl.core.processing_activity_id': z.string().nullish() }),
  access: z.object({
    actor: z.string(),
    organisation: z.string(),
    roles: z.array(z.string()),
    operation_name: z.string().nullable(),
    kind: z.enum(lookKinds),
    types: z.array(z.string()),
    policy_version: z.string(),
    outcome: z.enum(lookOutcomes),
    emergency_access_ids: z.array(z.string()).default([]),
  }),
});

/** What a line says of who looked. Throws {@link AuditError} BROKEN when it is no such line. */
export function readAccess({ body }: Entry): z.infer<typeof access> {
  const { data } = access.safeParse(JSON.parse(body));
  if (!data) throw brokenLog();
  return data;
}

/**
 * Throws {@link AuditError} BROKEN unless the hash of a line covers it and the line before: nobody is told what somebody
 * else put in the log.
 */
export function checkChained(ledger: Ledger, { seq, type, body, hash }: Entry): void {
  const before = findEntry(ledger, seq - 1);
  if (before === undefined || hash !== hashEntry(before.hash, seq, type, body)) throw brokenLog();
}

export function brokenLog(): AuditError {
  return new AuditError('BROKEN', 'a line of the log of processing is not as the hub wrote it: run audit verify');
}

/** Reads a month; one that is removed meanwhile, or that a crash left without a line, has nothing to read. */
export function withLedger(path: string, work: (ledger: Ledger) => void): void {
  let ledger: Ledger;
  try {
    ledger = openLedgerForReading(path);
  } catch (error) {
    // Retention may remove a month while somebody reads.
    if (!existsSync(path)) return;
    throw error;
  }
  try {
    if (isBegun(ledger)) work(ledger);
  } finally {
    closeLedger(ledger);
  }
}
