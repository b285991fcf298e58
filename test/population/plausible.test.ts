import { describe, expect, test } from 'vitest';
import { findObjective } from '../../db/reference/objective.ts';
import { useMunicipality } from './made.ts';

const { list, count } = useMunicipality(3000);

/** The register knows some birth dates by year or month alone: then the earliest day they can stand for. */
const born = `substr(p.birth_date || '-01-01', 1, 10)`;
const today = `'2026-06-01'`;

describe('in a made-up municipality there is nobody', () => {
  test.each([
    ['born after today', `from person p where ${born} > ${today}`],
    ['over 105', `from person p where ${born} < '1921-06-01'`],
    ['dead before birth or after today', `from person p where death_date < birth_date or death_date > ${today}`],
    [
      'dead without the register saying so, or the other way round',
      `from person p where (death_date is null) = (registration_status = 'DECEASED')`,
    ],
    [
      'with a parent less than eighteen or more than sixty years older',
      `from relation r join person p on p.id = r.person_id join person q on q.id = r.related_person_id
       where r.kind = 'PARENT' and length(q.birth_date) = 10
       and p.birth_date not between date(q.birth_date, '+18 years') and date(q.birth_date, '+60 years')`,
    ],
    [
      'with more than two parents',
      `from (select 1 from relation where kind = 'PARENT' group by person_id having count(*) > 2)`,
    ],
    [
      'married before eighteen or after death',
      `from relation r join person p on p.id = r.person_id where r.kind = 'PARTNER'
       and (date(${born}, '+18 years') > r.valid_from or coalesce(r.valid_until, p.death_date) > p.death_date)`,
    ],
    [
      'married to somebody who is not married back',
      `from relation r where r.kind = 'PARTNER' and not exists (select 1 from relation o where o.kind = 'PARTNER'
       and o.person_id = r.related_person_id and o.related_person_id = r.person_id
       and o.valid_from = r.valid_from and o.valid_until is r.valid_until)`,
    ],
    [
      'who bears a partner’s name without a partner',
      `from person p where (name_use <> 'OWN' or partner_surname is not null)
       and not exists (select 1 from relation r where r.person_id = p.id and r.kind = 'PARTNER')`,
    ],
    [
      'known to a relative by another name, number or birth date',
      `from relation r join person p on p.id = r.related_person_id where r.related_name <> p.display_name
       or r.related_bsn is not p.bsn or r.related_birth_date is not p.birth_date`,
    ],
    [
      'under age without authority',
      `from person p where date(birth_date, '+18 years') > ${today} and not exists (select 1 from authority a where a.minor_id = p.id)`,
    ],
    [
      'of age under authority',
      `from authority a join person p on p.id = a.minor_id where date(p.birth_date, '+18 years') <= ${today}`,
    ],
    [
      'under the authority of two when one has it alone, or of one when both have it',
      `from (select kind, count(*) as holders from authority group by minor_id, kind)
       where holders <> case kind when 'JOINT_PARENTAL' then 2 when 'PARENT_WITH_THIRD_PARTY' then 2 else 1 end`,
    ],
    [
      'holding authority as a parent without being one',
      `from authority a where a.kind in ('JOINT_PARENTAL', 'SOLE_PARENTAL') and a.holder_id is not null
       and not exists (select 1 from relation r where r.kind = 'PARENT' and r.person_id = a.minor_id and r.related_person_id = a.holder_id)`,
    ],
  ])('%s', (_, found) => {
    expect(count(`select count(*) ${found}`)).toBe(0);
  });
});

