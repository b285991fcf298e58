import { makeReferenceSource } from '../domain/reference/reference.ts';
import { thresholdsOn } from '../domain/reference/setting.ts';
import { columnsAddUp } from './column-equation.ts';
import { countPeriodOf, periodOfColumn, provisionalIn, remarksOfPeriod, type CountPeriod } from './count-period.ts';
import { dayNumber, dayText } from './fact-day.ts';
import { at, flagAt } from './fact-order.ts';
import { firstDayOfHelp } from './facts.ts';
import { goalTable, goalEquations } from './goal-table.ts';
import { countHouseholdDays, countWorkers, type HouseholdDays } from './plan-count.ts';
import { countBits } from './mask.ts';
import type { ReportSource } from './report-source.ts';
import { monthNames } from './month-name.ts';
import type { RawCell, RawColumn, RawEquation, RawTable, ReportContent } from './report.ts';
import { ratioCell, Tally } from './tally.ts';

/** Whether households under several laws have one plan and one director, who works with them, and what comes of their goals. */
export function makePlansTables(source: ReportSource, year: number): ReportContent {
  const { facts, db, check } = source;
  const period = countPeriodOf(year, source.today);
  const days = daysOf(period);
  const { EVALUATION } = thresholdsOn({ reference: makeReferenceSource(db)() }, dayText(period.until - 1));
  const standing = countHouseholdDays(facts, days, EVALUATION);
  check();
  const { last } = standing;
  const workers = countWorkers(facts, period.until - 1, (household) => flagAt(last, household) > 1);
  check();
  return {
    tables: [
      monthTable(period, days, standing),
      lawsTable(period, last),
      workersTable(period, last, workers),
      goalTable(facts, period),
    ],
    equations: [...monthEquations(days.length), ...lastEquations(days.length), ...goalEquations()],
    remarks: [
      'Een huishouden valt op een dag onder een wet als er dan een zaak open is of hulp loopt onder die wet. Hulp zonder besluit valt onder geen wet.',
      `Een plan is op tijd geëvalueerd als de afgesproken dag niet voorbij is; is er geen dag afgesproken, dan binnen ${EVALUATION} maanden na de vorige evaluatie of na de start.`,
      'Wie aan een zaak werkte, staat er zoals de zaak nu is vastgelegd: van eerdere medewerkers is geen begin en einde bekend.',
      'Cijfers worden achtergehouden waar het om minder dan vijf huishoudens gaat.',
      ...remarksOfPeriod(period, firstDayOfHelp(facts)),
    ],
  };
}

const source = 'Zaken, voorzieningen en plannen in de hub';

/** The last day of each month as far as the year has been; of the month that runs today. */
function daysOf({ year, until }: CountPeriod): number[] {
  const last = until - 1;
  return monthNames.flatMap((_, month) => {
    const start = dayNumber(`${year}-${String(month + 1).padStart(2, '0')}`);
    const end = dayNumber(month === 11 ? String(year + 1) : `${year}-${String(month + 2).padStart(2, '0')}`) - 1;
    return start > last ? [] : [Math.min(end, last)];
  });
}

const counts = ['households', 'plan', 'without', 'director', 'undirected', 'evaluated', 'overdue'] as const;
type Count = (typeof counts)[number];

const told: Readonly<Record<Count, readonly [label: string, definition: string]>> = {
  households: ['Huishoudens', 'Huishoudens onder twee of meer wetten'],
  plan: ['Met plan', 'Huishoudens onder twee of meer wetten met een plan dat loopt'],
  without: ['Zonder plan', 'Huishoudens onder twee of meer wetten zonder plan dat loopt'],
  director: ['Met regisseur', 'Huishoudens met een plan dat loopt, en een regisseur'],
  undirected: ['Zonder regisseur', 'Huishoudens met een plan dat loopt, en geen regisseur'],
  evaluated: ['Op tijd geëvalueerd', 'Huishoudens met een plan dat loopt, waarvan de evaluatie niet te laat is'],
  overdue: ['Evaluatie te laat', 'Huishoudens met een plan dat loopt, waarvan de evaluatie te laat is'],
};

const shares: readonly (readonly [code: string, label: string, part: Count])[] = [
  ['planShare', 'Deel met plan', 'plan'],
  ['directorShare', 'Deel met regisseur', 'director'],
  ['evaluatedShare', 'Deel op tijd geëvalueerd', 'evaluated'],
];

function monthTable(period: CountPeriod, days: readonly number[], standing: HouseholdDays): RawTable {
  const rest = { source, additive: false, ...periodOfColumn(period) };
  const tally = new Tally(days.length, counts.length);
  const tell = (count: Count, found: Int32Array) =>
    days.forEach((_, row) => tally.addEach(row, counts.indexOf(count), at(found, row)));
  const { several, plan, director, evaluated } = standing;
  tell(
    'households',
    countBits(several.length, days.length, (household) => at(several, household)),
  );
  for (const [yes, no, whole, part] of [
    ['plan', 'without', several, plan],
    ['director', 'undirected', plan, director],
    ['evaluated', 'overdue', plan, evaluated],
  ] as const) {
    const ofAll = (household: number) => at(several, household) & at(whole, household);
    tell(
      yes,
      countBits(several.length, days.length, (household) => ofAll(household) & at(part, household)),
    );
    tell(
      no,
      countBits(several.length, days.length, (household) => ofAll(household) & ~at(part, household)),
    );
  }
  const cellsOf = (row: number): RawCell[] => {
    const cells = counts.map((_, column) => tally.cell(row, column));
    const whole = tally.cell(row, 0);
    return [...cells, ...shares.map(([, , part]) => ratioCell(tally.cell(row, counts.indexOf(part)), whole, 100))];
  };
  const unknown = [...counts, ...shares].map((): RawCell => ({ value: null, contributors: null }));
  return {
    code: 'month',
    title: 'Huishoudens onder twee of meer wetten',
    chart: 'LINE',
    explanation: 'De stand op de laatste dag van elke maand; van de maand die loopt die van vandaag.',
    columns: [
      ...counts.map((code): RawColumn => ({
        ...rest,
        code,
        label: told[code][0],
        definition: told[code][1],
        unit: 'HOUSEHOLD',
      })),
      ...shares.map(([code, label, part]): RawColumn => ({
        ...rest,
        code,
        label,
        unit: 'PERCENT',
        ratioOf: [part, 'households'],
        definition: `${told[part][0]}, als deel van de huishoudens onder twee of meer wetten`,
      })),
    ],
    rows: monthNames.map((label, month) => ({
      code: codeOfMonth(month),
      label,
      parent: null,
      cells: month < days.length ? provisionalIn(period, cellsOf(month)) : unknown,
    })),
  };
}

