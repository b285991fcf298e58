import type { ReportName } from '../../db/report-name.ts';
import { dayOf } from '../day.ts';
import type { DisclosedFigure } from '../domain/policy/figure.ts';
import { monthNames } from './month-name.ts';
import type { Report, ReportTable } from './report.ts';

/** A figure at a moment or over a part of the year. */
export interface KeyFigurePoint {
  /** In Dutch: a month, a quarter, a day. */
  readonly label: string;
  readonly figure: DisclosedFigure;
}

/** One of the few figures that tell whoever steers how things go: a figure of a report, and how it came to be that. */
export interface KeyFigure {
  readonly code: string;
  /** In Dutch. */
  readonly label: string;
  /** What is counted, in a Dutch sentence. */
  readonly explanation: string;
  readonly figure: DisclosedFigure;
  /** What it is held against: a target, or what was budgeted; null where there is neither. */
  readonly against: KeyFigurePoint | null;
  /** How it came to be that, the oldest first; nothing where a report tells of one moment only. */
  readonly trend: readonly KeyFigurePoint[];
  /** The report that it stands in. */
  readonly report: ReportName;
  /** Code of its table there. */
  readonly table: string;
}

/** A place in a table. */
interface Place {
  readonly row: string;
  readonly column: string;
}

/** What a key figure is made of. */
interface Spec extends Pick<KeyFigure, 'code' | 'label' | 'explanation'> {
  readonly report: ReportName;
  /** Code of its table, or what that begins with: of several the last. */
  readonly table: string;
  /** Where it stands; without it, it is the last of its points of which there is a figure. */
  readonly place?: Place;
  /** Where figures of it stand over time: in the same table, or in another of the report. */
  readonly points: (table: ReportTable) => readonly (Place & { readonly label: string })[];
  readonly pointsIn?: string;
  /** Column in its row with what it is held against. */
  readonly against?: Omit<Place, 'row'> & { readonly label: string };
}

const months = monthNames.map((label, index) => ({ label, number: index + 1 }));

/** Columns of one row, by their headings. */
const columnsOf =
  (row: string): Spec['points'] =>
  ({ columns }) =>
    columns.map(({ code, label }) => ({ row, column: code, label }));

/** A share of last year and of now. */
const yearBefore =
  (row: string): Spec['points'] =>
  () => [
    { row, column: 'shareBefore', label: 'een jaar eerder' },
    { row, column: 'share', label: 'nu' },
  ];

const target = { column: 'target', label: 'streefwaarde' };

