import type { Intention } from './change.ts';

const prefix = 'eenplan.draft.';

/** What is kept of a form that somebody has not finished. */
export interface KeptDraft {
  /** What was filled in, by field. */
  readonly touched: Readonly<Record<string, string>>;
  /** The version of what it changes, as it was when the typing began; null for something new. */
  readonly version: number | null;
  /** What was sent and not answered; null when nothing is. */
  readonly intention: Intention | null;
  /** Whether the form stood open. */
  readonly open: boolean;
}

/** The name under which a draft is kept: whose it is and what it is of, by the hub's own ids only. */
export function draftKey(staffId: string, name: string): string {
  return `${prefix}${staffId}.${name}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function readIntention(value: unknown): Intention | null {
  if (!isRecord(value)) return null;
  const { input, name } = value;
  return typeof input === 'string' && typeof name === 'string' ? { input, name } : null;
}

function parse(text: string): KeptDraft | undefined {
  try {
    const kept: unknown = JSON.parse(text);
    if (!isRecord(kept) || !isRecord(kept['touched'])) return undefined;
    const touched: Record<string, string> = {};
    for (const [field, value] of Object.entries(kept['touched'])) if (typeof value === 'string') touched[field] = value;
    const version = typeof kept['version'] === 'number' ? kept['version'] : null;
    return { touched, version, intention: readIntention(kept['intention']), open: kept['open'] === true };
  } catch {
    return undefined;
  }
}

/** The draft under a key; undefined when there is none. */
export function findDraft(key: string): KeptDraft | undefined {
  const text = window.sessionStorage.getItem(key);
  return text === null ? undefined : parse(text);
}

/** Keeps a draft for as long as this tab is open; without room for it, it lives as long as the page does. */
export function keepDraft(key: string, draft: KeptDraft): void {
  try {
    window.sessionStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // The form has it all the same.
  }
}

/** Throws a draft away. */
export function dropDraft(key: string): void {
  window.sessionStorage.removeItem(key);
}

/** Throws all drafts away: for when somebody signs out, or another signs in. They may say something of residents. */
export function dropDrafts(): void {
  const { sessionStorage } = window;
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key);
}
