import type { PlanAgreementItemFragment } from '../generated/graphql.ts';

/** What somebody said of the plan, in words. */
export function saidInWords({ withPlan, withSharing }: PlanAgreementItemFragment): string {
  if (withPlan && withSharing) return 'eens met het plan en met delen';
  if (withPlan) return 'eens met het plan, niet met delen';
  return withSharing ? 'eens met delen, niet met het plan' : 'niet eens met het plan';
}
