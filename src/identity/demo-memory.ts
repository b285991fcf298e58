import type { Adapter, AdapterPayload } from 'oidc-provider';

/** Plenty for a demo; a bound, for anybody may begin to sign in. */
const limit = 1000;

/**
 * What the demo's issuer keeps of one kind (sessions, codes, grants) between requests, in memory: a restart of the demo
 * signs everybody out. When there are too many, the one written longest ago goes.
 */
export function makeDemoMemory(): Adapter {
  const entries = new Map<string, { payload: AdapterPayload; expiresAt: number }>();

  function find(id: string | undefined): AdapterPayload | undefined {
    const entry = id === undefined ? undefined : entries.get(id);
    return entry && entry.expiresAt > Date.now() ? entry.payload : undefined;
  }

  function findBy(name: 'uid' | 'userCode', value: string): AdapterPayload | undefined {
    return find(entries.keys().find((id) => entries.get(id)?.payload[name] === value));
  }

  function keep(id: string, payload: AdapterPayload, seconds = Infinity): void {
    entries.delete(id);
    entries.set(id, { payload, expiresAt: Date.now() + seconds * 1000 });
    const [oldest] = entries.keys();
    if (entries.size > limit && oldest !== undefined) entries.delete(oldest);
  }

  function revoke(grantId: string): void {
    for (const [id, { payload }] of entries) if (payload.grantId === grantId) entries.delete(id);
  }

  return {
    upsert: async (id, payload, seconds) => keep(id, payload, seconds),
    find: async (id) => find(id),
    findByUid: async (uid) => findBy('uid', uid),
    findByUserCode: async (code) => findBy('userCode', code),
    consume: async (id) => {
      const payload = find(id);
      if (payload) payload.consumed = Math.floor(Date.now() / 1000);
    },
    destroy: async (id) => void entries.delete(id),
    revokeByGrantId: async (grantId) => revoke(grantId),
  };
}
