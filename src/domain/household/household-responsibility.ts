import { listHouseholdsByIds } from '../../../db/household.ts';
import { laws, type Law } from '../../../db/law.ts';
import { grant, type Granted } from '../../access/granted.ts';
import type { Context } from '../../context.ts';
import { findCase, listCases, touchCase, type GrantedCase } from '../case/case.ts';
import type { HouseholdView } from './household.ts';
import type { PublicResponsibility } from '../reference/organisation.ts';
import { dayInQuestion } from '../case/question-day.ts';
import { listResponsibilities } from '../policy/responsibility.ts';
import { listStandings, purposeOf } from '../standing/standing.ts';

export interface LawResponsibilityView {
  readonly law: Law;
  readonly on: string;
  readonly cases: readonly GrantedCase[];
  readonly frontOffice: readonly PublicResponsibility[];
  readonly backOffice: readonly PublicResponsibility[];
}
export type GrantedLawResponsibility = Granted<LawResponsibilityView>;

/** The cases of a household that are open on the day it is seen and of which the actor may know, the latest first. */
export async function listOpenCases(
  context: Context,
  { id, asOf }: Pick<HouseholdView, 'id' | 'asOf'>,
): Promise<readonly GrantedCase[]> {
  const standing = listStandings(context, [id]).get(id);
  const loader = context.loaders.get(`case of household ${asOf}`, (ids: readonly string[]) =>
    listCases(context, ids, asOf),
  );
  const cases = await Promise.all((standing?.cases ?? []).map((row) => loader.load(row.id)));
  return cases.flatMap((found) => (found?.open ? [found] : []));
}

/**
 * Who answers for each law under which the actor sees an open case, on the day of the household or another. Throws
 * BAD_USER_INPUT for a day outside {@link dayInQuestion}.
 */
export async function listResponsibilitiesOfHousehold(
  context: Context,
  household: Pick<HouseholdView, 'id' | 'asOf'>,
  on: string | null | undefined,
): Promise<readonly GrantedLawResponsibility[]> {
  const day = dayInQuestion(on) ?? household.asOf;
  return viewLaws(context, await listOpenCases(context, household), day);
}

/** The three ways to ask who is responsible; exactly one is given. */
export interface ResponsibleForBy {
  readonly caseId?: string | null;
  readonly caseNumber?: string | null;
  readonly householdId?: string | null;
}

/**
 * Who answers for a case, or for each law at work in a household; null when there is none or it may not be seen. Throws
 * BAD_USER_INPUT for a day outside {@link dayInQuestion}.
 */
export async function findResponsibleFor(
  context: Context,
  { caseId, caseNumber, householdId }: ResponsibleForBy,
  on: string | null | undefined,
): Promise<readonly GrantedLawResponsibility[] | null> {
  const day = dayInQuestion(on) ?? context.today;
  if (householdId) {
    context.disclosure.asked('OPENED');
    purposeOf(context);
    const [household] = listHouseholdsByIds(context.db, [householdId]);
    const standing = listStandings(context, [householdId]).get(householdId);
    if (!household || standing?.decide('HOUSEHOLD').level !== 'CONTENT') return context.disclosure.miss();
    standing.touchHousehold(context.today, 'Household');
    return listResponsibilitiesOfHousehold(context, { id: householdId, asOf: context.today }, day);
  }
  const found = await findCase(context, { id: caseId ?? null, number: caseNumber ?? null }, context.today);
  return found && viewLaws(context, [found], day);
}

function viewLaws(context: Context, cases: readonly GrantedCase[], on: string): readonly GrantedLawResponsibility[] {
  const byLaw = Map.groupBy(cases, (found) => found.law);
  return laws.flatMap((law) => {
    const own = byLaw.get(law);
    const [first] = own ?? [];
    if (!own || !first) return [];
    for (const found of own) touchCase(context, found, 'LawResponsibility');
    const answering = listResponsibilities(context, { law, on });
    const inOffice = (office: 'FRONT' | 'BACK') => answering.filter((row) => row.officeFunction === office);
    const view = {
      law,
      on,
      cases: own.toSorted(compareBySight),
      frontOffice: inOffice('FRONT'),
      backOffice: inOffice('BACK'),
    };
    // That the law is at work here is seen by a case under it, as far as that case is.
    return [grant({ level: first.sight }, 'EXISTS', view)];
  });
}

/** Cases seen to exist only come last, in an order that does not tell which is the older. */
function compareBySight(a: GrantedCase, b: GrantedCase): number {
  if (a.sight === 'CONTENT' || b.sight === 'CONTENT')
    return Number(a.sight !== 'CONTENT') - Number(b.sight !== 'CONTENT');
  return a.organisation.name.localeCompare(b.organisation.name);
}
