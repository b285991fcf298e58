import type { Db } from './client.ts';
import type { NewPerson } from './person.table.ts';
import { nameEntriesOf, variantsOf, type Named, type NameEntry } from './search-name.ts';
import { prepared } from './statement.ts';

/** How names are taken apart; a change of that asks for another number, and the index is then made anew at the start. */
const indexVersion = 2;

/** What the index is made of. */
export type IndexedPerson = Named & Pick<NewPerson, 'id' | 'birthDate'>;

const insertName = `insert into person_name (part, word, former, prefix, other, birth_date, person_id, words, initials)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?)`;

const insertVariant = 'insert or ignore into name_variant (variant, word) values (?, ?)';

const namesOfPerson = `select part, word, former, prefix, other, birth_date as birthDate, person_id as personId, words, initials
  from person_name where person_id = ? order by part, word, former, prefix, other, birth_date`;

const deleteNames = 'delete from person_name where person_id = ?';

/** Puts the names of people in the index; belongs in the transaction that adds them. */
export function indexNewPersons(db: Db, persons: readonly IndexedPerson[]): void {
  writeEntries(db, persons.flatMap(nameEntriesOf));
}

const columnsOfIndexed = `q.id, q.given_names as givenNames, q.initials, q.name_use as nameUse, q.surname_prefix as surnamePrefix,
  q.surname, q.partner_surname_prefix as partnerSurnamePrefix, q.partner_surname as partnerSurname, q.birth_date as birthDate`;

const remainingOf = `select ${columnsOfIndexed} from person_join j join person q on q.id = j.remaining_id
  where j.joined_id = ? and j.undone_at is null`;

const joinedTo = `select ${columnsOfIndexed} from person_join j join person q on q.id = j.joined_id
  where j.remaining_id = ? and j.undone_at is null order by j.joined_at, j.id`;

/**
 * Brings the index in step with a person; belongs in the transaction that changes the person, or what records of theirs
 * were joined. Most changes touch no name. A record that was joined leads to the one that remained.
 */
export function indexPerson(db: Db, changed: IndexedPerson): void {
  const person = prepared<[string], IndexedPerson>(db, remainingOf).get(changed.id) ?? changed;
  const joined = prepared<[string], IndexedPerson>(db, joinedTo).all(person.id);
  const before = prepared<[string], NameEntry>(db, namesOfPerson).all(person.id);
  const after = entriesOf(person, joined).toSorted(compareEntries);
  if (JSON.stringify(before.map(valuesOf)) === JSON.stringify(after.map(valuesOf))) return;
  prepared<[string], unknown>(db, deleteNames).run(person.id);
  writeEntries(db, after);
  forgetWords(
    db,
    before.map(({ word }) => word),
  );
}

/** Takes the names of a person out of the index; belongs in the transaction that does so. */
export function forgetPersonNames(db: Db, personId: string): void {
  const before = prepared<[string], NameEntry>(db, namesOfPerson).all(personId);
  prepared<[string], unknown>(db, deleteNames).run(personId);
  forgetWords(
    db,
    before.map(({ word }) => word),
  );
}

/** The names of a person, with those in records that were joined to theirs: found by these after the others. */
function entriesOf(person: IndexedPerson, joined: readonly IndexedPerson[]): NameEntry[] {
  const own = nameEntriesOf(person);
  if (joined.length === 0) return own;
  const others = joined.flatMap((each) => nameEntriesOf({ ...each, id: person.id })).map(asFormer);
  // The first of its key stays: a name of the person's own before the same one in another record.
  return [...new Map([...own, ...others].toReversed().map((entry) => [keyOf(entry), entry])).values()];
}

function asFormer(entry: NameEntry): NameEntry {
  return { ...entry, former: 1 };
}

function compareEntries(a: NameEntry, b: NameEntry): number {
  const [one, other] = [keyOf(a), keyOf(b)];
  return one < other ? -1 : Number(one > other);
}

