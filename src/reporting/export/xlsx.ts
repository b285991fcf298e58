import { municipalityName } from '../../../db/reference/organisation.ts';
import { stateWords } from '../../chart/value-words.ts';
import type { DisclosedFigure, FigureUnit } from '../../domain/policy/figure.ts';
import type { ReportTable } from '../report.ts';
import {
  dutchMoment,
  dutchPeriod,
  editionLine,
  lastDay,
  leastCompleteness,
  listDepths,
  numberOf,
  periodLine,
  stateLegend,
  unitWord,
} from './shown.ts';
import { headingOf, type Written } from './written.ts';
import { writeWorkbook, type PlainSheet, type SheetCell } from './workbook.ts';

/** A report as an Excel workbook: a sheet about it, one for each table with numbers as numbers, and one of definitions. */
export async function writeXlsx(report: Written): Promise<Uint8Array> {
  const sheets = [sheetAbout(report), ...report.tables.map(sheetOfTable), sheetOfDefinitions(report)];
  return writeWorkbook(sheets, { title: headingOf(report), created: new Date(report.moment) });
}

function text(value: string, rest: Omit<SheetCell, 'value'> = {}): SheetCell {
  return { value, ...rest };
}

function wrapped(value: string): SheetCell {
  return { value, look: 'WRAP' };
}

function sheetAbout(report: Written): PlainSheet {
  const facts: [string, string][] = [
    ['Gemeente', municipalityName],
    ...(report.year === null ? [] : [['Jaar', String(report.year)] as [string, string]]),
    ['Periode', periodLine(report)],
    ['Editie', editionLine(report)],
    ['Berekend op', dutchMoment(report.moment)],
    ['Ondergrens', `Cijfers over minder dan ${report.threshold} inwoners of huishoudens worden niet getoond.`],
    ...(report.edition ? [['Kenmerk (SHA-256)', report.edition.digest] as [string, string]] : []),
  ];
  const section = (title: string, rows: readonly (readonly SheetCell[])[]) =>
    rows.length === 0 ? [] : [[], [text(title, { look: 'HEAD' }), text('', { look: 'HEAD' })], ...rows];
  return {
    name: 'Over dit rapport',
    widths: [28, 100],
    headRows: 0,
    rows: [
      [text(headingOf(report), { look: 'TITLE' })],
      ...facts.map(([name, value]) => [text(name, { isBold: true }), wrapped(value)]),
      ...section(
        'Bladen',
        report.tables.map(({ title, explanation }) => [wrapped(title), wrapped(explanation)]),
      ),
      ...section(
        'Wat bij een cijfer kan staan',
        stateLegend.map(([word, meaning]) => [text(word), wrapped(meaning)]),
      ),
      ...section(
        'Opmerkingen',
        report.remarks.map((remark, index) => [text(String(index + 1)), wrapped(remark)]),
      ),
    ],
  };
}

function sheetOfTable(table: ReportTable): PlainSheet {
  const depths = listDepths(table);
  const parents = new Set(table.rows.map(({ parent }) => parent));
  return {
    name: table.title,
    widths: [
      Math.min(60, Math.max(24, ...table.rows.map(({ label }) => label.length + 4))),
      ...table.columns.map(() => 18),
    ],
    headRows: 4,
    rows: [
      [text(table.title, { look: 'TITLE' })],
      [text(table.explanation)],
      [],
      [
        text('', { look: 'HEAD' }),
        ...table.columns.map(({ label, unit }) => text(headOf(label, unit), { look: 'HEAD', align: 'right' })),
      ],
      ...table.rows.map(({ code, label, figures }, index) => [
        text(label, { look: 'WRAP', indent: depths[index] ?? 0, isBold: parents.has(code) }),
        ...figures.map((figure, column) => cellOf(figure, formatOf(table, column), parents.has(code))),
      ]),
    ],
  };
}

function headOf(label: string, unit: FigureUnit): string {
  const word = unitWord(unit);
  return unit === 'NUMBER' || label.toLowerCase().includes(word) ? label : `${label} (${word})`;
}

function cellOf(figure: DisclosedFigure, format: string, isBold: boolean): SheetCell {
  const value = numberOf(figure);
  if (value === null) {
    return text(stateWords[figure.state === 'EXACT' ? 'MISSING' : figure.state], { look: 'NOTE', align: 'right' });
  }
  const marked =
    figure.state === 'ROUNDED' ? `"≈ "${format}` : figure.state === 'PROVISIONAL' ? `${format}"*"` : format;
  // Excel multiplies what it shows as a percentage.
  return { value: figure.unit === 'PERCENT' ? value / 100 : value, format: marked, align: 'right', isBold };
}

/** The number format of a column: cents only where one of its amounts has them. */
function formatOf({ columns, rows }: ReportTable, index: number): string {
  const numbers = rows.flatMap(({ figures }) => figures[index] ?? []).flatMap((figure) => numberOf(figure) ?? []);
  const isWhole = numbers.every((value) => Number.isInteger(value));
  switch (columns[index]?.unit) {
    case 'EURO_CENT':
      return isWhole ? '"€" #,##0' : '"€" #,##0.00';
    case 'PERCENT':
      return '0.0%';
    case 'PER_THOUSAND':
    case 'DAY':
      return isWhole ? '#,##0' : '#,##0.0';
    default:
      return isWhole ? '#,##0' : '#,##0.0';
  }
}

const definitionHeads = ['Tabel', 'Kolom', 'Wat het telt', 'Eenheid', 'Bron', 'Vanaf', 'Tot en met', 'Volledigheid'];

function sheetOfDefinitions(report: Written): PlainSheet {
  const day = (value: string): SheetCell => ({
    value: new Date(`${value}T00:00:00Z`),
    format: 'd-m-yyyy',
    align: 'right',
  });
  return {
    name: 'Definities',
    widths: [30, 26, 60, 18, 40, 12, 12, 14],
    headRows: 3,
    rows: [
      [text('Definities', { look: 'TITLE' })],
      [
        text(
          `Alle cijfers zijn berekend op ${dutchMoment(report.moment)}; zij gaan over ${dutchPeriod(report.period)}.`,
        ),
      ],
      definitionHeads.map((head) => text(head, { look: 'HEAD' })),
      ...report.tables.flatMap((table) =>
        table.columns.map(({ label, definition, unit, source, period = report.period }, index): SheetCell[] => {
          const complete = leastCompleteness(table, index);
          return [
            wrapped(table.title),
            wrapped(label),
            wrapped(definition),
            text(unitWord(unit)),
            wrapped(source),
            day(period.from),
            day(lastDay(period)),
            complete === null ? text('', {}) : { value: complete, format: '0%', align: 'right' },
          ];
        }),
      ),
    ],
  };
}
