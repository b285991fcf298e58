import { describe, expect, test } from 'vitest';
import { laws } from '../../db/law.ts';
import { keyOfProduct, products } from '../../db/reference/product.ts';
import { offerOf, productKeys } from '../../src/population/offer.ts';
import { listProvidersOf } from '../../src/population/provider.ts';
import { caseTitles, olderChildTitles } from '../../src/population/text/case-title.ts';
import { productsByTitle } from '../../src/population/text/case-product.ts';
import { useMunicipality } from './made.ts';

const { list, count } = useMunicipality(4000);

const today = `'2026-06-01'`;
/** Provisions with product, person and the time in the household; the stories, whose help is told by hand, left out. */
const help = `(select v.*, d.code, d.law as product_law, d.ladder_step as product_step,
    substr(p.birth_date || '-01-01', 1, 10) as born, p.death_date, p.bsn,
    (select min(valid_from) from membership m where m.household_id = v.household_id and m.person_id = v.person_id) as joined,
    (select max(coalesce(valid_until, '9')) from membership m where m.household_id = v.household_id and m.person_id = v.person_id) as departed
  from provision v join product d on d.id = v.product_id join person p on p.id = v.person_id
  where p.bsn < '99')`;
const current = `valid_from <= ${today} and (valid_until is null or valid_until > ${today})`;

describe('in a made-up municipality there is no help', () => {
  test.each([
    [
      'before birth, or before somebody joined the household',
      `from ${help} where valid_from < born or valid_from < joined`,
    ],
    ['that begins over three weeks from now', `from ${help} where valid_from > date(${today}, '+80 days')`],
    [
      'that ended in the past without a reason',
      `from ${help} where valid_until < date(${today}, '-60 days') and end_reason is null`,
    ],
    [
      'that has yet to end and says why it ended',
      `from ${help} where valid_until > ${today} and end_reason is not null`,
    ],
    ['of another law than its product', `from ${help} where law <> product_law`],
    ['on another step than its product', `from ${help} where ladder_step <> product_step`],
    [
      'from a case of another person, household or law',
      `from ${help} v join "case" c on c.id = v.case_id
       where c.person_id <> v.person_id or c.household_id <> v.household_id or c.law <> v.law`,
    ],
    [
      'from a decision in another case, or one that refused it',
      `from ${help} v join decision d on d.id = v.decision_id where d.case_id <> v.case_id or d.outcome in ('REFUSED', 'UPHELD')`,
    ],
    ['under a law that decides, without a decision', `from ${help} where law <> 'GENERAL' and decision_id is null`],
    [
      'begun before it was decided or asked for',
      `from ${help} v join decision d on d.id = v.decision_id join "case" c on c.id = v.case_id
       where v.valid_from < case v.law when 'PARTICIPATIEWET' then c.received_on else d.decided_on end`,
    ],
    [
      'in the place of that of somebody else, or of what began later',
      `from ${help} v join provision o on o.id = v.previous_id where o.person_id <> v.person_id or o.valid_from >= v.valid_from`,
    ],
    [
      'that took the place of two',
      `from (select 1 from provision where previous_id is not null group by previous_id having count(*) > 1)`,
    ],
    [
      'that became lighter or heavier and was followed by nothing',
      `from ${help} v where end_reason in ('LIGHTER_HELP', 'HEAVIER_HELP')
       and not exists (select 1 from provision n where n.previous_id = v.id)`,
    ],
    [
      'for the young of somebody of twenty-three',
      `from ${help} where law = 'JEUGDWET' and valid_from >= date(born, '+23 years')`,
    ],
    [
      'as a benefit for a child',
      `from ${help} where code = 'AB' and law = 'PARTICIPATIEWET' and valid_from < date(born, '+18 years')`,
    ],
    ['by somebody, paid as money', `from ${help} where delivery_form = 'PAYMENT' and provider_id is not null`],
    ['that is no payment, by nobody', `from ${help} where delivery_form <> 'PAYMENT' and provider_id is null`],
    ['that costs over ten thousand euros a month', `from ${help} where monthly_cost > 1000000`],
    [
      'that is tailored and free',
      `from ${help} where law in ('WMO', 'JEUGDWET', 'WGS', 'PARTICIPATIEWET') and monthly_cost < 1000`,
    ],
  ])('%s', (_, found) => {
    expect(count(`select count(*) ${found}`)).toBe(0);
  });

  test('that goes on for who died or left, but for a deliberate few', () => {
    const runsOn = count(
      `select count(*) from ${help} where departed <> '9' and coalesce(valid_until, '9') > departed`,
    );
    const ended = count(`select count(*) from ${help} where departed <> '9'`);
    expect(ended).toBeGreaterThan(20);
    expect(runsOn / ended).toBeLessThan(0.12);
  });

  test('twice at a time for one person, but for a deliberate few', () => {
    const twice = count(
      `select count(*) from ${help} a join ${help} b on a.id < b.id and a.person_id = b.person_id and a.product_id = b.product_id
       and a.valid_from < coalesce(b.valid_until, '9') and b.valid_from < coalesce(a.valid_until, '9')`,
    );
    expect(twice).toBeLessThan(count(`select count(*) from ${help}`) * 0.01);
  });
});

