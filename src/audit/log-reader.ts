import { readEmergencyLooks, type EmergencyLook, type EmergencyLookQuery } from './emergency-look.ts';
import { readLooks, type LookPage, type LookQuery } from './look.ts';
import type { PseudonymKeys } from './pseudonym.ts';

/** Reads the log of processing beside the running hub, and changes nothing. Each throws {@link AuditError}. */
export interface LogReader {
  /** The looks at one person. */
  readonly readLooks: (query: LookQuery) => LookPage;
  /** What rested on one emergency access. */
  readonly readEmergencyLooks: (query: EmergencyLookQuery) => readonly EmergencyLook[];
}

/** A reader of the log in a folder. */
export function makeLogReader(folder: string, keys: PseudonymKeys): LogReader {
  return {
    readLooks: (query) => readLooks(folder, keys, query),
    readEmergencyLooks: (query) => readEmergencyLooks(folder, query),
  };
}