describe('in a made-up municipality there is no household', () => {
  test.each([
    [
      'with a member before birth or after death',
      `from membership m join person p on p.id = m.person_id
       where m.valid_from < p.birth_date or coalesce(m.valid_until, ${today}) > p.death_date`,
    ],
    ['whose members come or go after today', `from membership where valid_from > ${today} or valid_until > ${today}`],
    [
      'without a member ever',
      `from household h where not exists (select 1 from membership m where m.household_id = h.id)`,
    ],
    [
      'that goes on with nobody in it, or is dissolved with somebody in it',
      `from household h where (h.dissolved_on is null) <> exists
       (select 1 from membership m where m.household_id = h.id and m.valid_until is null)`,
    ],
    [
      'formed on another day than its first member came',
      `from household h where h.formed_on <> (select min(valid_from) from membership m where m.household_id = h.id)`,
    ],
    [
      'with a child of age or a grown-up child who is not',
      `from membership m join person p on p.id = m.person_id where
       (m.role = 'CHILD' and coalesce(m.valid_until, ${today}) > date(p.birth_date, '+18 years'))
       or (m.role = 'ADULT_CHILD' and m.valid_from < date(p.birth_date, '+18 years'))`,
    ],
    [
      'with a parent and no child, today',
      `from membership m where m.role = 'PARENT' and m.valid_until is null and not exists (select 1 from membership c
       join relation r on r.person_id = c.person_id and r.kind = 'PARENT' and r.related_person_id = m.person_id
       where c.household_id = m.household_id and c.valid_until is null)`,
    ],
    [
      'of a single person with others, today',
      `from membership m where m.role = 'SINGLE' and m.valid_until is null and exists (select 1 from membership o
       where o.household_id = m.household_id and o.valid_until is null and o.id <> m.id and o.role <> 'OTHER')`,
    ],
    [
      'of one partner, today',
      `from membership m where m.role = 'PARTNER' and m.valid_until is null and not exists (select 1 from membership o
       where o.household_id = m.household_id and o.valid_until is null and o.id <> m.id)`,
    ],
    [
      'whose members live elsewhere, today',
      `from membership m join household h on h.id = m.household_id where m.kind = 'PRINCIPAL' and m.valid_until is null
       and not exists (select 1 from residence r where r.person_id = m.person_id and r.kind = 'HOME'
         and r.address_id = h.address_id and r.valid_until is null)`,
    ],
    [
      'that a child belongs to as well without living in another',
      `from membership m where m.kind = 'SECONDARY' and m.valid_until is null and not exists
       (select 1 from membership o where o.person_id = m.person_id and o.kind = 'PRINCIPAL' and o.valid_until is null)`,
    ],
  ])('%s', (_, found) => {
    expect(count(`select count(*) ${found}`)).toBe(0);
  });

  test('where somebody lives at two homes at once', () => {
    const overlaps = `select count(*) from residence a join residence b on a.person_id = b.person_id and a.kind = b.kind and a.id < b.id
      where (a.valid_until is null or b.valid_from < a.valid_until) and (b.valid_until is null or a.valid_from < b.valid_until)`;
    expect(count(overlaps)).toBe(0);
  });
});

describe('in a made-up municipality there is no case', () => {
  test.each([
    ['received or closed after today', `from "case" c where received_on > ${today} or closed_on > ${today}`],
    [
      'whose latest status is not its own',
      `from "case" c where status <> (select status from case_status s where s.case_id = c.id order by since desc, id desc limit 1)`,
    ],
    [
      'that did not begin with its receipt',
      `from "case" c where (received_on, 'RECEIVED') <> (select since, status from case_status s where s.case_id = c.id order by id limit 1)`,
    ],
    [
      'whose statuses run backwards or ahead of today',
      `from (select since, lag(since) over (partition by case_id order by id) as before from case_status) where since < before or since > ${today}`,
    ],
    [
      'closed on another day than its status says',
      `from "case" c join case_status s on s.case_id = c.id and s.status in ('CLOSED', 'WITHDRAWN') where s.since <> c.closed_on`,
    ],
    [
      'of somebody who never was in the household',
      `from "case" c where not exists (select 1 from membership m where m.household_id = c.household_id and m.person_id = c.person_id)`,
    ],
    [
      'about somebody not yet born or already dead when it came in',
      `from "case" c join person p on p.id = c.person_id where c.received_on < p.birth_date or c.received_on > p.death_date`,
    ],
    [
      'open in a household that is no more, or closed after its end',
      `from "case" c join household h on h.id = c.household_id
       where h.dissolved_on is not null and (c.closed_on is null or c.closed_on > h.dissolved_on)`,
    ],
    [
      'under the Jeugdwet about somebody over twenty-two, or under the Participatiewet about a child',
      `from "case" c join person p on p.id = c.person_id where
       (c.law = 'JEUGDWET' and date(${born}, '+23 years') <= c.received_on)
       or (c.law in ('PARTICIPATIEWET', 'WGS', 'WMO') and date(${born}, '+17 years') > c.received_on)`,
    ],
    [
      'worked on by somebody of another organisation',
      `from "case" c join staff s on s.id = c.worker_id where s.organisation_id <> c.organisation_id`,
    ],
    ['due before it was received', `from "case" where due_on < received_on`],
    ['due in a weekend', `from "case" where strftime('%w', due_on) in ('0', '6')`],
  ])('%s', (_, found) => {
    expect(count(`select count(*) ${found}`)).toBe(0);
  });
});

