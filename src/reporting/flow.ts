import { laws, type Law } from '../../db/law.ts';
import { listPopulationCounts } from '../../db/population-count.ts';
import { ageGroups } from '../../db/population-count.table.ts';
import { lawNames } from '../domain/wording.ts';
import { columnsAddUp } from './column-equation.ts';
import { countPeriodOf, periodOfColumn, provisionalIn, remarksOfPeriod, type CountPeriod } from './count-period.ts';
import { dayText } from './fact-day.ts';
import { at, byteAt, shortAt } from './fact-order.ts';
import { dateNumber, findAgeGroup, findDistrict } from './fact-person.ts';
import { firstDayOfHelp, type Facts } from './facts.ts';
import { countFlow, flowColumns, listHelp, type FlowColumn, type HelpGroups } from './flow-count.ts';
import type { ReportSource } from './report-source.ts';
import type { RawCell, RawColumn, RawEquation, RawTable, ReportContent } from './report.ts';
import { ratioCell } from './tally.ts';

/** Who came to get help, kept it and stopped, in several ways of grouping. */
export function makeFlowTables(source: ReportSource, year: number): ReportContent {
  const { facts, check } = source;
  const period = countPeriodOf(year, source.today);
  const scene = { facts, period, help: listHelp(facts, period), residents: listResidents(source, period) };
  const dimensions = [byLaw, byProduct, byProvider, byDistrict, byAge];
  const tables = dimensions.map((dimension) => {
    check();
    return tableOf(scene, dimension(scene));
  });
  return {
    tables,
    equations: [...tables.flatMap(equationsOf), ...sameTotals('district', 'age')],
    remarks: [...remarks, ...remarksOfPeriod(period, firstDayOfHelp(facts))],
  };
}

const remarks = [
  'Hulp is alles wat is toegekend of waarvan het gebruik is vastgelegd, ook zonder besluit. Wat na de laatste dag begint, telt niet mee.',
  'Een onderbreking binnen het jaar telt niet als uitstroom: gekeken wordt naar de dag vóór het jaar en naar de laatste dag.',
  'Cijfers worden achtergehouden waar het om minder dan vijf inwoners gaat.',
];

interface Scene {
  readonly facts: Facts;
  readonly period: CountPeriod;
  readonly help: Int32Array;
  /** Residents by district and age group, as places in their lists. */
  readonly residents: readonly { readonly district: number; readonly age: number; readonly count: number }[];
}

interface Row {
  readonly code: string;
  readonly label: string;
  readonly parent: string | null;
  /** How many residents; left out where the table is about no part of the population, null where it is not known. */
  readonly residents?: number | null;
}

interface Dimension extends HelpGroups {
  readonly code: string;
  readonly title: string;
  readonly explanation: string;
  readonly rows: readonly Row[];
}

const total = { code: 'total', label: 'Totaal', parent: null };

const split = 'Een inwoner telt één keer.';
const several = (what: string) => `Het totaal is een som: wie hulp heeft bij meer ${what} telt bij elk daarvan.`;

/** A group for each word of a list, with the unknown last, all of one total. */
function flat(words: readonly { readonly code: string; readonly label: string }[], unknown: string) {
  const rows: Row[] = [total, ...words, { code: 'unknown', label: unknown }].map((row) => ({
    parent: total.code,
    ...row,
  }));
  return { rows, groups: words.length + 1, rowsOf: (group: number) => [0, group + 1], unknown: words.length };
}

function byLaw({ facts }: Scene): Dimension {
  const words = laws.map((law) => ({ code: law, label: lawNames[law] }));
  const { rows, ...rest } = flat(words, 'Onbekend');
  return {
    code: 'law',
    title: 'Per wet',
    explanation: several('wetten'),
    ...rest,
    rows: rows.filter(({ code }) => code !== 'unknown'),
    groupOf: (place) => byteAt(facts.provisions.law, place),
  };
}

