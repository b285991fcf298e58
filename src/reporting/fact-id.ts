const bytesPerId = 16;

/** Ids of records by their places, sixteen bytes each: as text they would take four times the memory. */
export class IdColumn {
  readonly #prefix: string;
  readonly #bytes: Buffer;

  /** Throws for an id that is not made as ours are. */
  constructor(prefix: string, placeOfRow: Int32Array, ids: Iterable<readonly [row: number, id: string]>, size: number) {
    this.#prefix = `${prefix}_`;
    this.#bytes = Buffer.alloc(size * bytesPerId);
    for (const [row, id] of ids) {
      const place = placeOfRow[row] ?? -1;
      if (place < 0) continue;
      const digits = id.slice(this.#prefix.length).replaceAll('-', '');
      const written = this.#bytes.write(digits, place * bytesPerId, bytesPerId, 'hex');
      if (written !== bytesPerId || !id.startsWith(this.#prefix)) throw new Error(`an id of other than ${prefix}`);
    }
  }

  /** The id of the record at a place. */
  textAt(place: number): string {
    const digits = this.#bytes.toString('hex', place * bytesPerId, (place + 1) * bytesPerId);
    const groups = [
      digits.slice(0, 8),
      digits.slice(8, 12),
      digits.slice(12, 16),
      digits.slice(16, 20),
      digits.slice(20),
    ];
    return this.#prefix + groups.join('-');
  }
}
