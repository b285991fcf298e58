import type { Db } from '../../db/client.ts';
import { listMembershipHistoryByHouseholdIds, listMembershipsByHouseholdIds } from '../../db/membership.ts';
import type { Disclosure } from '../../src/audit/disclosure.ts';

/** Stands around the id of whom a text is about, so that the text tells it wherever it turns up. */
const mark = '¤';

const ofCase = '(select person_id from "case" c where c.id = case_id)';
const ofPlan = '(select household_id from plan p where p.id = plan_id)';
const ofProvision = '(select person_id from provision p where p.id = provision_id)';

/** For each table with words: the columns, and the id of the person, household or record whom the words concern. */
export const wordsOf: readonly (readonly [table: string, columns: readonly string[], about: string])[] = [
  ['person', ['display_name', 'given_names', 'surname'], 'id'],
  ['relation', ['related_name'], 'coalesce(related_person_id, id)'],
  ['authority', ['holder_name'], 'coalesce(holder_id, id)'],
  ['authority', ['explanation'], 'minor_id'],
  ['case', ['title'], 'person_id'],
  ['case_handover', ['reason', 'answer'], ofCase],
  ['case_term_change', ['reason'], ofCase],
  ['care_request', ['note'], 'person_id'],
  ['decision', ['grounds', 'withdrawal_reason'], ofCase],
  ['document', ['title'], `coalesce(${ofCase}, ${ofPlan})`],
  ['allocation', ['note', 'reason'], ofProvision],
  ['contact_moment', ['summary'], 'coalesce(person_id, household_id)'],
  ['signal', ['summary', 'follow_up'], 'coalesce(person_id, household_id)'],
  ['consent', ['purpose'], 'person_id'],
  ['score', ['reason', 'withdrawal_reason'], 'person_id'],
  ['plan', ['title', 'end_note'], 'household_id'],
  ['plan_agreement', ['remark'], 'person_id'],
  ['director_offer', ['note', 'answer'], ofPlan],
  ['goal', ['description', 'end_note'], `coalesce(person_id, ${ofPlan})`],
  [
    'action',
    ['description', 'end_note'],
    '(select coalesce(g.person_id, p.household_id) from goal g join plan p on p.id = g.plan_id where g.id = goal_id)',
  ],
  ['evaluation', ['summary', 'withdrawal_reason'], ofPlan],
  ['emergency_access', ['reason', 'review_note'], 'household_id'],
  // It is about those whom it moved, whoever else lives there.
  [
    'household_correction',
    ['reason'],
    '(select p.person_id from household_correction_person p where p.correction_id = household_correction.id)',
  ],
];

/** Puts in every text about somebody the id of whom it is about. */
export function plantCanaries(db: Db): void {
  const updates = wordsOf.flatMap(([table, columns, about]) =>
    columns.map(
      (column) =>
        `update "${table}" set ${column} = ${column} || ' ${mark}' || ${about} || '${mark}' where ${column} is not null;`,
    ),
  );
  db.$client.exec(`begin; ${updates.join('\n')} commit`);
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
        union all select id, person_id from benefit
        union all select id, person_id from care_request
        union all select id, person_id from consent
        union all select id, person_id from child_protection
        union all select id, person_id from plan_agreement
        union all select correction_id, person_id from household_correction_person
        union all select a.id, p.person_id from allocation a join provision p on p.id = a.provision_id
        union all select d.id, p.person_id from delivery d join allocation a on a.id = d.allocation_id
          join provision p on p.id = a.provision_id
        union all select l.id, p.person_id from claim_line l join allocation a on a.id = l.allocation_id
          join provision p on p.id = a.provision_id
        union all select t.id, c.person_id from case_term_change t join "case" c on c.id = t.case_id
        union all select d.id, c.person_id from decision d join "case" c on c.id = d.case_id
        union all select d.id, c.person_id from document d join "case" c on c.id = d.case_id`,
    ),
    householdOf: pairs(
      `select id, id as "of" from household
        union all select id, household_id from "case"
        union all select id, household_id from plan
        union all select id, household_id from emergency_access
        union all select id, household_id from notice where household_id is not null
        union all select h.id, c.household_id from case_handover h join "case" c on c.id = h.case_id
        union all select o.id, p.household_id from director_offer o join plan p on p.id = o.plan_id
        union all select y.id, p.household_id from deputy y join director d on d.id = y.director_id
          join plan p on p.id = d.plan_id
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
