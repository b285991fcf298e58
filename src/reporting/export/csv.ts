import { stringify } from 'csv-stringify/sync';
import { stateWords } from '../../chart/value-words.ts';
import type { NumberStyle } from './report-format.ts';
import { lastDay, numberOf, unitWord } from './shown.ts';
import type { Written } from './written.ts';

/** What a spreadsheet would take for a formula. */
const formula = /^[\s]*[=+\-@|]/u;

/** Text that a spreadsheet shows as it is. */
function plain(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

const header = [
  'rapport',
  'jaar',
  'editie',
  'tabelcode',
  'tabel',
  'rijcode',
  'rij',
  'onderdeel_van',
  'kolomcode',
  'kolom',
  'waarde',
  'eenheid',
  'status',
  'definitie',
  'bron',
  'periode_vanaf',
  'periode_tot_en_met',
  'volledigheid',
  'berekend_op',
];

/**
 * A report as CSV (RFC 4180, UTF-8 with a byte order mark): one line for each figure, so that it can be filtered and pivoted.
 * What is not shown has no value and says so in `status`. Free statistics have a column for each dimension besides, and one that says how they were rounded.
 */
export function writeCsv(report: Written, { numbers }: { readonly numbers: NumberStyle }): Uint8Array {
  const { divisions } = report;
  const decimal = (value: number | null) =>
    value === null ? '' : numbers === 'nl' ? String(value).replace('.', ',') : String(value);
  const lines = report.tables.flatMap((table) =>
    table.rows.flatMap((row) =>
      table.columns.map((column, index) => {
        const figure = row.figures[index];
        if (!figure) throw new Error(`a row of ${table.code} has no figure for ${column.code}`);
        return [
          report.name.toLowerCase(),
          String(report.year ?? ''),
          String(report.edition?.number ?? ''),
          plain(table.code),
          plain(table.title),
          plain(row.code),
          plain(row.label),
          plain(row.parent ?? ''),
          plain(column.code),
          plain(column.label),
          decimal(numberOf(figure)),
          unitWord(figure.unit),
          stateWords[figure.value === null && figure.state === 'EXACT' ? 'MISSING' : figure.state],
          plain(figure.definition),
          plain(figure.source),
          figure.period.from,
          lastDay(figure.period),
          decimal(figure.completeness),
          figure.moment,
          ...(divisions ? [...divisions.of(row.code, column.code), divisions.rounding].map(plain) : []),
        ];
      }),
    ),
  );
  const more = divisions ? [...divisions.labels.map((label) => `per_${label.replaceAll(' ', '_')}`), 'afronding'] : [];
  return Buffer.from(
    stringify([[...header, ...more], ...lines], {
      bom: true,
      delimiter: numbers === 'nl' ? ';' : ',',
      record_delimiter: 'windows',
    }),
  );
}
