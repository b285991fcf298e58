import { describe, expect, test } from 'vitest';
import { laws } from '../../db/law.ts';
import { useMunicipality } from './made.ts';

const { list, count } = useMunicipality(6000);

/** For each household how many laws and cases it has, whether it has a plan, an active one, and a director today. */
const households = `(select h.id,
    (select count(distinct law) from "case" c where c.household_id = h.id) as laws,
    exists (select 1 from plan p where p.household_id = h.id) as planned,
    exists (select 1 from plan p where p.household_id = h.id and p.status = 'ACTIVE') as active,
    exists (select 1 from plan p join director d on d.plan_id = p.id and d.valid_until is null
      where p.household_id = h.id and p.status = 'ACTIVE') as directed
  from household h)`;

function part(of: string, where: string): number {
  return count(`select 1.0 * sum(${where}) / count(*) from ${of}`);
}

describe('of the households', () => {
  test('nearly every one has a case', () => {
    expect(part(households, 'laws > 0')).toBeGreaterThan(0.94);
    expect(part(households, 'laws > 0')).toBeLessThan(1);
  });

  test('about thirty in a hundred have cases under two laws or more', () => {
    expect(part(households, 'laws > 1')).toBeGreaterThan(0.26);
    expect(part(households, 'laws > 1')).toBeLessThan(0.35);
  });

  test('under two laws or more most have a plan and a director, and not all', () => {
    const several = `(select * from ${households} where laws > 1)`;
    expect(part(several, 'planned')).toBeGreaterThan(0.7);
    expect(part(several, 'planned')).toBeLessThan(0.95);
    const active = `(select * from ${households} where active)`;
    expect(part(active, 'directed')).toBeGreaterThan(0.85);
    expect(part(active, 'directed')).toBeLessThan(1);
  });

  test('under one law few have a plan', () => {
    expect(part(`(select * from ${households} where laws = 1)`, 'planned')).toBeLessThan(0.1);
  });

  test('there are two or three members on average, and in those with a plan more', () => {
    const members = (where: string) =>
      count(
        `select 1.0 * count(*) / count(distinct m.household_id) from membership m where m.valid_until is null and ${where}`,
      );
    const planned = `m.household_id in (select household_id from plan where status = 'ACTIVE')`;
    expect(members('true')).toBeGreaterThan(2);
    expect(members('true')).toBeLessThan(2.7);
    expect(members(planned)).toBeGreaterThan(2.5);
    expect(members(planned)).toBeLessThan(3.5);
  });

  test('there are all kinds', () => {
    const roles = list(`select distinct role from membership where valid_until is null`).map(({ role }) => role);
    expect(roles).toHaveLength(6);
    expect(count(`select count(*) from membership where kind = 'SECONDARY' and valid_until is null`)).toBeGreaterThan(
      20,
    );
    expect(count(`select count(*) from household where dissolved_on is not null`)).toBeGreaterThan(10);
    expect(count(`select count(*) from household where origin = 'STAFF'`)).toBeGreaterThan(10);
    expect(count(`select count(*) from membership where valid_until is not null`)).toBeGreaterThan(500);
  });
});

describe('of the plans', () => {
  test('each has about six goals of three actions', () => {
    expect(count('select 1.0 * count(*) / count(distinct plan_id) from goal')).toBeCloseTo(6, 0);
    expect(count('select 1.0 * count(*) / count(distinct goal_id) from action')).toBeCloseTo(3, 0);
  });

  test('each comes with about ten contacts', () => {
    const contacts = `select 1.0 * count(*) / count(distinct household_id) from contact_moment
      where household_id in (select household_id from plan)`;
    expect(Math.abs(count(contacts) - 10)).toBeLessThan(1.5);
  });

  test('some were handed over to another director', () => {
    const handedOver = part(`(select count(*) as directors from director group by plan_id)`, 'directors > 1');
    expect(handedOver).toBeGreaterThan(0.08);
    expect(handedOver).toBeLessThan(0.4);
  });

  test('some actions are late, and most goals are open in those that are active', () => {
    const open = `(select a.* from action a join goal g on g.id = a.goal_id join plan p on p.id = g.plan_id
      where p.status = 'ACTIVE' and a.status = 'OPEN')`;
    expect(part(open, `due_on < '2026-06-01'`)).toBeGreaterThan(0.1);
    expect(
      part(`(select g.* from goal g join plan p on p.id = g.plan_id where p.status = 'ACTIVE')`, `status = 'OPEN'`),
    ).toBeGreaterThan(0.55);
  });

  test('every objective that goals may serve is served by some', () => {
    expect(count('select count(distinct objective_code) from goal')).toBeGreaterThan(14);
    expect(count('select count(distinct life_domain) from goal')).toBeGreaterThan(10);
  });

  test('every kind of owner does some of the actions', () => {
    for (const kind of ['RESIDENT', 'OWN_NETWORK', 'PROFESSIONAL', 'ORGANISATION']) {
      expect(part('action', `owner_kind = '${kind}'`)).toBeGreaterThan(0.1);
    }
  });
});

