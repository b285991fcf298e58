import { listCaseTermChangesByCaseIds } from '../../../db/case-term-change.ts';
import {
  extensionGrounds,
  suspensionGrounds,
  type CaseTermChangeRow,
  type TermChangeGround,
} from '../../../db/case-term-change.table.ts';
import type { CaseRow } from '../../../db/case.table.ts';
import type { OrganisationRow } from '../../../db/organisation.table.ts';
import type { StaffRow } from '../../../db/staff.table.ts';
import type { Deed } from '../../access/deed.ts';
import { grant, type Granted } from '../../access/granted.ts';
import type { Context } from '../../context.ts';
import { checkInTime } from './case-extend.ts';
import { findRoute, listExecutors } from './case-route.ts';
import { withEnd } from './case-step.ts';
import type { HeldCaseType } from './case-rules.ts';
import { checkGround, checkRuns } from './case-term-rule.ts';
import { listCaseColleagues } from './case-worker.ts';
import type { GrantedCase } from './case.ts';
import { isInDefault } from './default-notice.ts';
import type { GrantedHousehold } from '../household/household.ts';
import { Refusal } from '../change/problem.ts';
import { findReferred } from './referral.ts';
import { listStandings, purposeOf } from '../standing/standing.ts';
import { viewStatutoryTerm, type StatutoryTermView } from './statutory-term.ts';

/** A kind of case that may be opened, and what would come of it. */
export interface CaseOpening extends Pick<HeldCaseType, 'law' | 'kind' | 'label' | 'officeFunction'> {
  readonly term: StatutoryTermView | null;
  readonly otherTerms: readonly StatutoryTermView[];
  readonly organisations: readonly OrganisationRow[];
  readonly goesTo: OrganisationRow | null;
}
export type GrantedCaseOpening = Granted<CaseOpening>;

/** The kinds of case that the actor may open in a household now. */
export function listCaseOpenings(context: Context, { id }: GrantedHousehold): readonly GrantedCaseOpening[] {
  const { reference, today, actor } = context;
  const standing = listStandings(context, [id]).get(id);
  if (!standing) return [];
  const { laws } = purposeOf(context).activity;
  return laws
    .filter((law) => standing.may('OPEN_CASE', law))
    .flatMap((law) => {
      const responsibilities = reference.listResponsibilities(law, today);
      return (['REPORT', 'APPLICATION', 'OBJECTION'] as const).flatMap((kind) => {
        const type = reference.findCaseType(law, kind, today);
        if (!type) return [];
        const ids = listExecutors(type, responsibilities);
        const goesToId = findRoute(ids, actor.staff.organisationId);
        const term = reference.findStatutoryTerm(law, kind, today);
        return grant(standing.decide('HOUSEHOLD'), 'CONTENT', {
          law,
          kind,
          label: type.label,
          officeFunction: type.officeFunction,
          term: term ? viewStatutoryTerm(term) : null,
          otherTerms: type.otherTerms.map((code) => viewStatutoryTerm(reference.getStatutoryTerm(code, today))),
          organisations: ids.map((each) => reference.getOrganisation(each)),
          goesTo: goesToId === undefined ? null : reference.getOrganisation(goesToId),
        });
      });
    });
}

/** The row of a case of which the actor knows, where they may do this in it. */
function findWorkable(context: Context, { id, householdId }: GrantedCase, deed: Deed): CaseRow | undefined {
  const standing = listStandings(context, [householdId]).get(householdId);
  const row = standing?.cases.find((found) => found.id === id);
  return row && standing?.mayInCase(deed, row) ? row : undefined;
}

/** The statuses to which the actor may bring a case, the ordinary one first. */
export async function listNextStatuses(context: Context, found: GrantedCase): Promise<readonly CaseRow['status'][]> {
  const row = findWorkable(context, found, 'CHANGE_CASE_STATUS');
  const type = row && context.reference.findCaseType(row.law, row.kind, row.receivedOn);
  if (!type) return [];
  // A term is suspended and resumed with a reason and a day, and decided is with grounds: neither is a step.
  const byTerm = row.status === 'SUSPENDED' ? 'IN_PROGRESS' : 'SUSPENDED';
  const steps = withEnd(type.steps[row.status], (await findReferred(context, found)) ?? false);
  return steps.filter((status) => status !== byTerm && status !== 'DECIDED');
}

/** What the actor may record of the term of a case as it stands now. */
export async function listPossibleTermChanges(
  context: Context,
  found: GrantedCase,
): Promise<readonly TermChangeGround[]> {
  const row = findWorkable(context, found, 'CHANGE_CASE_TERM');
  if (!row) return [];
  const { db, today } = context;
  const loader = context.loaders.get('case term change now', (ids: readonly string[]) =>
    Map.groupBy(listCaseTermChangesByCaseIds(db, ids, today), (change) => change.caseId),
  );
  const changes = (await loader.load(row.id)) ?? [];
  const grounds: readonly TermChangeGround[] = [...suspensionGrounds, ...extensionGrounds, 'DEFAULT_NOTICE'];
  return grounds.filter((ground) => isPossible(context, row, ground, changes));
}

/** Whether the change would be let through, today: by the very checks of the change. */
function isPossible(
  { reference, today }: Context,
  row: CaseRow,
  ground: TermChangeGround,
  changes: readonly CaseTermChangeRow[],
): boolean {
  try {
    checkGround(reference, row, ground);
    const dated = { ...row, dueOn: checkRuns(row) };
    const extension = extensionGrounds.find((each) => each === ground);
    if (extension) checkInTime(reference, dated, { ground: extension, changes, today });
    return (
      ground !== 'DEFAULT_NOTICE' || (isInDefault(dated.dueOn, today) && !changes.some((one) => one.ground === ground))
    );
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

/** To whom the actor may give a case. */
export function listAssignable(context: Context, found: GrantedCase): readonly StaffRow[] {
  const row = findWorkable(context, found, 'ASSIGN_CASE');
  return row?.closedOn === null ? listCaseColleagues(context, row).filter(({ id }) => id !== row.workerId) : [];
}
