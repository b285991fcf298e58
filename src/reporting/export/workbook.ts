import { writeXlsx, type Cell, type CellStyle, type WriteSheet } from 'hucre/xlsx';

/** A value in a sheet, with how it looks; a number stays a number. */
export interface SheetCell {
  readonly value: string | number | Date | null;
  /** As Excel writes number formats. */
  readonly format?: string;
  readonly look?: 'TITLE' | 'HEAD' | 'NOTE' | 'WRAP';
  readonly align?: 'left' | 'right';
  /** How far it stands in, for what is a part of the row above. */
  readonly indent?: number;
  readonly isBold?: boolean;
}

/** A sheet as this project knows it; the library stays behind this file. */
export interface PlainSheet {
  readonly name: string;
  /** In characters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** How many rows stay in sight while the rest is scrolled, and are repeated on each printed page. */
  readonly headRows: number;
}

/** An Excel workbook (XLSX) of these sheets. */
export async function writeWorkbook(
  sheets: readonly PlainSheet[],
  { title, created }: { readonly title: string; readonly created: Date },
): Promise<Uint8Array> {
  const names = uniqueNames(sheets.map(({ name }) => name));
  return writeXlsx({
    sheets: sheets.map((sheet, index) => toSheet(sheet, names[index] ?? `Blad ${index + 1}`)),
    defaultFont: { name: 'Calibri', size: 11 },
    properties: { title, creator: 'Eenplan', created },
  });
}

function toSheet({ widths, rows, headRows }: PlainSheet, name: string): WriteSheet {
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: rows.map((row) => row.map(({ value }) => value)),
    cells: new Map(
      rows.flatMap((row, r) => row.map((cell, c): [string, Partial<Cell>] => [`${r},${c}`, toCell(cell)])),
    ),
    freezePane: { rows: headRows, columns: headRows > 0 ? 1 : 0 },
    pageSetup: {
      paperSize: 'a4',
      orientation: widths.length > 5 ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      ...(headRows > 0 && { printTitlesRow: `$${headRows}:$${headRows}` }),
    },
    headerFooter: { oddFooter: '&L&A&RBladzijde &P van &N' },
  };
}

const grey = { rgb: '595959' } as const;

function toCell({ value, format, look, align, indent, isBold }: SheetCell): Partial<Cell> {
  const style: CellStyle = {
    alignment: {
      vertical: 'top',
      wrapText: look === 'HEAD' || look === 'WRAP',
      ...(align && { horizontal: align }),
      ...(indent && { horizontal: 'left', indent }),
    },
    ...(format && { numFmt: format }),
    ...(isBold && { font: { bold: true } }),
    ...(look === 'TITLE' && { font: { bold: true, size: 14 } }),
    ...(look === 'NOTE' && { font: { italic: true, color: grey } }),
    ...(look === 'HEAD' && {
      font: { bold: true },
      fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E7EDF3' } },
      border: { bottom: { style: 'thin', color: grey } },
    }),
  };
  return { value, style };
}

/** Names that Excel takes: 31 characters at most, without its own signs, and each once. */
function uniqueNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((text) => {
    const clean =
      text
        .replace(/[[\]:*?/\\']/g, ' ')
        .replace(/\s+/g, ' ')
        .trim() || 'Blad';
    let name = clean.slice(0, 31).trim();
    for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${clean.slice(0, 27).trim()} ${count}`;
    taken.add(name.toLowerCase());
    return name;
  });
}
