import { ladderSteps, type LadderStep } from '../../db/reference/ladder.ts';
import { countPeriodOf, periodOfColumn, provisionalIn, remarksOfPeriod, type CountPeriod } from './count-period.ts';
import { dayNumber } from './fact-day.ts';
import { at } from './fact-order.ts';
import { firstDayOfHelp, type Facts } from './facts.ts';
import { countHeaviest, countMoves, countSteps, listStays, type Stay } from './ladder-count.ts';
import { districtTable, objectiveTable } from './ladder-cost.ts';
import { costDefinition } from './provision-cost.ts';
import { findMedian, findNinetieth } from './quantile.ts';
import type { ReportSource } from './report-source.ts';
import type { RawCell, RawColumn, RawRow, RawTable, ReportContent } from './report.ts';
import { averageCost, costColumns } from './tally.ts';

/** Whether help shifts to lighter forms, how long people stay on a step, and what each costs. */
export function makeLadderTables(source: ReportSource, year: number): ReportContent {
  const { facts, check } = source;
  const period = countPeriodOf(year, source.today);
  const makers = [stockTable, stepTable, movesTable, stayTable, districtTable, objectiveTable];
  const tables = makers.map((make) => {
    check();
    return make(facts, period);
  });
  return {
    tables,
    // What all help cost stands in two tables.
    equations: [
      {
        terms: [
          { table: 'step', row: 'total', column: 'cost', factor: 1 },
          { table: 'district', row: 'total', column: 'cost', factor: -1 },
        ],
      },
    ],
    remarks: [...remarks, ...remarksOfPeriod(period, firstDayOfHelp(facts))],
  };
}

const remarks = [
  'De trede is die waarop de hulp voor deze inwoner staat; hulp waarvan niets anders bekend is, staat op de trede van het product.',
  `Kosten: ${costDefinition.toLowerCase()}. Hulp zonder bekend bedrag telt voor nul; hoe volledig de bedragen zijn, staat bij elk cijfer.`,
  'Cijfers worden achtergehouden waar het om minder dan vijf inwoners gaat (bij huishoudens: minder dan vijf huishoudens), en bedragen ook waar één inwoner meer dan de helft uitmaakt. Hoe lang hulp duurde, staat er alleen als ten minste vijf inwoners zo lang of langer hulp hadden.',
];

/** The steps as staff call them. */
export const stepLabels: Readonly<Record<LadderStep, string>> = {
  OWN_STRENGTH: 'Eigen kracht',
  OWN_NETWORK: 'Eigen netwerk',
  GENERAL_PROVISION: 'Algemene voorziening',
  TAILORED_PROVISION: 'Maatwerkvoorziening',
  COMPLEX_TRAJECTORY: 'Complex traject',
};

const source = 'Voorzieningen in de hub';

function rowsOfSteps(label: string, cells: (row: number) => RawCell[]): RawRow[] {
  const total = { code: 'total', label, parent: null };
  const steps = ladderSteps.map((code) => ({ code, label: stepLabels[code], parent: total.code }));
  return [total, ...steps].map((row, index) => ({ ...row, cells: cells(index) }));
}

const quarters = ['Q1', 'Q2', 'Q3'] as const;

function stockTable(facts: Facts, period: CountPeriod): RawTable {
  const { year, from, until } = period;
  const last = until - 1;
  const ends = quarters.map((_, index) => dayNumber(`${year}-${String(3 * index + 4).padStart(2, '0')}`) - 1);
  // The quarter that runs has no last day yet; where it stands now is in the last column.
  const days = [from - 1, ...ends.map((day) => (day <= last ? day : undefined)), last];
  const tally = countHeaviest(facts, days);
  const columns = ['begin', ...quarters, 'end'].map((code, index): RawColumn => {
    const day = days[index] ?? ends[index - 1] ?? last;
    const label = { begin: 'Begin van het jaar', end: 'Laatste dag' }[code] ?? `Eind ${index}e kwartaal`;
    return {
      code,
      label,
      unit: 'PERSON',
      source,
      additive: true,
      definition: `Inwoners met hulp op die dag, naar de zwaarste trede daarvan${code === 'begin' ? '; de dag is die vóór het jaar' : ''}`,
      ...periodOfColumn(period, { from: day, until: day + 1 }),
    };
  });
  return {
    code: 'stock',
    title: 'Inwoners per trede',
    chart: 'BAR',
    // Where it stood on two days, beside each other: whoever has help on both would count twice in a pile.
    drawn: ['begin', 'end'],
    explanation:
      'Hoeveel inwoners hulp hadden, elk één keer geteld: op de zwaarste trede waarop zij die dag hulp hadden.',
    columns,
    rows: rowsOfSteps('Alle inwoners met hulp', (row) =>
      provisionalIn(
        period,
        days.map((day, column) => (day === undefined ? { value: null, contributors: null } : tally.cell(row, column))),
      ),
    ),
  };
}

