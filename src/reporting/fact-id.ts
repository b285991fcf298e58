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
  for (const [row, id] of ids) {
    const place = placeOfRow[row] ?? -1;
    if (place < 0) continue;
    const isOurs = id.startsWith(start) && writeDigits(id, start.length, bytes, place * bytesPerId);
    if (!isOurs) throw new Error(`an id of other than ${prefix}`);
  }
  return { prefix: start, bytes };
}

/** By character code the hexadecimal digit that it stands for; -1 of what is none. */
const digitOf = new Int8Array(128).fill(-1);
for (const [digit, character] of Array.from('0123456789abcdef').entries()) digitOf[character.charCodeAt(0)] = digit;
const hyphen = '-'.charCodeAt(0);

/** Writes the digits of an id from a place in it on, passing hyphens; whether there are as many as an id has. */
function writeDigits(id: string, start: number, bytes: Uint8Array, from: number): boolean {
  let written = 0;
  let high = 0;
  for (let index = start; index < id.length; index += 1) {
    const code = id.charCodeAt(index);
    if (code === hyphen) continue;
    const digit = digitOf[code] ?? -1;
    if (digit < 0 || written === bytesPerId * 2) return false;
    if (written % 2 === 0) high = digit;
    else bytes[from + (written >> 1)] = high * 16 + digit;
    written += 1;
  }
  return written === bytesPerId * 2;
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
