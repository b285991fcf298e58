import { laws } from '../../db/law.ts';
import {
  objectiveIndicators,
  policyIndicators,
  indicators,
  type PolicyIndicatorCode,
} from '../../db/reference/indicator.ts';
import { findObjective } from '../../db/reference/objective.ts';
import { programmeLines, type ProgrammeLine } from '../../db/reference/programme-line.ts';
import { addMonths } from '../day.ts';
import { suppressionThreshold } from '../domain/policy/figure.ts';
import { listBudgets } from '../domain/policy/policy-money.ts';
import { lawNames } from '../domain/wording.ts';
import { findBudgetOf } from './budget.ts';
import { dayNumber, dayText } from './fact-day.ts';
import type { Facts } from './facts.ts';
import { comparedColumns, comparedCells, countColumn, type Compared } from './monitor-column.ts';
import {
  countClients,
  countDirectorCoverage,
  countLighterHelp,
  countObjectives,
  countPlanCoverage,
  type MonitorDays,
  type MonitorPart,
  type ObjectiveCount,
} from './monitor-count.ts';
import { listNormShares, type NormSource } from './norm-count.ts';
import type { ReportSource } from './report-source.ts';
import type { RawCell, RawRow, RawTable, ReportContent } from './report.ts';
import { findNetSpent } from './spending.ts';

/** What became of each objective in a year, beside the year before: one document for the council. */
export function makeMonitorTables(source: ReportSource, year: number): ReportContent {
  const lastDay = `${year}-12-31`;
  const day = source.today < lastDay ? source.today : lastDay;
  const dayBefore = addMonths(day, -12);
  const now: MonitorDays = { from: dayNumber(String(year)), day: dayNumber(day) };
  const before: MonitorDays = { from: dayNumber(String(year - 1)), day: dayNumber(dayBefore) };
  const { facts, check } = source;
  const counted = [...objectiveTables(facts, { now, before }), clientTable(facts, { now, before })];
  check();
  const norms = { now: countNormsMet(source, year), before: countNormsMet(asOf(source, dayBefore), year - 1) };
  const compared = [...counted, indicatorTable(facts, { now, before }, norms)];
  const tables = [...compared.map((table) => withPeriods(table, { now, before })), moneyTable(source, year)];
  return {
    tables,
    equations: [],
    unions: ['clients', 'clientsBefore'].map((column) => ({
      whole: { table: 'clients', row: 'all', column },
      parts: laws.map((row) => ({ table: 'clients', row, column })),
    })),
    remarks: [
      'Deze monitor laat per doelstelling zien hoeveel huishoudens eraan werken en hoeveel er iets mee bereikten. Alle cijfers gaan over groepen; kleine aantallen worden niet getoond.',
      'Elk cijfer staat naast dat van een jaar eerder, over even lange tijd: een jaar dat nog loopt, naast hetzelfde deel van het jaar ervoor.',
      'Een huishouden kan aan meer doelstellingen werken, en een inwoner kan hulp onder meer wetten hebben. Daarom tellen die regels niet bij elkaar op.',
      ...new Set(indicators.map(({ basis }) => basis)),
      ...(findBudgetOf(listBudgets(), year) === undefined
        ? [`Wat ontbreekt: een begroting voor ${year}. De documenten geven er geen.`]
        : []),
      'Wat ontbreekt: ervaringen van inwoners, en wat zij zelf van hun hulp vinden. De hub houdt die niet bij.',
      'Wat ontbreekt: de verwachting voor het eind van het jaar. Zij volgt later.',
    ],
  };
}

interface Spans {
  readonly now: MonitorDays;
  readonly before: MonitorDays;
}

/** A table of which the columns say over which of both years they count. */
function withPeriods(table: RawTable, { now, before }: Spans): RawTable {
  const periodOf = ({ from, day }: MonitorDays) => ({ from: dayText(from), until: dayText(day + 1) });
  return {
    ...table,
    columns: table.columns.map((column) => ({
      ...column,
      period: periodOf(column.code.endsWith('Before') ? before : now),
    })),
  };
}

