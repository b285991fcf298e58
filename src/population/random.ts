/**
 * A source of numbers that gives the same ones for the same key (sfc32). Each household and each concern in it has a
 * source of its own, so that a change in one leaves the others as they were.
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;
  readonly #key: string;

  constructor(key: string) {
    this.#key = key;
    [this.#a, this.#b, this.#c] = hash(key);
    for (let round = 0; round < 12; round += 1) this.integer();
  }

  /** A source for one concern, which draws nothing from this one. */
  fork(concern: string): Random {
    return new Random(`${this.#key}/${concern}`);
  }

  /** A whole number of 32 bits. */
  integer(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  /** Whether something happens that happens in this part of cases, 0 to 1. */
  chance(part: number): boolean {
    return this.integer() < part * 4_294_967_296;
  }

  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number {
    return least + Math.floor((this.integer() / 4_294_967_296) * (most - least + 1));
  }

  /** One of the items, each as likely. */
  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.between(0, items.length - 1)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  }

  /** One of the items, by weight. */
  weighted<Item>(items: readonly (readonly [Item, number])[]): Item {
    let left = (this.integer() / 4_294_967_296) * items.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [item, weight] of items) {
      left -= weight;
      if (left < 0) return item;
    }
    throw new RangeError('nothing to pick from');
  }

  /** The items in another order. */
  shuffled<Item>(items: readonly Item[]): Item[] {
    return items
      .map((item) => [this.integer(), item] as const)
      .sort(([left], [right]) => left - right)
      .map(([, item]) => item);
  }
}

/** Three well-mixed numbers from a text (after cyrb128). */
function hash(text: string): [number, number, number] {
  let [a, b, c] = [1_779_033_703, 3_144_134_277, 1_013_904_242];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    a = b ^ Math.imul(a ^ code, 597_399_067);
    b = c ^ Math.imul(b ^ code, 2_869_860_233);
    c = a ^ Math.imul(c ^ code, 951_274_213);
  }
  return [
    Math.imul(a ^ (b >>> 18), 597_399_067),
    Math.imul(b ^ (c >>> 22), 2_869_860_233),
    Math.imul(c ^ (a >>> 17), 951_274_213),
  ];
}
