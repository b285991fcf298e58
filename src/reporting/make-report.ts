import { suppressionThreshold } from '../domain/policy/figure.ts';
import { makeAgreementTables } from './agreements.ts';
import { makeBudgetTables } from './budget.ts';
import { discloseTables } from './disclose.ts';
import { listHiddenBefore } from './edition-content.ts';
import type { ReportName } from '../../db/report-name.ts';
import { makeFlowTables } from './flow.ts';
import { makeLadderTables } from './ladder.ts';
import { getReportKind } from './report-kind.ts';
import { makeMonitorTables } from './monitor.ts';
import { makePrivacyTables } from './privacy.ts';
import { makePurchasingTables } from './purchasing.ts';
import { makeQualityTables } from './quality.ts';
import { makePlansTables } from './plans.ts';
import type { ReportSource } from './report-source.ts';
import type { RawReport, Report } from './report.ts';
import { makeReserveTables } from './reserve.ts';

/** What a report adds to what every report says of itself. */
export type ReportContent = Pick<RawReport, 'tables' | 'equations' | 'remarks'>;

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

/** What of a report may leave the thread in which it was made. */
export function discloseContent(
  { db, moment }: Pick<ReportSource, 'db' | 'moment'>,
  name: ReportName,
  year: number,
  { tables, equations, remarks }: ReportContent,
): Report {
  return {
    name,
    title: getReportKind(name).title,
    year,
    period: { from: `${year}-01-01`, until: `${year + 1}-01-01` },
    moment,
    threshold: suppressionThreshold,
    tables: discloseTables(
      { tables, equations, year, moment, hiddenBefore: listHiddenBefore(db, name, year) },
      suppressionThreshold,
    ),
    remarks,
  };
}
