import { listBudgetSpendingsByProvisionIds } from '../../../db/budget-spending.ts';
import type { BudgetSpendingRow } from '../../../db/budget-spending.table.ts';
import { listOwnContributionsByProvisionIds } from '../../../db/own-contribution.ts';
import type { OwnContributionRow } from '../../../db/own-contribution.table.ts';
import { grant, type Granted } from '../../access/granted.ts';
import type { Context } from '../../context.ts';
import type { GrantedProvision } from './provision.ts';

export type GrantedBudgetSpending = Granted<
  Pick<BudgetSpendingRow, 'id' | 'amount' | 'validFrom' | 'validUntil' | 'recordedAt'>
>;
export type GrantedOwnContribution = Granted<
  Pick<OwnContributionRow, 'id' | 'kind' | 'amount' | 'validFrom' | 'validUntil' | 'recordedAt'>
>;

/** Money that goes with help is seen as the help is. */
const seen = { level: 'CONTENT' } as const;

/** What was paid from a personal budget by the day it is seen, the latest period first. */
export async function listBudgetSpendingsOfProvision(
  context: Context,
  { id, asOf, person }: GrantedProvision,
): Promise<readonly GrantedBudgetSpending[]> {
  const loader = context.loaders.get(`budget spendings ${asOf}`, (ids: readonly string[]) =>
    Map.groupBy(listBudgetSpendingsByProvisionIds(context.db, ids, asOf), (row) => row.provisionId),
  );
  const rows = (await loader.load(id)) ?? [];
  if (rows.length > 0) context.disclosure.touch('BudgetSpending', person.id);
  return rows.map(({ id: rowId, amount, validFrom, validUntil, recordedAt }) =>
    grant(seen, 'CONTENT', { id: rowId, amount, validFrom, validUntil, recordedAt }),
  );
}

/** What the resident contributes for help, as it had begun by the day it is seen, the latest first. */
export async function listOwnContributionsOfProvision(
  context: Context,
  { id, asOf, person }: GrantedProvision,
): Promise<readonly GrantedOwnContribution[]> {
  const loader = context.loaders.get(`own contributions ${asOf}`, (ids: readonly string[]) =>
    Map.groupBy(listOwnContributionsByProvisionIds(context.db, ids, asOf), (row) => row.provisionId),
  );
  const rows = (await loader.load(id)) ?? [];
  if (rows.length > 0) context.disclosure.touch('OwnContribution', person.id);
  return rows.map(({ id: rowId, kind, amount, validFrom, validUntil, recordedAt }) =>
    grant(seen, 'CONTENT', { id: rowId, kind, amount, validFrom, validUntil, recordedAt }),
  );
}
