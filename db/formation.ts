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

/** SQL: the last day on which somebody may have been born, as precise as their birth date is known. */
const bornBy = `p.birth_date || substr('-12-31', length(p.birth_date) - 3)`;

const newAdults = `insert into formation (person_id, requested_at)
  select distinct m.person_id, ? from membership m join person p on p.id = m.person_id
  where m.role = 'CHILD' and m.origin = 'BRP' and m.valid_until is null
    and ${bornBy} <= date(?, '-18 years')
  on conflict (person_id) do nothing`;

/** Puts everybody down who is a child in a household and came of age by this day. */
export function requestFormationOfNewAdults(db: Db, day: string, at: string): void {
  prepared<[string, string], unknown>(db, newAdults).run(at, day);
}

const placed = `select distinct m.household_id as id from membership m join person p on p.id = m.person_id
  where m.role = 'CHILD' and m.origin = 'STAFF' and m.valid_until is null and p.registration_status = 'CURRENT'
    and ${bornBy} <= date(@day, '-18 years') and ${bornBy} > date(@day, '-18 years', '-1 month')
    and not exists (select 1 from notice n where n.household_id = m.household_id
      and n.household_change = 'MEMBER_CAME_OF_AGE' and n.at >= date(${bornBy}, '+18 years'))`;

/**
 * The households in which a child came of age in the month up to a day whom staff placed there, and of which nobody was
 * told yet: what staff say of a household the base register does not change.
 */
export function listHouseholdIdsOfPlacedNewAdults(db: Db, day: string): string[] {
  return prepared<[{ day: string }], { id: string }>(db, placed)
    .all({ day })
    .map((row) => row.id);
}
