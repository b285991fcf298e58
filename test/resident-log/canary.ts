import type { Db } from '../../db/client.ts';
import { listMembershipHistoryByHouseholdIds, listMembershipsByHouseholdIds } from '../../db/membership.ts';
import type { Disclosure } from '../../src/audit/disclosure.ts';

/** Stands around the id of whom a text is about, so that the text tells it wherever it turns up. */
const mark = '¤';

/** For each table with words: the columns, and the id of the person, household or record whom the words concern. */
const wordsOf: readonly (readonly [table: string, columns: readonly string[], about: string])[] = [
  ['person', ['display_name', 'given_names', 'surname'], 'id'],
  ['relation', ['related_name'], 'coalesce(related_person_id, id)'],
  ['authority', ['holder_name'], 'coalesce(holder_id, id)'],
  ['"case"', ['title'], 'person_id'],
  ['decision', ['grounds'], '(select person_id from "case" c where c.id = case_id)'],
  [
    'document',
    ['title'],
    'coalesce((select person_id from "case" c where c.id = case_id), (select household_id from plan p where p.id = plan_id))',
  ],
  ['contact_moment', ['summary'], 'coalesce(person_id, household_id)'],
  ['signal', ['summary'], 'coalesce(person_id, household_id)'],
  ['score', ['reason'], 'person_id'],
  ['plan', ['title'], 'household_id'],
  ['goal', ['description'], 'coalesce(person_id, (select household_id from plan p where p.id = plan_id))'],
  [
    'action',
    ['description'],
    '(select coalesce(g.person_id, p.household_id) from goal g join plan p on p.id = g.plan_id where g.id = goal_id)',
  ],
  ['evaluation', ['summary'], '(select household_id from plan p where p.id = plan_id)'],
];

/** Puts in every text about somebody the id of whom it is about. */
export function plantCanaries(db: Db): void {
  for (const [table, columns, about] of wordsOf) {
    for (const column of columns) {
      db.$client.exec(
        `update ${table} set ${column} = ${column} || ' ${mark}' || ${about} || '${mark}' where ${column} is not null`,
      );
    }
  }
}

interface Known {
  /** Ids of records that are of one person, and of those that are of a household. */
  readonly personOf: ReadonlyMap<string, string>;
  readonly householdOf: ReadonlyMap<string, string>;
  readonly personByBsn: ReadonlyMap<string, string>;
  /** Whom a case is about: of whoever sees no more than that there is one, it says nothing. */
  readonly concernedBy: ReadonlyMap<string, readonly string[]>;
}

/** What is needed to tell of whom an answer shows something. */
export function readKnown(db: Db): Known {
  const pairs = (sql: string) =>
    new Map(
      db.$client
        .prepare<[], { id: string; of: string }>(sql)
        .all()
        .map(({ id, of }) => [id, of]),
    );
  return {
    concernedBy: new Map([...pairs('select id, person_id as "of" from "case"')].map(([id, person]) => [id, [person]])),
    personOf: pairs(
      `select id, person_id as "of" from provision
        union all select id, person_id from score
        union all select id, person_id from signal where person_id is not null
        union all select id, person_id from goal where person_id is not null
        union all select id, person_id from contact_moment where person_id is not null
        union all select id, minor_id from authority
        union all select d.id, c.person_id from decision d join "case" c on c.id = d.case_id
        union all select d.id, c.person_id from document d join "case" c on c.id = d.case_id`,
    ),
    householdOf: pairs(
      `select id, id as "of" from household
        union all select id, household_id from "case"
        union all select id, household_id from plan
        union all select id, household_id from signal
        union all select id, household_id from contact_moment
        union all select g.id, p.household_id from goal g join plan p on p.id = g.plan_id
        union all select a.id, p.household_id from action a join goal g on g.id = a.goal_id join plan p on p.id = g.plan_id
        union all select e.id, p.household_id from evaluation e join plan p on p.id = e.plan_id
        union all select t.id, p.household_id from team_member t join plan p on p.id = t.plan_id
        union all select d.id, p.household_id from director d join plan p on p.id = d.plan_id`,
    ),
    personByBsn: pairs('select bsn as id, id as "of" from person where bsn is not null'),
  };
}

/** Whoever an answer shows something of without being in the log: of all these lists there should be none. */
export function listUnlogged(
  db: Db,
  { personOf, concernedBy, householdOf, personByBsn }: Known,
  body: string,
  disclosures: readonly Disclosure[],
  days: readonly string[],
): readonly string[] {
  const subjects = disclosures.flatMap((each) => each.subjects);
  const logged = new Set(subjects.flatMap(({ id, bsn }) => id ?? personByBsn.get(bsn ?? '') ?? []));
  const marked = new Set(
    [...body.matchAll(new RegExp(`${mark}([a-z]{3}_[0-9a-f-]{36})${mark}`, 'g'))].map(([, id]) => id),
  );
  const shown = new Set([...body.matchAll(/[a-z]{3}_[0-9a-f-]{36}/g)].map(([id]) => id));
  const membersOn = (householdId: string, day: string) =>
    listMembershipsByHouseholdIds(db, [householdId], day).map(({ personId }) => personId);
  const everBelonged = (householdId: string) =>
    listMembershipHistoryByHouseholdIds(db, [householdId], '9999-12-31').map(({ personId }) => personId);
  // Of a household without members on the days that were asked, whoever ever belonged to it.
  const membersOf = (id: string) => {
    const members = days.map((day) => membersOn(id, day)).filter((each) => each.length > 0);
    return members.length > 0 ? members : [everBelonged(id)];
  };
  const isMissing = (id: string): boolean => {
    if (id.startsWith('per_')) return !logged.has(id);
    if (marked.has(id)) {
      // A text about a household concerns each who belonged to it on a day that was asked.
      if (!id.startsWith('hou_')) return !logged.has(id);
      return !membersOf(id).some((members) => members.every((personId) => logged.has(personId)));
    }
    const person = personOf.get(id);
    if (person !== undefined) return !logged.has(person);
    const household = householdOf.get(id);
    if (household === undefined) return false;
    const concerned = [...membersOf(household).flat(), ...(concernedBy.get(id) ?? [])];
    return !concerned.some((personId) => logged.has(personId));
  };
  const byBsn = [...body.matchAll(/(?<!\d)\d{9}(?!\d)/g)].flatMap(([bsn]) => personByBsn.get(bsn) ?? []);
  return [...shown, ...byBsn].filter(isMissing);
}
