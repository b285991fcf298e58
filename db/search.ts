import type { Db } from './client.ts';
import type { PersonRow } from './person.table.ts';
import { personTable } from './person.table.ts';
import { variantsOf, type NameEntry } from './search-name.ts';
import {
  householdsInWorkScope,
  isInWorkScope,
  scopeParameters,
  type ScopeParameters,
  type WorkScope,
} from './search-scope.ts';
import { columnsOf, holdsOn, idList, prepared } from './statement.ts';

/** A stretch of the index: the words from one, up to and without another. */
export interface WordRange {
  readonly part: NameEntry['part'];
  readonly from: string;
  readonly until: string;
}

/** The stretch that holds one word only. Words hold letters and digits, and all of these sort after a space. */
export function rangeOfWord(part: NameEntry['part'], word: string): WordRange {
  return { part, from: word, until: `${word} ` };
}

/** The stretch of the words that start so. */
export function rangeOfPrefix(part: NameEntry['part'], start: string): WordRange {
  return { part, from: start, until: `${start}{` };
}

/** What a hit by name is put in order by, and where its list goes on. */
export type NameHit = Pick<
  NameEntry,
  'part' | 'word' | 'former' | 'prefix' | 'other' | 'birthDate' | 'personId' | 'words' | 'initials'
>;

const columns = `k.part, k.word, k.former, k.prefix, k.other, k.birth_date as birthDate, k.person_id as personId, k.words, k.initials`;

/** Two statements of one, so that whoever sees every household pays nothing for those who do not. */
function scoped(sqlOf: (condition: string) => string): { readonly all: string; readonly work: string } {
  return { all: sqlOf('true'), work: sqlOf(isInWorkScope('k.person_id')) };
}

const inStretch = `k.part = @part and k.word < @until
  and (k.word, k.former, k.prefix, k.other, k.birth_date, k.person_id) > (@word, @former, @prefix, @other, @birthDate, @personId)
  and (@prefixes is null or instr(@prefixes, ' ' || k.prefix || ' ') > 0)`;
const inOrder = 'order by k.word, k.former, k.prefix, k.other, k.birth_date, k.person_id limit +@limit';

const walk = scoped((inScope) => `select ${columns} from person_name k where ${inStretch} and ${inScope} ${inOrder}`);

const namesOfFew = `with known as materialized (
    select distinct m.person_id from (${householdsInWorkScope}) h
    join membership m on m.household_id = h.household_id and ${holdsOn('m', '@day')})
  select ${columns} from known cross join person_name k on k.person_id = known.person_id
  order by k.part, k.word, k.former, k.prefix, k.other, k.birth_date, k.person_id`;

/**
 * All names of the people in a scope that {@link isFew}, in the order of the index. With few households in scope most names
 * of a stretch would be passed over: it is quicker to come from the people.
 */
export function listNamesOfFew(db: Db, scope: WorkScope): NameHit[] {
  return prepared<[ScopeParameters], NameHit>(db, namesOfFew).all(scopeParameters(scope));
}

const few = 1000;
const countInScope = `select count(*) as found from (${householdsInWorkScope} limit ${few})`;

/** Whether a scope holds so few households that its people are the way to their names. */
export function isFew(db: Db, scope: WorkScope): boolean {
  if (scope.deskLaws.length > 0) return false;
  const found = prepared<[ScopeParameters], { found: number }>(db, countInScope).get(scopeParameters(scope))?.found;
  return (found ?? 0) < few;
}

/**
 * The next names in a stretch of the index, in its order: by word, prefix, the rest of the name, birth date and id.
 * `scope` undefined: everybody's.
 */
export function listNames(
  db: Db,
  { part, from, until }: WordRange,
  options: {
    /** Prefixes that the surname must have one of; undefined: any, or none. */
    readonly prefixes: readonly string[] | undefined;
    /** The name to go on after. */
    readonly after: NameHit | undefined;
    readonly limit: number;
    readonly scope: WorkScope | undefined;
  },
): NameHit[] {
  const { prefixes, after, limit, scope } = options;
  const { word, former, prefix, other, birthDate, personId } = after ?? { ...start, word: from };
  const key = { part, until, word, former, prefix, other, birthDate, personId, limit };
  const parameters = { ...key, prefixes: prefixes ? prefixes.map((each) => ` ${each} `).join('') : null };
  return run<NameHit>(db, walk, parameters, scope);
}

const start = { former: 0, prefix: '', other: '', birthDate: '', personId: '' } as const;

type Values = Readonly<Record<string, string | number | null>>;

