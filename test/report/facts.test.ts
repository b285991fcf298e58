import { describe, expect, test } from 'vitest';
import { caseKinds, caseStatuses } from '../../db/case.table.ts';
import { goalStatuses } from '../../db/goal.table.ts';
import { laws } from '../../db/law.ts';
import { ageGroups } from '../../db/population-count.table.ts';
import { deliveryForms } from '../../db/provision.table.ts';
import { ladderSteps } from '../../db/reference/ladder.ts';
import { objectives } from '../../db/reference/objective.ts';
import { openDay } from '../../db/report-fact-column.ts';
import { officeFunctions } from '../../db/responsibility.table.ts';
import { findAge } from '../../src/day.ts';
import { dayNumber, dayText } from '../../src/reporting/fact-day.ts';
import { idAt } from '../../src/reporting/fact-id.ts';
import {
  dateNumber,
  findAgeGroup,
  findDistrict,
  findHouseholdDistrict,
  findHouseholdType,
  householdTypes,
} from '../../src/reporting/fact-person.ts';
import { readFacts } from '../../src/reporting/facts.ts';
import { makeTestStore } from '../testkit/store.ts';
import { useDemoTown } from './demo-town.ts';

const town = useDemoTown();

const textOf = (day: number | undefined) => (day === undefined || day === openDay ? null : dayText(day));
const wordOf = <Word>(words: readonly Word[], place: number | undefined) => words[place ?? -1];
const byText = (rows: readonly object[]) => rows.map((row) => JSON.stringify(Object.values(row))).sort();

function groupOf(age: number | undefined): string | undefined {
  return ageGroups.find((group) => {
    const [first = 0, last = 200] = group.split(/[-+]/).map((text) => Number(text || 200));
    return age !== undefined && age >= first && age <= last;
  });
}

