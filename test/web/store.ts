import Database from 'better-sqlite3';
import { z } from 'zod';

/** The first row of a question about the made-up residents of a hub's own demo; undefined when there is none. */
function ask(store: string, question: string, ...values: readonly string[]): unknown {
  const db = new Database(store, { readonly: true });
  try {
    return db.prepare<string[]>(question).get(...values);
  } finally {
    db.close();
  }
}

const place = z.object({ street: z.string(), postalCode: z.string(), houseNumber: z.number() });

/** An address in the demo. */
export type Place = z.infer<typeof place>;

/** An address at which two households live today. */
export function findPlaceWithTwoHouseholds(store: string): Place {
  const row = ask(
    store,
    `select a.street as street, a.postal_code as postalCode, a.house_number as houseNumber
     from household h join address a on a.id = h.address_id
     where h.dissolved_on is null group by a.postal_code, a.house_number having count(*) = 2`,
  );
  return place.parse(row);
}

/** Where somebody lives, secret or not. */
export function findSecretAddress(store: string, bsn: string): Place {
  const row = ask(
    store,
    `select a.street as street, a.postal_code as postalCode, a.house_number as houseNumber
     from person p join residence r on r.person_id = p.id join address a on a.id = r.address_id
     where p.bsn = ? and r.valid_until is null`,
    bsn,
  );
  return place.parse(row);
}

/** Somebody alive who belongs to no household any more. */
export function findPersonWithoutHousehold(store: string): { bsn: string } {
  const row = ask(
    store,
    `select p.bsn as bsn from person p
     where p.bsn is not null and p.death_date is null and not p.secrecy
       and not exists (select 1 from membership m where m.person_id = p.id and m.valid_until is null)
     order by p.bsn limit 1`,
  );
  return z.object({ bsn: z.string() }).parse(row);
}
