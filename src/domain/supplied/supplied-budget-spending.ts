import { insertBudgetSpending, listBudgetSpendingsByIds, updateBudgetSpending } from '../../../db/budget-spending.ts';
import type { BudgetSpendingRow } from '../../../db/budget-spending.table.ts';
import type { Law } from '../../../db/law.ts';
import { addDays } from '../../day.ts';
import { getProvisionOf } from './supplied-provision-reference.ts';
import { aboutProvision, checkSameProvision } from './supplied-money.ts';
import type { SuppliedRule } from './supplied-record.ts';
import { checkAnswersFor, checkPeriod, RowRefusal } from './supplied-row.ts';

/** What was paid from a personal budget, as the SVB tells it. */
export interface SuppliedBudgetSpending {
  readonly key: string;
  readonly bsn: string;
  readonly law: Law;
  readonly productCode: string;
  readonly provisionKey: string | null;
  readonly firstDay: string;
  readonly lastDay: string;
  /** In euro cents; negative what was taken back. */
  readonly amount: number;
}

type Stated = 'provisionId' | 'amount' | 'validFrom' | 'validUntil';

/** Spending of a personal budget that the hub knows. */
export const suppliedBudgetSpending: SuppliedRule<SuppliedBudgetSpending, BudgetSpendingRow, Stated> = {
  concept: 'budgetSpending',
  type: 'BudgetSpending',
  fields: { provisionId: 'provisionKey', validFrom: 'firstDay', validUntil: 'lastDay' },
  find: (db, id) => listBudgetSpendingsByIds(db, [id])[0],
  state(supply, supplied, before) {
    const { law, firstDay, lastDay, amount } = supplied;
    checkAnswersFor(supply, law);
    checkPeriod(firstDay, lastDay);
    if (firstDay > supply.today) throw new RowRefusal('firstDay', 'IN_FUTURE', 'ligt in de toekomst');
    const fits = ({ deliveryForm }: { deliveryForm: string }) => deliveryForm === 'PERSONAL_BUDGET';
    const { id: provisionId } = getProvisionOf(supply, { ...supplied, fits });
    checkSameProvision(before, provisionId);
    return { provisionId, amount, validFrom: firstDay, validUntil: addDays(lastDay, 1) };
  },
  complete: () => ({}),
  write({ db }, next, before) {
    if (before) updateBudgetSpending(db, next);
    else insertBudgetSpending(db, next);
  },
  about: aboutProvision,
};
