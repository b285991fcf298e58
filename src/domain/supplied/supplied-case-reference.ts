import { findCaseIdByNumber, listCasesByIds } from '../../../db/case.ts';
import type { CaseRow } from '../../../db/case.table.ts';
import type { Law } from '../../../db/law.ts';
import { listMembershipsByPersonIds } from '../../../db/membership.ts';
import { RowRefusal, type Supply } from './supplied-row.ts';

/** A case that a row names, of whom, and under which law the row is. */
interface CaseNamed {
  readonly caseNumber: string | null;
  readonly law: Law;
  readonly personId: string;
}

/**
 * The case that a row names, under its law and of a household to which the person belongs; undefined where it names none.
 * Throws {@link RowRefusal}, alike where there is no such case and where it is not for the supplier to know of it.
 */
export function getCaseOf(supply: Supply, { caseNumber, law, personId }: CaseNamed): CaseRow | undefined {
  if (caseNumber === null) return undefined;
  const { db, supplier, today } = supply;
  const id = findCaseIdByNumber(db, caseNumber);
  const [row] = id === undefined ? [] : listCasesByIds(db, [id]);
  const isKept = row?.sealed === 1 && row.organisationId !== supplier.id;
  if (!row || isKept || row.law !== law) {
    throw new RowRefusal('caseNumber', 'UNKNOWN_CASE', 'geen zaak met dit nummer onder deze wet is bekend in Eenplan');
  }
  const isTheirs =
    row.personId === personId ||
    listMembershipsByPersonIds(db, [personId], today).some(({ householdId }) => householdId === row.householdId);
  if (!isTheirs) throw new RowRefusal('caseNumber', 'CASE_OF_ANOTHER', 'deze zaak is van een ander huishouden');
  return row;
}

/** Throws {@link RowRefusal} where a correction would bring a record into a case of another household than its own. */
export function checkCaseHere(
  { db }: Supply,
  { caseId, householdId }: Pick<CaseRow, 'householdId'> & { readonly caseId: string | null },
): void {
  if (caseId === null) return;
  const [row] = listCasesByIds(db, [caseId]);
  if (row?.householdId === householdId) return;
  throw new RowRefusal('caseNumber', 'CASE_OF_ANOTHER', 'deze zaak is van een ander huishouden');
}
