import { isOneErrorAway } from './typing-error.ts';
import type { NewPerson } from './person.table.ts';

/** Letters that have no accent to take off, as they are written without them. */
const plainLetters: Readonly<Record<string, string>> = Object.fromEntries(
  'ßss æae œoe øo łl đd ðd þth ħh ıi ŋn ſs'.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

/**
 * Words that stand before a surname and that few people type as the register has them (voorvoegsels, BRP table 36, and
 * those that the register often leaves in the surname). "Ben" is not among them: it is a given name as well.
 */
const prefixWords = new Set(
  (
    'van de den der het t te ten ter op in aan uit uijt bij onder over voor tot toe thoe vd v d vdr vdn ' +
    'von vom zu zum zur und da das do dos di del dela della des du la le les los las lo el al bin ibn abu af'
  ).split(' '),
);

/** Of shorter ones anything of two letters is a typing error away. */
const misprintable = [...prefixWords].filter((word) => word.length > 2);

/** What is short for more than one prefix. */
const shortPrefixes: Readonly<Record<string, readonly string[]>> = {
  v: ['van'],
  d: ['de', 'den', 'der', 'd'],
  vd: ['vande', 'vanden', 'vander', 'vanhet', 'vant'],
  vdr: ['vander'],
  vdn: ['vanden'],
  t: ['t', 'het'],
  vant: ['vant', 'vanhet'],
};

/** Text in small letters without accents; all that is no letter or digit becomes a space, apostrophes nothing. */
export function plainText(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøłđðþħıŋſ]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/['’‘`´ʼ]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** A word as it is compared: `y` and `ij` are one letter to the ear, and to many a register. */
export function foldWord(word: string): string {
  return word.replaceAll('y', 'ij');
}

/** Whether a word may stand before a surname, such as `van`. */
export function isPrefixWord(word: string): boolean {
  return prefixWords.has(word);
}

/** Whether a word is no prefix but a typing error away from one that is often typed, such as `dne`. */
export function isNearPrefix(word: string): boolean {
  return !isPrefixWord(word) && misprintable.some((prefix) => isOneErrorAway(word, prefix));
}

/** The prefixes, joined to one word, that typed prefix words may stand for; the likeliest first. */
export function listPrefixes(words: readonly string[]): readonly string[] {
  const joined = words.join('').replace(/^v(?=de[nr]?$)/, 'van');
  return shortPrefixes[joined] ?? [joined];
}

/** The letter that a given name contributes to the initials. */
export function initialOf(word: string): string {
  return word.startsWith('ij') ? 'y' : word.charAt(0);
}

interface SurnamePart {
  /** Whether the person goes by it (naamgebruik): not a name at birth given up, nor a partner's name not taken. */
  readonly isInUse: boolean;
  /** The prefix without spaces; empty when there is none. */
  readonly prefix: string;
  readonly words: readonly string[];
}

/** The parts of a surname that has a hyphen, each with its prefix taken off. */
function partsOf(prefix: string | null = null, surname: string | null = null, isInUse: boolean): SurnamePart[] {
  if (surname === null) return [];
  return surname.split(/[-–—/]/).flatMap((part, place) => {
    const words = plainText(place === 0 ? `${prefix ?? ''} ${part}` : part)
      .split(' ')
      .filter((word) => word !== '');
    if (words.length === 0) return [];
    // A surname that is a prefix word itself stays a surname.
    const found = words.findIndex((word) => !isPrefixWord(word));
    const start = found === -1 ? words.length - 1 : found;
    return [{ isInUse, prefix: words.slice(0, start).join(''), words: words.slice(start).map(foldWord) }];
  });
}

function givenWords(givenNames: string | null = null): string[] {
  return (givenNames ?? '').split(/\s+/).flatMap((name) => {
    const words = plainText(name).split(' ').filter(Boolean);
    // "Jan-Willem" is typed as two words, and as one.
    return words.length > 1 ? [...words, words.join('')] : words;
  });
}

/** The names of a person as they are typed by others. */
export interface SearchableName {
  readonly surnames: readonly SurnamePart[];
  readonly given: readonly string[];
  /** Every word that may be typed for the person, folded. */
  readonly words: readonly string[];
  /** First letters of the given names, in their order. */
  readonly initials: string;
}

/** The parts of a name that it may be typed by. */
export type Named = Pick<
  NewPerson,
  'givenNames' | 'initials' | 'surnamePrefix' | 'surname' | 'partnerSurnamePrefix' | 'partnerSurname' | 'nameUse'
>;

/** Takes a person's names apart: own and partner's surname with what they are joined of, given names, initials. */
export function searchableNameOf(person: Named): SearchableName {
  const isOwnInUse = person.nameUse !== 'PARTNER' || !person.partnerSurname;
  const surnames = [
    ...partsOf(person.surnamePrefix, person.surname, isOwnInUse),
    ...partsOf(person.partnerSurnamePrefix, person.partnerSurname, person.nameUse !== 'OWN'),
  ];
  const given = givenWords(person.givenNames);
  const names = (person.givenNames ?? '').split(/[\s-]+/).map(plainText);
  const letters = names.some(Boolean) ? names : plainText(person.initials ?? '').split(' ');
  const joined = surnames.flatMap(({ prefix, words }) => (prefix === '' ? [] : [joinedSurname(prefix, words)]));
  return {
    surnames,
    given: given.map(foldWord),
    words: [...new Set([...surnames.flatMap(({ words }) => words), ...joined, ...given.map(foldWord)])],
    initials: letters.map(initialOf).join(''),
  };
}

/** "vandenberg": prefix and surname as one word, as some people write them. */
function joinedSurname(prefix: string, words: readonly string[]): string {
  return foldWord(prefix) + (words[0] ?? '');
}

/** One way into the index: a word of a person's name, with what hits are put in order by and what narrows them. */
export interface NameEntry {
  readonly part: 'SURNAME' | 'GIVEN';
  readonly word: string;
  /** 1 for a surname that the person does not go by, and for any but the first of the given names: listed after the others. */
  readonly former: number;
  readonly prefix: string;
  /** The rest of the name, to put people in order who share the word: given names of a surname, and the reverse. */
  readonly other: string;
  /** Empty when it is not known. */
  readonly birthDate: string;
  readonly personId: string;
  /** Every word of the name between spaces, so that any can be looked for with its spaces. */
  readonly words: string;
  readonly initials: string;
}

/** What the index holds of a person; two of the same key never. */
export function nameEntriesOf(person: Named & Pick<NewPerson, 'id' | 'birthDate'>): NameEntry[] {
  const name = searchableNameOf(person);
  const common = {
    birthDate: person.birthDate ?? '',
    personId: person.id,
    words: ` ${name.words.join(' ')} `,
    initials: name.initials,
  };
  const given = name.given.join(' ');
  const surname = name.surnames.map(({ words, prefix }) => [...words, prefix].join(' ').trim()).join(' ');
  const entries: NameEntry[] = [
    ...name.surnames.flatMap(({ isInUse, prefix, words }) => {
      const surname = { part: 'SURNAME' as const, former: Number(!isInUse), other: given, ...common };
      const joined = prefix === '' ? [] : [{ ...surname, word: joinedSurname(prefix, words), prefix: '' }];
      return [...words.map((word) => ({ ...surname, word, prefix })), ...joined];
    }),
    ...name.given.map((word, place) => ({
      part: 'GIVEN' as const,
      word,
      former: Number(place > 0),
      prefix: name.surnames[0]?.prefix ?? '',
      other: surname,
      ...common,
    })),
  ];
  // The first of its key stays: a name in use before the same one given up.
  const byKey = new Map<string, NameEntry>();
  for (const entry of entries.toSorted((a, b) => a.former - b.former)) {
    const key = `${entry.part} ${entry.word} ${entry.prefix}`;
    if (!byKey.has(key)) byKey.set(key, entry);
  }
  return [...byKey.values()];
}

/** A word and all that is left of it when one letter is taken out: two words that share one are about an error apart. */
export function variantsOf(word: string): string[] {
  const variants = new Set([word]);
  for (let place = 0; place < word.length; place += 1) variants.add(word.slice(0, place) + word.slice(place + 1));
  return [...variants];
}
