import {
  countNames,
  isFew,
  listNames,
  listNamesOfFew,
  listNamesWith,
  listPersonsByBirthDates,
  listWordsNear,
  rangeOfPrefix,
  rangeOfWord,
  type NameHit,
  type WordRange,
} from '../../../db/search.ts';
import type { Db } from '../../../db/client.ts';
import type { PersonRow } from '../../../db/person.table.ts';
import { foldWord, searchableNameOf } from '../../../db/search-name.ts';
import type { WorkScope } from '../../../db/search-scope.ts';
import { isOneErrorAway } from '../../../db/typing-error.ts';
import type { JoinedName, TypedName } from './search-text.ts';

/** Whoever may be a hit by name, and whether the name is as it was typed. */
export interface NameCandidate {
  readonly personId: string;
  readonly exact: boolean;
}

/** What is read at a time; most who search look at no more. */
const chunk = 40;
/** At most so many people are put in order for one way of reading a name; no name narrows down to more. */
const most = 1000;

export interface NameSource {
  readonly db: Db;
  /** Undefined: everybody's name. */
  readonly scope: WorkScope | undefined;
  /** All names in scope, in the order of the index, where the scope is of few households. */
  readonly names: () => readonly NameHit[] | undefined;
}

/** Where the names of everybody, or of those in scope, are read. */
export function makeNameSource(db: Db, scope: WorkScope | undefined): NameSource {
  let read: { readonly names: readonly NameHit[] | undefined } | undefined;
  const names = () => (read ??= { names: scope && isFew(db, scope) ? listNamesOfFew(db, scope) : undefined }).names;
  return { db, scope, names };
}

/**
 * The people whose name is as typed, the best first: as it stands, then those whose name goes on from there, then those
 * with one typing error; within each by surname, given names, birth date and id. Somebody may come more than once.
 */
export function* listByName(source: NameSource, name: TypedName): Generator<NameCandidate> {
  if (name.dates.length > 0) yield* listByBirthDate(source, name);
  else if (name.words.length === 1 && name.initials.length === 0 && name.year === undefined) {
    yield* listByWord(source, name, name.words[0] ?? '');
  } else if (name.words.length > 0) yield* listByWords(source, name);
}

/** One word, as a list to go through: read as far as it is looked at. */
function* listByWord(source: NameSource, { prefixes, unfinished }: TypedName, word: string): Generator<NameCandidate> {
  const surname = rangeOfWord('SURNAME', word);
  yield* walk(source, surname, prefixes ?? [''], true);
  yield* walk(source, surname, undefined, prefixes === undefined);
  if (unfinished && word.length > 1) {
    const start = rangeOfPrefix('SURNAME', word);
    if (prefixes) yield* walk(source, start, prefixes, false);
    yield* walk(source, start, undefined, false);
  }
  yield* walk(source, rangeOfWord('GIVEN', word), undefined, prefixes === undefined);
  const near = listNear(source.db, word);
  for (const part of ['SURNAME', 'GIVEN'] as const) {
    for (const other of near) yield* walk(source, rangeOfWord(part, other), undefined, false);
  }
}

function* walk(
  { db, scope, names }: NameSource,
  range: WordRange,
  prefixes: readonly string[] | undefined,
  exact: boolean,
): Generator<NameCandidate> {
  const known = names();
  if (known) {
    for (const { part, word, prefix, personId } of known) {
      const isInRange = part === range.part && word >= range.from && word < range.until;
      if (isInRange && (prefixes?.includes(prefix) ?? true)) yield { personId, exact };
    }
    return;
  }
  let after: NameHit | undefined;
  for (;;) {
    const hits = listNames(db, range, { prefixes, after, limit: chunk, scope });
    for (const { personId } of hits) yield { personId, exact };
    after = hits.at(-1);
    if (hits.length < chunk) return;
  }
}

/** The words of all names that are one typing error away: a letter more, less, other, or two that changed places. */
function listNear(db: Db, word: string): readonly string[] {
  if (word.length < 3) return [];
  return listWordsNear(db, word).filter((other) => other.length > 2 && other !== word && isOneErrorAway(word, other));
}

/** A name that more is known of: whoever has all of it, put in order. */
function* listByWords(source: NameSource, name: TypedName): Generator<NameCandidate> {
  const { words, initials, unfinished, unfinishedLetter } = name;
  yield* collect(source, name, rarest(source.db, words), true);
  if (unfinished) {
    const [finished, start = ''] = [words.slice(0, -1), words.at(-1)];
    if (finished.length > 0) {
      const { ranges, others } = rarest(source.db, finished);
      yield* collect(source, name, { ranges, others: [...others, `${start}*`] }, false);
    } else yield* collect(source, name, { ranges: [rangeOfPrefix('SURNAME', start)], others: [] }, false);
  }
  if (unfinishedLetter) {
    const { ranges, others } = rarest(source.db, words);
    const start = { ...name, initials: initials.slice(0, -1) };
    yield* collect(source, start, { ranges, others: [...others, `${initials.at(-1)}*`] }, false);
  }
  for (const [place, word] of words.entries()) {
    const ranges = listNear(source.db, word).flatMap(bothParts);
    if (ranges.length > 0) yield* collect(source, name, { ranges, others: words.toSpliced(place, 1) }, false);
  }
  for (const { joined, others } of name.misprefixed) {
    const ranges = [joined, ...listNear(source.db, joined)].map((word) => rangeOfWord('SURNAME', word));
    yield* collect(source, rejoined(name, { joined, others }), { ranges, others }, false);
  }
}

