import { listBudgets, type BudgetView } from '../domain/policy/policy-money.ts';
import { statedCell, yearColumns } from './money-table.ts';
import type { ReportSource } from './report-source.ts';
import type { RawTable, ReportContent } from './report.ts';
import { makeSpendingTables } from './spending.ts';

/** The budgets of the frameworks, line by line and to the euro; and what was spent in a year and is still to come. */
export function makeBudgetTables(source: ReportSource, year: number): ReportContent {
  const budgets = listBudgets();
  const budget = findBudgetOf(budgets, year);
  const { tables, equations } = makeSpendingTables(source, year, budget ?? null);
  return {
    tables: [...budgets.map(tableOf), ...tables],
    equations,
    remarks: [
      ...budgets.flatMap(listNotes),
      ...(budget === undefined
        ? [`De documenten geven geen begroting voor ${year}: dat bedrag ontbreekt, en wordt niet geschat.`]
        : []),
      'De documenten verdelen de begroting niet over wetten en producten: alleen het geheel heeft een begroot bedrag.',
      'De verwachting voor het eind van het jaar volgt later. Haar plaats is er al.',
      'Declaraties, pgb-bestedingen, uitkeringen en eigen bijdragen zijn er alleen zoals aanbieders, SVB, werk en inkomen en CAK ze aan de hub leveren.',
    ],
  };
}

/** What the documents budget for a year, in euro cents; undefined where none does. */
export function findBudgetOf(budgets: readonly BudgetView[], year: number): number | undefined {
  return budgets.flatMap(({ totals }) => totals).find((total) => total.year === year)?.amount ?? undefined;
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
