import type { ReportName } from '../generated/graphql.ts';

/** What the address calls each report: Dutch, for people read and send it. */
export const reportSlugs = {
  monitor: 'MONITOR',
  ladder: 'LADDER',
  stromen: 'FLOW',
  afspraken: 'AGREEMENTS',
  plannen: 'PLANS',
  begroting: 'BUDGET',
  reserve: 'RESERVE',
  inkoop: 'PURCHASING',
  kwaliteit: 'QUALITY',
  inzage: 'PRIVACY',
} as const satisfies Record<string, ReportName>;

type ReportSlug = keyof typeof reportSlugs;

const slugByName = new Map<ReportName, ReportSlug>(
  (Object.keys(reportSlugs) as ReportSlug[]).map((slug) => [reportSlugs[slug], slug]),
);

/** The report that an address names. */
export function findReportName(slug: string): ReportName | undefined {
  return Object.hasOwn(reportSlugs, slug) ? reportSlugs[slug as ReportSlug] : undefined;
}

/** What the address calls a report. */
export function slugOf(name: ReportName): ReportSlug {
  const slug = slugByName.get(name);
  if (!slug) throw new Error(`no address for report ${name}`);
  return slug;
}

/** Which year is looked at; without one, this year; and which edition of it. */
export interface ReportChoice {
  readonly jaar?: number | undefined;
  /** A number of an edition; without one, the figures of now. */
  readonly editie?: number | undefined;
}

/** Reads the choice from the address; what makes no sense is left out. */
export function readReportChoice(search: Record<string, unknown>): ReportChoice {
  const year = Number(search['jaar']);
  const edition = Number(search['editie']);
  return {
    ...(Number.isInteger(year) && year >= 2000 && year <= 2100 && { jaar: year }),
    ...(Number.isInteger(edition) && edition > 0 && edition < 1000 && { editie: edition }),
  };
}

/** The years to choose from: this one and six before it. */
export function listYears(today: string): number[] {
  const last = Number(today.slice(0, 4));
  return Array.from({ length: 7 }, (_, index) => last - index);
}
