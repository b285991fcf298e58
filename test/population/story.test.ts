import { describe, expect, test } from 'vitest';
import { isBsn } from '../../src/bsn.ts';
import { dayOfText } from '../../src/population/day.ts';
import { stories } from '../../src/population/story.ts';
import { useMunicipality } from './made.ts';

const { list, count } = useMunicipality(60);

/** The household in which the main person of a story lives today. */
const home = `(select m.household_id from membership m join person p on p.id = m.person_id
  where p.bsn = :bsn and m.kind = 'PRINCIPAL' and m.valid_until is null)`;

function ask(key: string, sql: string): Record<string, unknown>[] {
  const story = stories.find((each) => each.key === key);
  return list(sql.replaceAll(':home', home).replaceAll(':bsn', `'${story?.bsn}'`));
}

function openLaws(key: string): unknown[] {
  return ask(key, `select distinct law from "case" where household_id = :home and closed_on is null order by law`).map(
    ({ law }) => law,
  );
}

function roles(key: string): string {
  return ask(key, `select role from membership where household_id = :home and valid_until is null order by role`)
    .map(({ role }) => role)
    .join(' ');
}

function direction(key: string): Record<string, unknown>[] {
  return ask(
    key,
    `select p.status, s.subject from plan p left join director d on d.plan_id = p.id and d.valid_until is null
     left join staff s on s.id = d.staff_id where p.household_id = :home`,
  );
}

describe('the stories', () => {
  test('are eight, each with a person and a case that are there in the smallest demo', () => {
    expect(stories).toHaveLength(8);
    for (const { bsn, caseNumber } of stories) {
      expect(isBsn(bsn)).toBe(true);
      const found = count(
        `select count(*) from "case" c join membership m on m.household_id = c.household_id join person p on p.id = m.person_id
         where c.number = ? and p.bsn = ? and m.kind = 'PRINCIPAL' and m.valid_until is null`,
        caseNumber,
        bsn,
      );
      expect([caseNumber, found]).toEqual([caseNumber, 1]);
    }
  });

  test('show a newcomer a match of two organisations, and consent that holds and that was taken back', () => {
    const matched = `select count(distinct ms.organisation_id) as organisations, count(*) as worries from match m
      join match_signal ms on ms.match_id = m.id join signal s on s.id = ms.signal_id and s.organisation_id = ms.organisation_id
      where m.closed_on is null and s.household_id = :home and s.person_id = m.person_id and s.status <> 'CLOSED'`;
    expect(ask('out-of-school', matched)).toEqual([{ organisations: 2, worries: 2 }]);
    const consents = 'select withdrawn_on is null as holds, count(*) as count from consent group by 1 order by 1';
    expect(list(consents)).toEqual([
      { holds: 0, count: 1 },
      { holds: 1, count: 2 },
    ]);
  });

  test('have keys, persons and cases of their own', () => {
    for (const part of ['key', 'title', 'bsn', 'caseNumber'] as const) {
      expect(new Set(stories.map((story) => story[part])).size).toBe(8);
    }
  });

  test('all have numbers of the range kept for them, which pass the eleven test', () => {
    const bsns = list(`select bsn from person where bsn >= '99'`).map(({ bsn }) => String(bsn));
    expect(bsns.length).toBeGreaterThan(20);
    for (const bsn of bsns) expect(isBsn(bsn) && bsn.startsWith('99000')).toBe(true);
  });

  test('hold nothing that has yet to happen', () => {
    expect(count(`select count(*) from case_status where since > '2026-06-01'`)).toBe(0);
    expect(count(`select count(*) from contact_moment where at >= '2026-06-01'`)).toBe(0);
  });
});

describe('a family with one plan', () => {
  test('is two parents and two children under three laws', () => {
    expect(roles('one-plan')).toBe('CHILD CHILD PARENT PARENT');
    expect(openLaws('one-plan')).toEqual(['JEUGDWET', 'PARTICIPATIEWET', 'WMO']);
  });

  test('is directed by the persona, who took over from another', () => {
    expect(direction('one-plan')).toEqual([{ status: 'ACTIVE', subject: 'demo:director' }]);
    expect(
      ask('one-plan', `select d.id from director d join plan p on p.id = d.plan_id where p.household_id = :home`),
    ).toHaveLength(2);
  });

  test('is worked for by the personas of every office', () => {
    const workers = ask(
      'one-plan',
      `select c.law, c.office_function as office, s.subject from "case" c join staff s on s.id = c.worker_id
       where c.household_id = :home and c.closed_on is null order by 1, 2`,
    );
    expect(workers).toEqual([
      { law: 'JEUGDWET', office: 'BACK', subject: 'demo:backoffice' },
      { law: 'PARTICIPATIEWET', office: 'FRONT', subject: 'demo:workincome' },
      { law: 'WMO', office: 'BACK', subject: 'demo:backoffice' },
      { law: 'WMO', office: 'FRONT', subject: 'demo:frontoffice' },
    ]);
  });

  test('has six goals of three actions and ten contacts', () => {
    expect(
      ask('one-plan', `select g.id from goal g join plan p on p.id = g.plan_id where p.household_id = :home`),
    ).toHaveLength(6);
    expect(
      ask(
        'one-plan',
        `select a.id from action a join goal g on g.id = a.goal_id join plan p on p.id = g.plan_id where p.household_id = :home`,
      ),
    ).toHaveLength(18);
    expect(ask('one-plan', `select id from contact_moment where household_id = :home`)).toHaveLength(10);
  });
});

