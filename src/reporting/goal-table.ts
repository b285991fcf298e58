import { goalStatuses } from '../../db/goal.table.ts';
import { objectives } from '../../db/reference/objective.ts';
import { columnsAddUp } from './column-equation.ts';
import { periodOfColumn, provisionalIn, type CountPeriod } from './count-period.ts';
import { at, byteAt, orderByOwner } from './fact-order.ts';
import type { Facts } from './facts.ts';
import type { RawColumn, RawEquation, RawTable } from './report.ts';
import { ratioCell, Tally } from './tally.ts';

const counts = ['worked', 'open', 'ended', 'attained', 'unattained'] as const;
type Count = (typeof counts)[number];

const told: Readonly<Record<Count, readonly [label: string, definition: string]>> = {
  worked: [
    'Doelen',
    'Doelen waaraan op ten minste één dag van het jaar werd gewerkt, in een plan dat geen concept was',
  ],
  open: ['Lopend', 'Daarvan: doelen waaraan op de laatste dag nog werd gewerkt'],
  ended: ['Geëindigd', 'Daarvan: doelen die in het jaar eindigden, of waarvan het plan eindigde'],
  attained: ['Behaald', 'Van de geëindigde doelen: behaald'],
  unattained: ['Niet behaald', 'Van de geëindigde doelen: vervallen, of nog open toen het plan eindigde'],
};

const total = { code: 'total', label: 'Alle doelstellingen', parent: null };
const lines = [...new Map(objectives.map(({ lineCode, lineLabel }) => [lineCode, lineLabel]))];
const rows = [
  total,
  ...lines.flatMap(([lineCode, label]) => [
    { code: lineCode, label: `${lineCode} ${label}`, parent: total.code },
    ...objectives
      .filter((objective) => objective.lineCode === lineCode)
      .map(({ code, label: name }) => ({ code, label: `${code} ${name}`, parent: lineCode })),
  ]),
];
const rowsOfObjective = objectives.map(({ code, lineCode }) => [
  0,
  rows.findIndex((row) => row.code === lineCode),
  rows.findIndex((row) => row.code === code),
]);

/** What came of goals, by objective. */
export function goalTable(facts: Facts, period: CountPeriod): RawTable {
  const tally = countGoals(facts, period);
  const rest = { source: 'Doelen in plannen', ...periodOfColumn(period) };
  return {
    code: 'goal',
    title: 'Doelen per doelstelling',
    chart: 'STACKED_BAR',
    drawn: ['open', 'attained', 'unattained'],
    explanation: 'Elk doel telt één keer, onder zijn doelstelling; doelstellingen tellen op tot hun programmalijn.',
    columns: [
      ...counts.map((code): RawColumn => ({
        ...rest,
        code,
        label: told[code][0],
        definition: told[code][1],
        unit: 'NUMBER',
        additive: true,
      })),
      {
        ...rest,
        code: 'attainedShare',
        label: 'Deel behaald',
        unit: 'PERCENT',
        additive: false,
        definition: 'Behaald, als deel van wat eindigde',
        ratioOf: ['attained', 'ended'],
      },
    ],
    rows: rows.map((row, index) => {
      const cellOf = (count: Count) => tally.cell(index, counts.indexOf(count));
      const cells = [...counts.map(cellOf), ratioCell(cellOf('attained'), cellOf('ended'), 100)];
      return { ...row, cells: provisionalIn(period, cells) };
    }),
  };
}

const columnsOf = (...names: readonly Count[]) => names.map((name) => counts.indexOf(name));
const [ofOpen, ofAttained, ofUnattained] = [
  columnsOf('worked', 'open'),
  columnsOf('worked', 'ended', 'attained'),
  columnsOf('worked', 'ended', 'unattained'),
];

/** A goal ends when it is attained or dropped, or else with its plan. */
function countGoals({ goals, plans, households }: Facts, { from, until }: CountPeriod): Tally {
  const tally = new Tally(rows.length, counts.length);
  const owner = goals.plan.map((plan) => at(plans.household, plan));
  const attained = goalStatuses.indexOf('ATTAINED');
  for (const place of orderByOwner(owner, households, goals.plan).order) {
    const [plan, own] = [at(goals.plan, place), at(goals.ended, place)];
    const over = Math.min(own, at(plans.ended, plan));
    if (byteAt(plans.draft, plan) !== 0 || at(plans.started, plan) >= until || over <= from) continue;
    const isAttained = own <= at(plans.ended, plan) && byteAt(goals.status, place) === attained;
    const columns = over > until - 1 ? ofOpen : isAttained ? ofAttained : ofUnattained;
    for (const row of rowsOfObjective[byteAt(goals.objective, place)] ?? []) {
      for (const column of columns) tally.add(row, column, at(owner, place));
    }
  }
  return tally;
}

/** How the counts of each row add up. */
export function goalEquations(): RawEquation[] {
  return [
    ...columnsAddUp('goal', rows, 'worked', ['open', 'ended']),
    ...columnsAddUp('goal', rows, 'ended', ['attained', 'unattained']),
  ];
}
