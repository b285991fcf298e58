import { StoreError, toStoreError, type StoreFault } from '../../db/store-error.ts';

export const auditFaults = [
  'LOCKED',
  'MISSING',
  'FULL',
  'READ_ONLY',
  'BROKEN',
  'NEWER',
  'CRASHED',
  'BUSY',
  'CLOSED',
  'INVALID',
  'KEY',
  'FAULT',
] as const;
export type AuditFault = (typeof auditFaults)[number];

/** A fault of the log of processing, in words that hold no data. Whatever the fault: what was asked is not logged. */
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