const specs: readonly Spec[] = [
  {
    code: 'clients',
    label: 'Inwoners met hulp',
    explanation: 'Inwoners die op de laatste dag hulp hadden, elk één keer geteld.',
    report: 'LADDER',
    table: 'stock',
    points: columnsOf('total'),
  },
  {
    code: 'lighter-help',
    label: 'Hulp op de lichtere treden van de ladder',
    explanation: 'Van elke honderd voorzieningen die lopen: eigen kracht, eigen netwerk of een algemene voorziening.',
    report: 'MONITOR',
    table: 'indicators',
    points: yearBefore('lighter-help'),
    against: target,
  },
  {
    code: 'plan',
    label: 'Huishoudens onder meer wetten met een plan',
    explanation: 'Van elke honderd huishoudens onder twee of meer wetten: met een plan dat loopt.',
    report: 'PLANS',
    table: 'month',
    points: () => months.map(({ label, number }) => ({ row: twoDigits(number), column: 'planShare', label })),
  },
  {
    code: 'director',
    label: 'Huishoudens onder meer wetten met een regisseur',
    explanation: 'Van elke honderd huishoudens onder twee of meer wetten: met een plan dat loopt en een regisseur.',
    report: 'PLANS',
    table: 'month',
    points: () => months.map(({ label, number }) => ({ row: twoDigits(number), column: 'directorShare', label })),
  },
  {
    code: 'goals',
    label: 'Doelen die bij hun einde zijn behaald',
    explanation: 'Van elke honderd doelen die dit jaar eindigden: behaald.',
    report: 'PLANS',
    table: 'goal',
    points: () => [{ row: 'total', column: 'attainedShare', label: 'dit jaar' }],
  },
  {
    code: 'norms-met',
    label: 'Normen van de overeenkomsten die zijn gehaald',
    explanation: 'Van elke honderd normen die dit jaar aan de beurt waren: gehaald, voor alle zaken samen.',
    report: 'MONITOR',
    table: 'indicators',
    points: yearBefore('norms-met'),
    against: target,
  },
  {
    code: 'spent',
    label: 'Uitgegeven dit jaar',
    explanation: 'Declaraties, pgb-bestedingen en uitkeringen samen.',
    report: 'BUDGET',
    table: 'spending',
    place: { row: 'total', column: 'spent' },
    points: columnsOf('total'),
    pointsIn: 'spending-quarter',
    against: { column: 'budget', label: 'begroot' },
  },
  {
    code: 'reserve',
    label: 'Reserve Sociaal Domein, laatste stand',
    explanation: 'De stand op 31 december van het laatste jaar dat in de documenten staat.',
    report: 'RESERVE',
    table: 'reserve-',
    points: columnsOf('closing'),
  },
  {
    code: 'emergency',
    label: 'Keren dat iemand noodtoegang nam, dit jaar',
    explanation: 'Keren dat een medewerker zichzelf met een reden toegang gaf tot een dossier.',
    report: 'PRIVACY',
    table: 'emergency',
    place: { row: 'year', column: 'all' },
    points: () => months.map(({ label, number }) => ({ row: `year/${number}`, column: 'all', label })),
  },
];

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** The reports that key figures stand in, each once. */
export const reportsOfKeyFigures: readonly ReportName[] = [...new Set(specs.map(({ report }) => report))];

/** The key figures as they stand in reports over a year: each is a figure of one of these, so it shows nothing that they do not. */
export function listKeyFigures(reports: readonly Report[]): KeyFigure[] {
  return specs.flatMap((spec): KeyFigure[] => {
    const { tables = [] } = reports.find(({ name }) => name === spec.report) ?? {};
    const [table, over] = [findTable(tables, spec.table), findTable(tables, spec.pointsIn ?? spec.table)];
    if (!table || !over) return [];
    const points = spec.points(over).flatMap(({ label, ...place }) => {
      const figure = findFigure(over, place);
      return figure ? [{ place, label, figure }] : [];
    });
    // What has yet to begin is nought in one report and missing in another: it tells nothing of the course.
    const known = points.filter(
      ({ figure: { state, period, moment } }) => state !== 'MISSING' && period.from <= dayOf(new Date(moment)),
    );
    const place = spec.place ?? (known.at(-1) ?? points.at(-1))?.place;
    const figure = place && findFigure(table, place);
    if (!figure) return [];
    const against = spec.against && findFigure(table, { row: place.row, column: spec.against.column });
    return [
      {
        code: spec.code,
        label: spec.label,
        explanation: spec.explanation,
        figure,
        against: spec.against && against ? { label: spec.against.label, figure: against } : null,
        trend: known.length > 1 ? known.map((point) => ({ label: point.label, figure: point.figure })) : [],
        report: spec.report,
        table: table.code,
      },
    ];
  });
}

function findTable(tables: readonly ReportTable[], code: string): ReportTable | undefined {
  return tables.findLast((table) => (code.endsWith('-') ? table.code.startsWith(code) : table.code === code));
}

function findFigure({ columns, rows }: ReportTable, { row, column }: Place): DisclosedFigure | undefined {
  const index = columns.findIndex(({ code }) => code === column);
  return index < 0 ? undefined : rows.find(({ code }) => code === row)?.figures[index];
}