const noObjective = { working: 0, ended: 0, attained: 0 };

/** For each programme line its objectives: who works on them, and what came of them. */
function objectiveTables(facts: Facts, { now, before }: Spans): RawTable[] {
  const [counts, countsBefore] = [countObjectives(facts, now), countObjectives(facts, before)];
  return programmeLines.map((line): RawTable => ({
    code: `line-${line.code}`,
    title: `${line.code}. ${line.label}`,
    explanation:
      'Per doelstelling: hoeveel huishoudens eraan werken, hoeveel er dit jaar met een doel stopten, welk deel daarvan het behaalde, en wat de gemeente wil halen. “Vorig jaar” is hetzelfde deel van het jaar ervoor.',
    chart: 'BAR',
    drawn: ['share', 'target'],
    columns: [
      countColumn(
        'working',
        'Werken eraan',
        'HOUSEHOLD',
        'Huishoudens die op de laatste dag werken aan een doel in hun plan',
        planSource,
      ),
      countColumn('workingBefore', 'Werken eraan, vorig jaar', 'HOUSEHOLD', 'Hetzelfde, een jaar eerder', planSource),
      ...comparedColumns({
        part: 'Behaald',
        whole: 'Gestopt',
        share: 'Deel behaald',
        unit: 'HOUSEHOLD',
        source: planSource,
        ...goalWords,
      }),
    ],
    rows: rowsOfLine(line, counts, countsBefore),
  }));
}

const planSource = 'Plannen van huishoudens in de hub';
const goalWords = {
  partDefinition: 'Huishoudens die in het jaar een doel behaalden',
  wholeDefinition: 'Huishoudens die in het jaar stopten met een doel, behaald of niet',
} as const;

function rowsOfLine(
  { objectiveCodes }: ProgrammeLine,
  counts: ReadonlyMap<string, ObjectiveCount>,
  countsBefore: ReadonlyMap<string, ObjectiveCount>,
): RawRow[] {
  return objectiveCodes.map((code): RawRow => {
    const [now, before] = [counts.get(code) ?? noObjective, countsBefore.get(code) ?? noObjective];
    const target = objectiveIndicators.find(({ objectiveCode }) => objectiveCode === code)?.targetPercent ?? null;
    const compared = (of: typeof noObjective): MonitorPart => ({
      part: of.attained,
      whole: of.ended,
      aboutPart: of.attained,
      aboutWhole: of.ended,
    });
    const count = (value: number): RawCell => ({ value, contributors: value });
    return {
      code,
      label: `${code} ${findObjective(code)?.label ?? ''}`,
      parent: null,
      cells: [
        count(now.working),
        count(before.working),
        ...comparedCells({ now: compared(now), before: compared(before), target }),
      ],
    };
  });
}

function clientTable(facts: Facts, { now, before }: Spans): RawTable {
  const [clients, clientsBefore] = [countClients(facts, now), countClients(facts, before)];
  const source = 'Voorzieningen in de hub';
  const count = (value = 0): RawCell => ({ value, contributors: value });
  return {
    code: 'clients',
    title: 'Inwoners met hulp',
    explanation:
      'Hoeveel inwoners in het jaar hulp hadden, per wet. Wie hulp onder meer wetten had, telt bij elk van die wetten.',
    chart: 'BAR',
    columns: [
      countColumn('clients', 'Inwoners', 'PERSON', 'Inwoners die op een dag van het jaar hulp hadden', source),
      countColumn('clientsBefore', 'Inwoners, vorig jaar', 'PERSON', 'Hetzelfde, een jaar eerder', source),
    ],
    rows: [
      {
        code: 'all',
        label: 'Onder welke wet ook',
        parent: null,
        cells: [count(clients.all), count(clientsBefore.all)],
      },
      ...laws.map((law, place) => ({
        code: law,
        label: lawNames[law],
        parent: null,
        cells: [count(clients.byLaw[place]), count(clientsBefore.byLaw[place])],
      })),
    ],
  };
}

