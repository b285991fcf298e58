import BetterSqlite3, { SqliteError, type Database, type Statement } from 'better-sqlite3';
import { statSync, type BigIntStats } from 'node:fs';
import { basename, dirname } from 'node:path';
import { AuditError } from './audit-error.ts';
import type { LookKind, LookOutcome } from './disclosure.ts';
import type { Entry, EntryType } from './entry.ts';
import { isFileError, syncFolder, writeNewFile } from './folder.ts';

/**
 * One month of the log: the only place in the log that knows SQL. Lines stay as they are and follow one upon another;
 * the triggers hold that against whoever writes SQL, the hashes show it against whoever gets round the triggers.
 */
export interface Ledger {
  readonly file: string;
  readonly path: string;
  readonly connection: Database;
  /** Which file on disk was opened, to notice that it was moved or replaced. */
  readonly identity: Identity;
}

interface Identity {
  readonly dev: bigint;
  readonly ino: bigint;
}

/** How the lines are laid out and hashed; a release that changes it raises the number. */
export const ledgerFormat = 1;
/** "EPal" in the file's header: tells the log from any other file of SQLite. */
const applicationId = 0x4550616c;

const structure = `
create table entry (
  seq integer primary key,
  type text not null,
  body text not null,
  hash text not null,
  subject text generated always as (body ->> '$.attributes."dpl.core.data_subject_id"') virtual,
  actor text generated always as (body ->> '$.access.actor') virtual,
  moment integer generated always as (body ->> '$.end_time') virtual
) strict;
create index entry_by_subject on entry (subject) where subject is not null;
create index entry_by_actor on entry (actor) where actor is not null;
create trigger entry_stays_as_it_is before update on entry begin select raise(abort, 'entry_stays_as_it_is'); end;
create trigger entry_stays before delete on entry begin select raise(abort, 'entry_stays'); end;
create trigger entry_follows_the_last before insert on entry
when new.seq is not (select coalesce(max(seq) + 1, new.seq) from entry)
begin select raise(abort, 'entry_follows_the_last'); end;
`;

/** Opens a month for writing; an empty file is made when there is none. The caller holds the lock of the folder. */
export function openLedger(path: string): Ledger {
  try {
    writeNewFile(path, '');
    syncFolder(dirname(path));
  } catch (error) {
    if (!isFileError(error, 'EEXIST')) throw error;
  }
  return connect(path, false);
}

/** Opens a month for reading, also beside a running hub. */
export function openLedgerForReading(path: string): Ledger {
  return connect(path, true);
}