function byProduct({ facts: { products, provisions } }: Scene): Dimension {
  const used = laws.filter((law) => products.some((product) => product.law === law));
  const rows: Row[] = [
    total,
    ...used.flatMap((law) => [
      { code: law, label: lawNames[law], parent: total.code },
      ...products
        .filter((product) => product.law === law)
        .map(({ code, name }) => ({ code: `${law}/${code}`, label: name, parent: law as string })),
    ]),
  ];
  const places = new Map(rows.map(({ code }, index) => [code, index]));
  const rowOf = (code: string) => places.get(code) ?? 0;
  const rowsOfProduct = products.map(({ law, code }: { law: Law; code: string }) => [
    0,
    rowOf(law),
    rowOf(`${law}/${code}`),
  ]);
  return {
    code: 'product',
    title: 'Per product',
    explanation: several('producten'),
    rows,
    groups: products.length,
    groupOf: (place) => shortAt(provisions.product, place),
    rowsOf: (group) => rowsOfProduct[group] ?? [],
  };
}

function byProvider({ facts: { providers, provisions } }: Scene): Dimension {
  const words = providers.map(({ id, name }) => ({ code: id, label: name }));
  const { unknown, ...rest } = flat(words, 'Geen aanbieder, of niet bekend');
  return {
    code: 'provider',
    title: 'Per aanbieder',
    explanation: several('aanbieders'),
    ...rest,
    groupOf: (place) => known(shortAt(provisions.provider, place), unknown),
  };
}

function byDistrict({ facts, period, residents }: Scene): Dimension {
  const words = facts.districts.map(({ code, name }) => ({ code, label: name }));
  const { rows, unknown, ...rest } = flat(words, 'Buiten de gemeente, of niet bekend');
  const day = period.until - 1;
  return {
    code: 'district',
    title: 'Per wijk',
    explanation: `${split} De wijk is die waar de inwoner op de laatste dag woonde, of daarvoor het laatst.`,
    ...rest,
    rows: withResidents(rows, (place) => residents.filter(({ district }) => district === place)),
    groupOf: byPerson(facts, (person) => known(findDistrict(facts, person, day), unknown)),
  };
}

function byAge({ facts, period, residents }: Scene): Dimension {
  const words = ageGroups.map((group) => ({ code: group, label: `${group.replace('-', ' tot en met ')} jaar` }));
  const { rows, unknown, ...rest } = flat(words, 'Geboortedatum niet bekend');
  const date = dateNumber(period.until - 1);
  return {
    code: 'age',
    title: 'Per leeftijd',
    explanation: `${split} De leeftijd is die op de laatste dag.`,
    ...rest,
    rows: withResidents(rows, (place) => residents.filter(({ age }) => age === place)),
    groupOf: byPerson(facts, (person) => known(findAgeGroup(facts, person, date), unknown)),
  };
}

/** Of help what is so of whom it is for: found once for all help of one person, which is listed together. */
function byPerson({ provisions }: Facts, find: (person: number) => number): (place: number) => number {
  let [last, found] = [-1, -1];
  return (place) => {
    const person = at(provisions.person, place);
    if (person !== last) [last, found] = [person, find(person)];
    return found;
  };
}

function known(place: number, unknown: number): number {
  return place < 0 ? unknown : place;
}

function withResidents(rows: readonly Row[], of: (place: number) => Scene['residents']): Row[] {
  const sum = (counts: Scene['residents']) =>
    counts.length === 0 ? null : counts.reduce((all, { count }) => all + count, 0);
  const parts = rows.slice(1).map((row, place) => ({ ...row, residents: sum(of(place)) }));
  const whole = parts.some(({ residents }) => residents !== null)
    ? parts.reduce((all, { residents }) => all + (residents ?? 0), 0)
    : null;
  return [{ ...total, residents: whole }, ...parts];
}

