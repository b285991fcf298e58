import { insertCase, insertCaseStatus } from '../../../db/case.ts';
import type { CaseRow } from '../../../db/case.table.ts';
import type { Db } from '../../../db/client.ts';
import { newId } from '../../../db/id.ts';
import type { CareWork } from './care-recording.ts';
import { newCase } from '../case/case-open.ts';
import { findRoute, listExecutors } from '../case/case-route.ts';
import { startTerm } from '../case/case-term.ts';
import { makeReferenceSource, type ReferenceSource } from '../reference/reference.ts';

/** For whom a case is opened, under which law, and what it is about. */
export type CaseOpening = Pick<CaseRow, 'householdId' | 'personId' | 'law' | 'title' | 'sealed'> & {
  /** Whether nothing is to be decided in it, so that no term runs. */
  readonly referred: boolean;
};

const sources = new WeakMap<Db, ReferenceSource>();

/**
 * Opens the case in which a provider's request is answered: an application, with whoever executes such cases. Throws where nobody
 * does, or such cases are not known: somebody must record that before the message can be taken.
 */
export function openCaseFor(work: CareWork, { law, referred, ...opening }: CaseOpening): string {
  const { db, today: receivedOn } = work.recording;
  let source = sources.get(db);
  if (!source) sources.set(db, (source = makeReferenceSource(db)));
  const reference = source();
  const kind = 'APPLICATION';
  const type = reference.findCaseType(law, kind, receivedOn);
  if (!type) throw new Error('there is no type of case for a request of a provider');
  const executors = listExecutors(type, reference.listResponsibilities(law, receivedOn));
  // Of several the first takes it in, and can hand it over.
  const organisationId = findRoute(executors, '') ?? executors[0];
  if (organisationId === undefined) throw new Error('nobody executes such cases');
  const term = referred ? undefined : startTerm(reference, { law, kind, receivedOn, countsFrom: null, other: false });
  const office = { organisationId, officeFunction: type.officeFunction };
  const facts = { law, kind, ...opening, receivedOn, ...office, suwiDerived: 0 } as const;
  const row: CaseRow = { ...newCase(db, facts, term), ...work.provenance };
  work.insert(insertCase, row, { type: 'Case', personId: row.personId, law });
  const status = { caseId: row.id, status: row.status, since: receivedOn, staffId: null };
  insertCaseStatus(db, { id: newId('caseStatus'), ...status, ...work.provenance });
  return row.id;
}
