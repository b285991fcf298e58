import type { Db } from './client.ts';
import { consentTable, type ConsentRow } from './consent.table.ts';
import { insertRow, updateRow } from './row.ts';
import { columnsOf, holdsOn, idList, prepared } from './statement.ts';

/** A consent with a household that whoever it is about belongs to. */
export type ConsentOfHousehold = ConsentRow & { readonly householdId: string };

const byHouseholds = `select distinct ${columnsOf(consentTable, 'c')}, m.household_id as "householdId"
  from json_each(@ids) wanted
  join membership m on m.household_id = wanted.value and ${holdsOn('m', '@day')}
  join consent c on c.person_id = m.person_id
  where c.given_on <= @day
  order by "householdId", "givenOn" desc, "id" desc`;

/** Consent by those who belong to these households on a day, given by that day, the latest first. */
export function listConsentsByHouseholdIds(db: Db, ids: readonly string[], day: string): ConsentOfHousehold[] {
  return prepared<[{ ids: string; day: string }], ConsentOfHousehold>(db, byHouseholds).all({ ids: idList(ids), day });
}

const byIds = `select ${columnsOf(consentTable, 'c')} from json_each(?) wanted join consent c on c.id = wanted.value`;

/** The consents with these ids, in no particular order. */
export function listConsentsByIds(db: Db, ids: readonly string[]): ConsentRow[] {
  return prepared<[string], ConsentRow>(db, byIds).all(idList(ids));
}

const running = `select 1 as one from consent c
  where c.person_id = @personId and c.law = @law and c.organisation_id = @organisationId
    and c.withdrawn_on is null and (c.ends_on is null or c.ends_on > @day)`;

/** Whether somebody has let an organisation see what is recorded under a law, on a day or later. */
export function hasConsent(
  db: Db,
  parameters: Pick<ConsentRow, 'personId' | 'law' | 'organisationId'> & { readonly day: string },
): boolean {
  return prepared<[typeof parameters], { one: number }>(db, running).get(parameters) !== undefined;
}

export function insertConsent(db: Db, row: ConsentRow): void {
  insertRow(db, consentTable, row);
}

export function updateConsent(db: Db, row: ConsentRow): void {
  updateRow(db, consentTable, row);
}
