import { laws } from '../../db/law.ts';
import { lawNames } from '../domain/wording.ts';
import { columnsAddUp } from './column-equation.ts';
import { at } from './fact-order.ts';
import type { Facts } from './facts.ts';
import type { ReportSource } from './report-source.ts';
import type { RawCell, RawColumn, RawEquation, RawRow, RawTable } from './report.ts';
import {
  countNetSpent,
  countSpending,
  spendingDaysOf,
  spendingKinds,
  type SpendingColumn,
  type SpendingLines,
} from './spending-count.ts';

/** What was spent in a year, and what is still to come of it, by law and product; and by quarter. */
export interface SpendingTables {
  readonly tables: readonly RawTable[];
  readonly equations: readonly RawEquation[];
}

type Line = Pick<RawRow, 'code' | 'label' | 'parent'>;

const total: Line = { code: 'total', label: 'Alles samen', parent: null };
/** Adds up what was spent; `budget` in euro cents, null where no document states one for the year. */
export function makeSpendingTables(
  { facts, today, check }: ReportSource,
  year: number,
  budget: number | null,
): SpendingTables {
  const lines = linesOf(facts);
  const { cell, help, priced } = countSpending(facts, spendingDaysOf(year, today), placesOfLines(facts, lines));
  check();
  const provisional = isProvisional(year, today);
  const rows = lines.map((line, place): RawRow => {
    const all = at(help, place);
    const completeness = all === 0 ? undefined : Math.round((at(priced, place) / all) * 100) / 100;
    const expected = (column: SpendingColumn) =>
      cell(place, column, { provisional, ...(completeness !== undefined && { completeness }) });
    const stated: RawCell = { value: line.code === total.code ? budget : null, contributors: null };
    const forecast: RawCell = { value: null, contributors: null };
    const kinds = [...spendingKinds.slice(0, 3), 'spent', 'contributions', 'net'] as const;
    const money = kinds.map((column) => cell(place, column, { provisional }));
    return { ...line, cells: [stated, expected('expected'), expected('ahead'), ...money, forecast] };
  });
  const quarters = lines.flatMap((line, place): RawRow[] => {
    if (line.parent !== null && line.parent !== total.code) return [];
    const columns = ['Q0', 'Q1', 'Q2', 'Q3'] as const;
    return [{ ...line, cells: columns.map((column) => cell(place, column, { provisional })) }];
  });
  const tables = [spendingTable(rows), quarterTable(quarters, year)];
  return { tables, equations: [...spendingEquations(rows), ...quarterEquations(quarters)] };
}

/** What was spent in a year, less what residents contributed. */
export function findNetSpent({ facts, today }: ReportSource, year: number): RawCell {
  const provisional = isProvisional(year, today);
  return countNetSpent(facts, spendingDaysOf(year, today)).cell(0, { provisional });
}

/** What was claimed late, or is taken back, still comes in the year after. */
function isProvisional(year: number, today: string): boolean {
  return today < `${year + 1}-07-01`;
}

const benefit = { law: 'PARTICIPATIEWET', code: 'PARTICIPATIEWET/benefit' } as const;

/** Every law and product there is, in the order of the product list. */
function linesOf({ products }: Facts): Line[] {
  return [
    total,
    ...laws.flatMap((law): Line[] => [
      { code: law, label: lawNames[law], parent: total.code },
      ...products
        .filter((product) => product.law === law)
        .map(({ code, name }) => ({ code: `${law}/${code}`, label: name, parent: law })),
      ...(law === benefit.law ? [{ code: benefit.code, label: 'Uitkeringen', parent: law }] : []),
    ]),
  ];
}

function placesOfLines({ products }: Facts, lines: readonly Line[]): SpendingLines {
  const places = new Map(lines.map(({ code }, place) => [code, place]));
  const placeOf = (code: string) => places.get(code) ?? 0;
  return {
    count: lines.length,
    ofProduct: Int32Array.from(products, ({ law, code }) => placeOf(`${law}/${code}`)),
    ofLaw: Int32Array.from(laws, placeOf),
    total: placeOf(total.code),
    benefit: placeOf(benefit.code),
    benefitLaw: placeOf(benefit.law),
  };
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
