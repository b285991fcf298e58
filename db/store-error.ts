import { SqliteError } from 'better-sqlite3';

export const storeFaults = ['LOCKED', 'MISSING', 'UNREADABLE', 'FULL', 'READ_ONLY', 'NEWER', 'RULE', 'FAULT'] as const;
export type StoreFault = (typeof storeFaults)[number];

/** A fault of the store, in words that hold no data. `rule` names the constraint or trigger that refused a write. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly fault: StoreFault;
  readonly rule: string | undefined;

  constructor(fault: StoreFault, message: string, options?: { cause?: unknown; rule?: string | undefined }) {
    super(message, { cause: options?.cause });
    this.fault = fault;
    this.rule = options?.rule;
  }
}

const faultByCode: Record<string, [StoreFault, string]> = {
  SQLITE_BUSY: ['LOCKED', 'the store is in use by another program'],
  SQLITE_LOCKED: ['LOCKED', 'the store is in use by another program'],
  SQLITE_CANTOPEN: ['MISSING', 'the store cannot be opened: the folder is missing or may not be read'],
  SQLITE_NOTADB: ['UNREADABLE', 'the file is not a store'],
  SQLITE_CORRUPT: ['UNREADABLE', 'the store is damaged'],
  SQLITE_FULL: ['FULL', 'the disk is full'],
  SQLITE_READONLY: ['READ_ONLY', 'the store may not be written'],
  SQLITE_IOERR: ['FAULT', 'the disk gave an error'],
};

/** The fault behind an error of SQLite or of the file system; any other error comes back as it is. */
export function toStoreError(error: unknown): unknown {
  const cause = error instanceof Error && error.cause instanceof SqliteError ? error.cause : error;
  if (!(cause instanceof SqliteError)) return toFileFault(error) ?? error;
  if (cause.code.startsWith('SQLITE_CONSTRAINT')) {
    return new StoreError('RULE', 'a rule of the store refuses this', { cause, rule: ruleOf(cause.message) });
  }
  const [fault, message] = faultByCode[cause.code.split('_').slice(0, 2).join('_')] ?? [
    'FAULT',
    'the store gave an error',
  ];
  return new StoreError(fault, message, { cause });
}

const faultByFileCode: Record<string, [StoreFault, string]> = {
  EEXIST: ['MISSING', 'the folder of the store cannot be made: a file stands in its place'],
  ENOTDIR: ['MISSING', 'the folder of the store cannot be made: a file stands in its place'],
  EACCES: ['READ_ONLY', 'the folder of the store may not be written'],
  EPERM: ['READ_ONLY', 'the folder of the store may not be written'],
  EROFS: ['READ_ONLY', 'the folder of the store may not be written'],
  ENOSPC: ['FULL', 'the disk is full'],
};

/** The fault behind an error of the file system, which speaks before SQLite when the folder cannot be made. */
function toFileFault(error: unknown): StoreError | undefined {
  const code = error instanceof Error && 'syscall' in error && 'code' in error ? error.code : undefined;
  const [fault, message] = (typeof code === 'string' && faultByFileCode[code]) || [];
  return fault && message ? new StoreError(fault, message, { cause: error }) : undefined;
}

/** The name of the rule: SQLite's message ends with the constraint, the columns or the trigger's word. */
function ruleOf(message: string): string {
  return message.replace(/^(CHECK|UNIQUE|NOT NULL|FOREIGN KEY) constraint failed(: )?/, '').slice(0, 120);
}
