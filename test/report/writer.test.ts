import { inflateRawSync } from 'node:zlib';
import { readXlsx } from 'hucre/xlsx';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { writeReport, type NumberStyle, type ReportFormat } from '../../src/reporting/export/report-format.ts';
import type { ReportChart } from '../../src/reporting/report.ts';
import { everyState } from './report-kit.ts';

const { signal } = new AbortController();

async function write(format: ReportFormat, numbers: NumberStyle = 'nl', report = everyState): Promise<Buffer> {
  return Buffer.from(await writeReport(report, { format, numbers, chromium: undefined, signal }));
}

test.each([
  ['nl', ';', ['120', '1234567,89', '100', '', '', '12,5', '0', '-85000', '']],
  ['en', ',', ['120', '1234567.89', '100', '', '', '12.5', '0', '-85000', '']],
] as const)(
  'CSV in %s numbers comes back as it was: a line for each figure, in euros',
  async (numbers, delimiter, values) => {
    const bytes = await write('csv', numbers);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows = parse(bytes, { bom: true, columns: true, delimiter, record_delimiter: '\r\n' }) as Record<
      string,
      string
    >[];
    expect(rows.map(({ waarde }) => waarde)).toEqual(values);
    expect(rows.map(({ status }) => status)).toEqual([
      '',
      '',
      '',
      'niet getoond',
      'niet getoond',
      'afgerond',
      '',
      'voorlopig',
      'ontbreekt',
    ]);
    // A spreadsheet runs nothing, and the number below nought stays a number.
    expect(rows[3]).toMatchObject({
      rij: `'=HYPERLINK("https://x.example")`,
      onderdeel_van: 'all',
      eenheid: 'inwoners',
    });
    expect(rows[6]).toMatchObject({ rij: 'Eén; "twee", drie', periode_tot_en_met: '2025-12-31', rapport: 'ladder' });
  },
);

test('a workbook has numbers as numbers, words for what is not shown, and what everything means', async () => {
  const { sheets } = await readXlsx(new Uint8Array(await write('xlsx')), { readStyles: true });
  expect(sheets.map(({ name }) => name)).toEqual(['Over dit rapport', 'Per trede wie wat alles', 'Definities']);
  const [about, table, definitions] = sheets;
  expect(table?.rows.slice(3).map((row) => row.map((value) => value ?? ''))).toEqual([
    ['', 'Inwoners', 'Kosten (euro)', 'Aandeel (procent)'],
    ['Alles', 120, 1234567.89, 1],
    ['=HYPERLINK("https://x.example")', 'niet getoond', 'niet getoond', 0.125],
    ['Eén; "twee", drie', 0, -85000, 'ontbreekt'],
  ]);
  const format = (place: string) => table?.cells?.get(place)?.style?.numFmt;
  expect([format('4,1'), format('4,2'), format('4,3'), format('5,3'), format('6,2')]).toEqual([
    '#,##0',
    '"€" #,##0.00',
    '0.0%',
    '"≈ "0.0%',
    '"€" #,##0.00"*"',
  ]);
  expect(table?.cells?.get('5,0')?.formula).toBeUndefined();
  expect(about?.rows.flat()).toContain('niet getoond');
  expect(definitions?.rows[3]).toEqual(
    expect.arrayContaining([
      'Inwoners',
      'Inwoners met hulp',
      'Voorzieningen',
      new Date('2025-01-01'),
      new Date('2025-12-31'),
      0.875,
    ]),
  );
});

/** A part of a workbook as it stands in it, which a library that reads would mend. */
function partOf(workbook: Buffer, path: string): string {
  for (let at = 0; workbook.readUInt32LE(at) === 0x04034b50;) {
    const [size, nameLength] = [workbook.readUInt32LE(at + 18), workbook.readUInt16LE(at + 26)];
    const start = at + 30 + nameLength + workbook.readUInt16LE(at + 28);
    const content = workbook.subarray(start, start + size);
    if (workbook.toString('utf8', at + 30, at + 30 + nameLength) === path)
      return (workbook.readUInt16LE(at + 8) === 0 ? content : inflateRawSync(content)).toString('utf8');
    at = start + size;
  }
  throw new Error(`no ${path}`);
}

