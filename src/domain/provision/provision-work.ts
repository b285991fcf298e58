import { listCasesByIds } from '../../../db/case.ts';
import type { CaseRow } from '../../../db/case.table.ts';
import type { DecisionRow } from '../../../db/decision.table.ts';
import { listPersonsByIds } from '../../../db/person.ts';
import { listProvisionsByHouseholdIds, listProvisionsByIds } from '../../../db/provision.ts';
import type { ProvisionRow } from '../../../db/provision.table.ts';
import type { Deed } from '../../access/deed.ts';
import type { Context } from '../../context.ts';
import type { CaseNamed } from '../case/case-work.ts';
import { listStanding } from '../case/decision-change.ts';
import { grantsHelp } from '../case/decision-rule.ts';
import type { Outcome } from '../change/change.ts';
import { notFound, Refusal, ruleBroken, type ProblemPath } from '../change/problem.ts';
import { isDouble, isSameHelp, type DoubledProvision } from './provision-rule.ts';
import { deedOf, listProvisions, type GrantedProvision } from './provision.ts';
import { isReferred } from '../case/referral.ts';
import type { Standing } from '../standing/standing.ts';
import type { Work } from '../change/work.ts';

export type ProvisionOutcome = Outcome<GrantedProvision>;

/** Help that is to be changed, its case where it has one, and what the actor is to its household. */
export interface ProvisionAtHand {
  readonly row: ProvisionRow;
  readonly ofCase: CaseRow | undefined;
  readonly standing: Standing;
}

/**
 * Help that the actor sees in full and may do this with, as they saw it. Throws {@link Refusal} where it is not there or
 * may not be seen, where it may not be done, and where somebody else changed it.
 */
export function getProvision(
  work: Work,
  { id, expectedVersion }: CaseNamed,
  { path = ['input', 'id'], deed }: { readonly path?: ProblemPath; readonly deed?: Deed } = {},
): ProvisionAtHand {
  const [row] = listProvisionsByIds(work.db, [id], { day: work.today, isToday: true });
  const standing = work.standingTo(row?.householdId ?? id, path);
  if (!row || standing.decideProvision(row).level !== 'CONTENT') throw new Refusal(notFound(path));
  for (const person of listPersonsByIds(work.db, [row.personId])) work.concern(person);
  const ofCase = row.caseId === null ? undefined : listCasesByIds(work.db, [row.caseId])[0];
  if (ofCase) work.permitInCase(deed ?? deedOf(row.law), standing, ofCase);
  else work.permit(deed ?? deedOf(row.law), standing, row.law);
  work.expect(row, expectedVersion);
  return { row, ofCase, standing };
}

/** The decision in a case on which help can rest. Throws {@link Refusal} where there is none. */
function getGrant(work: Work, { id }: CaseRow, path: ProblemPath): DecisionRow {
  const decisions = listStanding(work, id);
  const granting = decisions.find(({ outcome }) => grantsHelp(outcome));
  if (granting) return granting;
  if (decisions.length > 0) {
    const message = 'Het besluit in deze zaak kent niets toe. Hulp rust op een besluit dat haar toekent.';
    throw new Refusal(ruleBroken('DECISION_GRANTS_NOTHING', message, path));
  }
  const message = 'In deze zaak is nog niet besloten. Neem eerst het besluit, en ken daarna de hulp toe.';
  throw new Refusal(ruleBroken('NOT_DECIDED', message, path));
}

/**
 * The decision on which help in a case rests; undefined for youth help to which somebody was sent and about which nothing was decided. Throws
 * {@link Refusal} where there is none and there must be.
 */
export function findGrant(work: Work, row: CaseRow, path: ProblemPath): DecisionRow | undefined {
  if (listStanding(work, row.id).length === 0 && isReferred(work.db, row)) return undefined;
  return getGrant(work, row, path);
}

/** Throws {@link Refusal} where the person has this very help already, as far as the actor sees that. */
export function checkNotDouble(
  work: Work,
  standing: Standing,
  wanted: DoubledProvision & Pick<ProvisionRow, 'householdId'>,
): void {
  const rows = listProvisionsByHouseholdIds(work.db, [wanted.householdId], { day: work.today, isToday: true });
  // What may not be seen shows through no refusal either.
  const seen = rows.filter((row) => standing.decideProvision(row).level === 'CONTENT');
  if (!seen.some((row) => isDouble(wanted, row) && isSameHelp(wanted, row))) return;
  const message =
    'Deze inwoner heeft in die tijd al dezelfde hulp van dezelfde aanbieder. Wijzig die hulp, of kies een andere periode.';
  throw new Refusal(ruleBroken('PROVISION_DOUBLED', message, ['input', 'productId']));
}

/** Reads help after it was changed, as the actor sees it by then. */
export function provisionReader(context: Context): (id: string) => GrantedProvision | undefined {
  return (id) => listProvisions(context, [id], context.today).get(id);
}
