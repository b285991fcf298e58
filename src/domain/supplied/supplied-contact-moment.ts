import { insertContactMoment, listContactMomentsByIds, updateContactMoment } from '../../../db/contact-moment.ts';
import type { ContactMomentRow } from '../../../db/contact-moment.table.ts';
import type { Law } from '../../../db/law.ts';
import { dayOf } from '../../day.ts';
import { checkCaseHere, getCaseOf } from './supplied-case-reference.ts';
import type { SuppliedRule } from './supplied-record.ts';
import { checkAnswersFor, checkSamePerson, getHouseholdId, getPersonId, getStaff, RowRefusal } from './supplied-row.ts';

/** Contact with a resident, as another system has it. */
export interface SuppliedContactMoment {
  readonly key: string;
  readonly bsn: string;
  readonly law: Law;
  readonly caseNumber: string | null;
  /** Moment, ISO 8601 in UTC. */
  readonly at: string;
  readonly channel: ContactMomentRow['channel'];
  readonly summary: string;
  readonly staffEmail: string;
}

type Stated = 'personId' | 'law' | 'caseId' | 'at' | 'channel' | 'summary' | 'staffId';

/** Contact that the supplier's own people had. */
export const suppliedContactMoment: SuppliedRule<SuppliedContactMoment, ContactMomentRow, Stated> = {
  concept: 'contactMoment',
  type: 'ContactMoment',
  fields: { personId: 'bsn', caseId: 'caseNumber', staffId: 'staffEmail' },
  find: (db, id) => listContactMomentsByIds(db, [id])[0],
  state(supply, { bsn, law, caseNumber, at, channel, summary, staffEmail }, before) {
    checkAnswersFor(supply, law);
    const personId = getPersonId(supply, bsn);
    checkSamePerson(before, personId);
    if (at > supply.at) throw new RowRefusal('at', 'IN_FUTURE', 'ligt in de toekomst');
    const ofCase = getCaseOf(supply, { caseNumber, law, personId });
    const staff = getStaff(supply, staffEmail, dayOf(new Date(at)));
    return { personId, law, caseId: ofCase?.id ?? null, at, channel, summary, staffId: staff.id };
  },
  complete(supply, { caseNumber, law }, { personId, at }) {
    if (personId === null) throw new Error('contact that a file tells of is with somebody');
    const ofCase = getCaseOf(supply, { caseNumber, law, personId });
    const days = [dayOf(new Date(at)), supply.today];
    return { householdId: ofCase?.householdId ?? getHouseholdId(supply, personId, days) };
  },
  check(supply, next) {
    checkCaseHere(supply, next);
  },
  write({ db }, next, before) {
    if (before) updateContactMoment(db, next);
    else insertContactMoment(db, next);
  },
  about: (_, { personId, law }) => ({ personId, law }),
};
