import type { CaseRow } from '../../db/case.table.ts';
import type { Law } from '../../db/law.ts';
import type { PartialDate } from '../partial-date.ts';

/** How staff call the laws, within a sentence; the labels of the schema's enum are the same words. */
export const lawNames: Readonly<Record<Law, string>> = {
  WMO: 'Wmo',
  JEUGDWET: 'Jeugdwet',
  PARTICIPATIEWET: 'Participatiewet',
  WGS: 'Schuldhulpverlening',
  LEERPLICHTWET: 'Leerplicht',
  GENERAL: 'Algemene voorziening',
};

/** What a case begins with, as the schema labels it. */
export const caseKindNames: Readonly<Record<CaseRow['kind'], string>> = {
  REPORT: 'melding',
  APPLICATION: 'aanvraag',
  OBJECTION: 'bezwaar',
};

/** Where a case stands, as the schema labels it. */
export const caseStatusNames: Readonly<Record<CaseRow['status'], string>> = {
  RECEIVED: 'ontvangen',
  IN_PROGRESS: 'in behandeling',
  SUSPENDED: 'opgeschort',
  DECIDED: 'besloten',
  CLOSED: 'afgesloten',
  WITHDRAWN: 'ingetrokken',
};

const dutchDate = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' });
const dutchNumber = new Intl.NumberFormat('nl-NL');
const dutchEuro = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' });

/** A day as staff write it: `1 juni 2026`. */
export function writeDay(day: string): string {
  return dutchDate.format(new Date(`${day}T00:00:00Z`));
}

/** A date as precise as it is known: `1 juni 2026`, `juni 2026` or `2026`. */
export function writeDate(date: PartialDate): string {
  const words = writeDay(`${date}-01-01`.slice(0, 10)).split(' ');
  return words.slice({ 4: 2, 7: 1 }[date.length] ?? 0).join(' ');
}

/** A number with its noun: `1 dag`, `3 dagen`, `2,5 uur`. */
export function writeCount(count: number, one: string, more: string): string {
  return `${dutchNumber.format(count)} ${count === 1 ? one : more}`;
}

/** An amount of euros: `€ 1.050,00`. */
export function writeEuro(euros: number): string {
  // A line must not break between the sign and the amount on paper; in a sentence an ordinary space will do.
  return dutchEuro.format(euros).replace('\u00A0', ' ');
}

/** Words in a row: `a`, `a en b`, `a, b en c`. */
export function writeList(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} en ${words.at(-1)}`;
}
