import { findCaseIdByNumber, insertCase, insertCaseStatus, listCasesByIds, updateCase } from '../../../db/case.ts';
import type { CaseRow } from '../../../db/case.table.ts';
import { newId } from '../../../db/id.ts';
import type { Law } from '../../../db/law.ts';
import { officeFunctions, type OfficeFunction } from '../../../db/responsibility.table.ts';
import { columnsOfTerm, startTerm } from '../case/case-term.ts';
import type { SuppliedRule } from './supplied-record.ts';
import {
  checkAnswersFor,
  checkSamePerson,
  getHouseholdId,
  getPersonId,
  getStaff,
  RowRefusal,
  type Supply,
} from './supplied-row.ts';

/** A case, as another system has it. */
export interface SuppliedCase {
  readonly key: string;
  readonly number: string;
  readonly bsn: string;
  readonly law: Law;
  readonly kind: CaseRow['kind'];
  readonly title: string;
  readonly status: Exclude<CaseRow['status'], 'SUSPENDED'>;
  /** Null: the day on which it is supplied. */
  readonly statusSince: string | null;
  readonly receivedOn: string;
  /** Null: as the law has it. */
  readonly dueOn: string | null;
  readonly closedOn: string | null;
  readonly sealed: 'YES' | 'NO' | null;
  readonly staffEmail: string | null;
}

type Stated =
  | ('personId' | 'law' | 'kind' | 'number' | 'title' | 'status' | 'receivedOn' | 'dueOn')
  | ('termCode' | 'termFrom' | 'closedOn' | 'sealed' | 'workerId');

/** A case that the supplier has in hand. */
export const suppliedCase: SuppliedRule<SuppliedCase, CaseRow, Stated> = {
  concept: 'case',
  type: 'Case',
  fields: { personId: 'bsn', workerId: 'staffEmail', termCode: 'dueOn', termFrom: 'dueOn' },
  find: (db, id) => listCasesByIds(db, [id])[0],
  state(supply, supplied, before) {
    const { law, kind, number, title, status, receivedOn, closedOn, sealed, staffEmail } = supplied;
    checkAnswersFor(supply, law);
    const personId = getPersonId(supply, supplied.bsn);
    checkSamePerson(before, personId);
    checkDays(supply, supplied);
    if (!supply.reference.findCaseType(law, kind, receivedOn)) {
      throw new RowRefusal('kind', 'NO_SUCH_CASE_TYPE', 'zulke zaken kent deze wet niet');
    }
    checkNumber(supply, number, before);
    return {
      personId,
      law,
      kind,
      number,
      title,
      status,
      receivedOn,
      closedOn,
      ...termOf(supply, supplied),
      sealed: sealed === 'YES' ? 1 : 0,
      workerId: staffEmail === null ? null : getStaff(supply, staffEmail, supply.today).id,
    };
  },
  complete(supply, { law, kind, receivedOn }, { personId }) {
    const type = supply.reference.findCaseType(law, kind, receivedOn);
    return {
      householdId: getHouseholdId(supply, personId, [supply.today, receivedOn]),
      organisationId: supply.supplier.id,
      officeFunction: getOffice(supply, law, type?.officeFunction),
      suwiDerived: type?.fromSuwinet ? 1 : 0,
    };
  },
  write({ db, at, today }, next, before, { statusSince, receivedOn, closedOn }) {
    if (before) updateCase(db, next);
    else insertCase(db, next);
    if (before?.status === next.status) return;
    const provenance = { staffId: null, source: 'FILE', recordedAt: at } as const;
    const { id: caseId, status } = next;
    if (!before && status !== 'RECEIVED') {
      insertCaseStatus(db, { id: newId('caseStatus'), caseId, status: 'RECEIVED', since: receivedOn, ...provenance });
    }
    const since = statusSince ?? closedOn ?? (status === 'RECEIVED' ? receivedOn : today);
    insertCaseStatus(db, { id: newId('caseStatus'), caseId, status, since, ...provenance });
  },
  about: (_, { personId, law }) => ({ personId, law }),
};

function checkDays({ today }: Supply, { status, statusSince, receivedOn, dueOn, closedOn }: SuppliedCase): void {
  if (receivedOn > today) throw new RowRefusal('receivedOn', 'IN_FUTURE', 'ligt in de toekomst');
  const isEnded = status === 'CLOSED' || status === 'WITHDRAWN';
  if (isEnded !== (closedOn !== null)) {
    throw new RowRefusal(
      'closedOn',
      'END_NOT_FITTING',
      'een einddatum hoort bij een zaak die afgesloten of ingetrokken is, en alleen daarbij',
    );
  }
  for (const [field, day] of Object.entries({ closedOn, statusSince })) {
    if (day !== null && day > today) throw new RowRefusal(field, 'IN_FUTURE', 'ligt in de toekomst');
  }
  for (const [field, day] of Object.entries({ closedOn, statusSince, dueOn })) {
    if (day !== null && day < receivedOn) throw new RowRefusal(field, 'BEFORE_RECEIPT', 'ligt voor de startdatum');
  }
}

/** A number belongs to one case, whoever recorded it. */
function checkNumber({ db }: Supply, number: string, before: CaseRow | undefined): void {
  const id = findCaseIdByNumber(db, number);
  if (id === undefined || id === before?.id) return;
  throw new RowRefusal('number', 'ALREADY_RECORDED', 'een zaak met dit nummer staat al in Eenplan, anders vastgelegd');
}

/** The last day as it was supplied, or as the law counts it. */
function termOf(
  { reference }: Supply,
  { law, kind, receivedOn, dueOn }: SuppliedCase,
): Pick<CaseRow, 'dueOn' | 'termCode' | 'termFrom'> {
  if (dueOn !== null) return { dueOn, termCode: null, termFrom: null };
  const term = startTerm(reference, { law, kind, receivedOn, countsFrom: null, other: false });
  return columnsOfTerm(term);
}

/** The office for which the supplier has such cases in hand. Throws {@link RowRefusal} where it has none: who commissions, executes nothing. */
function getOffice(
  { reference, supplier, today }: Supply,
  law: Law,
  usual: OfficeFunction | undefined,
): OfficeFunction {
  const offices = officeFunctions.filter((office) => reference.isResponsible(supplier.id, law, office, today));
  const office = offices.find((each) => each === usual) ?? offices[0];
  if (office) return office;
  throw new RowRefusal('law', 'NOT_RESPONSIBLE', 'de leverancier voert deze wet vandaag niet uit');
}
