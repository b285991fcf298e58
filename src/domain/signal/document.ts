import { listDocumentsByCaseIds, listDocumentsByIds, listPlanDocumentsByHouseholdIds } from '../../../db/document.ts';
import type { DocumentRow } from '../../../db/document.table.ts';
import type { Decision } from '../../access/decide.ts';
import { grant, type Granted } from '../../access/granted.ts';
import type { Context } from '../../context.ts';
import { listCases, listContentCaseIds, loadCases, touchCase, type GrantedCase } from '../case/case.ts';
import type { GrantedHousehold } from '../household/household.ts';
import { listStandings } from '../standing/standing.ts';

export interface DocumentView extends Pick<
  DocumentRow,
  'id' | 'kind' | 'title' | 'uri' | 'createdOn' | 'caseId' | 'planId'
> {
  readonly asOf: string;
}
export type GrantedDocument = Granted<DocumentView>;

function viewDocument(decision: Pick<Decision, 'level'>, row: DocumentRow, asOf: string): GrantedDocument {
  return grant(decision, 'CONTENT', {
    id: row.id,
    kind: row.kind,
    title: row.title,
    uri: row.uri,
    createdOn: row.createdOn,
    caseId: row.caseId,
    planId: row.planId,
    asOf,
  });
}

/** Documents of cases, as far as the content of their case is seen. */
function viewOfCases(
  context: Context,
  rows: readonly DocumentRow[],
  cases: ReadonlyMap<string, GrantedCase>,
): readonly GrantedDocument[] {
  return rows.flatMap((row) => {
    const ofCase = cases.get(row.caseId ?? '');
    if (ofCase?.sight !== 'CONTENT') return [];
    touchCase(context, ofCase, 'Document');
    return [viewDocument({ level: ofCase.sight }, row, ofCase.asOf)];
  });
}

/** Documents of the cases and plans of a household whose content the actor sees, the latest first. */
export async function listDocumentsOfHousehold(
  context: Context,
  household: GrantedHousehold,
): Promise<readonly GrantedDocument[]> {
  const { id, asOf } = household;
  const ofCases = context.loaders.get(`documents of case ${asOf}`, (ids: readonly string[]) =>
    Map.groupBy(listDocumentsByCaseIds(context.db, ids, asOf), (row) => row.caseId ?? ''),
  );
  const ofPlans = context.loaders.get(`plan documents of household ${asOf}`, (ids: readonly string[]) =>
    Map.groupBy(listPlanDocumentsByHouseholdIds(context.db, ids, asOf), (row) => row.householdId),
  );
  const standing = listStandings(context, [id]).get(id);
  const decision = standing?.decide('PLAN');
  const [byCase, planRows = []] = await Promise.all([
    Promise.all(listContentCaseIds(context, household).map((caseId) => ofCases.load(caseId))),
    decision?.level === 'CONTENT' ? ofPlans.load(id) : undefined,
  ]);
  const caseRows = byCase.flatMap((own) => own ?? []);
  // Loaded for those cases alone that have documents: it is whom they concern that is shown.
  const cases = await loadCases(
    context,
    caseRows.flatMap((row) => row.caseId ?? []),
    asOf,
  );
  if (planRows.length > 0) standing?.showHousehold(asOf, 'Document');
  return [
    ...viewOfCases(context, caseRows, cases),
    ...planRows.flatMap((row) => (decision ? [viewDocument(decision, row, asOf)] : [])),
  ].toSorted((a, b) => b.createdOn.localeCompare(a.createdOn) || b.id.localeCompare(a.id));
}

/** The documents with these ids that the actor may see. */
export function listDocuments(context: Context, ids: readonly string[]): ReadonlyMap<string, GrantedDocument> {
  const { today } = context;
  const rows = listDocumentsByIds(context.db, ids, today);
  const standings = listStandings(context, [...new Set(rows.flatMap((row) => row.householdId ?? []))]);
  const cases = listCases(context, [...new Set(rows.flatMap((row) => row.caseId ?? []))], today);
  const ofPlans = rows.flatMap((row) => {
    const standing = standings.get(row.householdId ?? '');
    const decision = standing?.decide('PLAN');
    if (!standing || decision?.level !== 'CONTENT') return [];
    standing.showHousehold(today, 'Document');
    return [viewDocument(decision, row, today)];
  });
  return new Map([...viewOfCases(context, rows, cases), ...ofPlans].map((view) => [view.id, view]));
}
