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
    // The library would name these rows without quotes around a sheet's name, with which Excel finds the workbook damaged.
    namedRanges: sheets.flatMap(({ headRows }, index) => {
      const scope = names[index] ?? '';
      return headRows > 0 ? [{ name: '_xlnm.Print_Titles', range: `'${scope}'!$${headRows}:$${headRows}`, scope }] : [];
    }),
    defaultFont: font,
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
    rowDefs: new Map(rows.map((row, index) => [index, { height: heightOf(row, widths) }])),
    ...(headRows > 0 && { freezePane: { rows: headRows, columns: 1 } }),
    pageSetup: {
      paperSize: 'a4',
      orientation: widths.length > 5 ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
    headerFooter: { oddFooter: '&L&A&RBladzijde &P van &N' },
  };
}

const font = { name: 'Calibri', size: 11 } as const;
/** Of a line of text, in points. */
const lineHeight = 15;

/** Wrapped text stands on as many lines as it needs: not every program finds out by itself how high its row has to be. */
function heightOf(row: readonly SheetCell[], widths: readonly number[]): number {
  const lines = row.map(({ value, look, isBold }, column) => {
    if (typeof value !== 'string' || (look !== 'WRAP' && look !== 'HEAD')) return 1;
    const isWide = look === 'HEAD' || isBold === true;
    return countLines(value, (widths[column] ?? 1) * (isWide ? 1 : 1.1));
  });
  return (row.some(({ look }) => look === 'TITLE') ? 5 : 0) + lineHeight * Math.max(1, ...lines);
}

/** How many lines words take of so many characters each. */
function countLines(text: string, width: number): number {
  let [lines, used] = [1, 0];
  for (const { length } of text.split(' ')) {
    if (used > 0 && used + 1 + length > width) [lines, used] = [lines + 1, 0];
    used += (used > 0 ? 1 : 0) + length;
  }
  return lines;
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
    ...(isBold && { font: { ...font, bold: true } }),
    ...(look === 'TITLE' && { font: { ...font, bold: true, size: 14 } }),
    ...(look === 'NOTE' && { font: { ...font, italic: true, color: grey } }),
    ...(look === 'HEAD' && {
      font: { ...font, bold: true },
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
