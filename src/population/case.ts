import type { NewCase, NewCaseStatus } from '../../db/case.table.ts';
import type { Law } from '../../db/law.ts';
import { organisationId } from '../../db/reference.ts';
import type { OfficeFunction } from '../../db/responsibility.table.ts';
import { textOfDay, type Day } from './day.ts';
import type { Draft } from './dossier.ts';
import type { MadeHousehold } from './household.ts';
import type { Resident } from './person.ts';
import { staffId, workplaceOf, type StaffKey } from './staff.ts';
import { dueDayOf } from './term.ts';

export type CaseStatus = NewCaseStatus['status'];

export interface CaseFacts {
  readonly household: MadeHousehold;
  readonly person: Resident;
  readonly law: Law;
  readonly kind: NewCase['kind'];
  readonly title: string;
  readonly officeFunction: OfficeFunction;
  /** Every status with its first day, the oldest first; the first one is RECEIVED. */
  readonly history: readonly (readonly [CaseStatus, Day])[];
  /** Left out while nobody has taken it up. */
  readonly worker?: StaffKey | undefined;
  /** The next number of the municipality when left out. */
  readonly number?: string;
  readonly sealed?: boolean;
  /** The day by which it must be decided, where it is another than that of the law's ordinary term. */
  readonly dueOn?: Day;
}

/** A case of a dossier. */
export interface MadeCase extends CaseFacts {
  readonly id: string;
  readonly receivedOn: Day;
  readonly closedOn: Day | undefined;
}

/** Whether a case that got this status is no longer worked on. */
function isEnd(status: CaseStatus): boolean {
  return status === 'CLOSED' || status === 'WITHDRAWN';
}

/** Adds a case with its history, in the hands of the organisation that works on such cases. */
export function addCase(draft: Draft, facts: CaseFacts): MadeCase {
  const { household, person, law, kind, title, officeFunction, history, worker, sealed, dueOn } = facts;
  const [first, last] = [history[0], history.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError('a case begins with its receipt');
  const [status, since] = last;
  const receivedOn = first[1];
  const closedOn = isEnd(status) ? since : undefined;
  const id = draft.newId('case');
  draft.dossier.cases.push({
    id,
    number: facts.number ?? draft.supply.caseNumbers.next().value,
    householdId: household.id,
    personId: person.id,
    law,
    kind,
    title,
    status,
    receivedOn: textOfDay(receivedOn),
    // No term runs any more between decision and closing.
    dueOn: status === 'DECIDED' ? null : textOfDay(dueOn ?? dueDayOf(law, kind, receivedOn)),
    closedOn: textOfDay(closedOn),
    organisationId: organisationId(workplaceOf(law, officeFunction).organisation),
    officeFunction,
    workerId: worker === undefined ? null : staffId(worker),
    sealed: sealed ? 1 : 0,
    // Whether somebody has a right to a benefit is found out in Suwinet.
    suwiDerived: law === 'PARTICIPATIEWET' && kind !== 'REPORT' ? 1 : 0,
  });
  for (const [each, day] of history) {
    draft.dossier.caseStatuses.push({
      id: draft.newId('caseStatus'),
      caseId: id,
      status: each,
      since: textOfDay(day),
      staffId: each === 'RECEIVED' || worker === undefined ? null : staffId(worker),
    });
  }
  return { ...facts, id, receivedOn, closedOn };
}
