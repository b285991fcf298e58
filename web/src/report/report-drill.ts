import type { ReportName } from '../generated/graphql.ts';
import type { DimensionSlug, MeasureSlug, StatisticsChoice } from './statistics-choice.ts';

/** What to count where a table of a report ends, and by what its rows divide. */
interface Drill {
  readonly measure: MeasureSlug;
  readonly per: DimensionSlug;
  /** The category of that division that a row is about; left out where rows are about something else. */
  readonly categoryOf?: (row: string) => string | undefined;
}

const same = (row: string) => row;
const ofProduct = (row: string) => (row.includes('/') ? row.replace('/', '-') : undefined);
const unlessPart = (row: string) => (row.includes('/') ? undefined : row);
const goals: Drill = { measure: 'behaalde-doelen', per: 'doelstelling', categoryOf: objectiveOf };

const drills: Readonly<Record<string, Drill>> = {
  'LADDER/stock': { measure: 'clienten', per: 'trede', categoryOf: same },
  'LADDER/step': { measure: 'clienten', per: 'trede', categoryOf: same },
  'LADDER/district': { measure: 'kosten', per: 'wijk', categoryOf: same },
  'LADDER/objective': goals,
  'FLOW/law': { measure: 'clienten', per: 'wet', categoryOf: same },
  'FLOW/product': { measure: 'clienten', per: 'product', categoryOf: ofProduct },
  'FLOW/provider': { measure: 'clienten', per: 'aanbieder', categoryOf: same },
  'FLOW/district': { measure: 'clienten', per: 'wijk', categoryOf: same },
  'FLOW/age': { measure: 'clienten', per: 'leeftijd', categoryOf: same },
  'AGREEMENTS/statutory-terms': { measure: 'op-tijd', per: 'wet' },
  'PLANS/goal': goals,
  'MONITOR/line-1': goals,
  'MONITOR/line-2': goals,
  'MONITOR/line-3': goals,
  'MONITOR/line-4': goals,
  'MONITOR/clients': { measure: 'clienten', per: 'wet', categoryOf: same },
  'MONITOR/indicators': { measure: 'voorzieningen', per: 'trede' },
  'BUDGET/spending': { measure: 'kosten', per: 'wet', categoryOf: unlessPart },
  'PURCHASING/purchases': { measure: 'kosten', per: 'aanbieder', categoryOf: unlessPart },
  'PRIVACY/looks': { measure: 'inzage', per: 'uitvoerder', categoryOf: unlessPart },
};

function objectiveOf(row: string): string | undefined {
  return /^\d\.\d$/.test(row) ? row : undefined;
}

const ofHelp = ['wijk', 'trede', 'leeftijd', 'huishouden'] as const;
const ofWork = ['wijk', 'leeftijd', 'huishouden', 'maand'] as const;

/** By what one goes on dividing: where, then how heavy, then of whom. */
const further: Readonly<Record<MeasureSlug, readonly DimensionSlug[]>> = {
  clienten: ofHelp,
  huishoudens: ofHelp,
  voorzieningen: ofHelp,
  kosten: ofHelp,
  zaken: ofWork,
  doorlooptijd: ofWork,
  'doorlooptijd-9-op-10': ofWork,
  'op-tijd': ofWork,
  'behaalde-doelen': ['wijk', 'huishouden', 'maand'],
  inzage: ['maand'],
};

/** By what figures that are limited to something are best divided further; undefined when nothing is left. */
export function divideFurther(measure: MeasureSlug, taken: readonly DimensionSlug[]): DimensionSlug | undefined {
  return further[measure].find((slug) => !taken.includes(slug));
}

/** The figures by choice that go on where a table of a report ends; undefined where there are none. */
export function drillOfTable(report: ReportName, table: string): Pick<StatisticsChoice, 'maat' | 'per'> | undefined {
  const drill = drills[`${report}/${table}`];
  return drill && { maat: drill.measure, per: drill.per };
}

/** The same for what a row is about; undefined where it is about no category of its own. */
export function drillOfRow(
  report: ReportName,
  table: string,
  row: string,
): Pick<StatisticsChoice, 'maat' | 'per' | 'alleen'> | undefined {
  const drill = drills[`${report}/${table}`];
  const category = ['total', 'all', 'unknown', 'other'].includes(row) ? undefined : drill?.categoryOf?.(row);
  if (!drill || category === undefined) return undefined;
  const per = divideFurther(drill.measure, [drill.per]);
  return { maat: drill.measure, per, alleen: `${drill.per}:${category}` };
}