function run<Row>(
  db: Db,
  sql: { readonly all: string; readonly work: string },
  parameters: Values,
  scope: WorkScope | undefined,
): Row[] {
  return scope
    ? prepared<[Values & ScopeParameters], Row>(db, sql.work).all({ ...parameters, ...scopeParameters(scope) })
    : prepared<[Values], Row>(db, sql.all).all(parameters);
}

/** At most so many words may be asked of one name besides the one that leads to it, and so many initials. */
export const mostWords = 7;
export const mostInitials = 4;

const places = (name: string, most: number) => Array.from({ length: most }, (_, place) => `${name}${place}`);
const wordPlaces = places('word', mostWords);
const initialPlaces = places('initial', mostInitials);

const collect = scoped(
  (inScope) => `select ${columns} from json_each(@ranges) r
    join person_name k on k.part = r.value->>0 and k.word >= r.value->>1 and k.word < r.value->>2
    where (@bornFrom is null or (k.birth_date >= @bornFrom and k.birth_date < @bornUntil))
      ${wordPlaces.map((place) => `and (@${place} is null or instr(k.words, @${place}) > 0)`).join(' ')}
      ${initialPlaces.map((place) => `and (@${place} is null or instr(k.initials, @${place}) > 0)`).join(' ')}
      and ${inScope}
    order by r.key, k.part, k.word, k.former, k.prefix, k.other, k.birth_date, k.person_id limit +@limit`,
);

/** What else a name must have, besides a word in one of the stretches. */
export interface NameConditions {
  /** Words that the name must hold; one that ends in `*` need only start so. At most {@link mostWords}. */
  readonly words: readonly string[];
  /** Letters that must be among the initials; at most {@link mostInitials}. */
  readonly initials: readonly string[];
  /** Start of the birth date, such as a year; undefined: any. */
  readonly born: string | undefined;
}

/** The names in stretches of the index that meet conditions, in the order of the stretches; at most `limit`. */
export function listNamesWith(
  db: Db,
  ranges: readonly WordRange[],
  { words, initials, born }: NameConditions,
  { limit, scope }: { readonly limit: number; readonly scope: WorkScope | undefined },
): NameHit[] {
  const needles = words.map((word) => (word.endsWith('*') ? ` ${word.slice(0, -1)}` : ` ${word} `));
  return run<NameHit>(
    db,
    collect,
    {
      ranges: JSON.stringify(ranges.map(({ part, from, until }) => [part, from, until])),
      ...Object.fromEntries(wordPlaces.map((place, index) => [place, needles[index] ?? null])),
      ...Object.fromEntries(initialPlaces.map((place, index) => [place, initials[index] ?? null])),
      bornFrom: born ?? null,
      bornUntil: born === undefined ? null : `${born}~`,
      limit,
    },
    scope,
  );
}

const count = `select count(*) as found from (
  select 1 from json_each(@ranges) r
  join person_name k on k.part = r.value->>0 and k.word >= r.value->>1 and k.word < r.value->>2 limit +@most)`;

/** How many names a stretch of the index holds, counted up to `most`: to begin with the rarest word. */
export function countNames(db: Db, ranges: readonly WordRange[], most: number): number {
  const parameters = { ranges: JSON.stringify(ranges.map(({ part, from, until }) => [part, from, until])), most };
  return prepared<[typeof parameters], { found: number }>(db, count).get(parameters)?.found ?? 0;
}

const near = `select distinct n.word from json_each(?) v join name_variant n on n.variant = v.value order by n.word`;

/** The words of all names that may be one typing error away from a word: it is for the caller to look closer. */
export function listWordsNear(db: Db, word: string): string[] {
  return prepared<[string], { word: string }>(db, near)
    .all(idList(variantsOf(word)))
    .map((row) => row.word);
}

const born = {
  all: bornWhere('true'),
  work: bornWhere(isInWorkScope('coalesce(j.remaining_id, k.id)')),
};

function bornWhere(inScope: string): string {
  return `select ${columnsOf(personTable, 'k')}, coalesce(j.remaining_id, k.id) as "bearerId"
    from json_each(@dates) d join person k on k.birth_date = d.value
    left join person_join j on j.joined_id = k.id and j.undone_at is null
    where ${inScope} order by k.id limit +@limit`;
}

/** A record with a birth date, and whose it is: of a record that was joined, the one that remained. */
export type BornPerson = PersonRow & { readonly bearerId: string };

/** The people with one of these birth dates, each as precise as it is given; at most `limit`. */
export function listPersonsByBirthDates(
  db: Db,
  dates: readonly string[],
  { limit, scope }: { readonly limit: number; readonly scope: WorkScope | undefined },
): BornPerson[] {
  return run<BornPerson>(db, born, { dates: idList(dates), limit }, scope);
}
