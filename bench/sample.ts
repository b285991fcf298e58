import { closeStore, openStore } from '../db/client.ts';

/**
 * About three members, six goals of three actions each, and ten contact moments or more; nothing that comes from Suwinet,
 * which is not for who asks.
 */
const rich = `select h.id from household h
  join plan p on p.household_id = h.id and p.status = 'ACTIVE'
  join director d on d.plan_id = p.id and d.valid_until is null
  where (select count(*) from membership m where m.household_id = h.id and m.valid_until is null) between 2 and 4
    and (select count(*) from goal g where g.plan_id = p.id) between 5 and 7
    and (select count(*) from contact_moment c where c.household_id = h.id) >= 10
    and not exists (select 1 from "case" s where s.household_id = h.id and s.suwi_derived = 1)
  order by h.id`;

/** Ids of households with a plan and a director, spread evenly over the store; at most `limit`. Throws when there are none. */
export function listSample(store: string, limit: number): string[] {
  const db = openStore(`file:${store}`, { readonly: true });
  try {
    const ids = db.$client.prepare<[], string>(rich).pluck().all();
    if (ids.length === 0) throw new Error('no household of the store has the members, goals and contact moments asked');
    const step = Math.max(1, ids.length / limit);
    return Array.from({ length: Math.min(limit, ids.length) }, (_, place) => ids[Math.floor(place * step)] ?? '');
  } finally {
    closeStore(db);
  }
}
