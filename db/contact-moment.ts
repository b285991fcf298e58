import type { Db } from './client.ts';
import { contactMomentTable, type ContactMomentRow } from './contact-moment.table.ts';
import type { Law } from './law.ts';
import { columnsOf, idList, prepared } from './statement.ts';

/** Which contact moments of a household may be seen: the one row scope for pages, counts and single records. */
export interface ContactMomentScope {
  readonly householdId: string;
  /** Laws under which contact may be seen. */
  readonly laws: readonly Law[];
  /** Cases whose contact may not be seen. */
  readonly hiddenCaseIds: readonly string[];
}

/** Where a page goes on: after this contact moment. */
export interface ContactMomentKey {
  readonly at: string;
  readonly id: string;
}

// Materialized, or each contact moment would take its scope out of the JSON anew.
const scopes = `with scope as materialized (
  select value->>0 as household_id, value->>1 as laws, value->>2 as hidden_case_ids from json_each(@scopes))`;

const inScope = `instr(s.laws, ' ' || k.law || ' ') > 0
  and (k.case_id is null or instr(s.hidden_case_ids, ' ' || k.case_id || ' ') = 0)`;

/** Scopes as the statements take them: laws and cases as words between spaces, since none of them holds one. */
function scopeList(scopes: readonly ContactMomentScope[]): string {
  return JSON.stringify(
    scopes.map(({ householdId, laws, hiddenCaseIds }) => [
      householdId,
      ` ${laws.join(' ')} `,
      ` ${hiddenCaseIds.join(' ')} `,
    ]),
  );
}

const page = `${scopes} select ${columnsOf(contactMomentTable, 'c')} from scope s join contact_moment c on c.rowid in (
    select k.rowid from contact_moment k
    where k.household_id = s.household_id and k.at < @before and ${inScope}
      and (@afterAt is null or (k.at, k.id) < (@afterAt, @afterId))
    order by k.at desc, k.id desc limit +@limit)
  order by c.household_id, c.at desc, c.id desc`;

interface PageParameters {
  scopes: string;
  before: string;
  afterAt: string | null;
  afterId: string | null;
  limit: number;
}

/** For each scope its page of contact moments before a moment, the latest first. */
export function listContactMoments(
  db: Db,
  scopes: readonly ContactMomentScope[],
  { before, after, limit }: { before: string; after: ContactMomentKey | null; limit: number },
): ContactMomentRow[] {
  return prepared<[PageParameters], ContactMomentRow>(db, page).all({
    scopes: scopeList(scopes),
    before,
    afterAt: after?.at ?? null,
    afterId: after?.id ?? null,
    limit,
  });
}

export interface ContactMomentCount {
  readonly householdId: string;
  readonly law: Law;
  /** 1 for contact moments in scope, 0 for those outside it. */
  readonly visible: number;
  readonly count: number;
}

const counts = `${scopes} select k.household_id as "householdId", k.law as "law", (${inScope}) as "visible", count(*) as "count"
  from scope s join contact_moment k on k.household_id = s.household_id
  where k.at < @before
  group by 1, 2, 3 order by 1, 2, 3`;

/** For each scope how many contact moments before a moment are in it and how many outside it, by law. */
export function countContactMoments(
  db: Db,
  scopes: readonly ContactMomentScope[],
  before: string,
): ContactMomentCount[] {
  return prepared<[{ scopes: string; before: string }], ContactMomentCount>(db, counts).all({
    scopes: scopeList(scopes),
    before,
  });
}

const byIds = `select ${columnsOf(contactMomentTable, 'c')} from json_each(?) wanted
  join contact_moment c on c.id = wanted.value`;

/** The contact moments with these ids, in no particular order. */
export function listContactMomentsByIds(db: Db, ids: readonly string[]): ContactMomentRow[] {
  return prepared<[string], ContactMomentRow>(db, byIds).all(idList(ids));
}
