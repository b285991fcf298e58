import { listCaseHandoversByCaseIds, listCaseHandoversByIds } from '../../../db/case-handover.ts';
import type { CaseHandoverRow } from '../../../db/case-handover.table.ts';
import { listCasesByIds } from '../../../db/case.ts';
import type { CaseRow } from '../../../db/case.table.ts';
import type { Law } from '../../../db/law.ts';
import type { OrganisationRow } from '../../../db/organisation.table.ts';
import type { OfficeFunction } from '../../../db/responsibility.table.ts';
import type { StaffRow } from '../../../db/staff.table.ts';
import { grant, type Granted } from '../../access/granted.ts';
import type { Context } from '../../context.ts';
import type { GrantedCase } from './case.ts';
import { listStandings, type Standing } from '../standing/standing.ts';

/** That one office offers a case to another, and what came of it. Days are `YYYY-MM-DD`. */
export interface CaseHandoverView extends Pick<
  CaseHandoverRow,
  'id' | 'caseId' | 'status' | 'fromOfficeFunction' | 'toOfficeFunction' | 'offeredOn' | 'answeredOn' | 'version'
> {
  readonly law: Law;
  readonly from: OrganisationRow;
  readonly to: OrganisationRow;
  readonly offeredBy: StaffRow;
  readonly answeredBy: StaffRow | null;
  /** Null for those who see only that the case is there, and to whom it is not offered. */
  readonly reason: string | null;
  readonly answer: string | null;
  /** Whether the actor may answer it now. */
  readonly canAnswer: boolean;
  /** Whether the actor may withdraw it now. */
  readonly canWithdraw: boolean;
}
export type GrantedCaseHandover = Granted<CaseHandoverView>;

function viewHandover(
  context: Context,
  standing: Standing,
  { row, of }: { readonly row: CaseHandoverRow; readonly of: CaseRow },
): GrantedCaseHandover | undefined {
  const decision = standing.decideCase(of);
  if (decision.level === 'NONE') return undefined;
  const { reference, disclosure, today } = context;
  const isOpen = row.status === 'OFFERED' && of.closedOn === null;
  const isTold = decision.level === 'CONTENT' || (isOpen && standing.isOffered(of));
  if (isTold) disclosure.touch('CaseHandover', of.personId);
  standing.touchHousehold(today, 'CaseHandover');
  return grant(decision, 'EXISTS', {
    id: row.id,
    caseId: row.caseId,
    law: of.law,
    status: row.status,
    from: reference.getOrganisation(row.fromOrganisationId),
    fromOfficeFunction: row.fromOfficeFunction,
    to: reference.getOrganisation(row.toOrganisationId),
    toOfficeFunction: row.toOfficeFunction,
    offeredOn: row.offeredOn,
    offeredBy: reference.getStaff(row.offeredById),
    answeredOn: row.answeredOn,
    answeredBy: row.answeredById === null ? null : reference.getStaff(row.answeredById),
    reason: isTold ? row.reason : null,
    answer: isTold ? row.answer : null,
    version: row.version,
    canAnswer: isOpen && standing.mayInCase('ANSWER_CASE_OFFER', of, 'EXISTS'),
    canWithdraw: isOpen && standing.mayInCase('OFFER_CASE', of),
  });
}

function viewAll(context: Context, rows: readonly CaseHandoverRow[]): readonly GrantedCaseHandover[] {
  const ids = [...new Set(rows.map(({ caseId }) => caseId))];
  const cases = new Map(listCasesByIds(context.db, ids).map((row) => [row.id, row]));
  const standings = listStandings(context, [...new Set([...cases.values()].map(({ householdId }) => householdId))]);
  return rows.flatMap((row) => {
    const of = cases.get(row.caseId);
    const standing = of && standings.get(of.householdId);
    return (standing && viewHandover(context, standing, { row, of })) ?? [];
  });
}

/** The handovers with these ids that the actor may know of. */
export function listCaseHandovers(context: Context, ids: readonly string[]): ReadonlyMap<string, GrantedCaseHandover> {
  const views = viewAll(context, listCaseHandoversByIds(context.db, ids));
  return new Map(views.map((view) => [view.id, view]));
}

/** The handover with this id, read with others; null when there is none or the actor may not know of it. */
export async function findCaseHandover(context: Context, id: string | null): Promise<GrantedCaseHandover | null> {
  if (id === null) return null;
  const loader = context.loaders.get('case handovers by id', (ids: readonly string[]) =>
    listCaseHandovers(context, ids),
  );
  return (await loader.load(id)) ?? null;
}

/** How a case was offered from office to office by the day it is seen, the latest first. */
export async function listHandoversOfCase(
  context: Context,
  { id, asOf }: Pick<GrantedCase, 'id' | 'asOf'>,
): Promise<readonly GrantedCaseHandover[]> {
  const loader = context.loaders.get(`handovers of case ${asOf}`, (ids: readonly string[]) =>
    Map.groupBy(viewAll(context, listCaseHandoversByCaseIds(context.db, ids, asOf)), (view) => view.caseId),
  );
  return (await loader.load(id)) ?? [];
}

/** An office that a case may go to. */
export interface HandoverTarget {
  readonly organisation: OrganisationRow;
  readonly officeFunction: OfficeFunction;
}

/**
 * The offices that answer today, in force, for the execution or the desk of such cases, the one that has it in hand apart: where it may
 * go.
 */
export function listHandoverTargets(
  { reference, today }: Pick<Context, 'reference' | 'today'>,
  { law, organisationId, officeFunction }: Pick<CaseRow, 'law' | 'organisationId' | 'officeFunction'>,
): readonly HandoverTarget[] {
  const targets = new Map<string, HandoverTarget>();
  for (const row of reference.listResponsibilities(law, today)) {
    const isOther = row.organisationId !== organisationId || row.officeFunction !== officeFunction;
    const isFor = row.status === 'IN_FORCE' && (row.task === 'EXECUTION' || row.task === 'DESK');
    if (row.organisationId === null || !isOther || !isFor) continue;
    const organisation = reference.getOrganisation(row.organisationId);
    targets.set(`${organisation.name} ${row.officeFunction}`, { organisation, officeFunction: row.officeFunction });
  }
  return [...targets].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, target]) => target);
}

/** Where a case may go, for whoever may offer it; null for the others, and once it is closed. */
export function listTargetsOf(context: Context, found: GrantedCase): readonly HandoverTarget[] | null {
  const { law, organisation, officeFunction, open, sight } = found;
  if (!open || sight !== 'CONTENT') return null;
  return listHandoverTargets(context, { law, organisationId: organisation.id, officeFunction });
}
