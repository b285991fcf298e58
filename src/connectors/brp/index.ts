import type { z } from 'zod';
import { isBsn } from '../../bsn.ts';
import { readDocument, type RawKind, type RawRecord } from './document.ts';
import { occupancySchema } from './occupancy.ts';
import { personSchema, type BrpPerson } from './schema.ts';

/** Why one record of a file is refused. */
export type BrpRecordErrorCode =
  | 'INVALID_RECORD'
  | 'INVALID_BSN'
  | 'SEARCH_RESULT'
  | 'ERROR_ANSWER'
  | 'NOT_BRP'
  | 'BROKEN_JSON';

export type BrpRecord =
  | { readonly kind: 'PERSON'; readonly place: string; readonly person: BrpPerson }
  | { readonly kind: 'OCCUPANCY'; readonly place: string; readonly occupancy: BrpOccupancy }
  | { readonly kind: 'FAILURE'; readonly place: string; readonly code: BrpRecordErrorCode; readonly reason: string };

export type BrpOccupancy = z.infer<typeof occupancySchema>;

/** A file of the BRP: how many records it holds, and each record read only when it is asked for. */
export interface BrpDocument {
  readonly size: number;
  /** Persons first, as answers about occupancy add to persons who are known. */
  records(): Generator<BrpRecord>;
}

/** Reads a file with answers of the BRP. Throws `BrpDocumentError` when it is something else. */
export function readBrpDocument(document: string | Uint8Array): BrpDocument {
  const records = readDocument(document);
  return {
    size: records.length,
    *records() {
      for (const record of records) if (record.kind !== 'OCCUPANCY') yield readRecord(record);
      for (const record of records) if (record.kind === 'OCCUPANCY') yield readRecord(record);
    },
  };
}

function readRecord({ place, kind, value, request }: RawRecord): BrpRecord {
  if (kind === 'OCCUPANCY') {
    const parsed = occupancySchema.safeParse({ bewoningen: value, request });
    if (parsed.success) return { kind, place, occupancy: parsed.data };
    return { kind: 'FAILURE', place, code: 'INVALID_RECORD', reason: reasonOf(parsed.error) };
  }
  if (kind !== 'PERSON') return { kind: 'FAILURE', place, code: kind, reason: refusals[kind] };
  const parsed = personSchema.safeParse(value);
  if (!parsed.success) return { kind: 'FAILURE', place, code: 'INVALID_RECORD', reason: reasonOf(parsed.error) };
  if (isBsn(parsed.data.bsn)) return { kind, place, person: parsed.data };
  return { kind: 'FAILURE', place, code: 'INVALID_BSN', reason: 'burgerservicenummer does not pass the eleven test' };
}

const refusals: Record<Exclude<RawKind, 'PERSON' | 'OCCUPANCY'>, string> = {
  SEARCH_RESULT: 'a search result holds a part of a person: ask for the person by burgerservicenummer',
  ERROR_ANSWER: 'this is an error answer of the BRP, no person',
  NOT_BRP: 'this is no answer of the BRP',
  BROKEN_JSON: 'this line is no valid JSON',
};

/** Which field is wrong and how, in words that hold nothing of what stands there. */
function reasonOf(error: z.ZodError): string {
  const [issue] = error.issues;
  if (!issue) return 'the record cannot be read';
  const field = issue.path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .slice(1);
  return `${field || 'the record'} ${problemOf(issue)}`;
}

function problemOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `is missing or is no ${issue.expected === 'record' ? 'object' : issue.expected}`;
    case 'invalid_union':
      return 'has a type that the BRP does not have';
    case 'too_small':
    case 'too_big':
      return 'is out of range';
    default:
      return 'is not written as the BRP writes it';
  }
}