describe('products and providers', () => {
  test('are what cases lead to: each title to products of its law', () => {
    const titles = (law: keyof typeof caseTitles) => [
      ...Object.values(caseTitles[law]).flat(),
      ...(law === 'JEUGDWET' ? [6, 12] : []).flatMap((age) =>
        Object.values(olderChildTitles[age === 6 ? 6 : 12]).flatMap((each) => [...each]),
      ),
    ];
    for (const law of laws) {
      for (const title of titles(law)) {
        expect([title, productsByTitle[law][title]]).not.toEqual([title, undefined]);
        for (const key of productsByTitle[law][title] ?? []) expect(key.startsWith(`${law}/`)).toBe(true);
      }
    }
  });

  test('are one list: every product that is offered is in the reference data, and somebody gives it', () => {
    expect([...productKeys].sort()).toEqual(products.map(keyOfProduct).sort());
    const inKind = productKeys.filter((key) => !offerOf(key).payment);
    expect(inKind.filter((key) => listProvidersOf(key, false).length === 0)).toEqual([]);
  });

  test('fit: no provider gives a product that is not theirs', () => {
    const given = list(
      `select distinct r.email, d.law, d.code from provision v join provider r on r.id = v.provider_id join product d on d.id = v.product_id`,
    );
    expect(given.length).toBeGreaterThan(40);
    for (const { email, law, code } of given) {
      const key = `${law}/${code}`;
      const able = [...listProvidersOf(key, false), ...listProvidersOf(key, true)].map(
        (each) => `contact@${each}.example`,
      );
      expect(able).toContain(email);
    }
  });

  test('have codes of no kind of care, and numbers that cannot be dialled', () => {
    const providers = list('select agb_code, phone from provider');
    expect(providers.length).toBeGreaterThanOrEqual(25);
    for (const { agb_code, phone } of providers) {
      expect(agb_code).toMatch(/^00\d{6}$/);
      expect(phone).toMatch(/^033 000 /);
    }
  });
});

describe('over five years', () => {
  const stock = (day: string, what: string) =>
    count(`select ${what} from provision where valid_from <= ? and (valid_until is null or valid_until > ?)`, day, day);
  const years = ['2022-06-01', '2023-06-01', '2024-06-01', '2025-06-01', '2026-06-01'];

  test('cases come in each year, somewhat more of late', () => {
    const inflow = list(`select substr(received_on, 1, 4) as year, count(*) as cases from "case"
      where received_on between '2022' and '2026' group by 1 order by 1`).map(({ cases }) => Number(cases));
    expect(inflow).toHaveLength(4);
    for (const cases of inflow) {
      expect(cases).toBeGreaterThan(0.7 * (inflow[0] ?? 0));
      expect(cases).toBeLessThan(1.7 * (inflow[0] ?? 0));
    }
    expect(inflow.at(-1)).toBeGreaterThan(inflow[0] ?? 0);
  });

  test('help and its cost rise a little each year', () => {
    const costs = years.map((day) => stock(day, 'sum(monthly_cost)'));
    const rises = costs.slice(1).map((cost, index) => cost / (costs[index] ?? 0));
    expect(rises).toHaveLength(4);
    expect(Math.min(...rises)).toBeGreaterThan(0.95);
    expect(Math.max(...rises)).toBeLessThan(1.4);
  });

  test('help moves down the ladder: a smaller part is heavy and a larger part needs no decision', () => {
    const heavy = years.map((day) => stock(day, `avg(ladder_step = 'COMPLEX_TRAJECTORY')`));
    const light = years.map((day) => stock(day, `avg(law = 'GENERAL')`));
    expect(heavy.at(-1)).toBeLessThan(heavy[0] ?? 0);
    expect(light.at(-1)).toBeGreaterThan(light[0] ?? 0);
  });
});

describe('of what was decided', () => {
  const part = (where: string, of = 'decision') => count(`select 1.0 * sum(${where}) / count(*) from ${of}`);

  test('most is granted, some in part, and some refused', () => {
    expect(part(`outcome in ('GRANTED', 'PARTLY_GRANTED')`)).toBeGreaterThan(0.78);
    expect(part(`outcome = 'PARTLY_GRANTED'`)).toBeGreaterThan(0.03);
    expect(part(`outcome = 'REFUSED'`)).toBeGreaterThan(0.05);
    expect(part(`outcome = 'REFUSED'`)).toBeLessThan(0.16);
  });

  test('objections are upheld or revised, and nothing else is', () => {
    expect(
      count(`select count(*) from decision d join "case" c on c.id = d.case_id
        where (c.kind = 'OBJECTION') <> (d.outcome in ('UPHELD', 'REVISED'))`),
    ).toBe(0);
  });

  test('every decided case has its decision, on the day it was decided', () => {
    expect(
      count(`select count(*) from decision d join "case" c on c.id = d.case_id where c.number > 'Z-1' and not exists
        (select 1 from case_status s where s.case_id = c.id and s.status = 'DECIDED' and s.since = d.decided_on)`),
    ).toBe(0);
    expect(
      count(`select count(*) from "case" c where c.status = 'DECIDED' and c.law in ('WMO', 'JEUGDWET', 'PARTICIPATIEWET', 'WGS')
        and not exists (select 1 from decision d where d.case_id = c.id)`),
    ).toBe(0);
  });
});

describe('of the help today', () => {
  test('a few in a hundred are paid from a personal budget, and some ends soon with nothing after it', () => {
    const budget = count(
      `select avg(delivery_form = 'PERSONAL_BUDGET') from provision where law in ('WMO', 'JEUGDWET') and ${current}`,
    );
    expect(budget).toBeGreaterThan(0.02);
    expect(budget).toBeLessThan(0.12);
    const ending = `${current} and valid_until < '2026-07-27' and not exists (select 1 from provision n where n.previous_id = v.id)`;
    expect(count(`select count(*) from provision v where ${ending}`)).toBeGreaterThan(10);
  });

  test('every product is there, as it is or was', () => {
    expect(count('select count(distinct product_id) from provision')).toBeGreaterThan(34);
    expect(list('select distinct delivery_form from provision')).toHaveLength(3);
    expect(list('select distinct end_reason from provision where end_reason is not null').length).toBeGreaterThan(5);
  });
});
