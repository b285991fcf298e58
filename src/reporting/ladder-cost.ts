import { objectives } from '../../db/reference/objective.ts';
import { periodOfColumn, provisionalIn, type CountPeriod } from './count-period.ts';
import { at, byteAt, numberAt } from './fact-order.ts';
import { findDistrict } from './fact-person.ts';
import type { Facts } from './facts.ts';
import { costInPeriod } from './ladder-count.ts';
import { costDefinition } from './provision-cost.ts';
import type { RawTable } from './report.ts';
import { averageCost, costColumns, Tally } from './tally.ts';

const source = 'Voorzieningen in de hub';

/** Calls for each person who had help in the period with what it cost, of each household it was for. */
function eachCost(
  facts: Facts,
  period: CountPeriod,
  tell: (person: number, household: number, cost: number) => void,
): void {
  const { provisions, persons } = facts;
  for (let person = 0; person < persons; person += 1) {
    for (let place = at(provisions.starts, person); place < at(provisions.starts, person + 1); place += 1) {
      if (at(provisions.from, place) >= period.until || at(provisions.until, place) <= period.from) continue;
      tell(person, at(provisions.household, place), costInPeriod(facts, place, period) ?? 0);
    }
  }
}

/** What help cost by the district of whom it was for. */
export function districtTable(facts: Facts, period: CountPeriod): RawTable {
  const rest = { source, ...periodOfColumn(period) };
  const words = [...facts.districts, { code: 'unknown', name: 'Buiten de gemeente, of niet bekend' }];
  const total = { code: 'total', label: 'Alle wijken', parent: null };
  const rows = [total, ...words.map(({ code, name }) => ({ code, label: name, parent: total.code }))];
  const tally = new Tally(rows.length, 2);
  let [last, district] = [-1, -1];
  eachCost(facts, period, (person, _, cost) => {
    const isNew = person !== last;
    if (isNew) district = findDistrict(facts, person, period.until - 1);
    last = person;
    for (const row of [0, (district < 0 ? facts.districts.length : district) + 1]) {
      if (isNew) tally.add(row, 0, person);
      tally.add(row, 1, person, cost);
    }
  });
  return {
    code: 'district',
    title: 'Cliënten en kosten per wijk',
    chart: 'BAR',
    explanation:
      'De wijk is die waar de inwoner op de laatste dag woonde, of daarvoor het laatst. Een inwoner telt één keer.',
    columns: [
      {
        ...rest,
        code: 'clients',
        label: 'Cliënten',
        unit: 'PERSON',
        additive: true,
        definition: 'Inwoners met hulp op ten minste één dag van het jaar',
      },
      ...costColumns({ ...rest, additive: true }, ['clients', 'cliënt', 'cliënten'], costDefinition),
    ],
    rows: rows.map((row, index) => {
      const [clients, cost] = [tally.cell(index, 0), tally.amountCell(index, 1)];
      return { ...row, cells: provisionalIn(period, [clients, cost, averageCost(cost, clients)]) };
    }),
  };
}

/** What help cost of households that work on an objective; a household counts under each of its objectives. */
export function objectiveTable(facts: Facts, period: CountPeriod): RawTable {
  const rest = { source: 'Doelen in plannen, en voorzieningen in de hub', additive: false, ...periodOfColumn(period) };
  const costs = new Float64Array(facts.households);
  eachCost(facts, period, (_, household, cost) => (costs[household] = numberAt(costs, household) + cost));
  const tally = new Tally(objectives.length, 2);
  objectivesByHousehold(facts, period).forEach((mask, household) => {
    for (let objective = 0; mask >> objective > 0; objective += 1) {
      if (((mask >> objective) & 1) === 0) continue;
      tally.add(objective, 0, household);
      tally.add(objective, 1, household, numberAt(costs, household));
    }
  });
  return {
    code: 'objective',
    title: 'Kosten per doelstelling',
    chart: 'BAR',
    drawn: ['cost'],
    explanation:
      'Wat de hulp kostte van huishoudens die in het jaar aan een doel onder de doelstelling werkten. Een huishouden telt bij elke doelstelling, dus de regels tellen niet op.',
    columns: [
      {
        ...rest,
        code: 'households',
        label: 'Huishoudens',
        unit: 'HOUSEHOLD',
        definition:
          'Huishoudens die op ten minste één dag van het jaar werkten aan een doel onder deze doelstelling, in een plan dat geen concept was',
      },
      ...costColumns(
        rest,
        ['households', 'huishouden', 'huishoudens'],
        `${costDefinition}; alle hulp van die huishoudens`,
      ),
    ],
    rows: objectives.map(({ code, label }, index) => {
      const [households, cost] = [tally.cell(index, 0), tally.amountCell(index, 1)];
      const cells = provisionalIn(period, [households, cost, averageCost(cost, households)]);
      return { code, label: `${code} ${label}`, parent: null, cells };
    }),
  };
}

/** Of each household the objectives that it worked on in the period, a bit for each. */
function objectivesByHousehold({ goals, plans, households }: Facts, { from, until }: CountPeriod): Int32Array {
  const result = new Int32Array(households);
  for (let place = 0; place < goals.plan.length; place += 1) {
    const plan = at(goals.plan, place);
    const objective = byteAt(goals.objective, place);
    const over = Math.min(at(goals.ended, place), at(plans.ended, plan));
    if (objective < 0 || byteAt(plans.draft, plan) !== 0 || at(plans.started, plan) >= until || over <= from) continue;
    const household = at(plans.household, plan);
    result[household] = at(result, household) | (1 << objective);
  }
  return result;
}
