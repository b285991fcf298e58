import { AuditError } from './audit-error.ts';
import { canonicalJson, type Json, type Line } from './entry.ts';
import type { DataSubject, Pseudonym } from './pseudonym.ts';
import { isTrace, newSpanId, type Trace } from './trace.ts';

/** FOUND: people in a list. OPENED: the file of one. CHANGED: something was recorded or changed. NONE: asked for, nothing seen. */
export const lookKinds = ['FOUND', 'OPENED', 'CHANGED', 'NONE'] as const;
export type LookKind = (typeof lookKinds)[number];

export const lookOutcomes = ['OK', 'EMPTY', 'DENIED', 'FAILED', 'ABORTED'] as const;
export type LookOutcome = (typeof lookOutcomes)[number];

/** A data subject, and the types of which the answer shows something of them: all its types when left out. */
export type DisclosedSubject = DataSubject & { readonly types?: readonly string[] };

/** One request for personal data, as it stands when its answer is ready to be sent. */
export interface Disclosure extends Trace {
  /** What was done, in Dutch, for people to read; no personal data. */
  readonly name: string;
  readonly startedAt: Date;
  /** Id of the member of staff or the machine that asked. */
  readonly actorId: string;
  readonly organisationId: string;
  readonly roles: readonly string[];
  /** URI of the processing activity; null when the request named none. */
  readonly processingActivityId: string | null;
  readonly operationName: string | null;
  /** SHA-256 of the document, in hex. */
  readonly operationHash: string;
  readonly kind: LookKind;
  /** Types of the schema that the answer shows something of. */
  readonly types: readonly string[];
  /** What the policy decided, in a few words; no personal data. */
  readonly decision: string;
  readonly policyVersion: string;
  /** Ids of the emergency accesses (noodtoegang) on which the answer rests; none as a rule, and none when left out. */
  readonly emergencyAccessIds?: readonly string[];
  readonly outcome: LookOutcome;
  /** Everybody whose data the answer shows, or was asked for in vain. */
  readonly subjects: readonly DisclosedSubject[];
}

/** As the standard has it: what went as it should is never an Error, also where nothing was found or allowed. */
const statusOf: Record<LookOutcome, 'Unset' | 'Ok' | 'Error'> = {
  OK: 'Ok',
  ABORTED: 'Ok',
  EMPTY: 'Unset',
  DENIED: 'Unset',
  FAILED: 'Error',
};

/** Throws INVALID when what is to be logged could not be read back as the standard asks. */
export function checkDisclosure(disclosure: Disclosure): void {
  if (!isTrace(disclosure)) throw new AuditError('INVALID', 'the ids of the trace are not as Trace Context has them');
  if (Number.isNaN(disclosure.startedAt.getTime())) throw new AuditError('INVALID', 'the request has no start');
  if (disclosure.subjects.some(({ bsn }) => bsn !== null && !/^\d{9}$/.test(bsn))) {
    throw new AuditError('INVALID', 'a BSN to be logged is not nine digits');
  }
}

/**
 * The lines of one request: ACCESS, which is also the request's own line in the standard's sense (it names no data
 * subject), and a PROCESSING for each data subject, once, as a piece of work under it.
 */
export function toLines(
  disclosure: Disclosure,
  endedAt: number,
  pseudonymOf: (subject: DataSubject) => Pseudonym,
): Line[] {
  const common = {
    trace_id: disclosure.traceId,
    // The standard: a name that is missing is filled in, never a reason not to log.
    name: withoutNumbers(disclosure.name) || 'Raadpleging',
    status: statusOf[disclosure.outcome],
    start_time: disclosure.startedAt.getTime(),
    end_time: endedAt,
  };
  const activity =
    disclosure.processingActivityId === null
      ? {}
      : { 'dpl.core.processing_activity_id': disclosure.processingActivityId };
  const access: Json = {
    ...common,
    span_id: disclosure.spanId,
    ...(disclosure.parentSpanId === null ? {} : { parent_span_id: disclosure.parentSpanId }),
    attributes: activity,
    access: {
      actor: disclosure.actorId,
      organisation: disclosure.organisationId,
      roles: disclosure.roles,
      operation_name: disclosure.operationName === null ? null : withoutNumbers(disclosure.operationName),
      operation_hash: disclosure.operationHash,
      kind: disclosure.kind,
      types: disclosure.types,
      decision: withoutNumbers(disclosure.decision),
      policy_version: disclosure.policyVersion,
      outcome: disclosure.outcome,
      ...emergencyOf(disclosure),
    },
  };
  return [
    { type: 'ACCESS', body: canonicalJson(access) },
    ...Array.from(listShown(disclosure, pseudonymOf), ({ pseudonym, types }): Line => {
      const attributes = {
        ...activity,
        'dpl.core.data_subject_id': pseudonym.id,
        'dpl.core.data_subject_id_type': pseudonym.type,
      };
      const processing = {
        ...common,
        span_id: newSpanId(),
        parent_span_id: disclosure.spanId,
        attributes,
        ...(types.length === disclosure.types.length ? {} : { types }),
      };
      return { type: 'PROCESSING', body: canonicalJson(processing) };
    }),
  ];
}

interface Shown {
  readonly pseudonym: Pseudonym;
  types: readonly string[];
}

/** What was shown of each data subject; somebody named in two ways is one. */
function listShown(
  { subjects, types: all }: Disclosure,
  pseudonymOf: (subject: DataSubject) => Pseudonym,
): Iterable<Shown> {
  const shown = new Map<string, Shown>();
  for (const subject of subjects) {
    const pseudonym = pseudonymOf(subject);
    const { types = all } = subject;
    const known = shown.get(pseudonym.id);
    if (known) known.types = [...new Set([...known.types, ...types])].sort();
    else shown.set(pseudonym.id, { pseudonym, types });
  }
  return shown.values();
}

/** A line says something of emergency access only where there was one, as lines did before there was such a thing. */
function emergencyOf({ emergencyAccessIds: ids = [] }: Disclosure): { readonly [name: string]: Json } {
  return ids.length > 0 ? { emergency_access_ids: ids } : {};
}

/** Clients choose the names of their operations: one with a BSN in it must not bring that BSN into the log. */
function withoutNumbers(text: string): string {
  return text.slice(0, 200).replace(/\d{6,}/g, '…');
}
