import { z } from 'zod';
import { readDate, Fault } from './value.ts';
import { findKind, wordOf } from './layouts.ts';
import { rowKinds, type RowKind } from './layout.ts';
import { RowsError } from './rows-error.ts';

/** What a file cannot say of itself: it stands on a line of JSON before it. */
export interface RowsEnvelope {
  readonly kind: RowKind;
  /** Short name of the organisation that supplies it, such as `larikslaan2`. */
  readonly supplier: string;
  /** By which the supplier knows this delivery. */
  readonly reference: string;
  /** The day of the delivery, ISO. */
  readonly date: string;
}

const shape = z.strictObject({
  kind: z.string().transform((word, context) => {
    const kind = findKind(word);
    if (kind) return kind;
    context.addIssue({ code: 'custom', message: `geen van: ${rowKinds.map(wordOf).join(', ')}` });
    return z.NEVER;
  }),
  supplier: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/),
  reference: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/),
  date: z.string().refine((text) => /^\d{4}-/.test(text) && !(readDate(text) instanceof Fault)),
});

/** A file as it is handed over: what it is on the first line, and its own bytes after that. */
export function wrapRows({ kind, ...rest }: RowsEnvelope, file: Uint8Array): Uint8Array {
  const head = new TextEncoder().encode(`${JSON.stringify({ kind: wordOf(kind), ...rest })}\n`);
  return Buffer.concat([head, file]);
}

/** What was handed over, and the bytes of the file in it. Throws {@link RowsError}. */
export function unwrapRows(content: Uint8Array): { readonly envelope: RowsEnvelope; readonly file: Uint8Array } {
  const end = content.subarray(0, 1000).indexOf(0x0a);
  const parsed = shape.safeParse(end < 0 ? undefined : parseHead(content.subarray(0, end)));
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path[0];
    const where = typeof field === 'string' && field in shape.shape ? ` (${field})` : '';
    throw new RowsError(
      'NO_ENVELOPE',
      `de eerste regel zegt niet wat er volgt${where}: {"kind":"contact-moment","supplier":"…","reference":"…","date":"jjjj-mm-dd"}`,
    );
  }
  return { envelope: parsed.data, file: content.subarray(end + 1) };
}

function parseHead(head: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(head));
  } catch {
    return undefined;
  }
}