function keyOf({ part, word, former, prefix, other, birthDate }: NameEntry): string {
  return [part, word, former, prefix, other, birthDate].join(' ');
}

function valuesOf({ part, word, former, prefix, other, birthDate, personId, words, initials }: NameEntry) {
  return [part, word, former, prefix, other, birthDate, personId, words, initials];
}

function writeEntries(db: Db, entries: readonly NameEntry[]): void {
  const name = prepared<(string | number)[], unknown>(db, insertName);
  for (const entry of entries) name.run(...valuesOf(entry));
  for (const word of new Set(entries.map((entry) => entry.word))) learnWord(db, word);
}

const isKnownWord = 'select 1 as found from name_variant where variant = @word and word = @word';

/** A word that is there already has its variants, and most are. */
function learnWord(db: Db, word: string): void {
  if (prepared<[{ word: string }], { found: number }>(db, isKnownWord).get({ word })) return;
  const variant = prepared<[string, string], unknown>(db, insertVariant);
  for (const text of variantsOf(word)) variant.run(text, word);
}

const isUsedWord = `select exists (select 1 from person_name where part = 'SURNAME' and word = @word)
  or exists (select 1 from person_name where part = 'GIVEN' and word = @word) as found`;

const deleteVariant = 'delete from name_variant where variant = ? and word = ?';

/** A name that nobody bears any more is not kept. */
function forgetWords(db: Db, words: readonly string[]): void {
  for (const word of new Set(words)) {
    if (prepared<[{ word: string }], { found: number }>(db, isUsedWord).get({ word })?.found === 1) continue;
    const variant = prepared<[string, string], unknown>(db, deleteVariant);
    for (const text of variantsOf(word)) variant.run(text, word);
  }
}

const allPersons = `select ${columnsOfIndexed} from person q where q.id > ?
    and not exists (select 1 from person_join j where j.joined_id = q.id and j.undone_at is null)
  order by q.id limit 5000`;

const allJoined = `select j.remaining_id as remainingId, ${columnsOfIndexed} from person_join j join person q on q.id = j.joined_id
  where j.undone_at is null order by j.joined_at, j.id`;

// Rows that come in the order of the index are written several times as fast as those that come as people do.
const makeDraft = 'create temp table if not exists name_draft as select * from person_name limit 0';
const insertDraft = insertName.replace('person_name', 'temp.name_draft');
const sortDraft = `insert into person_name select * from temp.name_draft
  order by part, word, former, prefix, other, birth_date, person_id`;

/** Makes the whole index anew; belongs in a transaction. */
export function rebuildSearchIndex(db: Db): void {
  for (const statement of ['delete from person_name', 'delete from name_variant', makeDraft])
    db.$client.exec(statement);
  const batch = db.$client.prepare<[string], IndexedPerson>(allPersons);
  const draft = db.$client.prepare<(string | number)[], never>(insertDraft);
  const words = new Set<string>();
  // Records are joined by hand, one at a time: there are few.
  const joins = db.$client.prepare<[], IndexedPerson & { readonly remainingId: string }>(allJoined).all();
  const joined = Map.groupBy(joins, ({ remainingId }) => remainingId);
  for (let persons = batch.all(''); persons.length > 0; persons = batch.all(persons.at(-1)?.id ?? '')) {
    for (const entry of persons.flatMap((person) => entriesOf(person, joined.get(person.id) ?? []))) {
      draft.run(...valuesOf(entry));
      words.add(entry.word);
    }
  }
  db.$client.exec(sortDraft);
  db.$client.exec('drop table temp.name_draft');
  for (const word of words) learnWord(db, word);
  // The number stands in the head of the file, and goes with the transaction.
  db.$client.pragma(`user_version = ${indexVersion}`);
}

/** Whether the index was made by these rules: not in a store from before there was one, nor from before they changed. */
export function isSearchIndexCurrent(db: Db): boolean {
  return db.$client.pragma('user_version', { simple: true }) === indexVersion;
}