function stepTable(facts: Facts, period: CountPeriod): RawTable {
  const { people, households, help, priced } = countSteps(facts, period);
  const rest = { source, ...periodOfColumn(period) };
  return {
    code: 'step',
    title: 'Cliënten, huishoudens en kosten per trede',
    chart: 'BAR',
    explanation:
      'Wie in het jaar op twee treden hulp had, telt bij beide; het totaal is de som van de treden. Kosten tellen op tot het geheel.',
    columns: [
      {
        ...rest,
        code: 'clients',
        label: 'Cliënten',
        unit: 'PERSON',
        additive: true,
        definition: 'Inwoners met hulp op deze trede op ten minste één dag van het jaar',
      },
      {
        ...rest,
        code: 'households',
        label: 'Huishoudens',
        unit: 'HOUSEHOLD',
        additive: true,
        definition: 'Huishoudens waarin iemand in het jaar hulp had op deze trede',
      },
      ...costColumns({ ...rest, additive: true }, ['clients', 'cliënt', 'cliënten'], costDefinition),
    ],
    rows: rowsOfSteps('Alle treden samen', (row) => {
      const clients = people.cell(row, 0);
      const completeness = at(help, row) === 0 ? {} : { completeness: at(priced, row) / at(help, row) };
      const cost = { ...people.amountCell(row, 1), ...completeness };
      return provisionalIn(period, [clients, households.cell(row, 0), cost, averageCost(cost, clients)]);
    }),
  };
}

const directions = [
  { code: 'up', label: 'Naar een zwaardere trede' },
  { code: 'same', label: 'Op dezelfde trede' },
  { code: 'down', label: 'Naar een lichtere trede' },
];

function movesTable(facts: Facts, period: CountPeriod): RawTable {
  const total = { code: 'total', label: 'Alle overgangen', parent: null };
  const steps = ladderSteps.length;
  const directionOf = (pair: number) => 1 - Math.sign((pair % steps) - Math.floor(pair / steps));
  const pairs = Array.from({ length: steps ** 2 }, (_, pair) => pair);
  const nameOf = (step: number) => ladderSteps[step] ?? 'OWN_STRENGTH';
  const groups = directions.map((direction, index) => [
    { ...direction, parent: total.code, pair: -1 },
    ...pairs
      .filter((pair) => directionOf(pair) === index)
      .map((pair) => {
        const [from, to] = [nameOf(Math.floor(pair / steps)), nameOf(pair % steps)];
        const label = `${stepLabels[from]} → ${stepLabels[to].toLowerCase()}`;
        return { code: `${from}>${to}`, label, parent: direction.code, pair };
      }),
  ]);
  const rows = [{ ...total, pair: -1 }, ...groups.flat()];
  const heads = directions.map(({ code }) => rows.findIndex((row) => row.code === code));
  const rowsOf = pairs.map((pair) => [0, heads[directionOf(pair)] ?? 0, rows.findIndex((row) => row.pair === pair)]);
  const tally = countMoves(facts, period, (pair) => rowsOf[pair] ?? [], rows.length);
  return {
    code: 'moves',
    title: 'Op en af de ladder',
    chart: 'FLOW',
    explanation:
      'Een overgang is hulp die in het jaar begon en volgens de registratie in de plaats kwam van andere hulp. De trede van beide bepaalt de richting.',
    columns: [
      {
        code: 'moves',
        label: 'Overgangen',
        unit: 'PROVISION',
        source,
        additive: true,
        definition: 'Voorzieningen die in het jaar begonnen en een andere opvolgden',
        ...periodOfColumn(period),
      },
    ],
    rows: rows.map(({ code, label, parent }, index) => ({
      code,
      label,
      parent,
      cells: provisionalIn(period, [tally.cell(index, 0)]),
    })),
  };
}

function stayTable(facts: Facts, period: CountPeriod): RawTable {
  const stays = listStays(facts, period);
  const rest = { source, additive: false, ...periodOfColumn(period) };
  return {
    code: 'stay',
    title: 'Hoe lang hulp op een trede duurt',
    chart: 'BAR',
    drawn: ['median', 'ninetieth'],
    explanation:
      'Van verblijven op een trede die in het jaar eindigden. Hulp die op dezelfde trede werd opgevolgd, telt als één verblijf.',
    columns: [
      {
        ...rest,
        code: 'ended',
        label: 'Geëindigde verblijven',
        unit: 'PROVISION',
        definition: 'Verblijven op een trede waarvan de eerste dag zonder in het jaar viel',
      },
      {
        ...rest,
        code: 'median',
        label: 'Duur: de middelste',
        unit: 'DAY',
        definition: 'Kalenderdagen van de eerste dag van de eerste hulp tot de eerste dag zonder: de middelste',
      },
      {
        ...rest,
        code: 'ninetieth',
        label: 'Duur: negen van de tien',
        unit: 'DAY',
        definition: 'Kalenderdagen die negen van de tien verblijven niet te boven gingen',
      },
    ],
    rows: ladderSteps.map((code, step) => {
      const ended = stays[step] ?? [];
      const days = ended.map((stay) => stay.days);
      return {
        code,
        label: stepLabels[code],
        parent: null,
        cells: provisionalIn(period, [
          { value: ended.length, contributors: peopleOf(ended) },
          quantileCell(ended, findMedian(days)),
          quantileCell(ended, findNinetieth(days)),
        ]),
      };
    }),
  };
}

/** It rests on those who are at or above it: with fewer than the threshold it would tell about the last of them. */
function quantileCell(stays: readonly Stay[], value: number | undefined): RawCell {
  return value === undefined
    ? { value: null, contributors: null }
    : { value, contributors: peopleOf(stays.filter(({ days }) => days >= value)) };
}

function peopleOf(stays: readonly Stay[]): number {
  return new Set(stays.map(({ person }) => person)).size;
}