describe('the facts', () => {
  test('hold every provision as the store has it, with who is responsible and what it took the place of', () => {
    const facts = readFacts(town.db);
    const { provisions, cases } = facts;
    const told = Array.from(provisions.law, (law, place) => {
      const at = provisions.case[place] ?? -1;
      const before = provisions.previous[place] ?? -1;
      return {
        person: provisions.person[place],
        household: provisions.household[place],
        law: laws[law],
        product: wordOf(facts.products, provisions.product[place])?.id,
        step: wordOf(ladderSteps, provisions.step[place]),
        provider: wordOf(facts.providers, provisions.provider[place])?.id ?? null,
        form: wordOf(deliveryForms, provisions.form[place]),
        from: textOf(provisions.from[place]),
        until: textOf(provisions.until[place]),
        cost: provisions.monthlyCost[place] === -1 ? null : provisions.monthlyCost[place],
        caseOn: at < 0 ? null : textOf(cases.received[at]),
        organisation: wordOf(facts.organisations, provisions.organisation[place])?.code ?? null,
        previousPerson: before < 0 ? null : provisions.person[before],
        previousFrom: before < 0 ? null : textOf(provisions.from[before]),
      };
    });
    const stored = town.rows<object>(`select q.rowid as person, h.rowid as household, v.law, v.product_id as product,
        v.ladder_step as step, v.provider_id as provider, v.delivery_form as form, v.valid_from as "from",
        v.valid_until as until, v.monthly_cost as cost, c.received_on as caseOn,
        coalesce(o.code, (select f.code from responsibility r join organisation f on f.id = r.organisation_id
          where v.case_id is null and r.law = v.law and r.office_function = 'FRONT' and r.task = 'EXECUTION' and r.status = 'IN_FORCE'
            and (r.valid_from is null or r.valid_from <= v.valid_from)
            and (r.valid_until is null or r.valid_until > v.valid_from))) as organisation,
        (select rowid from person where id = b.person_id) as previousPerson, b.valid_from as previousFrom
      from provision v join person q on q.id = v.person_id join household h on h.id = v.household_id
      left join "case" c on c.id = v.case_id left join organisation o on o.id = c.organisation_id
      left join provision b on b.id = v.previous_id`);
    expect(told.length).toBeGreaterThan(300);
    expect(byText(told)).toEqual(byText(stored));
    expect(town.value('select count(*) from provision where case_id is null')).toBeGreaterThan(10);

    const owners = Array.from(provisions.person);
    expect(owners).toEqual(owners.toSorted((one, other) => one - other));
    for (let person = 0; person < facts.persons; person += 1) {
      const own = provisions.person.slice(provisions.starts[person], provisions.starts[person + 1]);
      expect(own.every((each) => each === person)).toBe(true);
      const from = Array.from(provisions.from.slice(provisions.starts[person], provisions.starts[person + 1]));
      expect(from).toEqual(from.toSorted((one, other) => one - other));
    }
  });

  test('hold every case, what happened in it and when, and how long it stood still', () => {
    const { cases, organisations, terms } = readFacts(town.db);
    const told = Array.from(cases.law, (law, place) => ({
      id: idAt(cases.ids, place),
      household: cases.household[place],
      law: laws[law],
      kind: wordOf(caseKinds, cases.kind[place]),
      organisation: wordOf(organisations, cases.organisation[place])?.code,
      office: wordOf(officeFunctions, cases.office[place]),
      worker: cases.worker[place] === -1 ? null : cases.worker[place],
      ...{
        received: textOf(cases.received[place]),
        due: textOf(cases.due[place]),
        closed: textOf(cases.closed[place]),
      },
      status: wordOf(caseStatuses, cases.status[place]),
      term: wordOf(terms, cases.term[place])?.code ?? null,
      termFrom: textOf(cases.termFrom[place]),
      contacted: textOf(cases.contacted[place]),
      decided: textOf(cases.decided[place]),
      settled: textOf(cases.settled[place]),
      ruled: textOf(cases.ruled[place]),
      helped: textOf(cases.helped[place]),
      suspended: cases.suspended[place],
    }));
    const stored = town.rows<object>(`select c.id, h.rowid as household, c.law, c.kind, o.code as organisation,
        c.office_function as office, w.rowid as worker, c.received_on as received, c.due_on as due, c.closed_on as closed,
        c.status, c.term_code as term, c.term_from as termFrom,
        (select min(since) from case_status s where s.case_id = c.id and s.status not in ('RECEIVED', 'WITHDRAWN')) as contacted,
        (select min(since) from case_status s where s.case_id = c.id and s.status = 'DECIDED') as decided,
        (select min(since) from case_status s where s.case_id = c.id and s.status in ('DECIDED', 'CLOSED')) as settled,
        (select min(decided_on) from decision d where d.case_id = c.id) as ruled,
        (select min(valid_from) from provision v where v.case_id = c.id) as helped,
        (select cast(ifnull(sum(max(0, julianday(min(until, ifnull((select min(since) from case_status s where s.case_id = c.id
            and s.status = 'DECIDED'), until))) - julianday(since))), 0) as integer) from (
          select status, since, lead(since) over (order by since, id) as until from case_status s where s.case_id = c.id)
          where status = 'SUSPENDED' and until is not null) as suspended
      from "case" c join household h on h.id = c.household_id join organisation o on o.id = c.organisation_id
      left join staff w on w.id = c.worker_id`);
    expect(byText(told)).toEqual(byText(stored));
    expect(told.some(({ suspended }) => (suspended ?? 0) > 0)).toBe(true);
  });

  test('hold every decision and when the help under it began', () => {
    const { cases, decisions } = readFacts(town.db);
    const told = Array.from(decisions.case, (of, place) => ({
      case: idAt(cases.ids, of),
      on: textOf(decisions.on[place]),
      withdrawn: textOf(decisions.withdrawn[place]),
      grants: decisions.grants[place],
      started: textOf(decisions.started[place]),
    }));
    const stored = town.rows<object>(`select d.case_id, d.decided_on, d.withdrawn_on,
        d.outcome in ('GRANTED', 'PARTLY_GRANTED', 'REVISED'),
        (select min(valid_from) from provision v where v.case_id = d.case_id and ifnull(v.decision_id, d.id) = d.id)
      from decision d`);
    expect(byText(told)).toEqual(byText(stored));
    expect(new Set(told.map(({ grants }) => grants))).toEqual(new Set([0, 1]));
  });

  test('hold plans, who directed them, how they were evaluated, and their goals', () => {
    const { plans, directors, evaluations, goals } = readFacts(town.db);
    const key = (plan: number | undefined) => `${plans.household[plan ?? -1]} ${textOf(plans.started[plan ?? -1])}`;
    const planKey = `h.rowid || ' ' || p.started_on`;
    const joined = `plan p join household h on h.id = p.household_id`;
    const told = {
      plans: Array.from(plans.draft, (draft, plan) => ({
        ...{ id: idAt(plans.ids, plan), key: key(plan), draft, ended: textOf(plans.ended[plan]) },
      })),
      directors: Array.from(directors.plan, (plan, place) => ({
        ...{ key: key(plan), from: textOf(directors.from[place]), until: textOf(directors.until[place]) },
      })),
      evaluations: Array.from(evaluations.plan, (plan, place) => ({
        ...{ key: key(plan), held: textOf(evaluations.held[place]), next: textOf(evaluations.next[place]) },
        completed: evaluations.completed[place],
      })),
      goals: Array.from(goals.plan, (plan, place) => ({
        ...{ key: key(plan), objective: wordOf(objectives, goals.objective[place])?.code },
        ...{ status: wordOf(goalStatuses, goals.status[place]), ended: textOf(goals.ended[place]) },
      })),
    };
    const stored = {
      plans: `select p.id, ${planKey}, p.status = 'DRAFT', p.ended_on from ${joined}`,
      directors: `select ${planKey}, d.valid_from, d.valid_until from ${joined} join director d on d.plan_id = p.id`,
      evaluations: `select ${planKey}, e.held_on, e.next_on, e.outcome = 'COMPLETED' from ${joined}
        join evaluation e on e.plan_id = p.id where e.withdrawn_on is null`,
      goals: `select ${planKey}, g.objective_code, g.status, g.ended_on from ${joined} join goal g on g.plan_id = p.id`,
    };
    for (const name of ['plans', 'directors', 'evaluations', 'goals'] as const) {
      expect(told[name].length).toBeGreaterThan(0);
      expect(byText(told[name])).toEqual(byText(town.rows<object>(stored[name])));
    }
  });

  test('tell age, district and household on a day', () => {
    const facts = readFacts(town.db);
    for (const day of ['2021-12-31', '2024-02-29', '2026-06-01']) {
      const [number, date] = [dayNumber(day), dateNumber(dayNumber(day))];
      const births = town.rows<{ row: number; birth: string | null }>(
        'select rowid as row, birth_date as birth from person',
      );
      for (const { row, birth } of births) {
        // Of a date that is not known to the day: as old as one is for certain.
        const age = birth === null ? undefined : (findAge(birth + '-12-31'.slice(birth.length - 4), day) ?? 0);
        expect([birth, day, ageGroups[findAgeGroup(facts, row, date)]]).toEqual([birth, day, groupOf(age)]);
      }
      const districts = town.rows<{ row: number; district: string | null }>(
        `select q.rowid as row, (select d.code from residence r join address a on a.id = r.address_id
            left join district d on d.code = a.district_code
            where r.person_id = q.id and r.kind = 'HOME' and (r.valid_from is null or substr(r.valid_from || '-01-01', 1, 10) <= ?)
            order by substr(r.valid_from || '-01-01', 1, 10) desc limit 1) as district from person q`,
        day,
      );
      for (const { row, district } of districts) {
        expect(wordOf(facts.districts, findDistrict(facts, row, number))?.code ?? null).toBe(district);
      }
      const types = town.rows<{ row: number; adults: number; children: number; others: number }>(
        `select h.rowid as row, sum(m.role in ('SINGLE', 'PARTNER', 'PARENT')) as adults,
            sum(m.role in ('CHILD', 'ADULT_CHILD')) as children, sum(m.role = 'OTHER') as others
          from household h join membership m on m.household_id = h.id and m.kind = 'PRINCIPAL'
            and (m.valid_from is null or m.valid_from <= @day) and (m.valid_until is null or m.valid_until > @day)
          group by h.rowid`.replaceAll('@day', `'${day}'`),
      );
      for (const { row, adults, children, others } of types) {
        const couple = children > 0 ? 'COUPLE_WITH_CHILDREN' : 'COUPLE';
        const single = children > 0 ? 'SINGLE_PARENT' : 'SINGLE';
        const type = others > 0 || adults > 2 || adults === 0 ? 'OTHER' : adults === 2 ? couple : single;
        expect(householdTypes[findHouseholdType(facts, row, number)]).toBe(type);
      }
      const inhabited = new Set(types.map(({ row }) => row));
      for (let row = 0; row < facts.households; row += 1) {
        if (inhabited.has(row)) continue;
        expect(findHouseholdType(facts, row, number)).toBe(-1);
        expect(findHouseholdDistrict(facts, row, number)).toBe(-1);
      }
    }
  });

  test('are none of an empty store', async () => {
    const facts = readFacts(await makeTestStore());
    expect(facts.provisions.law).toHaveLength(0);
    expect(facts.cases.law).toHaveLength(0);
    expect(findDistrict(facts, 0, 20_000)).toBe(-1);
    expect(findHouseholdType(facts, 0, 20_000)).toBe(-1);
    expect(findAgeGroup(facts, 0, 20_260_601)).toBe(-1);
  });
});
