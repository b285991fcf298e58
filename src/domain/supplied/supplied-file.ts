import { suppliedBenefit, type SuppliedBenefit } from './supplied-benefit.ts';
import { suppliedBudgetSpending, type SuppliedBudgetSpending } from './supplied-budget-spending.ts';
import { suppliedCase, type SuppliedCase } from './supplied-case.ts';
import { suppliedContactMoment, type SuppliedContactMoment } from './supplied-contact-moment.ts';
import { suppliedContract, type SuppliedContract } from './supplied-contract.ts';
import { suppliedOwnContribution, type SuppliedOwnContribution } from './supplied-own-contribution.ts';
import { suppliedProvision, type SuppliedProvision } from './supplied-provision.ts';
import { takeRow, type RowResult } from './supplied-record.ts';
import type { Supply } from './supplied-row.ts';
import { suppliedTariff, type SuppliedTariff } from './supplied-tariff.ts';

/** What a row of each kind says. */
interface Supplied {
  readonly CASE: SuppliedCase;
  readonly PROVISION: SuppliedProvision;
  readonly CONTACT_MOMENT: SuppliedContactMoment;
  readonly CONTRACT: SuppliedContract;
  readonly TARIFF: SuppliedTariff;
  readonly BUDGET_SPENDING: SuppliedBudgetSpending;
  readonly OWN_CONTRIBUTION: SuppliedOwnContribution;
  readonly BENEFIT: SuppliedBenefit;
}
type Kind = keyof Supplied;

/** The rows of a file of one kind, each with the line on which it stands. */
export interface SuppliedRowsOf<Each extends Kind> {
  readonly kind: Each;
  readonly rows: readonly { readonly line: number; readonly row: Supplied[Each] }[];
}

/** What became of the row on a line. */
export type LineResult = RowResult & { readonly line: number };

const takers: { readonly [Each in Kind]: (supply: Supply, row: Supplied[Each]) => RowResult } = {
  CASE: (supply, row) => takeRow(supply, 'CASE', suppliedCase, row),
  PROVISION: (supply, row) => takeRow(supply, 'PROVISION', suppliedProvision, row),
  CONTACT_MOMENT: (supply, row) => takeRow(supply, 'CONTACT_MOMENT', suppliedContactMoment, row),
  CONTRACT: (supply, row) => takeRow(supply, 'CONTRACT', suppliedContract, row),
  TARIFF: (supply, row) => takeRow(supply, 'TARIFF', suppliedTariff, row),
  BUDGET_SPENDING: (supply, row) => takeRow(supply, 'BUDGET_SPENDING', suppliedBudgetSpending, row),
  OWN_CONTRIBUTION: (supply, row) => takeRow(supply, 'OWN_CONTRIBUTION', suppliedOwnContribution, row),
  BENEFIT: (supply, row) => takeRow(supply, 'BENEFIT', suppliedBenefit, row),
};

/**
 * Takes in the rows of a file, each on its own, inside one transaction. A key that stands in the file twice names two
 * things, and which of them counts is not for us to say.
 */
export function takeRows<Each extends Kind>(supply: Supply, { kind, rows }: SuppliedRowsOf<Each>): LineResult[] {
  const times = Map.groupBy(rows, ({ row }) => row.key);
  const take: (supply: Supply, row: Supplied[Each]) => RowResult = takers[kind];
  return rows.map(({ line, row }) => {
    const isDoubled = (times.get(row.key)?.length ?? 0) > 1;
    return { line, ...(isDoubled ? doubled : take(supply, row)) };
  });
}

const doubled: RowResult = {
  became: 'REFUSED',
  field: 'key',
  code: 'KEY_DOUBLED',
  reason: 'deze sleutel staat meer dan één keer in het bestand',
};