function connect(path: string, readonly: boolean): Ledger {
  const connection = new BetterSqlite3(path, { readonly, fileMustExist: true, timeout: 2000 });
  try {
    connection.pragma('trusted_schema = OFF');
    if (!readonly) {
      connection.pragma('journal_mode = WAL');
      connection.pragma('synchronous = FULL');
    }
    return { file: basename(path), path, connection, identity: identify(statSync(path, { bigint: true })) };
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** Closes the month; what stands in the write-ahead log is folded into the file. */
export function closeLedger(ledger: Ledger): void {
  ledger.connection.close();
}

/**
 * Closes a month that is over as one plain file, which can be read from where nothing can be written. Somebody who is
 * reading it just then keeps it in two parts, which is as safe.
 */
export function finishLedger(ledger: Ledger): void {
  try {
    ledger.connection.pragma('busy_timeout = 0');
    ledger.connection.pragma('journal_mode = DELETE');
  } catch (error) {
    if (!(error instanceof SqliteError && error.code.startsWith('SQLITE_BUSY'))) throw error;
  } finally {
    closeLedger(ledger);
  }
}

/** Whether the file has its structure, and so its first line; a crash while making it leaves one without. */
export function isBegun(ledger: Ledger): boolean {
  return ledger.connection.prepare('select 1 from sqlite_master limit 1').get() !== undefined;
}

/** Writes lines as one transaction, durable when it returns; makes the structure first when there is none. */
export function writeEntries(ledger: Ledger, entries: readonly Entry[]): void {
  const { connection } = ledger;
  const write = connection.transaction(() => {
    if (!isBegun(ledger)) begin(connection);
    const insert = insertOf(ledger);
    for (const { seq, type, body, hash } of entries) insert.run(seq, type, body, hash);
  });
  write.immediate();
}

function begin(connection: Database): void {
  connection.exec(structure);
  connection.pragma(`application_id = ${applicationId}`);
  connection.pragma(`user_version = ${ledgerFormat}`);
}

const inserts = new WeakMap<Database, Statement<[number, string, string, string]>>();

function insertOf({ connection }: Ledger): Statement<[number, string, string, string]> {
  const known = inserts.get(connection);
  if (known) return known;
  const insert = connection.prepare<[number, string, string, string]>(
    'insert into entry (seq, type, body, hash) values (?, ?, ?, ?)',
  );
  inserts.set(connection, insert);
  return insert;
}

/** Commits without a line: fails as a line would, when the file or the disk cannot be written. */
export function proveWritable(ledger: Ledger): void {
  const prove = ledger.connection.transaction(() => ledger.connection.pragma(`user_version = ${ledgerFormat}`));
  prove.immediate();
}

/** Throws when what makes a commit durable is not on; SQLite may settle it only at the first write. */
export function checkDurability({ connection }: Ledger): void {
  const journal = connection.pragma('journal_mode', { simple: true });
  const synchronous = connection.pragma('synchronous', { simple: true });
  if (journal !== 'wal' || synchronous !== 2) {
    throw new AuditError('FAULT', `the log of processing is not durable: ${String(journal)}, ${String(synchronous)}`);
  }
}

/** Throws BROKEN when the file was moved, removed or replaced: a commit would go where nobody looks. */
export function checkIdentity(ledger: Ledger): void {
  const now = statSync(ledger.path, { bigint: true, throwIfNoEntry: false });
  if (now?.dev !== ledger.identity.dev || now.ino !== ledger.identity.ino) {
    throw new AuditError('BROKEN', 'a file of the log of processing was moved or replaced while in use');
  }
}

function identify({ dev, ino }: BigIntStats): Identity {
  return { dev, ino };
}

/** The format of the file, or undefined when it is no file of the log. */
export function findFormat({ connection }: Ledger): number | undefined {
  if (connection.pragma('application_id', { simple: true }) !== applicationId) return undefined;
  return Number(connection.pragma('user_version', { simple: true }));
}

/** Whether table, indexes and triggers are those that this release makes, to the letter, and nothing beside them. */
export function hasStructure({ connection }: Ledger): boolean {
  const model = new BetterSqlite3(':memory:');
  try {
    model.exec(structure);
    return describe(connection) === describe(model);
  } finally {
    model.close();
  }
}

function describe(connection: Database): string {
  const select = `select type, name, sql from sqlite_master where name not like 'sqlite\\_%' escape '\\' order by type, name`;
  return JSON.stringify(connection.prepare(select).all());
}

/** Whether SQLite finds the file sound: pages, indexes, checks. Reads all of it. */
export function isSound({ connection }: Ledger): boolean {
  return connection.pragma('integrity_check(1)', { simple: true }) === 'ok';
}

export function findLastEntry({ connection }: Ledger): Entry | undefined {
  return connection.prepare<[], Entry>('select seq, type, body, hash from entry order by seq desc limit 1').get();
}

export function findFirstEntry({ connection }: Ledger): Entry | undefined {
  return connection.prepare<[], Entry>('select seq, type, body, hash from entry order by seq limit 1').get();
}

export function findEntry({ connection }: Ledger, seq: number): Entry | undefined {
  return connection.prepare<[number], Entry>('select seq, type, body, hash from entry where seq = ?').get(seq);
}

/** All lines in order, as they stood at one moment. */
export function iterateEntries({ connection }: Ledger): IterableIterator<Entry> {
  return connection.prepare<[], Entry>('select seq, type, body, hash from entry order by seq').iterate();
}

/** The last line of a type, or undefined. Walks back from the end: near it such a line mostly is. */
export function findLastOfType({ connection }: Ledger, type: EntryType): Entry | undefined {
  return connection
    .prepare<[string], Entry>('select seq, type, body, hash from entry where type = ? order by seq desc limit 1')
    .get(type);
}

/** The first line of a type, or undefined. */
export function findFirstOfType({ connection }: Ledger, type: EntryType): Entry | undefined {
  return connection
    .prepare<[string], Entry>('select seq, type, body, hash from entry where type = ? order by seq limit 1')
    .get(type);
}

/** The lines under which somebody did something, oldest first. */
export function listEntriesByActor({ connection }: Ledger, actor: string): Entry[] {
  return connection
    .prepare<[string], Entry>('select seq, type, body, hash from entry where actor = ? order by seq')
    .all(actor);
}

/** Where to look for a data subject: between moments, in milliseconds since 1970, and before a line. */
export interface SubjectRange {
  readonly subject: string;
  /** Inclusive. */
  readonly from: number;
  /** Exclusive. */
  readonly until: number;
  /** Exclusive. */
  readonly before: number;
  readonly limit: number;
}

const bySubject = `select seq, type, body, hash from entry
where subject = @subject and seq < @before and moment >= @from and moment < @until
order by seq desc limit @limit`;

/** The lines about a data subject, newest first. */
export function listEntriesBySubject({ connection }: Ledger, range: SubjectRange): Entry[] {
  return connection.prepare<[SubjectRange], Entry>(bySubject).all(range);
}

const accessOf = `select seq, type, body, hash from entry
where seq < ? and type = 'ACCESS' order by seq desc limit 1`;

/** The ACCESS line under which a PROCESSING line stands: the nearest before it, for a request's lines stand together. */
export function findAccessOf({ connection }: Ledger, processing: Pick<Entry, 'seq'>): Entry | undefined {
  return connection.prepare<[number], Entry>(accessOf).get(processing.seq);
}

/** How often something was asked in an hour, by whose staff and with what result. */
export interface LookHour {
  /** Hours since 1970. */
  readonly hour: number;
  readonly organisationId: string;
  readonly kind: LookKind;
  readonly outcome: LookOutcome;
  readonly isEmergency: 0 | 1;
  readonly count: number;
}

const lookHours = `select moment / 3600000 as hour, body ->> '$.access.organisation' as "organisationId",
  body ->> '$.access.kind' as kind, body ->> '$.access.outcome' as outcome,
  coalesce(json_array_length(body, '$.access.emergency_access_ids'), 0) > 0 as "isEmergency", count(*) as count
from entry where type = 'ACCESS' group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`;

/** The requests of a month, counted by hour. Reads all of it. */
export function listLookHours({ connection }: Ledger): LookHour[] {
  return connection.prepare<[], LookHour>(lookHours).all();
}
