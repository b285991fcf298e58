import { z } from 'zod';
import type { Column } from './column.ts';
import { Fault } from './value.ts';

/** What a file may be about. */
export const rowKinds = [
  'CASE',
  'PROVISION',
  'CONTACT_MOMENT',
  'CONTRACT',
  'TARIFF',
  'BUDGET_SPENDING',
  'OWN_CONTRIBUTION',
  'BENEFIT',
] as const;
export type RowKind = (typeof rowKinds)[number];

type Columns = Readonly<Record<string, Column<unknown>>>;

/** How a file of one kind looks: one description for whoever reads it, writes it, or fills it in. */
export interface Layout<Kind extends RowKind = RowKind, Of extends Columns = Columns> {
  readonly kind: Kind;
  /** In Dutch. */
  readonly title: string;
  /** Who keeps such data and what a row is, in Dutch. */
  readonly means: string;
  /** In the order of the template, each under our name for what it holds. */
  readonly columns: Of;
}

/** What a row of a file says, in our names; of several layouts a row of any of them. */
export type RowOf<Known extends Layout> = Known extends Layout
  ? {
      readonly [Field in keyof Known['columns']]: Known['columns'][Field] extends Column<infer Value> ? Value : never;
    }
  : never;

/** Describes how a file of one kind looks. */
export function layout<Kind extends RowKind, Of extends Columns>(
  kind: Kind,
  about: Pick<Layout, 'title' | 'means'>,
  columns: Of,
): Layout<Kind, Of> {
  return { kind, ...about, columns };
}

/** Reads the cells of a row, each under our name for its column; strict, and each fault with the column it is in. */
export function schemaOf<Known extends Layout>({ columns }: Known): z.ZodType<RowOf<Known>> {
  const shape = Object.fromEntries(Object.entries(columns).map(([field, column]) => [field, cellOf(column)]));
  // The shape was made of these very columns.
  return z.strictObject(shape) as unknown as z.ZodType<RowOf<Known>>;
}

function cellOf({ read }: Column<unknown>) {
  return z.string().transform((cell, context) => {
    const value = read(cell.trim());
    if (!(value instanceof Fault)) return value;
    context.addIssue({ code: 'custom', message: value.reason, params: { code: value.code } });
    return z.NEVER;
  });
}
