import { z } from 'zod';
import type { Db } from '../db/client.ts';
import { listLatestLooks } from '../db/mutation.ts';
import { listPersonsByIds } from '../db/person.ts';
import { AuditError } from './audit/audit-error.ts';
import { lookKinds, lookOutcomes, type Disclosure } from './audit/disclosure.ts';
import type { AuditLog } from './audit/log.ts';
import { listSpansOfActor } from './audit/span.ts';

type Log = Pick<AuditLog, 'record'>;

const look = z.object({
  traceId: z.string(),
  spanId: z.string(),
  parentSpanId: z.string().nullable(),
  name: z.string(),
  startedAt: z.iso.datetime().transform((text) => new Date(text)),
  actorId: z.string(),
  organisationId: z.string(),
  roles: z.array(z.string()),
  processingActivityId: z.string().nullable(),
  operationName: z.string().nullable(),
  operationHash: z.string(),
  kind: z.enum(lookKinds),
  types: z.array(z.string()),
  decision: z.string(),
  policyVersion: z.string(),
  emergencyAccessIds: z.array(z.string()),
  outcome: z.enum(lookOutcomes),
  subjects: z.array(z.object({ id: z.string(), types: z.array(z.string()).optional() })),
});

/** A look as it is kept with the change that it is of: whom it concerns by the hub's own ids alone. */
export function writeLook({ subjects, ...rest }: Disclosure): string {
  return JSON.stringify({
    ...rest,
    subjects: subjects.flatMap(({ id, types }) => (id === null ? [] : [{ id, types }])),
  });
}

/**
 * Puts in the log of processing the changes that were made and of which it says nothing, since the hub ended in between;
 * tells how many. Throws {@link AuditError} when they cannot be logged.
 */
export async function logOwedLooks(db: Db, audit: Log, folder: string): Promise<number> {
  const kept = listLatestLooks(db).map((text) => look.parse(JSON.parse(text)));
  // The last change of a request knows whom those before it concerned.
  const bySpan = new Map(kept.map((each) => [each.spanId, each]));
  const spansOf = new Map<string, ReadonlySet<string>>();
  let owed = 0;
  for (const { subjects, ...rest } of bySpan.values()) {
    const { actorId, spanId } = rest;
    const spans = spansOf.get(actorId) ?? listSpansOfActor(folder, actorId);
    spansOf.set(actorId, spans);
    if (spans.has(spanId)) continue;
    const bsns = new Map(
      listPersonsByIds(
        db,
        subjects.map(({ id }) => id),
      ).map(({ id, bsn }) => [id, bsn]),
    );
    const named = subjects.map(({ id, types }) => ({ id, bsn: bsns.get(id) ?? null, ...(types && { types }) }));
    await audit.record({ ...rest, subjects: named });
    owed += 1;
  }
  return owed;
}

/** The changes that were made and could not be logged, while the hub runs. */
export class OwedLooks {
  readonly #audit: Log;
  readonly #owed: Disclosure[] = [];

  constructor(audit: Log) {
    this.#audit = audit;
  }

  owe(disclosure: Disclosure): void {
    this.#owed.push(disclosure);
  }

  /** Logs what is owed as far as the log can be written. */
  async log(): Promise<void> {
    for (let next = this.#owed.shift(); next; next = this.#owed.shift()) {
      try {
        await this.#audit.record(next);
      } catch (error) {
        if (!(error instanceof AuditError)) throw error;
        this.#owed.unshift(next);
        return;
      }
    }
  }
}
