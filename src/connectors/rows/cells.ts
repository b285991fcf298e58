import { CsvError, parse } from 'csv-parse/sync';
import { RowsError } from './rows-error.ts';

/** One row as it stands in the file. */
export interface Cells {
  /** Where it begins: the line of the text, or the place in a list. From 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** How many rows a file may hold: they are taken in together, in one transaction that others wait for. */
export const mostRows = 10_000;

/** How many bytes one row may be, which also bounds a quote that is never closed. */
const mostRowBytes = 64 * 1024;

/**
 * The records of a text by RFC 4180, the header first, split by `;` or `,` as its first line is; line ends may differ. Throws
 * {@link RowsError}.
 */
export function readCsv(text: string): Cells[] {
  const rows: Cells[] = [];
  const firstLine = /^[^\r\n]*/.exec(text.trimStart())?.[0] ?? '';
  try {
    // The parser counts a line end of two signs in a cell as two.
    parse(text.replaceAll(/\r\n?/g, '\n'), {
      delimiter: firstLine.includes(';') ? ';' : ',',
      record_delimiter: '\n',
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: mostRowBytes,
      to: mostRows + 2,
      on_record: (cells: string[], { lines }) => {
        // A spreadsheet leaves rows of nothing but signs between columns.
        if (cells.every((cell) => cell.trim() === '')) return null;
        // Lines are counted by the end of a record, those in its cells as well.
        rows.push({ line: lines - cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0), cells });
        return null;
      },
    });
  } catch (error) {
    throw toRowsError(error);
  }
  if (rows.length > mostRows + 1) throw tooManyRows();
  return rows;
}

/** More rows than a file may hold. */
export function tooManyRows(): RowsError {
  return new RowsError(
    'TOO_MANY_ROWS',
    `het bestand heeft meer dan ${mostRows.toLocaleString('nl-NL')} rijen; knip het`,
  );
}

function toRowsError(error: unknown): unknown {
  if (!(error instanceof CsvError)) return error;
  const line = typeof error['lines'] === 'number' ? `regel ${error['lines']}` : 'een regel';
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    return new RowsError(
      'ROW_TOO_LARGE',
      `${line} is groter dan 64 KiB; kijk na of daar of daarvoor een aanhalingsteken niet gesloten is`,
    );
  }
  return new RowsError(
    'BROKEN_CSV',
    `${line} heeft een aanhalingsteken dat niet geopend of gesloten is zoals het hoort`,
  );
}
