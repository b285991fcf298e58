import { RowsError, type RowsErrorCode } from '../../src/connectors/rows/rows-error.ts';
import { readRows, type RowsOf } from '../../src/connectors/rows/read.ts';
import type { RowKind } from '../../src/connectors/rows/layout.ts';

/** The bytes of a file. */
export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** What a file says. */
export function read<Kind extends RowKind>(kind: Kind, text: string): RowsOf<Kind> {
  return readRows(kind, bytesOf(text));
}

/** Why a file is refused as a whole; undefined when it is not. */
export function refusalOf(
  kind: RowKind,
  content: string | Uint8Array,
): { code: RowsErrorCode; message: string } | undefined {
  try {
    readRows(kind, typeof content === 'string' ? bytesOf(content) : content);
    return undefined;
  } catch (error) {
    if (!(error instanceof RowsError)) throw error;
    return { code: error.code, message: error.message };
  }
}