/** The name with its surname and prefix as one word. */
function rejoined(name: TypedName, { joined, others }: JoinedName): TypedName {
  return { ...name, words: [joined, ...others], prefixes: undefined };
}

interface Way {
  readonly ranges: readonly WordRange[];
  /** The words that must be there besides one of the stretches. */
  readonly others: readonly string[];
}

function bothParts(word: string): readonly WordRange[] {
  return [rangeOfWord('SURNAME', word), rangeOfWord('GIVEN', word)];
}

/** By the word that the fewest people bear the others are soon told. */
function rarest(db: Db, words: readonly string[]): Way {
  const [place = 0] = words
    .map((word, index) => [index, words.length > 1 ? countNames(db, bothParts(word), most) : 0] as const)
    .toSorted(([, a], [, b]) => a - b)[0] ?? [0];
  return { ranges: bothParts(words[place] ?? ''), others: words.toSpliced(place, 1) };
}

function* collect({ db, scope }: NameSource, name: TypedName, way: Way, asTyped: boolean): Generator<NameCandidate> {
  const { initials, year, words } = name;
  const hits = listNamesWith(db, way.ranges, { words: way.others, initials, born: year }, { limit: most, scope });
  const typed = initials.join('');
  const ranked = hits.map((hit) => {
    const hasPrefix = hasTypedPrefix(hit, name);
    const rank = [
      hit.part === 'SURNAME' && hit.former === 1,
      !(hasPrefix ?? hit.prefix === ''),
      words.length > 1 && !words.some((word) => isFirstName(hit, word)),
      !hit.initials.startsWith(typed),
    ];
    // Whichever word led to a name, its surname orders it.
    const order = hit.part === 'SURNAME' ? `${hit.word} ${hit.other}` : `${hit.other} ${hit.word}`;
    return { hit, exact: asTyped && hasPrefix !== false, rank: rank.map(Number).join(''), order };
  });
  ranked.sort(
    (a, b) =>
      compare(a.rank, b.rank) ||
      compare(a.order, b.order) ||
      compare(a.hit.birthDate, b.hit.birthDate) ||
      compare(a.hit.personId, b.hit.personId),
  );
  for (const { hit, exact } of ranked) yield { personId: hit.personId, exact };
}

/** Whether a surname has a prefix that was typed; undefined when none was. */
function hasTypedPrefix({ words: held }: NameHit, { prefixes, words }: TypedName): boolean | undefined {
  return prefixes?.some((prefix) => words.some((word) => held.includes(` ${foldWord(prefix)}${word}`)));
}

function isFirstName({ part, word, former, other }: NameHit, typed: string): boolean {
  return part === 'SURNAME' ? `${other} `.startsWith(`${typed} `) : word === typed && former === 0;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** So few people share a birth date that their names are compared one by one. */
function* listByBirthDate({ db, scope }: NameSource, name: TypedName): Generator<NameCandidate> {
  // The register knows some dates by month or year only; such a date may be the one typed.
  const dates = new Set(name.dates.flatMap((date) => [date, date.slice(0, 7), date.slice(0, 4)]));
  const ranked = listPersonsByBirthDates(db, [...dates], { limit: most, scope }).flatMap((person) => {
    const readings = [name, ...name.misprefixed.map((each) => rejoined(name, each))];
    const errors = readings.map((each) => compareName(each, person)).find((each) => each !== undefined);
    const partial = Number(!name.dates.includes(person.birthDate ?? ''));
    return errors === undefined ? [] : [{ person, rank: errors + partial * 8, order: person.surname ?? '' }];
  });
  ranked.sort((a, b) => a.rank - b.rank || compare(a.order, b.order) || compare(a.person.id, b.person.id));
  for (const { person, rank } of ranked) yield { personId: person.bearerId, exact: rank === 0 };
}

/** How far a name is from the one typed: 0 when it is as typed; undefined when it is another name. */
function compareName({ words, initials, prefixes, unfinished }: TypedName, person: PersonRow): number | undefined {
  const name = searchableNameOf(person);
  if (initials.some((letter) => !name.initials.includes(letter))) return undefined;
  let [errors, starts] = [0, 0];
  for (const [place, word] of words.entries()) {
    if (name.words.includes(word)) continue;
    if (unfinished && place === words.length - 1 && name.words.some((each) => each.startsWith(word))) starts += 1;
    else if (name.words.some((each) => each.length > 2 && word.length > 2 && isOneErrorAway(word, each))) errors += 1;
    else return undefined;
  }
  if (errors > 1) return undefined;
  const hasPrefix = prefixes === undefined || name.surnames.some(({ prefix }) => prefixes.includes(prefix));
  return errors * 4 + starts * 2 + Number(!hasPrefix);
}