function indicatorTable(facts: Facts, { now, before }: Spans, norms: Omit<Compared, 'target'>): RawTable {
  const measured = (count: (facts: Facts, day: number) => MonitorPart) => ({
    now: count(facts, now.day),
    before: count(facts, before.day),
  });
  const compared: Readonly<Record<PolicyIndicatorCode, Omit<Compared, 'target'>>> = {
    'lighter-help': measured(countLighterHelp),
    'plan-coverage': measured(countPlanCoverage),
    'director-coverage': measured(countDirectorCoverage),
    'norms-met': norms,
  };
  return {
    code: 'indicators',
    title: 'Hoe het beleid als geheel ervoor staat',
    explanation:
      'Lichtere hulp waar het kan, één plan en één regisseur voor wie meer hulp heeft, en uitvoerders die doen wat is afgesproken. Elk deel staat naast de streefwaarde.',
    chart: 'BAR',
    drawn: ['share', 'shareBefore', 'target'],
    columns: comparedColumns({
      part: 'Aantal',
      whole: 'Van hoeveel',
      share: 'Deel',
      unit: 'NUMBER',
      source: 'Hulp, plannen en zaken in de hub',
      partDefinition: 'Waarvan het geldt, op de laatste dag (van normen: over het jaar)',
      wholeDefinition: 'Waarvan het zou kunnen gelden',
    }),
    rows: (Object.keys(policyIndicators) as PolicyIndicatorCode[]).map((code) => ({
      code,
      label: policyIndicators[code].label,
      parent: null,
      cells: comparedCells({ ...compared[code], target: policyIndicators[code].targetPercent }),
    })),
  };
}

/** The same, as it would be made on another day. */
function asOf({ db, facts, check }: ReportSource, today: string): NormSource {
  return { db, facts, check, today };
}

/** How many of the norms came due about enough people to be shown, and how many of those were met: about norms, not people. */
function countNormsMet(source: NormSource, year: number): MonitorPart & { readonly isOfNobody: true } {
  const norms = listNormShares(source, year).filter(({ about }) => about >= suppressionThreshold);
  const met = norms.filter(({ share, targetPercent }) => (share ?? 0) >= targetPercent);
  return { part: met.length, whole: norms.length, aboutPart: 0, aboutWhole: 0, isOfNobody: true };
}

function moneyTable(source: ReportSource, year: number): RawTable {
  const budgets = listBudgets();
  const budgetOf = (of: number): RawCell => ({ value: findBudgetOf(budgets, of) ?? null, contributors: null });
  const money = {
    unit: 'EURO_CENT',
    source: 'Begroting in de beleidsdocumenten; declaraties, SVB, werk en inkomen, CAK',
  } as const;
  return {
    code: 'money',
    title: 'Wat het kostte',
    explanation:
      'Wat er was begroot en wat er is uitgegeven, min de eigen bijdragen van inwoners. Meer staat in het rapport over de begroting.',
    chart: null,
    columns: [
      { ...countColumn('now', String(year), 'EURO_CENT', 'Bedrag in dit jaar, zover het is gekomen', money.source) },
      {
        ...countColumn('before', String(year - 1), 'EURO_CENT', 'Bedrag in het hele jaar ervoor', money.source),
        period: { from: `${year - 1}-01-01`, until: `${year}-01-01` },
      },
    ],
    rows: [
      { code: 'budget', label: 'Begroot', parent: null, cells: [budgetOf(year), budgetOf(year - 1)] },
      {
        code: 'spent',
        label: 'Uitgegeven',
        parent: null,
        cells: [findNetSpent(source, year), findNetSpent(source, year - 1)],
      },
    ],
  };
}
