import { budgetSpendingTable, type BudgetSpendingRow } from './budget-spending.table.ts';
import type { Db } from './client.ts';
import { insertRow, updateRow } from './row.ts';
import { columnsOf, idList, prepared } from './statement.ts';

const byIds = `select ${columnsOf(budgetSpendingTable, 's')} from json_each(?) wanted
  join budget_spending s on s.id = wanted.value`;

/** The payments from personal budgets with these ids, in no particular order. */
export function listBudgetSpendingsByIds(db: Db, ids: readonly string[]): BudgetSpendingRow[] {
  return prepared<[string], BudgetSpendingRow>(db, byIds).all(idList(ids));
}

const byProvisions = `select ${columnsOf(budgetSpendingTable, 's')} from json_each(@ids) wanted
  join budget_spending s on s.provision_id = wanted.value
  where s.valid_from <= @day
  order by s.provision_id, s.valid_from desc, s.id`;

/** What was paid from these budgets over periods that had begun by a day, the latest period first. */
export function listBudgetSpendingsByProvisionIds(db: Db, ids: readonly string[], day: string): BudgetSpendingRow[] {
  return prepared<[{ ids: string; day: string }], BudgetSpendingRow>(db, byProvisions).all({ ids: idList(ids), day });
}

export function insertBudgetSpending(db: Db, row: BudgetSpendingRow): void {
  insertRow(db, budgetSpendingTable, row);
}

export function updateBudgetSpending(db: Db, row: BudgetSpendingRow): void {
  updateRow(db, budgetSpendingTable, row);
}
