import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

interface Entry {
  payload: AdapterPayload;
  expiresAt: number;
}

/** Plenty for a demo; a bound, for anybody may begin to sign in. */
const limit = 5000;

/**
 * What the demo's issuer keeps between requests (sessions, codes, grants), in memory: a restart of the demo signs
 * everybody out. Of the oldest entries the first goes when there are too many.
 */
export function makeDemoMemory(): AdapterFactory {
  const entries = new Map<string, Entry>();

  function find(key: string): AdapterPayload | undefined {
    const entry = entries.get(key);
    if (entry && entry.expiresAt > Date.now()) return entry.payload;
    entries.delete(key);
    return undefined;
  }

  function keep(key: string, payload: AdapterPayload, seconds: number | undefined): void {
    entries.delete(key);
    entries.set(key, { payload, expiresAt: seconds === undefined ? Infinity : Date.now() + seconds * 1000 });
    const [oldest] = entries.keys();
    if (entries.size > limit && oldest !== undefined) entries.delete(oldest);
  }

  function findBy(kind: string, matches: (payload: AdapterPayload) => boolean): AdapterPayload | undefined {
    const found = entries.entries().find(([key, { payload }]) => key.startsWith(`${kind}:`) && matches(payload));
    return found && find(found[0]);
  }

  function revoke(grantId: string): void {
    for (const [key, { payload }] of entries) if (payload.grantId === grantId) entries.delete(key);
  }

  return (kind: string): Adapter => ({
    upsert: async (id, payload, seconds) => keep(`${kind}:${id}`, payload, seconds),
    find: async (id) => find(`${kind}:${id}`),
    findByUid: async (uid) => findBy(kind, (payload) => payload.uid === uid),
    findByUserCode: async (code) => findBy(kind, (payload) => payload.userCode === code),
    consume: async (id) => {
      const payload = find(`${kind}:${id}`);
      if (payload) payload.consumed = Math.floor(Date.now() / 1000);
    },
    destroy: async (id) => void entries.delete(`${kind}:${id}`),
    revokeByGrantId: async (grantId) => revoke(grantId),
  });
}
