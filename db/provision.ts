import type { Db } from './client.ts';
import { provisionTable, type ProvisionRow } from './provision.table.ts';
import { insertRow, updateRow } from './row.ts';
import { columnsOf, idList, prepared } from './statement.ts';

/** The day as of which provisions are read. */
export interface ProvisionDay {
  readonly day: string;
  /** Whether that day is today: then help that is yet to begin is known, whether it was decided on or not. */
  readonly isToday: boolean;
}

interface Parameters {
  ids: string;
  day: string;
  isToday: number;
}

const columns = columnsOf(provisionTable, 'p');
const known = `(p.valid_from <= @day or @isToday = 1
  or (select d.decided_on from decision d where d.id = p.decision_id) <= @day)`;

const byHouseholds = `select ${columns} from json_each(@ids) wanted
  join provision p on p.household_id = wanted.value
  where ${known}
  order by p.household_id, p.valid_from desc, p.id`;

/** The provisions of these households that had begun or were decided on by a day, the latest first. */
export function listProvisionsByHouseholdIds(db: Db, ids: readonly string[], on: ProvisionDay): ProvisionRow[] {
  return prepared<[Parameters], ProvisionRow>(db, byHouseholds).all(parametersOf(ids, on));
}

const byCases = `select ${columns} from json_each(@ids) wanted
  join provision p on p.case_id = wanted.value
  where ${known}
  order by p.case_id, p.valid_from desc, p.id`;

/** The provisions granted in these cases that had begun or were decided on by a day, the latest first. */
export function listProvisionsByCaseIds(db: Db, ids: readonly string[], on: ProvisionDay): ProvisionRow[] {
  return prepared<[Parameters], ProvisionRow>(db, byCases).all(parametersOf(ids, on));
}

const byIds = `select ${columns} from json_each(@ids) wanted
  join provision p on p.id = wanted.value
  where ${known}`;

/** Those of the provisions with these ids that had begun or were decided on by a day, in no particular order. */
export function listProvisionsByIds(db: Db, ids: readonly string[], on: ProvisionDay): ProvisionRow[] {
  return prepared<[Parameters], ProvisionRow>(db, byIds).all(parametersOf(ids, on));
}

const byPersons = `select ${columns} from json_each(?) wanted
  join provision p on p.person_id = wanted.value
  order by p.person_id, p.valid_from, p.id`;

/** Every provision that these people ever had or are to have, the first to begin first. */
export function listProvisionsByPersonIds(db: Db, personIds: readonly string[]): ProvisionRow[] {
  return prepared<[string], ProvisionRow>(db, byPersons).all(idList(personIds));
}

const successor = 'select id from provision where previous_id = ?';

/** Whether another provision took the place of this one. */
export function hasSuccessor(db: Db, id: string): boolean {
  return prepared<[string], { id: string }>(db, successor).get(id) !== undefined;
}

export function insertProvision(db: Db, row: ProvisionRow): void {
  insertRow(db, provisionTable, row);
}

export function updateProvision(db: Db, row: ProvisionRow): void {
  updateRow(db, provisionTable, row);
}

function parametersOf(ids: readonly string[], { day, isToday }: ProvisionDay): Parameters {
  return { ids: idList(ids), day, isToday: Number(isToday) };
}
