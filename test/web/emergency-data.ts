import Database from 'better-sqlite3';
import { closeStore, openStore } from '../../db/client.ts';
import { isBsn } from '../../src/bsn.ts';
import { insertFamily } from '../testkit/family.ts';

/** What a family is found by, and what only emergency access shows of it to the front office. */
export interface Shielded {
  /** Number of the case under the Wmo, by which the front office finds it. */
  readonly number: string;
  /** Title of the case under the participation act. */
  readonly secret: string;
  /** Title of a sealed case under the same act, which nothing opens. */
  readonly sealed: string;
}

let families = 0;

/** Puts a family in a running demo: a case at the front office, one at work and income, and a director. */
export function insertShieldedFamily(store: string): Shielded {
  families += 1;
  const shielded = {
    number: `N-2026-${families}`,
    secret: `Bijstand voor gezin ${families}`,
    sealed: `Verzegelde zaak ${families}`,
  };
  const db = openStore(`file:${store}`);
  try {
    insertFamily(db, {
      address: { postalCode: '3839ZX', houseNumber: families },
      members: [{ name: 'Noor Visser', bsn: testBsn(families) }],
      cases: [
        { number: shielded.number, law: 'WMO', organisation: 'larikslaan2', office: 'FRONT', worker: 'frontoffice' },
        {
          ...{ number: `P-2026-${families}`, law: 'PARTICIPATIEWET', organisation: 'amersfoort', office: 'FRONT' },
          ...{ worker: 'workincome', rest: { title: shielded.secret } },
        },
        {
          ...{ number: `V-2026-${families}`, law: 'PARTICIPATIEWET', organisation: 'amersfoort', office: 'FRONT' },
          ...{ worker: 'workincome', rest: { title: shielded.sealed, sealed: 1 } },
        },
      ],
      plan: { director: 'director' },
    });
  } finally {
    closeStore(db);
  }
  return shielded;
}

/** A number from the range that is given to nobody, another for each family. */
function testBsn(index: number): string {
  let number = 999_991_000 + index * 20;
  while (!isBsn(String(number))) number += 1;
  return String(number);
}

/** Has the emergency access of everybody end so many seconds from now, as though it was taken an hour before that. */
export function endAccessIn(store: string, seconds: number): void {
  const db = new Database(store);
  try {
    const end = Date.now() + seconds * 1000;
    const moments = [new Date(end - 3_600_000).toISOString(), new Date(end).toISOString()];
    db.prepare('update emergency_access set granted_at = ?, ends_at = ? where ended_at is null').run(...moments);
  } finally {
    db.close();
  }
}

function count(store: string, question: string, reason: string): unknown {
  const db = new Database(store, { readonly: true });
  try {
    return db.prepare<[string]>(question).pluck().get(reason);
  } finally {
    db.close();
  }
}

/** How many emergency accesses were ever given for a reason. */
export function countAccesses(store: string, reason: string): unknown {
  return count(store, 'select count(*) from emergency_access where reason = ?', reason);
}

/** How many notices say that what was given for a reason was reviewed. */
export function countReviewNotices(store: string, reason: string): unknown {
  return count(
    store,
    `select count(*) from notice n join emergency_access e on e.id = n.emergency_access_id
     where n.kind = 'EMERGENCY_ACCESS_REVIEWED' and e.reason = ?`,
    reason,
  );
}
