import type { Db } from './client.ts';
import { contactMomentTable, type ContactMomentRow } from './contact-moment.table.ts';
import type { Law } from './law.ts';
import { insertRow, updateRow } from './row.ts';
import { columnsOf, idList, prepared } from './statement.ts';

/** Which contact moments of a household may be seen: the one row scope for pages and single records. */
export interface ContactMomentScope {
  readonly householdId: string;
  /** Laws under which contact may be seen. */
  readonly laws: readonly Law[];
  /** Cases whose contact may not be seen. */
  readonly hiddenCaseIds: readonly string[];
  /** Of whom contact under a law may not be seen, each as `LAW:person`. */
  readonly hiddenSubjects: readonly string[];
}

/** Where a page goes on: after this contact moment. */
export interface ContactMomentKey {
  readonly at: string;
  readonly id: string;
}

const page = `select ${columnsOf(contactMomentTable, 'c')} from contact_moment c
  where c.household_id = +@householdId and c.at < @before and instr(@laws, ' ' || c.law || ' ') > 0
    and (c.case_id is null or instr(@hiddenCaseIds, ' ' || c.case_id || ' ') = 0)
    and (c.person_id is null or instr(@hiddenSubjects, ' ' || c.law || ':' || c.person_id || ' ') = 0)
    and (@afterAt is null or (c.at, c.id) < (@afterAt, @afterId))
  order by c.at desc, c.id desc limit +@limit`;

interface PageParameters {
  householdId: string;
  laws: string;
  hiddenCaseIds: string;
  hiddenSubjects: string;
  before: string;
  afterAt: string | null;
  afterId: string | null;
  limit: number;
}

/**
 * The page of a household's contact moments that are in scope, before a moment, the latest first. One household at a
 * time: with a limit for each of several, SQLite reads every page by way of a sorter, and none the sooner.
 */
export function listContactMoments(
  db: Db,
  { householdId, laws, hiddenCaseIds, hiddenSubjects }: ContactMomentScope,
  { before, after, limit }: { before: string; after: ContactMomentKey | null; limit: number },
): ContactMomentRow[] {
  return prepared<[PageParameters], ContactMomentRow>(db, page).all({
    householdId,
    laws: wordList(laws),
    hiddenCaseIds: wordList(hiddenCaseIds),
    hiddenSubjects: wordList(hiddenSubjects),
    before,
    afterAt: after?.at ?? null,
    afterId: after?.id ?? null,
    limit,
  });
}

/** Words between spaces, since none of them holds one: each is found with its spaces. */
function wordList(words: readonly string[]): string {
  return ` ${words.join(' ')} `;
}

export interface ContactMomentCount extends Pick<ContactMomentRow, 'householdId' | 'law' | 'caseId'> {
  /** Only where it is one of those asked to be counted apart. */
  readonly personId: string | null;
  readonly count: number;
}

const counts = `select c.household_id as "householdId", c.law as "law", c.case_id as "caseId",
    case when instr(@apart, ' ' || c.person_id || ' ') > 0 then c.person_id end as "personId", count(*) as "count"
  from json_each(@ids) wanted join contact_moment c on c.household_id = wanted.value
  where c.at < @before
  group by 1, 2, 3, 4 order by 1, 2, 3, 4`;

/**
 * How many contact moments of these households there are before a moment, by household, law and case, and of some people
 * apart.
 */
export function countContactMoments(
  db: Db,
  ids: readonly string[],
  { before, apart }: { readonly before: string; readonly apart: readonly string[] },
): ContactMomentCount[] {
  const parameters = { ids: idList(ids), before, apart: wordList(apart) };
  return prepared<[typeof parameters], ContactMomentCount>(db, counts).all(parameters);
}

const byIds = `select ${columnsOf(contactMomentTable, 'c')} from json_each(?) wanted
  join contact_moment c on c.id = wanted.value`;

/** The contact moments with these ids, in no particular order. */
export function listContactMomentsByIds(db: Db, ids: readonly string[]): ContactMomentRow[] {
  return prepared<[string], ContactMomentRow>(db, byIds).all(idList(ids));
}

export function insertContactMoment(db: Db, row: ContactMomentRow): void {
  insertRow(db, contactMomentTable, row);
}

/** Corrects a contact moment; the caller keeps what it was in a revision. */
export function updateContactMoment(db: Db, row: ContactMomentRow): void {
  updateRow(db, contactMomentTable, row);
}
