import { describe, expect, test } from 'vitest';
import { signalKinds } from '../../db/signal.table.ts';
import { useMunicipality } from './made.ts';

const { list, count } = useMunicipality(3000);
const today = `'2026-06-01'`;

describe('in a made-up municipality there is', () => {
  test.each([
    [
      'no evaluation before its plan or after its end',
      `from evaluation e join plan p on p.id = e.plan_id where e.held_on < p.started_on or e.held_on > coalesce(p.ended_on, ${today})`,
    ],
    ['no evaluation of a draft', `from evaluation e join plan p on p.id = e.plan_id where p.status = 'DRAFT'`],
    [
      'no completed plan that goes on',
      `from evaluation e join plan p on p.id = e.plan_id where e.outcome = 'COMPLETED' and p.status <> 'CLOSED'`,
    ],
    [
      'no score of who is not in the household, or not yet',
      `from score s where not exists (select 1 from membership m where m.household_id = s.household_id
       and m.person_id = s.person_id and m.valid_from <= s.scored_on)`,
    ],
    ['no score to come', `from score where scored_on > ${today}`],
    [
      'no score in a domain that no goal of the plan is about',
      `from score s join person p on p.id = s.person_id where p.bsn < '99' and not exists (select 1 from plan l join goal g on g.plan_id = l.id
       where l.household_id = s.household_id and g.life_domain = s.life_domain)`,
    ],
    [
      'nobody in a team before the plan or after its end',
      `from team_member t join plan p on p.id = t.plan_id where t.valid_from < p.started_on or coalesce(t.valid_until, ${today}) > coalesce(p.ended_on, '9')`,
    ],
    [
      'nobody in a team who directs the plan',
      `from team_member t join director d on d.plan_id = t.plan_id and d.staff_id = t.staff_id`,
    ],
    [
      'nobody in a team under a law that is not at work',
      `from team_member t join plan p on p.id = t.plan_id join household h on h.id = p.household_id
       where t.law is not null and not exists (select 1 from "case" c where c.household_id = h.id and c.law = t.law)`,
    ],
    ['no signal to come', `from signal where raised_on >= ${today} or taken_up_on > ${today} or closed_on > ${today}`],
    [
      'no signal about somebody who was not there',
      `from signal s where s.person_id is not null and not exists (select 1 from membership m
       where m.household_id = s.household_id and m.person_id = s.person_id and m.valid_from <= s.raised_on)`,
    ],
    [
      'no absence from school of a grown-up',
      `from signal s join person p on p.id = s.person_id where s.kind = 'SCHOOL_ABSENCE' and date(p.birth_date, '+18 years') <= s.raised_on`,
    ],
    [
      'no document before its case came in or to come',
      `from document d left join "case" c on c.id = d.case_id where d.created_on > ${today} or d.created_on < c.received_on`,
    ],
    [
      'no decision letter without a decision',
      `from document d where d.kind = 'DECISION_LETTER' and not exists (select 1 from decision e where e.case_id = d.case_id)`,
    ],
  ])('%s', (_, found) => {
    expect(count(`select count(*) ${found}`)).toBe(0);
  });
});

describe('of the plans that go on', () => {
  const active = `(select p.*, (select max(e.next_on) from evaluation e where e.plan_id = p.id) as next_on
    from plan p where p.status = 'ACTIVE' and p.started_on < '2025-12-01')`;

  test('most were looked back on, and one in ten or five is late with the next', () => {
    expect(count(`select avg(next_on is not null) from ${active}`)).toBeGreaterThan(0.85);
    const late = count(`select avg(next_on < ${today}) from ${active}`);
    expect(late).toBeGreaterThan(0.08);
    expect(late).toBeLessThan(0.4);
  });

  test('scores got better more often than worse', () => {
    const steps = `(select value - lag(value) over (partition by person_id, life_domain order by scored_on) as step from score)`;
    expect(count(`select sum(step > 0) - 2 * sum(step < 0) from ${steps}`)).toBeGreaterThan(0);
    expect(count(`select sum(step < 0) from ${steps}`)).toBeGreaterThan(20);
  });

  test('several people are at work, some of whom took over', () => {
    expect(
      count(`select 1.0 * count(*) / count(distinct plan_id) from team_member where valid_until is null`),
    ).toBeGreaterThan(1.2);
    expect(count(`select count(*) from team_member where valid_until < '2026-01-01'`)).toBeGreaterThan(20);
  });
});

describe('of the signals', () => {
  test('all kinds come in; some wait, some are worked on, most are closed, and some sources are protected', () => {
    expect(list('select distinct kind from signal')).toHaveLength(signalKinds.length);
    const parts = list('select status, 1.0 * count(*) / (select count(*) from signal) as part from signal group by 1');
    const part = (status: string) => Number(parts.find((each) => each['status'] === status)?.['part']);
    expect(part('RAISED')).toBeGreaterThan(0.01);
    expect(part('RAISED')).toBeLessThan(0.15);
    expect(part('CLOSED')).toBeGreaterThan(0.65);
    expect(count('select avg(source_protected) from signal')).toBeGreaterThan(0.04);
    expect(count('select avg(source_protected) from signal')).toBeLessThan(0.3);
  });

  test('nearly nobody is in the store without a case, signal or general help', () => {
    const stray = `from household h where not exists (select 1 from "case" c where c.household_id = h.id)
      and not exists (select 1 from signal s where s.household_id = h.id)
      and not exists (select 1 from provision v where v.household_id = h.id)`;
    expect(count(`select 1.0 * count(*) / (select count(*) from household) ${stray}`)).toBeLessThan(0.02);
  });
});
