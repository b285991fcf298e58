import { expect, test } from 'vitest';
import { discloseCell, type DisclosedFigure, type FigureState } from '../../src/domain/policy/figure.ts';
import { freezeReport, thawReport } from '../../src/reporting/edition-content.ts';
import { listDifferences } from '../../src/reporting/edition-difference.ts';
import type { Report, ReportColumn, ReportTable } from '../../src/reporting/report.ts';

const meaning = { unit: 'PERSON', definition: 'Inwoners met hulp', source: 'Voorzieningen' } as const;
const period = { from: '2025-01-01', until: '2026-01-01' } as const;
const moment = '2026-06-01T10:00:00.000Z';

function figure(value: number | null, state: FigureState = 'EXACT'): DisclosedFigure {
  return { ...discloseCell(value, state), ...meaning, period, completeness: null, moment };
}

function column(code: string, definition = 'Inwoners met hulp'): ReportColumn {
  return { code, label: code.toUpperCase(), ...meaning, definition };
}

function table(
  code: string,
  columns: readonly ReportColumn[],
  rows: Record<string, readonly DisclosedFigure[]>,
): ReportTable {
  return {
    code,
    title: `Tabel ${code}`,
    explanation: 'Zo leest u dit',
    chart: 'BAR',
    columns,
    rows: Object.entries(rows).map(([row, figures]) => ({ code: row, label: row, parent: null, figures })),
  };
}

function report(...tables: ReportTable[]): Report {
  return { name: 'LADDER', title: 'Ladder', year: 2025, period, moment, threshold: 5, remarks: ['Let op'], tables };
}

const before = report(
  table('steps', [column('a'), column('b'), column('gone')], {
    north: [figure(10), figure(8), figure(1)],
    south: [figure(null, 'SUPPRESSED'), figure(9), figure(1)],
    left: [figure(7), figure(7), figure(7)],
  }),
  table('old', [column('a')], { north: [figure(1)] }),
);
const after = report(
  table('steps', [column('new'), column('b', 'Inwoners met zorg'), column('a')], {
    south: [figure(5), figure(9), figure(6)],
    north: [figure(5), figure(8), figure(10, 'PROVISIONAL')],
    right: [figure(7), figure(7), figure(7)],
  }),
  table('fresh', [column('a')], { north: [figure(1)] }),
);

test('differences are told by code: what changed, came, went or counts something else, each once', () => {
  const told = listDifferences(before, after).map(({ change, table, row, column, before: was, after: is }) =>
    [change, table.code, row?.code, column?.code, was?.state, was?.value, is?.state, is?.value].join(' ').trim(),
  );
  expect(told).toEqual([
    'CAME steps  new',
    'REDEFINED steps  b',
    'WENT steps  gone',
    'CHANGED steps south a SUPPRESSED  EXACT 6',
    'CHANGED steps north a EXACT 10 PROVISIONAL 10',
    'CAME steps right',
    'WENT steps left',
    'CAME fresh',
    'WENT old',
  ]);
  expect(listDifferences(before, before)).toEqual([]);
});

test('a report comes out of an edition as it went in, and not at all when somebody touched it', () => {
  const frozen = { id: 'red', ...freezeReport(before) };
  expect(thawReport(frozen)).toEqual(before);
  expect(() => thawReport({ ...frozen, content: frozen.content.replace('"value":10', '"value":11') })).toThrow(
    'edition red is not as it was frozen',
  );
});
