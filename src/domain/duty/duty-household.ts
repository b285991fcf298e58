import type { Context } from '../../context.ts';
import { viewCaseDuty, type GrantedCaseDuty } from './duty-case.ts';
import { listPlanDuties, type GrantedPlanDuty } from './duty-plan.ts';
import { compareDuties } from './duty.ts';
import { listOpenCases } from '../household/household-responsibility.ts';
import type { GrantedHousehold } from '../household/household.ts';

/** A duty in a case, or for the plan. */
export type GrantedDuty = GrantedCaseDuty | GrantedPlanDuty;

/** Who must act now in a household, as far as the actor may know: the first day first. */
export async function listDutiesOfHousehold(
  context: Context,
  household: GrantedHousehold,
): Promise<readonly GrantedDuty[]> {
  const openCases = await listOpenCases(context, household);
  const inCases = openCases.flatMap((found) => viewCaseDuty(context, found) ?? []);
  return [...inCases, ...(await listPlanDuties(context, household, openCases))].toSorted(compareDuties);
}

/** Whether a duty is about the plan rather than about a case. */
export function isPlanDuty(duty: GrantedDuty): duty is GrantedPlanDuty {
  return !('case' in duty);
}