describe('of the cases', () => {
  test('there are some under every law, open and closed', () => {
    for (const law of laws) {
      expect(count(`select count(*) from "case" where law = ? and closed_on is null`, law)).toBeGreaterThan(20);
      expect(count(`select count(*) from "case" where law = ? and closed_on is not null`, law)).toBeGreaterThan(20);
    }
  });

  test('about half are open, and a few of those are past their term', () => {
    expect(part('"case"', 'closed_on is null')).toBeGreaterThan(0.4);
    expect(part('"case"', 'closed_on is null')).toBeLessThan(0.6);
    const open = `(select * from "case" where closed_on is null and due_on is not null)`;
    expect(part(open, `due_on < '2026-06-01'`)).toBeGreaterThan(0.01);
    expect(part(open, `due_on < '2026-06-01'`)).toBeLessThan(0.15);
  });

  test('some go back five years, and hardly any further', () => {
    expect(count(`select count(*) from "case" where closed_on < '2022-06-01'`)).toBeGreaterThan(50);
    expect(count(`select count(*) from "case" where closed_on < '2019-01-01'`)).toBe(0);
  });

  test('nobody works on half of them, and no persona has none', () => {
    const loads = list(
      `select s.subject, count(*) as cases from "case" c join staff s on s.id = c.worker_id group by 1`,
    );
    const total = count(`select count(*) from "case"`);
    for (const { cases } of loads) expect(Number(cases)).toBeLessThan(total / 3);
    for (const persona of ['frontoffice', 'backoffice', 'workincome']) {
      expect(loads.find(({ subject }) => subject === `demo:${persona}`)?.['cases']).toBeGreaterThan(50);
    }
    expect(
      count(`select count(*) from director d join staff s on s.id = d.staff_id where s.subject = 'demo:director'`),
    ).toBeGreaterThan(20);
  });

  test('a few are sealed', () => {
    expect(part('"case"', 'sealed')).toBeGreaterThan(0);
    expect(part('"case"', 'sealed')).toBeLessThan(0.02);
  });
});

describe('of the people', () => {
  test('a few keep their address secret, died, moved abroad or are under investigation', () => {
    for (const few of [
      'secrecy',
      `registration_status = 'DECEASED'`,
      `registration_status = 'EMIGRATED'`,
      'under_investigation',
    ]) {
      expect(part('person', few)).toBeGreaterThan(0);
      expect(part('person', few)).toBeLessThan(0.08);
    }
  });

  test('there are all ages', () => {
    for (const [from, until] of [
      ['2014', '2026'],
      ['2008', '2014'],
      ['1986', '2008'],
      ['1961', '1986'],
      ['1925', '1961'],
    ]) {
      expect(part('person', `birth_date >= '${from}' and birth_date < '${until}'`)).toBeGreaterThan(0.05);
    }
  });

  test('names have prefixes, diacritics, two parts, and a partner’s in every order', () => {
    expect(part('person', 'surname_prefix is not null')).toBeGreaterThan(0.2);
    expect(part('person', `surname glob '*-*'`)).toBeGreaterThan(0.005);
    expect(part('person', `surname || given_names glob '*[^ -~]*'`)).toBeGreaterThan(0.02);
    expect(list('select distinct name_use from person')).toHaveLength(4);
    expect(count('select count(distinct surname) from person')).toBeGreaterThan(140);
  });

  test('some birth dates are known by the year or the month alone', () => {
    expect(count('select count(*) from person where length(birth_date) = 4')).toBeGreaterThan(5);
    expect(count('select count(*) from person where length(birth_date) = 7')).toBeGreaterThan(0);
  });
});
