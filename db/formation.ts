import type { Db } from './client.ts';
import { idList, prepared } from './statement.ts';

const request = `insert into formation (person_id, requested_at) values (?, ?) on conflict (person_id) do nothing`;

/** Puts a person down whose household must be formed again; once is enough. `at`: ISO 8601. */
export function requestFormation(db: Db, personId: string, at: string): void {
  prepared<[string, string], unknown>(db, request).run(personId, at);
}

const next = 'select person_id as id from formation where person_id > ? order by person_id limit ?';

/** People put down for formation whose id comes after this one, in order of id: who entered together comes together. */
export function listFormation(db: Db, after: string, limit: number): string[] {
  return prepared<[string, number], { id: string }>(db, next)
    .all(after, limit)
    .map((row) => row.id);
}

const settle = 'delete from formation where person_id in (select value from json_each(?))';

/** Takes people off the list, in the transaction that formed their households. */
export function settleFormation(db: Db, personIds: readonly string[]): void {
  prepared<[string], unknown>(db, settle).run(idList(personIds));
}

const newAdults = `insert into formation (person_id, requested_at)
  select distinct m.person_id, ? from membership m join person p on p.id = m.person_id
  where m.role = 'CHILD' and m.origin = 'BRP' and m.valid_until is null
    and p.birth_date || substr('-12-31', length(p.birth_date) - 3) <= date(?, '-18 years')
  on conflict (person_id) do nothing`;

/** Puts everybody down who is a child in a household and came of age by this day. */
export function requestFormationOfNewAdults(db: Db, day: string, at: string): void {
  prepared<[string, string], unknown>(db, newAdults).run(at, day);
}
