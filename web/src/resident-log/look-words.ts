import type { LookFragment } from '../generated/graphql.ts';
import { callName } from '../shared/person-name.ts';
import { dateInWords, lastDayOf } from '../shared/dates.ts';
import type { Period } from './resident-log-choice.ts';
import type { Resident } from './use-resident-log.ts';

const dayInNetherlands = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });
const clock = new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Amsterdam' });

/** The day of a moment on the clock of the Netherlands, as `YYYY-MM-DD`. */
export function dayOf(moment: string): string {
  return dayInNetherlands.format(new Date(moment));
}

/** The time of a moment on the clock of the Netherlands: `14:05`. */
export function timeOf(moment: string): string {
  return clock.format(new Date(moment));
}

/** Looks by day, in the order in which they are. */
export function groupByDay(looks: readonly LookFragment[]): readonly (readonly [string, readonly LookFragment[]])[] {
  return [...Map.groupBy(looks, ({ moment }) => dayOf(moment))];
}

/** A period in words: `van 1 maart 2026 tot en met 4 april 2026`, `alles wat is bewaard`. */
export function periodInWords({ from, until }: Period): string {
  const last = until && `tot en met ${dateInWords(lastDayOf(until))}`;
  if (!from) return last ?? 'alles wat is bewaard';
  return `van ${dateInWords(from)} ${last ?? 'tot nu'}`;
}

/** What to call the resident; without a name where the hub does not know them or may not show them. */
export function residentInWords(resident: Resident): string {
  return resident ? callName(resident.name) : 'deze inwoner';
}

/** What the report is made of when it is handed over. */
export interface ReportText {
  readonly resident: Resident;
  readonly looks: readonly LookFragment[];
  readonly period: Period;
  readonly remarks: readonly string[];
  /** The day on which it was made. */
  readonly madeOn: string;
  /** The organisation that made it. */
  readonly madeBy: string;
}

/** The report as plain text, to be sent to the resident. */
export function writeReport({ resident, looks, period, remarks, madeOn, madeBy }: ReportText): string {
  const head = [
    'Wie keek er naar uw gegevens?',
    '',
    ...(resident ? [`Over: ${callName(resident.name)}`] : []),
    `Periode: ${periodInWords(period)}`,
    `Gemaakt op ${dateInWords(madeOn)} door ${madeBy}`,
  ];
  const days = groupByDay(looks).flatMap(([day, ofDay]) => [
    '',
    dateInWords(day),
    ...ofDay.map(({ sentence }) => `- ${sentence}`),
  ]);
  const none = looks.length === 0 ? ['', 'Er staan geen raadplegingen in het verslag.'] : [];
  return [...head, '', ...remarks, ...none, ...days, ''].join('\r\n');
}
