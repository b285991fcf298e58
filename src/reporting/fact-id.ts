const bytesPerId = 16;

/** Ids of records by their places, sixteen bytes each: as text they would take four times the memory. */
export interface IdColumn {
  readonly prefix: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The ids of records by their places. Throws for an id that is not made as ours are. */
export function idColumn(
  prefix: string,
  placeOfRow: Int32Array,
  ids: Iterable<readonly [row: number, id: string]>,
  size: number,
): IdColumn {
  const start = `${prefix}_`;
  const bytes = new Uint8Array(size * bytesPerId);
  const buffer = Buffer.from(bytes.buffer);
  for (const [row, id] of ids) {
    const place = placeOfRow[row] ?? -1;
    if (place < 0) continue;
    const digits = id.slice(start.length).replaceAll('-', '');
    const written = buffer.write(digits, place * bytesPerId, bytesPerId, 'hex');
    if (written !== bytesPerId || !id.startsWith(start)) throw new Error(`an id of other than ${prefix}`);
  }
  return { prefix: start, bytes };
}

/** The id of the record at a place. */
export function idAt({ prefix, bytes }: IdColumn, place: number): string {
  const digits = Buffer.from(bytes.buffer).toString('hex', place * bytesPerId, (place + 1) * bytesPerId);
  const groups = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(12, 16),
    digits.slice(16, 20),
    digits.slice(20),
  ];
  return prefix + groups.join('-');
}
