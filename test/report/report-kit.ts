import {
  discloseCell,
  type DisclosedFigure,
  type FigureState,
  type FigureUnit,
} from '../../src/domain/policy/figure.ts';
import type { ReadReport } from '../../src/reporting/find-report.ts';
import type { ReportColumn } from '../../src/reporting/report.ts';

const period = { from: '2025-01-01', until: '2026-01-01' } as const;
const moment = '2026-06-01T10:00:00.000Z';
const text = { definition: 'Inwoners met hulp', source: 'Voorzieningen' } as const;

function column(code: string, label: string, unit: FigureUnit): ReportColumn {
  return { code, label, unit, ...text };
}

function figures(units: readonly FigureUnit[], ...cells: readonly [number | null, FigureState][]): DisclosedFigure[] {
  return cells.map(([value, state], index) => ({
    ...discloseCell(value, state),
    ...text,
    unit: units[index] ?? 'NUMBER',
    period,
    completeness: index === 0 ? 0.875 : null,
    moment,
  }));
}

const units = ['PERSON', 'EURO_CENT', 'PERCENT'] as const satisfies readonly FigureUnit[];

/** A report with each state that a figure can have, and with text that a spreadsheet would run. */
export const everyState: ReadReport = {
  name: 'LADDER',
  title: 'De ladder van ondersteuning',
  year: 2025,
  period,
  moment,
  threshold: 5,
  remarks: ['Let op: <b>niet</b> compleet'],
  edition: null,
  tables: [
    {
      code: 'steps',
      title: 'Per trede: wie/wat [alles]?',
      explanation: 'Hoeveel inwoners er op elke trede waren.',
      chart: 'BAR',
      columns: [
        column('persons', 'Inwoners', 'PERSON'),
        column('cost', 'Kosten', 'EURO_CENT'),
        column('share', 'Aandeel', 'PERCENT'),
      ],
      rows: [
        {
          code: 'all',
          label: 'Alles',
          parent: null,
          figures: figures(units, [120, 'EXACT'], [1_234_567_89, 'EXACT'], [100, 'EXACT']),
        },
        {
          code: 'a',
          label: '=HYPERLINK("https://x.example")',
          parent: 'all',
          figures: figures(units, [null, 'SUPPRESSED'], [null, 'SUPPRESSED'], [12.5, 'ROUNDED']),
        },
        {
          code: 'b',
          label: 'Eén; "twee", drie',
          parent: 'all',
          figures: figures(units, [0, 'EXACT'], [-85_000_00, 'PROVISIONAL'], [null, 'MISSING']),
        },
      ],
    },
  ],
};