test('a workbook is one that Excel finds whole, with rows as high as what they hold', async () => {
  const [table] = everyState.tables;
  if (!table) throw new Error('no table');
  const rows = table.rows.map((row) => ({ ...row, label: `${row.label} ${'met veel woorden '.repeat(8)}` }));
  const bytes = await write('xlsx', 'nl', { ...everyState, tables: [{ ...table, rows }] });
  const names = [...partOf(bytes, 'xl/workbook.xml').matchAll(/<definedName [^>]*>([^<]*)</g)].map(
    ([, range]) => range,
  );
  expect(names).toEqual(["'Per trede wie wat alles'!$4:$4", "'Definities'!$3:$3"]);
  expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('<pane');
  const heights = partOf(bytes, 'xl/worksheets/sheet2.xml').match(/(?<=<row [^>]* ht=")\d+/g);
  expect(heights?.map(Number)).toEqual([20, 15, 15, 15, 45, 45, 45]);
});

test('JSON keeps its layout', async () => {
  const read = JSON.parse((await write('json')).toString('utf8'));
  expect(read).toMatchObject({ format: 'eenplan-report', version: 1, name: 'ladder', edition: null, threshold: 5 });
  expect(read.tables[0].columns[1]).toMatchObject({ code: 'cost', unit: 'EURO', period: { from: '2025-01-01' } });
  expect(read.tables[0].rows[2]).toEqual({
    code: 'b',
    label: 'Eén; "twee", drie',
    parent: 'all',
    figures: [
      { value: 0, state: 'EXACT', completeness: 0.875 },
      { value: -85000, state: 'PROVISIONAL', completeness: null },
      { value: null, state: 'MISSING', completeness: null },
    ],
  });
});

test('the page to print is escaped, has no script, and draws and tells the same', async () => {
  const page = (await write('html')).toString('utf8');
  expect(page).toContain('&lt;b&gt;niet&lt;/b&gt;');
  expect(page).not.toMatch(/<script|<b>|href="http|url\(http/);
  for (const shown of ['120', '€ 1.234.568', '100 %', '≈ 12,5 %', '−€ 85.000*', 'ontbreekt'])
    expect(page).toContain(`>${shown}</td>`);
  expect(page.match(/>niet getoond<\/td>/g)).toHaveLength(2);
  expect(page).toMatch(/<svg[^>]*role="img"[^>]*aria-labelledby="chart-steps"/);
  // A bar that is held back has no length and says so.
  expect(page).toMatch(/>niet getoond<\/text>/);
  for (const chart of ['STACKED_BAR', 'LINE', 'FLOW'] as const satisfies readonly ReportChart[]) {
    const drawn = await write('html', 'nl', {
      ...everyState,
      tables: everyState.tables.map((table) => ({ ...table, chart })),
    });
    expect(drawn.toString('utf8')).not.toMatch(/NaN|undefined|Infinity/);
  }
});

test('what is held back is held back in every form alike', async () => {
  const hidden = (states: readonly string[]) =>
    states.flatMap((state, index) => (state === 'SUPPRESSED' || state === 'niet getoond' ? [index] : []));
  const csv = parse(await write('csv'), { bom: true, columns: true, delimiter: ';' }) as Record<string, string>[];
  const json = JSON.parse((await write('json')).toString('utf8'));
  const { sheets } = await readXlsx(new Uint8Array(await write('xlsx')));
  const html = (await write('html')).toString('utf8');
  const expected = [3, 4];
  expect(hidden(csv.map(({ status }) => status ?? ''))).toEqual(expected);
  expect(
    hidden(
      json.tables[0].rows.flatMap(({ figures }: { figures: { state: string }[] }) => figures.map(({ state }) => state)),
    ),
  ).toEqual(expected);
  expect(hidden((sheets[1]?.rows.slice(4) ?? []).flatMap((row) => row.slice(1).map(String)))).toEqual(expected);
  expect(hidden([...html.matchAll(/<td[^>]*>([^<]*)<\/td>/g)].map(([, shown]) => shown ?? ''))).toEqual(expected);
});

test('without a browser a PDF is refused in words', async () => {
  await expect(
    writeReport(everyState, { format: 'pdf', numbers: 'nl', chromium: '/nowhere/chromium', signal }),
  ).rejects.toMatchObject({ code: 'NOT_AVAILABLE' });
});
