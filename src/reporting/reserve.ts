import { listReserves, type ReserveView } from '../domain/policy/policy-money.ts';
import { statedCell, yearColumns } from './money-table.ts';
import type { ReportSource } from './report-source.ts';
import type { RawColumn, RawTable, ReportContent } from './report.ts';

/** The reserves of the frameworks, how they run, and how they stand against their ceilings. */
export function makeReserveTables(_source: ReportSource, _year: number): ReportContent {
  const reserves = listReserves();
  return {
    tables: reserves.flatMap((reserve) => [runOf(reserve), ceilingOf(reserve)]),
    equations: [],
    remarks: reserves.flatMap(({ lines }) =>
      lines.flatMap(({ label, note }) => (note === null ? [] : [`${label}: ${note}`])),
    ),
  };
}

function runOf({ framework, label, source, years, openings, lines, closings }: ReserveView): RawTable {
  const closing = { code: 'closing', label: 'Stand op 31 december', parent: null };
  return {
    code: `reserve-${framework.code}`,
    title: label,
    explanation:
      'De stand op 1 januari en wat er in het jaar bij komt of af gaat, tellen op tot de stand op 31 december.',
    chart: 'LINE',
    columns: yearColumns(years, { definition: 'Stand of mutatie van de reserve', source: `Document ${source}` }),
    rows: [
      { ...closing, cells: closings.map(({ amount }) => statedCell(amount)) },
      {
        code: 'opening',
        label: 'Stand op 1 januari',
        parent: closing.code,
        cells: openings.map(({ amount }) => statedCell(amount)),
      },
      ...lines.map(({ code, label, amounts }) => ({
        code,
        label,
        parent: closing.code,
        cells: amounts.map(({ amount }) => statedCell(amount)),
      })),
    ],
  };
}

function ceilingOf({ framework, source, ceilings }: ReserveView): RawTable {
  const column = (code: string, label: string, definition: string): RawColumn => ({
    code,
    label,
    unit: 'EURO_CENT',
    definition,
    source: `Document ${source}`,
    additive: false,
  });
  return {
    code: `ceiling-${framework.code}`,
    title: 'Reserve en plafond',
    explanation:
      'Het plafond is een deel van de rijksbijdrage. Alleen jaren waarvan rijksbijdrage en stand allebei bekend zijn.',
    chart: null,
    columns: [
      column('state-contribution', 'Rijksbijdrage', 'Bijdrage van het rijk voor het sociaal domein'),
      column('ceiling', 'Plafond', 'Wat de reserve ten hoogste mag zijn'),
      column('balance', 'Stand op 1 januari', 'Stand van de reserve'),
      column('surplus', 'Boven het plafond', 'Stand min plafond; nul als de stand er niet boven komt'),
    ],
    rows: ceilings.map(({ year, stateContribution, ceiling, balance, surplus }) => ({
      code: String(year),
      label: String(year),
      parent: null,
      cells: [stateContribution, ceiling, balance, surplus].map(statedCell),
    })),
  };
}