describe('in a made-up municipality there is no plan', () => {
  test.each([
    ['begun or ended after today', `from plan where started_on > ${today} or ended_on > ${today}`],
    [
      'of a household that is no more',
      `from plan p join household h on h.id = p.household_id where h.dissolved_on is not null
       and (p.ended_on is null or p.ended_on > h.dissolved_on)`,
    ],
    [
      'begun before any case came in',
      `from plan p where started_on < (select min(received_on) from "case" c where c.household_id = p.household_id)`,
    ],
    [
      'closed with a goal or action open',
      `from plan p join goal g on g.plan_id = p.id left join action a on a.goal_id = g.id where p.status = 'CLOSED' and (g.status = 'OPEN' or a.status = 'OPEN')`,
    ],
    [
      'with a goal that ended with an action open',
      `from goal g join action a on a.goal_id = g.id where g.status <> 'OPEN' and a.status = 'OPEN'`,
    ],
    [
      'with a goal that ended outside the plan',
      `from plan p join goal g on g.plan_id = p.id where g.ended_on < p.started_on or g.ended_on > coalesce(p.ended_on, ${today})`,
    ],
    [
      'with an action that ended after its goal or after today',
      `from goal g join action a on a.goal_id = g.id where a.ended_on > coalesce(g.ended_on, ${today})`,
    ],
    [
      'active with nothing to work on',
      `from plan p where p.status = 'ACTIVE' and not exists (select 1 from goal g where g.plan_id = p.id and g.status = 'OPEN')`,
    ],
    ['with the same goal twice', `from (select 1 from goal group by plan_id, description having count(*) > 1)`],
    ['without a goal', `from plan p where not exists (select 1 from goal g where g.plan_id = p.id)`],
    ['with a goal without an action', `from goal g where not exists (select 1 from action a where a.goal_id = g.id)`],
    [
      'directed before it began or after it ended',
      `from plan p join director d on d.plan_id = p.id where d.valid_from < p.started_on or coalesce(d.valid_until, ${today}) > coalesce(p.ended_on, ${today})`,
    ],
    [
      'closed with a director still there, or handed over to nobody',
      `from plan p join director d on d.plan_id = p.id where (p.status = 'CLOSED' and d.valid_until is null)
       or (p.status <> 'CLOSED' and not exists (select 1 from director e where e.plan_id = p.id and e.valid_until is null))`,
    ],
    [
      'with a goal or an action of somebody outside the household',
      `from plan p join goal g on g.plan_id = p.id left join action a on a.goal_id = g.id
       where (g.person_id is not null and not exists (select 1 from membership m where m.household_id = p.household_id and m.person_id = g.person_id))
       or (a.owner_person_id is not null and not exists (select 1 from membership m where m.household_id = p.household_id and m.person_id = a.owner_person_id))`,
    ],
  ])('%s', (_, found) => {
    expect(count(`select count(*) ${found}`)).toBe(0);
  });

  test('with a goal for an objective that the policy plan does not have', () => {
    for (const { code } of list('select distinct objective_code as code from goal')) {
      expect(findObjective(String(code))).toBeDefined();
    }
  });
});

describe('in a made-up municipality there is no contact', () => {
  test.each([
    ['today or later', `from contact_moment where at >= ${today}`],
    [
      'with a household that is no more',
      `from contact_moment k join household h on h.id = k.household_id where substr(k.at, 1, 10) >= h.dissolved_on`,
    ],
    ['at night', `from contact_moment where substr(at, 12, 2) not between '07' and '15'`],
    [
      'about a case before it came in or after it was closed',
      `from contact_moment k join "case" c on c.id = k.case_id where substr(k.at, 1, 10) < c.received_on or substr(k.at, 1, 10) > c.closed_on`,
    ],
    [
      'about a case of another household or law',
      `from contact_moment k join "case" c on c.id = k.case_id where k.household_id <> c.household_id or k.law <> c.law`,
    ],
    ['about a sealed case', `from contact_moment k join "case" c on c.id = k.case_id where c.sealed = 1`],
    [
      'with somebody dead or unborn',
      `from contact_moment k join person p on p.id = k.person_id where substr(k.at, 1, 10) > p.death_date or substr(k.at, 1, 10) < p.birth_date`,
    ],
  ])('%s', (_, found) => {
    expect(count(`select count(*) ${found}`)).toBe(0);
  });
});

describe('no text', () => {
  test('still has an empty place, or begins with a small letter', () => {
    const texts = list(
      `select summary as text from contact_moment union select description from goal union select description from action union select title from "case" union select title from plan`,
    ).map(({ text }) => String(text));
    expect(texts.length).toBeGreaterThan(500);
    expect(texts.filter((text) => /[{}]|undefined|null|NaN/.test(text))).toEqual([]);
    expect(texts.filter((text) => /^\p{Ll}|[.] \p{Ll}/u.test(text))).toEqual([]);
  });

  test('that holds a citizen service number', () => {
    expect(count(`select count(*) from contact_moment where summary glob '*[0-9][0-9][0-9][0-9][0-9]*'`)).toBe(0);
  });
});
