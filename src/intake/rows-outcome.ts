import type { OrganisationRow } from '../../db/organisation.table.ts';
import type { Layout } from '../connectors/rows/layout.ts';
import { layouts } from '../connectors/rows/layouts.ts';
import type { RowFailure, Rows } from '../connectors/rows/read.ts';
import type { Reference } from '../domain/reference/reference.ts';
import { takeRows, type LineResult } from '../domain/supplied/supplied-file.ts';
import type { ChainRecording, Effect } from './chain-source.ts';

/** What came of a file, or would. */
export interface RowsOutcome {
  /** How many rows it has. */
  readonly read: number;
  readonly added: number;
  /** Each row that changed something: on which line, and which columns. */
  readonly changes: readonly { readonly line: number; readonly columns: readonly string[] }[];
  readonly unchanged: number;
  /** How many rows were refused; one may have failed in more than one way. */
  readonly refused: number;
  /** At most {@link mostFailures} of them, in the order of the file. */
  readonly failures: readonly RowFailure[];
  readonly effects: readonly Effect[];
}

/** How many failures of a file are told: beyond that it is the file that is wrong, and no row. */
export const mostFailures = 1000;

/** What a file is taken in with. */
export interface RowsRecording extends Pick<ChainRecording, 'db' | 'at' | 'today'> {
  readonly reference: Reference;
  readonly supplier: OrganisationRow;
}

/** Takes in the rows of a file inside one transaction, and sums up what came of them. */
export function recordRows(recording: RowsRecording, rows: Rows): RowsOutcome {
  const layout: Layout = layouts[rows.kind];
  const results = takeRows(recording, rows);
  const failures = [...rows.failures, ...results.flatMap((result) => failureOf(layout, result))];
  const notRead = new Set(rows.failures.map(({ line }) => line)).size;
  const countOf = (became: LineResult['became']) => results.filter((result) => result.became === became).length;
  return {
    read: rows.rows.length + notRead,
    added: countOf('ADDED'),
    changes: results.flatMap((result) =>
      result.became === 'CHANGED'
        ? [{ line: result.line, columns: result.fields.map((field) => layout.columns[field]?.name ?? field) }]
        : [],
    ),
    unchanged: countOf('UNCHANGED'),
    refused: notRead + countOf('REFUSED'),
    failures: failures.toSorted((a, b) => a.line - b.line).slice(0, mostFailures),
    effects: results.flatMap(effectOf),
  };
}

function failureOf(layout: Layout, result: LineResult): RowFailure[] {
  if (result.became !== 'REFUSED') return [];
  const { line, field, code, reason } = result;
  return [{ line, column: (field !== null && layout.columns[field]?.name) || null, code, reason }];
}

function effectOf(result: LineResult): Effect[] {
  if (result.became !== 'ADDED' && result.became !== 'CHANGED') return [];
  const { type, id, personId, law, became } = result;
  return [{ type, id, personId, law, change: became }];
}
