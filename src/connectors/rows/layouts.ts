import { benefitLayout } from './benefit.ts';
import { budgetSpendingLayout } from './budget-spending.ts';
import { caseLayout } from './case.ts';
import { contactMomentLayout } from './contact-moment.ts';
import { contractLayout } from './contract.ts';
import { rowKinds, type Layout, type RowKind } from './layout.ts';
import { ownContributionLayout } from './own-contribution.ts';
import { provisionLayout } from './provision.ts';
import { tariffLayout } from './tariff.ts';

/** How files look, by what they are about. */
export const layouts = {
  CASE: caseLayout,
  PROVISION: provisionLayout,
  CONTACT_MOMENT: contactMomentLayout,
  CONTRACT: contractLayout,
  TARIFF: tariffLayout,
  BUDGET_SPENDING: budgetSpendingLayout,
  OWN_CONTRIBUTION: ownContributionLayout,
  BENEFIT: benefitLayout,
} as const satisfies { readonly [Kind in RowKind]: Layout<Kind> };

/** How a kind is called on a command line and in an address, such as `contact-moment`. */
export function wordOf(kind: RowKind): string {
  return kind.toLowerCase().replaceAll('_', '-');
}

/** The kind of that word; undefined when there is none. */
export function findKind(word: string): RowKind | undefined {
  return rowKinds.find((kind) => wordOf(kind) === word);
}
