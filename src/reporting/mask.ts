import { at } from './fact-order.ts';

/** Of so many masks, in how many each of the bits is set. */
export function countBits(size: number, bits: number, maskOf: (index: number) => number): Int32Array {
  const counts = new Int32Array(bits);
  for (let index = 0; index < size; index += 1) {
    for (let rest = maskOf(index), bit = 0; rest !== 0; rest >>>= 1, bit += 1) {
      if ((rest & 1) === 1) counts[bit] = at(counts, bit) + 1;
    }
  }
  return counts;
}
