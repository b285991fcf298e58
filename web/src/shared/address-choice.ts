/** The words by which the address says each thing that can be chosen, with the value of the hub that each stands for. */
type Words = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What may be told in the address beside those words, by name. */
type Patterns = Readonly<Record<string, (text: string) => boolean>>;

/** Reads a choice from an address. What it does not know is dropped by name, for the router keeps the rest. */
export function readChoice(
  search: Readonly<Record<string, unknown>>,
  words: Words,
  patterns: Patterns,
): Readonly<Record<string, string | undefined>> {
  const known = Object.entries(words).map(
    ([name, values]) => [name, (text: string) => Object.hasOwn(values, text)] as const,
  );
  return Object.fromEntries(
    [...known, ...Object.entries(patterns)].map(([name, fits]) => {
      const value = search[name];
      // A code of digits alone comes as a number.
      const text = typeof value === 'number' ? String(value) : value;
      return [name, typeof text === 'string' && fits(text) ? text : undefined];
    }),
  );
}

/** The value that a word of the address stands for; undefined when it stands for none. */
export function valueOfWord<const Values extends Readonly<Record<string, string>>>(
  values: Values,
  word: string | undefined,
): Values[keyof Values] | undefined {
  const key = Object.keys(values).find((each): each is keyof Values & string => each === word);
  return key === undefined ? undefined : values[key];
}
