import { listBudgets, type BudgetView } from '../domain/policy-money.ts';
import type { ReportContent } from './make-report.ts';
import { statedCell, yearColumns } from './money-table.ts';
import type { ReportSource } from './report-source.ts';
import type { RawTable } from './report.ts';

/** The budgets of the frameworks, line by line and to the euro. */
export function makeBudgetTables(_source: ReportSource, _year: number): ReportContent {
  const budgets = listBudgets();
  return { tables: budgets.map(tableOf), equations: [], remarks: budgets.flatMap(listNotes) };
}

function tableOf({ framework, label, source, years, lines, totals }: BudgetView): RawTable {
  const total = { code: 'total', label: 'Begroting na voorstel', parent: null };
  return {
    code: `budget-${framework.code}`,
    title: label,
    explanation: 'Wat voor elk jaar is begroot. Dekking staat als een min; de regels tellen op tot het totaal.',
    chart: null,
    columns: yearColumns(years, { definition: 'Begroot bedrag', source: `Document ${source}` }),
    rows: [
      { ...total, cells: totals.map(({ amount }) => statedCell(amount)) },
      ...lines.map(({ code, label, amounts }) => ({
        code,
        label,
        parent: total.code,
        cells: amounts.map(({ amount }) => statedCell(amount)),
      })),
    ],
  };
}

function listNotes({ lines }: BudgetView): string[] {
  return lines.flatMap(({ label, note }) => (note === null ? [] : [`${label}: ${note}`]));
}
