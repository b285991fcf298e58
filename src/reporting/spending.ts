import { laws } from '../../db/law.ts';
import {
  listBenefitAmounts,
  listBudgetSpendingAmounts,
  listClaimedAmounts,
  listContributionAmounts,
  listExpectedAmounts,
  type PersonAmount,
} from '../../db/report-money.ts';
import { listProducts } from '../../db/product.ts';
import { lawNames } from '../domain/wording.ts';
import { AmountTallies } from './amount-tally.ts';
import { columnsAddUp } from './column-equation.ts';
import type { ReportSource } from './report-source.ts';
import type { RawCell, RawColumn, RawEquation, RawRow, RawTable } from './report.ts';

/** What was spent in a year, and what is still to come of it, by law and product; and by quarter. */
export interface SpendingTables {
  readonly tables: readonly RawTable[];
  readonly equations: readonly RawEquation[];
}

type Line = Pick<RawRow, 'code' | 'label' | 'parent'>;

const total: Line = { code: 'total', label: 'Alles samen', parent: null };
/** Of which kind an amount is; what was spent is the first three together. */
const kinds = ['claims', 'personalBudgets', 'benefits', 'contributions'] as const;

/** Adds up what was spent; `budget` in euro cents, null where no document states one for the year. */
export function makeSpendingTables(source: ReportSource, year: number, budget: number | null): SpendingTables {
  const { db, today, check } = source;
  const asked = { year, today };
  const codes = new Map(listProducts(db).map(({ id, law, code }) => [id, `${law}/${code}`]));
  const tallies = new AmountTallies();
  const reads = [listClaimedAmounts, listBudgetSpendingAmounts, listBenefitAmounts, listContributionAmounts] as const;
  for (const [index, read] of reads.entries()) {
    const kind = kinds[index];
    for (const each of read(db, asked)) {
      for (const row of rowsOf(each, codes)) {
        tallies.add([`${row} ${kind}`], each.personId, each.amount);
        if (kind === 'contributions') tallies.add([`${row} net`], each.personId, -each.amount);
        else tallies.add([`${row} spent`, `${row} net`, `${row} Q${each.quarter}`], each.personId, each.amount);
      }
    }
    check();
  }
  const known = new Map<string, { known: number; all: number }>();
  for (const each of listExpectedAmounts(db, asked)) {
    for (const row of rowsOf(each, codes)) {
      tallies.add([`${row} expected`], each.personId, each.amount);
      tallies.add([`${row} ahead`], each.personId, each.ahead);
      const count = known.get(row) ?? { known: 0, all: 0 };
      known.set(row, { known: count.known + each.known, all: count.all + each.known + each.unknown });
    }
  }
  const lines = linesOf(source);
  // What was claimed late, or is taken back, still comes in the year after.
  const provisional = today < `${year + 1}-07-01`;
  const rows = lines.map(({ code, label, parent }): RawRow => {
    const spent = (column: string) => tallies.cell(`${code} ${column}`, { provisional });
    const { known: part = 0, all = 0 } = known.get(code) ?? {};
    const completeness = all === 0 ? undefined : Math.round((part / all) * 100) / 100;
    const expected = (column: string) =>
      tallies.cell(`${code} ${column}`, { provisional, ...(completeness !== undefined && { completeness }) });
    const stated: RawCell = { value: code === total.code ? budget : null, contributors: null };
    const forecast: RawCell = { value: null, contributors: null };
    const money = [...kinds.slice(0, 3), 'spent', 'contributions', 'net'].map(spent);
    return { code, label, parent, cells: [stated, expected('expected'), expected('ahead'), ...money, forecast] };
  });
  const quarters = lines
    .filter(({ parent }) => parent === null || parent === total.code)
    .map((line): RawRow => ({
      ...line,
      cells: [0, 1, 2, 3].map((quarter) => tallies.cell(`${line.code} Q${quarter}`, { provisional })),
    }));
  const tables = [spendingTable(rows), quarterTable(quarters, year)];
  return { tables, equations: [...spendingEquations(rows), ...quarterEquations(quarters)] };
}

/** The rows that an amount is part of: all, its law, and its product. */
function rowsOf(
  { law, productId }: Pick<PersonAmount, 'law' | 'productId'>,
  codes: ReadonlyMap<string, string>,
): readonly string[] {
  return [total.code, law, codes.get(productId ?? '') ?? `${law}/benefit`];
}

