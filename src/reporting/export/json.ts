import { numberOf, stateLegend, unitWord } from './shown.ts';
import type { Written } from './written.ts';

/** Goes up when a reader of the layout before could go wrong; what is added does not change it. */
const layout = 1;

/** A report as JSON in a layout of its own: amounts in euros, and null with a state for what is not shown. */
export function writeJson(report: Written): Uint8Array {
  const { edition } = report;
  const written = {
    format: 'eenplan-report',
    version: layout,
    name: report.name.toLowerCase(),
    title: report.title,
    year: report.year,
    period: report.period,
    moment: report.moment,
    edition: edition && {
      number: edition.number,
      state: edition.state,
      decidedAt: edition.decidedAt,
      digest: edition.digest,
    },
    threshold: report.threshold,
    remarks: report.remarks,
    ...(report.divisions && { dividedBy: report.divisions.labels }),
    legend: stateLegend.map(([word, meaning]) => ({ word, meaning })),
    tables: report.tables.map((table) => ({
      code: table.code,
      title: table.title,
      explanation: table.explanation,
      columns: table.columns.map(({ code, label, unit, definition, source, period = report.period }) => ({
        code,
        label,
        unit: unit === 'EURO_CENT' ? 'EURO' : unit,
        unitLabel: unitWord(unit),
        definition,
        source,
        period,
      })),
      rows: table.rows.map(({ code, label, parent, figures }) => ({
        code,
        label,
        parent,
        figures: figures.map((figure) => ({
          value: numberOf(figure),
          state: figure.state,
          completeness: figure.completeness,
        })),
      })),
    })),
  };
  return Buffer.from(`${JSON.stringify(written, null, 2)}\n`);
}
