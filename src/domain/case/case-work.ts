import { insertCaseStatus, listCasesByIds, updateCase } from '../../../db/case.ts';
import type { CaseRow } from '../../../db/case.table.ts';
import { newId } from '../../../db/id.ts';
import { listPersonsByIds } from '../../../db/person.ts';
import type { CaseType } from '../../../db/reference/case-type.ts';
import type { Deed } from '../../access/deed.ts';
import type { Context } from '../../context.ts';
import { listCases, type GrantedCase } from './case.ts';
import type { CaseRules } from './case-rules.ts';
import type { Outcome } from '../change/change.ts';
import { notFound, Refusal, ruleBroken, type ProblemPath } from '../change/problem.ts';
import type { Standing } from '../standing/standing.ts';
import type { Work } from '../change/work.ts';

export type CaseOutcome = Outcome<GrantedCase>;

/** What names a case to be changed, as it was seen. */
export interface CaseNamed {
  readonly id: string;
  readonly expectedVersion: number;
}

/**
 * The case that is to be changed, where the actor may do this in it and it is still as they saw it. Throws {@link Refusal}
 * where it is not there or may not be seen, where it may not be done, and where somebody else changed it.
 */
export function getCase(work: Work, deed: Deed, { id, expectedVersion }: CaseNamed): CaseRow {
  const { row } = permitInCase(work, deed, id, ['input', 'id']);
  work.expect(row, expectedVersion);
  return row;
}

/**
 * Lets a change go on in a case, where the actor may do this in it. Throws {@link Refusal} where it is not there or may not
 * be seen, and where it may not be done.
 */
export function permitInCase(
  work: Work,
  deed: Deed,
  id: string,
  path: ProblemPath,
): { readonly row: CaseRow; readonly standing: Standing } {
  const [row] = listCasesByIds(work.db, [id]);
  const standing = work.standingTo(row?.householdId ?? id, path);
  if (!row || standing.decideCase(row).level === 'NONE') throw new Refusal(notFound(path));
  for (const person of listPersonsByIds(work.db, [row.personId])) work.concern(person);
  work.permitInCase(deed, standing, row);
  return { row, standing };
}

/** The type of a case: that of the day on which it was received. Throws {@link Refusal} where the law knew no such cases. */
export function getCaseType(
  rules: CaseRules,
  { law, kind, receivedOn }: Pick<CaseRow, 'law' | 'kind' | 'receivedOn'>,
): CaseType {
  const type = rules.findCaseType(law, kind, receivedOn);
  if (type) return type;
  const message = 'Onder deze wet bestaan zulke zaken niet. Kies een andere wet of een andere soort zaak.';
  throw new Refusal(ruleBroken('NO_SUCH_CASE_TYPE', message, ['input', 'kind']));
}

/** Brings a case to a status, with what else changes in it, and keeps that in the history of its statuses: since today. */
export function moveCase(work: Work, row: CaseRow, status: CaseRow['status'], change: Partial<CaseRow> = {}): CaseRow {
  const next = work.update(updateCase, row, { ...change, status });
  recordStatus(work, next);
  return next;
}

/** Since when a case has a status, and the id of that in its history: of one day the last has the greatest. */
export interface StatusMoment {
  readonly since?: string | undefined;
  readonly id?: string | undefined;
}

/** Keeps the status that a case has got in the history of its statuses: since today unless told otherwise. */
export function recordStatus(work: Work, { id: caseId, status }: CaseRow, moment: StatusMoment = {}): void {
  const { today, staffId, provenance } = work;
  const { since = today, id = newId('caseStatus') } = moment;
  work.insert(insertCaseStatus, { id, caseId, status, since, staffId, ...provenance });
}

/** Reads a case after it was changed, as the actor sees it by then. */
export function caseReader(context: Context): (id: string) => GrantedCase | undefined {
  return (id) => listCases(context, [id], context.today).get(id);
}