/** Every law and product there is, in the order of the product list. */
function linesOf({ db }: ReportSource): Line[] {
  const products = listProducts(db);
  return [
    total,
    ...laws.flatMap((law): Line[] => [
      { code: law, label: lawNames[law], parent: total.code },
      ...products
        .filter((product) => product.law === law)
        .map(({ code, name }) => ({ code: `${law}/${code}`, label: name, parent: law })),
      ...(law === 'PARTICIPATIEWET' ? [{ code: `${law}/benefit`, label: 'Uitkeringen', parent: law }] : []),
    ]),
  ];
}

function euros(code: string, label: string, definition: string, source: string): RawColumn {
  return { code, label, definition, source, unit: 'EURO_CENT', additive: true };
}

function spendingTable(rows: readonly RawRow[]): RawTable {
  const budget = euros('budget', 'Begroot', 'Begroot bedrag voor dit jaar', 'Meerjarenraming in de beleidsdocumenten');
  return {
    code: 'spending',
    title: 'Uitgegeven en toegezegd, per wet en product',
    explanation:
      'Wat er in het jaar is uitgegeven, en wat de hulp die is toegekend dit jaar nog kost. Producten tellen op tot hun wet, de wetten tot het geheel.',
    chart: null,
    columns: [
      { ...budget, additive: false },
      euros(
        'expected',
        'Toegekend',
        'Verwachte kosten in het jaar van alle hulp die is toegekend, naar de kosten per maand',
        'Voorzieningen',
      ),
      euros(
        'ahead',
        'Nog te komen',
        'Het deel daarvan vanaf morgen: waartoe de gemeente zich heeft verplicht',
        'Voorzieningen',
      ),
      euros(
        'claims',
        'Declaraties',
        'Toegewezen declaraties voor hulp die in het jaar begon, min wat is teruggenomen',
        'Declaraties van aanbieders (iWmo, iJw)',
      ),
      euros('personalBudgets', 'Pgb-bestedingen', 'Betaald uit persoonsgebonden budgetten', 'Bestanden van de SVB'),
      euros('benefits', 'Uitkeringen', 'Uitbetaalde uitkeringen, netto', 'Bestanden van werk en inkomen'),
      euros('spent', 'Uitgegeven', 'Declaraties, pgb-bestedingen en uitkeringen samen', 'Alle bronnen samen'),
      euros('contributions', 'Eigen bijdragen', 'Eigen bijdragen van inwoners: een inkomst', 'Bestanden van het CAK'),
      euros('net', 'Uitgegeven min eigen bijdragen', 'Wat er voor rekening van de gemeente komt', 'Alle bronnen samen'),
      {
        ...euros(
          'forecast',
          'Verwacht aan het eind van het jaar',
          'De verwachting voor het hele jaar. Zij wordt nog niet gemaakt en volgt later',
          'Nog geen',
        ),
        additive: false,
      },
    ],
    rows,
  };
}

const quarterNames = ['Eerste', 'Tweede', 'Derde', 'Vierde'] as const;

function quarterTable(rows: readonly RawRow[], year: number): RawTable {
  const firstDay = (quarter: number) =>
    quarter === 4 ? `${year + 1}-01-01` : `${year}-${String(quarter * 3 + 1).padStart(2, '0')}-01`;
  return {
    code: 'spending-quarter',
    title: 'Uitgegeven per kwartaal',
    explanation: 'Declaraties, pgb-bestedingen en uitkeringen per kwartaal. De kwartalen tellen op tot het jaar.',
    chart: 'STACKED_BAR',
    columns: quarterNames.map((name, quarter) => ({
      ...euros(
        `Q${quarter + 1}`,
        `${name} kwartaal`,
        'Declaraties, pgb-bestedingen en uitkeringen samen',
        'Alle bronnen samen',
      ),
      period: { from: firstDay(quarter), until: firstDay(quarter + 1) },
    })),
    rows,
  };
}

function spendingEquations(rows: readonly RawRow[]): RawEquation[] {
  return [
    ...columnsAddUp('spending', rows, 'spent', ['claims', 'personalBudgets', 'benefits']),
    ...columnsAddUp('spending', rows, 'spent', ['net', 'contributions']),
  ];
}

function quarterEquations(rows: readonly RawRow[]): RawEquation[] {
  return rows.map(({ code }) => ({
    terms: [
      { table: 'spending', row: code, column: 'spent', factor: 1 },
      ...['Q1', 'Q2', 'Q3', 'Q4'].map((column) => ({ table: 'spending-quarter', row: code, column, factor: -1 })),
    ],
  }));
}
