import { hash } from 'node:crypto';
import { z } from 'zod';
import type { Db } from '../../db/client.ts';
import { listReportEditions } from '../../db/report-edition.ts';
import type { ReportEditionRow } from '../../db/report-edition.table.ts';
import { reportNames, type ReportName } from '../../db/report-name.ts';
import { discloseCell, figureStates, figureUnits } from '../domain/policy/figure.ts';
import { reportCharts, type CellPlace, type Report } from './report.ts';

/** A report as an edition keeps it, and the fingerprint by which a change of it would show. */
export interface EditionContent {
  readonly content: string;
  /** SHA-256 of it, in hexadecimal. */
  readonly digest: string;
}

const period = z.looseObject({ from: z.string(), until: z.string() });

const meaning = { unit: z.enum(figureUnits), definition: z.string(), source: z.string() };

// What later releases say of a figure besides stays with it: an edition is handed out as it was frozen.
const figure = z
  .looseObject({
    ...meaning,
    value: z.number().nullable(),
    state: z.enum(figureStates),
    period,
    completeness: z.number().nullable(),
    moment: z.string(),
  })
  .transform((frozen) => ({ ...frozen, ...discloseCell(frozen.value, frozen.state) }));

const report = z.looseObject({
  name: z.enum(reportNames),
  title: z.string(),
  year: z.int(),
  period,
  moment: z.string(),
  threshold: z.number(),
  remarks: z.array(z.string()),
  tables: z.array(
    z.looseObject({
      code: z.string(),
      title: z.string(),
      explanation: z.string(),
      chart: z.enum(reportCharts).nullable(),
      drawn: z.exactOptional(z.array(z.string())),
      columns: z.array(
        z.looseObject({ code: z.string(), label: z.string(), ...meaning, period: z.exactOptional(period) }),
      ),
      rows: z.array(
        z.looseObject({
          code: z.string(),
          label: z.string(),
          parent: z.string().nullable(),
          figures: z.array(figure),
        }),
      ),
    }),
  ),
});

/** Freezes a report. */
export function freezeReport(frozen: Report): EditionContent {
  const content = JSON.stringify(frozen);
  return { content, digest: digestOf(content) };
}

/** The report that an edition froze. Throws when it is no longer as it was. */
export function thawReport({ id, content, digest }: Pick<ReportEditionRow, 'id' | 'content' | 'digest'>): Report {
  if (digestOf(content) !== digest) throw new Error(`edition ${id} is not as it was frozen`);
  return report.parse(JSON.parse(content));
}

/** What the published editions of a report over a year held back. */
export function listHiddenBefore(db: Db, name: ReportName, year: number): CellPlace[] {
  return listReportEditions(db, name, year)
    .filter(({ state }) => state === 'PUBLISHED')
    .flatMap((edition) => listHidden(thawReport(edition)));
}

function listHidden({ tables }: Report): CellPlace[] {
  return tables.flatMap(({ code: table, columns, rows }) =>
    rows.flatMap(({ code: row, figures }) =>
      columns.flatMap(({ code: column }, index) =>
        figures[index]?.state === 'SUPPRESSED' ? [{ table, row, column }] : [],
      ),
    ),
  );
}

function digestOf(content: string): string {
  return hash('sha256', content, 'hex');
}
