import { suppressionThreshold } from '../domain/policy/figure.ts';
import { makeAgreementTables } from './agreements.ts';
import { makeBudgetTables } from './budget.ts';
import { discloseTables } from './disclose.ts';
import { listHiddenBefore } from './edition-content.ts';
import { listProducts } from '../../db/product.ts';
import { listProviders } from '../../db/provider.ts';
import type { ReportName } from '../../db/report-name.ts';
import { makeFlowTables } from './flow.ts';
import { makeLadderTables } from './ladder.ts';
import { getReportKind } from './report-kind.ts';
import { makeMonitorTables } from './monitor.ts';
import { makePrivacyTables } from './privacy.ts';
import { claimsAcross, listBeside, type OfferedProduct } from './report-beside.ts';
import { makePurchasingTables } from './purchasing.ts';
import { makeQualityTables } from './quality.ts';
import { makePlansTables } from './plans.ts';
import type { ReportSource } from './report-source.ts';
import type { Report, ReportContent } from './report.ts';
import { makeReserveTables } from './reserve.ts';

/** Makes what a report holds over a year. */
export type MakeContent = (source: ReportSource, year: number) => ReportContent;

const makers: Readonly<Partial<Record<ReportName, MakeContent>>> = {
  AGREEMENTS: makeAgreementTables,
  BUDGET: makeBudgetTables,
  MONITOR: makeMonitorTables,
  PRIVACY: makePrivacyTables,
  PURCHASING: makePurchasingTables,
  QUALITY: makeQualityTables,
  FLOW: makeFlowTables,
  LADDER: makeLadderTables,
  PLANS: makePlansTables,
  RESERVE: makeReserveTables,
};

/** Whether there is such a report yet. */
export function isMade(name: ReportName): boolean {
  return makers[name] !== undefined;
}

/** Makes a report over a year. Throws {@link ReportError} CANCELLED. */
export function makeReport(source: ReportSource, name: ReportName, year: number): Report {
  return discloseContent(source, name, year, makeContent(source, name, year));
}

/** Makes what a report holds over a year, before disclosure control. Throws {@link ReportError} CANCELLED. */
export function makeContent(source: ReportSource, name: ReportName, year: number): ReportContent {
  const make = makers[name];
  if (!make) throw new Error(`no report ${name}`);
  const content = make(source, year);
  source.check();
  return content;
}

/** What of a report may leave the thread in which it was made; `content` is its own, over the year. */
export function discloseContent(source: ReportSource, name: ReportName, year: number, content: ReportContent): Report {
  const { db, moment } = source;
  const names = listBeside(name);
  const contents = names.map((each) => (each === name ? content : makeContent(source, each, year)));
  const tables = contents.flatMap((each) => each.tables);
  const disclosed = discloseTables(
    {
      tables,
      equations: [
        ...contents.flatMap(({ equations }) => equations),
        ...(names.length > 1 ? claimsAcross(tables, listOfferedProducts(db)) : []),
      ],
      unions: contents.flatMap(({ unions = [] }) => unions),
      year,
      moment,
      hiddenBefore: names.flatMap((each) => listHiddenBefore(db, each, year)),
    },
    suppressionThreshold,
  );
  const first = contents.slice(0, names.indexOf(name)).reduce((count, each) => count + each.tables.length, 0);
  return {
    name,
    title: getReportKind(name).title,
    year,
    period: { from: `${year}-01-01`, until: `${year + 1}-01-01` },
    moment,
    threshold: suppressionThreshold,
    tables: disclosed.slice(first, first + content.tables.length),
    remarks: content.remarks,
  };
}

function listOfferedProducts(db: ReportSource['db']): OfferedProduct[] {
  const providers = listProviders(db);
  return listProducts(db).map(({ id, law, code }) => ({
    row: `${law}/${code}`,
    offers: providers.map((provider) => `${provider.id}/${id}`),
  }));
}