/** Residents as last counted within the year; none when they were not. */
function listResidents({ db, facts }: ReportSource, { from, until }: CountPeriod): Scene['residents'] {
  return listPopulationCounts(db, dayText(until - 1))
    .filter(({ countedOn }) => countedOn >= dayText(from))
    .map(({ districtCode, ageGroup, count }) => ({
      district: facts.districts.findIndex(({ code }) => code === districtCode),
      age: ageGroups.indexOf(ageGroup),
      count,
    }));
}

const told: Readonly<Record<FlowColumn, readonly [label: string, definition: string]>> = {
  clients: ['Cliënten', 'Inwoners met hulp op de dag vóór het jaar of in het jaar'],
  through: ['Doorstroom', 'Cliënten met hulp op de dag vóór het jaar en op de laatste dag'],
  in: ['Instroom', 'Cliënten zonder hulp op de dag vóór het jaar en met hulp op de laatste dag'],
  out: ['Uitstroom', 'Cliënten met hulp op de dag vóór het jaar en zonder op de laatste dag'],
  brief: ['Kort', 'Cliënten van wie de hulp in het jaar begon en voor de laatste dag weer stopte'],
  begin: ['Beginstand', 'Cliënten met hulp op de dag vóór het jaar: doorstroom en uitstroom samen'],
  end: ['Eindstand', 'Cliënten met hulp op de laatste dag: doorstroom en instroom samen'],
};

function columnsOf(period: CountPeriod, withRate: boolean): RawColumn[] {
  const rest = { source: 'Voorzieningen in de hub', ...periodOfColumn(period) };
  const columns: RawColumn[] = flowColumns.map((code) => {
    const [label, definition] = told[code];
    return { ...rest, code, label, definition, unit: 'PERSON', additive: true };
  });
  if (!withRate) return columns;
  const residents = 'Inwoners, zoals voor het laatst in het jaar geteld';
  return [
    ...columns,
    {
      ...rest,
      code: 'residents',
      label: 'Inwoners',
      definition: residents,
      source: 'Bevolkingscijfers',
      unit: 'PERSON',
      additive: true,
    },
    {
      ...rest,
      code: 'rate',
      label: 'Per 1.000 inwoners',
      unit: 'PER_THOUSAND',
      additive: false,
      definition: 'Eindstand gedeeld door inwoners',
      ratioOf: ['end', 'residents'],
    },
  ];
}

function tableOf({ facts, period, help }: Scene, dimension: Dimension): RawTable {
  const { code, title, explanation, rows } = dimension;
  const tally = countFlow(facts, period, help, dimension, rows.length);
  const hasResidents = rows[0]?.residents !== undefined;
  return {
    code,
    title,
    explanation,
    chart: 'STACKED_BAR',
    // The parts of all clients, and not these beside them.
    drawn: ['through', 'in', 'out', 'brief'],
    columns: columnsOf(period, hasResidents),
    rows: rows.map(({ residents = null, ...row }, index) => {
      const counts = flowColumns.map((_, column) => tally.cell(index, column));
      const end = tally.cell(index, flowColumns.indexOf('end'));
      const population: RawCell = { value: residents, contributors: null };
      const rate = { ...ratioCell(end, population, 1000), contributors: end.contributors };
      return { ...row, cells: provisionalIn(period, hasResidents ? [...counts, population, rate] : counts) };
    }),
  };
}

function equationsOf({ code, rows }: RawTable): RawEquation[] {
  const sum = (whole: FlowColumn, parts: readonly FlowColumn[]) => columnsAddUp(code, rows, whole, parts);
  return [
    ...sum('clients', ['through', 'in', 'out', 'brief']),
    ...sum('begin', ['through', 'out']),
    ...sum('end', ['through', 'in']),
  ];
}

/** Everybody stands in both tables: their totals are the same figures. */
function sameTotals(one: string, other: string): RawEquation[] {
  return flowColumns.map((column) => ({
    terms: [one, other].map((table, index) => ({ table, row: total.code, column, factor: index === 0 ? 1 : -1 })),
  }));
}
