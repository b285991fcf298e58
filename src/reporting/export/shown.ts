import type { ReportEditionState } from '../../../db/report-edition.table.ts';
import { addDays, dayOf } from '../../day.ts';
import type { DisclosedFigure, FigureUnit } from '../../domain/policy/figure.ts';
import { dutchDay } from '../month-name.ts';
import type { Written } from './written.ts';
import type { ReportPeriod, ReportRow, ReportTable } from '../report.ts';

/** What each state means, in Dutch, for whoever reads a report for the first time. */
export const stateLegend: readonly (readonly [word: string, meaning: string])[] = [
  ['niet getoond', 'Het cijfer telt te weinig inwoners, of zo’n cijfer zou eruit volgen. Het is niet nul.'],
  ['ontbreekt', 'Het cijfer is niet bekend. Het is niet nul.'],
  ['≈ (afgerond)', 'Afgerond, zodat uit het verschil van twee cijfers niemand volgt.'],
  ['* (voorlopig)', 'Kan nog veranderen.'],
];

const unitWords: Readonly<Record<FigureUnit, string>> = {
  PERSON: 'inwoners',
  HOUSEHOLD: 'huishoudens',
  CASE: 'zaken',
  PROVISION: 'voorzieningen',
  NUMBER: 'aantal',
  PERCENT: 'procent',
  DAY: 'dagen',
  EURO_CENT: 'euro',
  PER_THOUSAND: 'per 1.000 inwoners',
};

/** What a number is a number of, in Dutch, as it is handed out: amounts in euros. */
export function unitWord(unit: FigureUnit): string {
  return unitWords[unit];
}

/** The number of a figure as it is handed out: amounts in euros; null where nothing is shown. */
export function numberOf({ value, unit }: Pick<DisclosedFigure, 'value' | 'unit'>): number | null {
  return value !== null && unit === 'EURO_CENT' ? value / 100 : value;
}

/** A moment as `1 juni 2026, 12:00` in the Netherlands. */
export function dutchMoment(moment: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Amsterdam',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(moment));
  const [day = '', time = ''] = parts.split(' ');
  return `${dutchDay(day)}, ${time}`;
}

/** The last day of a period: for readers, who count it in. */
export function lastDay({ until }: ReportPeriod): string {
  return addDays(until, -1);
}

/** A period as `1 januari 2026 tot en met 31 december 2026`. */
export function dutchPeriod(period: ReportPeriod): string {
  return `${dutchDay(period.from)} tot en met ${dutchDay(lastDay(period))}`;
}

/** The days of a report as {@link dutchPeriod}; of a year that has not ended, as far as it has come. */
export function periodLine({ period, moment }: Pick<Written, 'period' | 'moment'>): string {
  const day = dayOf(new Date(moment));
  if (day >= lastDay(period)) return dutchPeriod(period);
  return `${dutchDay(period.from)} tot en met ${dutchDay(day)}: het jaar loopt nog`;
}

const editionWords: Readonly<Record<ReportEditionState, string>> = {
  PROPOSED: 'voorstel, nog niet vastgesteld',
  PUBLISHED: 'vastgesteld',
  REJECTED: 'afgewezen',
};

/** Which edition a report is, in Dutch. */
export function editionLine({ edition }: Pick<Written, 'edition'>): string {
  if (!edition) return 'Geen editie: gemaakt op het moment hieronder, en morgen misschien anders.';
  const decided = edition.decidedAt === null ? '' : ` op ${dutchMoment(edition.decidedAt)}`;
  return `Editie ${edition.number}: ${editionWords[edition.state]}${decided}`;
}

/** The same in a few words, for each page. */
export function editionWord({ edition }: Pick<Written, 'edition'>): string {
  return edition ? `editie ${edition.number}, ${editionWords[edition.state]}` : 'geen editie';
}

/** How deep each row lies below what it is a part of; 0 for what is part of nothing. */
export function listDepths({ rows }: Pick<ReportTable, 'rows'>): number[] {
  const depths = new Map<string, number>();
  return rows.map(({ code, parent }: Pick<ReportRow, 'code' | 'parent'>) => {
    const depth = parent === null ? 0 : (depths.get(parent) ?? 0) + 1;
    depths.set(code, depth);
    return depth;
  });
}

/** The smallest part of the records that held what a column needs, from 0 to 1; null where that is no question. */
export function leastCompleteness({ rows }: Pick<ReportTable, 'rows'>, index: number): number | null {
  const known = rows.flatMap(({ figures }) => figures[index]?.completeness ?? []);
  return known.length === 0 ? null : Math.min(...known);
}
