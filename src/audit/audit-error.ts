import { StoreError, toStoreError, type StoreFault } from '../../db/store-error.ts';

export type AuditFault =
  | 'LOCKED' // another program has it open
  | 'MISSING' // there is no log, or its folder may not be read
  | 'FULL' // the disk
  | 'READ_ONLY'
  | 'BROKEN' // not as the hub left it: run audit verify
  | 'NEWER' // made by a newer release
  | 'CRASHED' // the writer stopped; the log starts another by itself
  | 'BUSY' // too much waits for the disk
  | 'CLOSED'
  | 'INVALID' // what was to be logged cannot be logged so
  | 'KEY' // no pseudonym key, or no good one
  | 'FAULT'; // anything else; the cause says what

/** A fault of the log of processing, in words that hold no data. Whatever the fault: it does not count as logged. */
export class AuditError extends Error {
  override readonly name = 'AuditError';
  readonly fault: AuditFault;

  constructor(fault: AuditFault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.fault = fault;
  }
}

const byStoreFault: Record<StoreFault, [AuditFault, string]> = {
  LOCKED: ['LOCKED', 'the log of processing is in use by another program'],
  MISSING: ['MISSING', 'the log of processing cannot be opened: the folder is missing or may not be read'],
  UNREADABLE: ['BROKEN', 'a file of the log of processing is damaged or is not one'],
  FULL: ['FULL', 'the disk is full: the log of processing cannot be written'],
  READ_ONLY: ['READ_ONLY', 'the log of processing may not be written'],
  NEWER: ['NEWER', 'the log of processing was made by a newer release of Eenplan'],
  RULE: ['BROKEN', 'the log of processing refuses an entry: something else has written to it'],
  FAULT: ['FAULT', 'the log of processing gave an error'],
};

const bySystemCode: Record<string, StoreFault> = {
  ENOSPC: 'FULL',
  EDQUOT: 'FULL',
  EROFS: 'READ_ONLY',
  EACCES: 'READ_ONLY',
  EPERM: 'READ_ONLY',
  ENOENT: 'MISSING',
  ENOTDIR: 'MISSING',
};

/** The fault behind an error of SQLite or of the file system; anything else is a FAULT with its cause. */
export function toAuditError(error: unknown): AuditError {
  if (error instanceof AuditError) return error;
  const [fault, message] = byStoreFault[findStoreFault(error) ?? 'FAULT'];
  return new AuditError(fault, message, { cause: error });
}

function findStoreFault(error: unknown): StoreFault | undefined {
  const translated = toStoreError(error);
  if (translated instanceof StoreError) return translated.fault;
  return error instanceof Error && 'code' in error ? bySystemCode[String(error.code)] : undefined;
}