describe('the other stories', () => {
  test('tell of a child in two households', () => {
    const memberships = ask(
      'co-parenting',
      `select kind, role from membership where valid_until is null and person_id =
       (select r.person_id from relation r join person p on p.id = r.related_person_id where p.bsn = :bsn and r.kind = 'PARENT') order by kind`,
    );
    expect(memberships).toEqual([
      { kind: 'PRINCIPAL', role: 'CHILD' },
      { kind: 'SECONDARY', role: 'CHILD' },
    ]);
    expect(
      ask(
        'co-parenting',
        `select valid_until from relation where kind = 'PARTNER' and valid_until is null and person_id = (select id from person where bsn = :bsn)`,
      ),
    ).toEqual([]);
  });

  test('tell of an old couple, help in the house and a carer who needs relief', () => {
    expect(roles('overburdened-carer')).toBe('PARTNER PARTNER');
    const titles = ask('overburdened-carer', `select title from "case" where household_id = :home order by number`).map(
      ({ title }) => title,
    );
    expect(titles).toEqual(['Huishoudelijke ondersteuning, drie uur per week', 'Ontlasting van de mantelzorger']);
  });

  test('tell of somebody of nineteen who left school', () => {
    const [person] = ask('out-of-school', `select birth_date from person where bsn = :bsn`);
    const days = dayOfText('2026-06-01') - dayOfText(String(person?.['birth_date']));
    expect(Math.floor(days / 365.25)).toBe(19);
    expect(openLaws('out-of-school')).toEqual(['PARTICIPATIEWET']);
    expect(roles('out-of-school')).toBe('ADULT_CHILD PARENT');
  });

  test('tell of a mother and children whose address is secret, and of a father elsewhere whose is not', () => {
    const members = ask(
      'secret-address',
      `select p.secrecy from membership m join person p on p.id = m.person_id where m.household_id = :home and m.valid_until is null`,
    );
    expect(members).toEqual([{ secrecy: 1 }, { secrecy: 1 }, { secrecy: 1 }]);
    const father = list(
      `select p.secrecy, r.address_id from person p join residence r on r.person_id = p.id and r.valid_until is null where p.bsn = '990005112'`,
    );
    const [secret] = ask('secret-address', `select address_id from household where id = :home`);
    expect(father).toMatchObject([{ secrecy: 0 }]);
    expect(father[0]?.['address_id']).not.toBe(secret?.['address_id']);
    expect(ask('secret-address', `select number from "case" where household_id = :home and sealed = 1`)).toEqual([
      { number: 'Z-000502' },
    ]);
  });

  test('tell of a man alone whose eviction is near', () => {
    expect(roles('debts-and-eviction')).toBe('SINGLE');
    const [signal] = ask('debts-and-eviction', `select due_on, law from "case" where number = 'Z-000601'`);
    expect(signal).toEqual({ due_on: '2026-06-02', law: 'WGS' });
  });

  test('tell of newcomers, of whom the register does not know all', () => {
    expect(roles('newcomers')).toBe('CHILD CHILD CHILD PARENT PARENT');
    expect(ask('newcomers', `select birth_date from person where bsn = :bsn`)).toEqual([{ birth_date: '1987' }]);
    const authority = ask(
      'newcomers',
      `select distinct a.kind from authority a join membership m on m.person_id = a.minor_id where m.household_id = :home order by 1`,
    );
    expect(authority).toEqual([{ kind: 'JOINT_PARENTAL' }, { kind: 'UNDETERMINABLE' }]);
  });

  test('tell of a household under three laws that nobody directs', () => {
    expect(openLaws('no-director')).toEqual(['JEUGDWET', 'WGS', 'WMO']);
    expect(direction('no-director')).toEqual([]);
  });
});
