import { hash } from 'node:crypto';

/** What is remembered of tokens already seen, by their hash, so that no token itself stays in memory. */
export interface TokenCache<T> {
  find: (token: string, now: Date) => T | undefined;
  keep: (token: string, value: T, until: Date) => void;
  clear: () => void;
}

/** A cache of at most `limit` tokens, out of which the one longest unused goes first; `until` is the first moment an entry no longer holds. */
export function makeTokenCache<T>(limit: number): TokenCache<T> {
  const entries = new Map<string, { value: T; until: number }>();

  function find(token: string, now: Date): T | undefined {
    const key = hashOf(token);
    const entry = entries.get(key);
    if (!entry) return undefined;
    entries.delete(key);
    if (entry.until <= now.getTime()) return undefined;
    entries.set(key, entry);
    return entry.value;
  }

  function keep(token: string, value: T, until: Date): void {
    const key = hashOf(token);
    entries.delete(key);
    entries.set(key, { value, until: until.getTime() });
    const [oldest] = entries.keys();
    if (entries.size > limit && oldest !== undefined) entries.delete(oldest);
  }

  return { find, keep, clear: () => entries.clear() };
}

function hashOf(token: string): string {
  return hash('sha256', token, 'base64url');
}
