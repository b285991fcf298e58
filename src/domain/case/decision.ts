import { listDecisionsByCaseIds, listDecisionsByIds } from '../../../db/decision.ts';
import type { DecisionRow } from '../../../db/decision.table.ts';
import type { StaffRow } from '../../../db/staff.table.ts';
import { grant, type Granted } from '../../access/granted.ts';
import type { Context } from '../../context.ts';
import { listCases, listContentCaseIds, loadCases, touchCase, type GrantedCase } from './case.ts';
import type { SeenHousehold } from '../household/seen-household.ts';
import type { GrantedPerson } from '../person/person.ts';
import type { GrantedProvision } from '../provision/provision.ts';

export interface DecisionView extends Pick<
  DecisionRow,
  'id' | 'caseId' | 'decidedOn' | 'outcome' | 'grounds' | 'againstId' | 'withdrawnOn' | 'withdrawalReason' | 'version'
> {
  readonly asOf: string;
  readonly staff: StaffRow | null;
  /** Law and person of the case that it was made in. */
  readonly law: GrantedCase['law'];
  readonly person: GrantedPerson | null;
}
export type GrantedDecision = Granted<DecisionView>;

/** A decision of a case whose content is seen: it shows no less and no more than the case does. */
function viewDecision(context: Context, ofCase: GrantedCase, row: DecisionRow): GrantedDecision {
  touchCase(context, ofCase, 'Decision');
  return grant({ level: ofCase.sight }, 'CONTENT', {
    id: row.id,
    caseId: row.caseId,
    asOf: ofCase.asOf,
    decidedOn: row.decidedOn,
    outcome: row.outcome,
    grounds: row.grounds,
    staff: row.staffId === null ? null : (context.reference.findStaff(row.staffId) ?? null),
    law: ofCase.law,
    person: ofCase.person,
    againstId: row.againstId,
    ...withdrawalOf(row, ofCase.asOf),
    version: row.version,
  });
}

/** That a decision was withdrawn is told from the day on which it was. */
function withdrawalOf({ withdrawnOn, withdrawalReason }: DecisionRow, asOf: string) {
  const isKnown = withdrawnOn !== null && withdrawnOn <= asOf;
  return isKnown ? { withdrawnOn, withdrawalReason } : { withdrawnOn: null, withdrawalReason: null };
}

function rowsOfCase(context: Context, asOf: string) {
  return context.loaders.get(`decisions of case ${asOf}`, (ids: readonly string[]) =>
    Map.groupBy(listDecisionsByCaseIds(context.db, ids, asOf), (row) => row.caseId),
  );
}

/** What was decided in a case, the latest first; null when only the case's existence is seen. */
export async function listDecisionsOfCase(
  context: Context,
  ofCase: GrantedCase,
): Promise<readonly GrantedDecision[] | null> {
  if (ofCase.sight !== 'CONTENT') return null;
  const rows = (await rowsOfCase(context, ofCase.asOf).load(ofCase.id)) ?? [];
  return rows.map((row) => viewDecision(context, ofCase, row));
}

/** What was decided in the cases of a household whose content the actor sees, the latest first. */
export async function listDecisionsOfHousehold(
  context: Context,
  household: SeenHousehold,
): Promise<readonly GrantedDecision[]> {
  const { asOf } = household;
  const loader = rowsOfCase(context, asOf);
  const byCase = await Promise.all(listContentCaseIds(context, household).map((id) => loader.load(id)));
  const rows = byCase.flatMap((own) => own ?? []);
  const cases = await loadCases(
    context,
    rows.map((row) => row.caseId),
    asOf,
  );
  return rows
    .toSorted((a, b) => b.decidedOn.localeCompare(a.decidedOn))
    .flatMap((row) => {
      const ofCase = cases.get(row.caseId);
      return ofCase?.sight === 'CONTENT' ? [viewDecision(context, ofCase, row)] : [];
    });
}

/** The decisions with these ids that the actor may see. */
export function listDecisions(
  context: Context,
  ids: readonly string[],
  asOf: string,
): ReadonlyMap<string, GrantedDecision> {
  const rows = listDecisionsByIds(context.db, ids, asOf);
  const cases = listCases(context, [...new Set(rows.map((row) => row.caseId))], asOf);
  return new Map(
    rows.flatMap((row): [string, GrantedDecision][] => {
      const ofCase = cases.get(row.caseId);
      return ofCase?.sight === 'CONTENT' ? [[row.id, viewDecision(context, ofCase, row)]] : [];
    }),
  );
}

/** The decision that grants a provision, or null when it needed none, came later or may not be seen. */
export async function findDecisionOfProvision(
  context: Context,
  { decisionId, asOf }: GrantedProvision,
): Promise<GrantedDecision | null> {
  return loadDecision(context, decisionId, asOf);
}

/** The decision that was objected to, or null when it was no objection, that is not known or may not be seen. */
export async function findDecisionAgainst(
  context: Context,
  { againstId, asOf }: GrantedDecision,
): Promise<GrantedDecision | null> {
  return loadDecision(context, againstId, asOf);
}

async function loadDecision(context: Context, id: string | null, asOf: string): Promise<GrantedDecision | null> {
  if (id === null) return null;
  const loader = context.loaders.get(`decision ${asOf}`, (ids: readonly string[]) => listDecisions(context, ids, asOf));
  return (await loader.load(id)) ?? null;
}