function codeOfMonth(month: number): string {
  return String(month + 1).padStart(2, '0');
}

function monthEquations(months: number): RawEquation[] {
  const rows = Array.from({ length: months }, (_, month) => ({ code: codeOfMonth(month) }));
  return [
    ...columnsAddUp('month', rows, 'households', ['plan', 'without']),
    ...columnsAddUp('month', rows, 'plan', ['director', 'undirected']),
    ...columnsAddUp('month', rows, 'plan', ['evaluated', 'overdue']),
  ];
}

/** A count of households in groups of 0, 1, 2, 3 and 4 or more. */
function groupRows(total: string, labels: readonly (readonly [code: string, label: string])[]) {
  const whole = { code: 'total', label: total, parent: null };
  return [whole, ...labels.map(([code, label]) => ({ code, label, parent: whole.code }))];
}

function lawsTable(period: CountPeriod, laws: Uint8Array): RawTable {
  const rows = groupRows('Huishoudens onder ten minste één wet', [
    ['1', 'Eén wet'],
    ['2', 'Twee wetten'],
    ['3', 'Drie wetten'],
    ['4', 'Vier of meer wetten'],
  ]);
  const tally = new Tally(rows.length, 1);
  laws.forEach((count, household) => {
    if (count > 0) for (const row of [0, Math.min(count, 4)]) tally.add(row, 0, household);
  });
  return {
    code: 'laws',
    title: 'Onder hoeveel wetten',
    chart: 'BAR',
    explanation: 'De stand op de laatste dag. Elk huishouden telt één keer.',
    columns: [
      {
        code: 'households',
        label: 'Huishoudens',
        unit: 'HOUSEHOLD',
        source,
        additive: true,
        ...periodOfColumn(period, { from: period.until - 1 }),
        definition: 'Huishoudens naar het aantal wetten waaronder een zaak open is of hulp loopt',
      },
    ],
    rows: rows.map((row, index) => ({ ...row, cells: provisionalIn(period, [tally.cell(index, 0)]) })),
  };
}

function workersTable(period: CountPeriod, laws: Uint8Array, workers: Int32Array): RawTable {
  const rows = groupRows('Huishoudens onder twee of meer wetten', [
    ['0', 'Geen medewerker'],
    ['1', 'Eén medewerker'],
    ['2', 'Twee medewerkers'],
    ['3', 'Drie medewerkers'],
    ['4', 'Vier of meer medewerkers'],
  ]);
  const tally = new Tally(rows.length, 2);
  laws.forEach((count, household) => {
    if (count < 2) return;
    for (const row of [0, Math.min(at(workers, household), 4) + 1]) {
      tally.add(row, 0, household);
      tally.add(row, 1, household, at(workers, household));
    }
  });
  const rest = { source: 'Zaken in de hub', ...periodOfColumn(period, { from: period.until - 1 }) };
  return {
    code: 'workers',
    title: 'Medewerkers per huishouden',
    chart: 'BAR',
    explanation:
      'Hoeveel medewerkers op de laatste dag een open zaak van het huishouden hebben. Elk huishouden telt één keer.',
    columns: [
      {
        ...rest,
        code: 'households',
        label: 'Huishoudens',
        unit: 'HOUSEHOLD',
        additive: true,
        definition: 'Huishoudens onder twee of meer wetten, naar het aantal medewerkers met een open zaak',
      },
      {
        // The workers themselves are not told: beside the households with three and with more they would tell how many those are.
        ...rest,
        code: 'average',
        label: 'Gemiddeld aantal medewerkers',
        unit: 'NUMBER',
        additive: false,
        definition: 'Medewerkers, bij elk huishouden opnieuw geteld, gedeeld door huishoudens',
        ratioOf: ['households', 'households'],
      },
    ],
    rows: rows.map((row, index) => {
      const [households, people] = [tally.cell(index, 0), tally.cell(index, 1)];
      return { ...row, cells: provisionalIn(period, [households, ratioCell(people, households)]) };
    }),
  };
}

/** Those under two laws or more stand in three tables. */
function lastEquations(months: number): RawEquation[] {
  const inMonth = { table: 'month', row: codeOfMonth(months - 1), column: 'households', factor: 1 };
  const column = 'households';
  return [
    { isAcross: true, terms: [inMonth, ...['2', '3', '4'].map((row) => ({ table: 'laws', row, column, factor: -1 }))] },
    { isAcross: true, terms: [inMonth, { table: 'workers', row: 'total', column, factor: -1 }] },
  ];
}
