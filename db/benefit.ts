import { benefitTable, type BenefitRow } from './benefit.table.ts';
import type { Db } from './client.ts';
import { insertRow, updateRow } from './row.ts';
import { columnsOf, idList, prepared } from './statement.ts';

const byIds = `select ${columnsOf(benefitTable, 'b')} from json_each(?) wanted
  join benefit b on b.id = wanted.value`;

/** The benefits with these ids, in no particular order. */
export function listBenefitsByIds(db: Db, ids: readonly string[]): BenefitRow[] {
  return prepared<[string], BenefitRow>(db, byIds).all(idList(ids));
}

const byPersons = `select ${columnsOf(benefitTable, 'b')} from json_each(@ids) wanted
  join benefit b on b.person_id = wanted.value
  where b.valid_from <= @day
  order by b.person_id, b.valid_from desc, b.id`;

/** The benefits of these people that had begun by a day, the latest first. */
export function listBenefitsByPersonIds(db: Db, ids: readonly string[], day: string): BenefitRow[] {
  return prepared<[{ ids: string; day: string }], BenefitRow>(db, byPersons).all({ ids: idList(ids), day });
}

export function insertBenefit(db: Db, row: BenefitRow): void {
  insertRow(db, benefitTable, row);
}

export function updateBenefit(db: Db, row: BenefitRow): void {
  updateRow(db, benefitTable, row);
}
