import { z } from 'zod';
import { mostRows, tooManyRows, type Cells } from './cells.ts';
import type { Column } from './column.ts';
import { RowsError } from './rows-error.ts';

const list = z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()])));

/**
 * The rows of a JSON list of objects, each under the names of its columns, after a header that names them all. Throws
 * {@link RowsError}.
 */
export function readJson(text: string, columns: readonly Column<unknown>[]): Cells[] {
  const parsed = list.safeParse(parseJson(text));
  if (!parsed.success) {
    throw new RowsError('BROKEN_JSON', 'het bestand is geen lijst van rijen: [{"sleutel": "…", …}, …]');
  }
  if (parsed.data.length > mostRows) throw tooManyRows();
  const names = columns.map(({ name }) => name);
  const known = new Set(names);
  const missing = columns.find(
    ({ name, isRequired }) => isRequired && !parsed.data.some((row) => Object.hasOwn(row, name)),
  );
  if (parsed.data.length > 0 && missing) throw new RowsError('COLUMN_MISSING', `veld ${missing.name} ontbreekt`);
  const rows = parsed.data.map((row, index) => {
    if (Object.keys(row).some((name) => !known.has(name))) {
      const reason = `rij ${index + 1} heeft een veld dat niet bij deze indeling hoort; de velden zijn: ${names.join(', ')}`;
      throw new RowsError('WRONG_HEADER', reason);
    }
    return { line: index + 1, cells: names.map((name) => textOf(row[name] ?? null)) };
  });
  return [{ line: 0, cells: names }, ...rows];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RowsError('BROKEN_JSON', 'het bestand is geen geldige JSON, of het is afgebroken');
  }
}

function textOf(value: string | number | null): string {
  // A number has its point already where the layouts write a comma.
  return typeof value === 'number' ? String(value).replace('.', ',') : (value ?? '');
}
