import { createCipheriv, hkdfSync } from 'node:crypto';

/** Between people and households, each with keys of its own. */
export type KeyedUnit = 'PERSON' | 'HOUSEHOLD';

/** Secret numbers below 2^32 of people or households, by the number under which facts know them. */
export type RecordKeys = Uint32Array;

/**
 * Secret keys for so many people or households: a stretch of AES-256-CTR, which nobody tells from chance without the secret.
 * The same for the same number as long as the store and the secret stay.
 */
export function makeRecordKeys(secret: Uint8Array, unit: KeyedUnit, count: number): RecordKeys {
  const key = new Uint8Array(hkdfSync('sha256', secret, '', `eenplan statistics ${unit}`, 32));
  const stream = createCipheriv('aes-256-ctr', key, Buffer.alloc(16)).update(Buffer.alloc(count * 4));
  const keys = new Uint32Array(count);
  for (let index = 0; index < count; index += 1) keys[index] = stream.readUInt32LE(index * 4);
  return keys;
}

/** The key of a cell: of the same contributors always the same, of others another. */
export function sumKeys(keys: RecordKeys, contributors: Iterable<number>): number {
  let sum = 0;
  for (const each of contributors) sum = (sum + (keys[each] ?? 0)) >>> 0;
  return sum;
}

/** Mixes a value into a key, so that two figures about the same people are changed apart. */
function mix(key: number, value: number): number {
  let mixed = (key ^ Math.imul(Math.trunc(value) >>> 0, 0x9e37_79b1)) >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85eb_ca6b) >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae35) >>> 0;
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** By how much a count may be changed before it is rounded. */
export const mostNoise = 2;
/** To multiples of which counts are rounded. */
export const roundingBase = 5;

/** From -2 to 2, evenly. */
function noiseOf(key: number): number {
  return (key % (2 * mostNoise + 1)) - mostNoise;
}

/** A count of at least five contributors, changed by at most two and rounded to a multiple of five: never nought. */
export function blurCount(count: number, key: number): number {
  return Math.max(roundingBase, roundTo(count + noiseOf(mix(key, count)), roundingBase));
}

/**
 * An amount, changed by half to all of what the largest contributor makes up, up or down, and rounded to three figures and to
 * whole hundreds of euros.
 */
export function blurAmount(amount: number, largest: number, key: number): number {
  const mixed = mix(key, amount);
  const change = largest * (0.5 + (mixed & 0xffff) / 0x2_0000) * (mixed & 0x1_0000 ? 1 : -1);
  const step = Math.max(10_000, 10 ** (Math.floor(Math.log10(Math.max(1, amount))) - 2));
  return roundTo(amount + change, step);
}

/** The value at a part of sorted values, of a neighbour in rank where the key says so, rounded to five. */
export function blurQuantile(sorted: readonly number[], part: number, key: number): number {
  const rank = Math.ceil(sorted.length * part) - 1;
  const shifted = Math.min(sorted.length - 1, Math.max(0, rank + (mix(key, sorted.length) % 3) - 1));
  return roundTo(sorted[shifted] ?? 0, roundingBase);
}

/** From how large a whole on a share is given to steps of so many percent. */
const shareSteps = [
  { from: 200, step: 5 },
  { from: 100, step: 10 },
  { from: 40, step: 25 },
] as const;

/** A share of which the part is changed by at most two, rounded to steps that cover ten at least; null where the whole is too small. */
export function blurShare(part: number, whole: number, key: number): number | null {
  const step = shareSteps.find(({ from }) => whole >= from)?.step;
  if (step === undefined) return null;
  const changed = Math.min(whole, Math.max(0, part + noiseOf(mix(key, part))));
  return roundTo((100 * changed) / whole, step);
}

function roundTo(value: number, step: number): number {
  return step * Math.floor(value / step + 0.5);
}
