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

export function insertBudgetSpending(db: Db, row: BudgetSpendingRow): void {
  insertRow(db, budgetSpendingTable, row);
}

export function updateBudgetSpending(db: Db, row: BudgetSpendingRow): void {
  updateRow(db, budgetSpendingTable, row);
}
