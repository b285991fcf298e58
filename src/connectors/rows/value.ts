import { isBsn } from '../../bsn.ts';
import { findMomentAt } from '../../day.ts';

/** What is wrong with a cell: a code that stays, and a reason in Dutch that holds nothing of the cell. */
export class Fault {
  readonly code: string;
  readonly reason: string;

  constructor(code: string, reason: string) {
    this.code = code;
    this.reason = reason;
  }
}

const notDate = new Fault('NOT_A_DATE', 'geen bestaande dag, als 2026-05-01 of 01-05-2026');

/** A calendar day as `YYYY-MM-DD`, written so or as `dd-mm-jjjj`; between 1900 and 2100. */
export function readDate(text: string): string | Fault {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const dutch = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(text);
  const [year = '', month = '', date = ''] = iso ? iso.slice(1) : dutch ? dutch.slice(1).toReversed() : [];
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const moment = new Date(`${day}T00:00:00Z`);
  const isReal = !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day);
  return isReal && day >= '1900' && day < '2101' ? day : notDate;
}

const notMoment = new Fault('NOT_A_MOMENT', 'geen dag met een tijd, als 2026-05-01 14:30 of 01-05-2026 14:30');

/** A moment, ISO 8601 in UTC: a day and a time on a Dutch clock, or one with an offset of its own. */
export function readMoment(text: string): string | Fault {
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/.test(text)) {
    const moment = new Date(text);
    return Number.isNaN(moment.getTime()) ? notMoment : moment.toISOString();
  }
  const parts = /^([\d-]+)[T ](\d{2}:\d{2})(?::\d{2})?$/.exec(text);
  const day = readDate(parts?.[1] ?? '');
  if (!parts || day instanceof Fault) return notMoment;
  return findMomentAt(day, parts[2] ?? '') ?? notMoment;
}

/** Digits with at most two decimals after a comma or point, and points between thousands only before a comma. */
const number = /^(-?)(?:(\d{1,9})|(\d{1,3}(?:\.\d{3})+)(?=,))(?:[,.](\d{1,2}))?$/;

/** Hundredths: the cents of an amount. */
function readHundredths(text: string, fault: Fault): number | Fault {
  const [, sign, plain, grouped, decimals = ''] = number.exec(text) ?? [];
  const whole = plain ?? grouped?.replaceAll('.', '');
  if (whole === undefined) return fault;
  const value = Number(whole) * 100 + Number(decimals.padEnd(2, '0'));
  return sign === '-' && value > 0 ? -value : value;
}

const notAmount = new Fault('NOT_AN_AMOUNT', 'geen bedrag met hoogstens twee decimalen, als 1234,56');

/** An amount of money in euro cents; negative where it is a correction. */
export function readAmount(text: string): number | Fault {
  return readHundredths(text.replace(/^€\s*/, ''), notAmount);
}

const notNumber = new Fault('NOT_A_NUMBER', 'geen getal met hoogstens twee decimalen, als 3,5');

/** A number with at most two decimals. */
export function readDecimal(text: string): number | Fault {
  const hundredths = readHundredths(text, notNumber);
  return hundredths instanceof Fault ? hundredths : hundredths / 100;
}

const notBsn = new Fault('NOT_A_BSN', 'geen burgerservicenummer van negen cijfers dat aan de elfproef voldoet');

/** A citizen service number; one that lost its leading zeros to a spreadsheet gets them back. */
export function readBsn(text: string): string | Fault {
  const bsn = /^\d{7,9}$/.test(text) ? text.padStart(9, '0') : text;
  return isBsn(bsn) ? bsn : notBsn;
}

/** Every control character but a tab and the end of a line. */
const controls = /[^\P{Cc}\n\t]/u;

/** Text of at most so many characters, as somebody typed it. */
export function readText(text: string, most: number): string | Fault {
  // Whoever wrote the file for a spreadsheet may have guarded it as we guard ours.
  const said = (/^'[=+\-@]/.test(text) ? text.slice(1) : text).replaceAll(/\r\n?/g, '\n').normalize('NFC');
  if (text.startsWith('='))
    return new Fault('FORMULA', 'begint als een formule; zet de uitkomst of de tekst zelf neer');
  if (controls.test(said)) return new Fault('CONTROL_CHARACTER', 'bevat tekens die geen tekst zijn');
  if (said.length > most) return new Fault('TOO_LONG', `langer dan ${most} tekens`);
  return said;
}

/** The key that a supplier gives something: letters, digits and signs between them, at most 64. */
export function readKey(text: string): string | Fault {
  return /^[\p{L}\p{N}][\p{L}\p{N} ._:/#-]{0,63}$/u.test(text)
    ? text
    : new Fault('NOT_A_KEY', 'geen kenmerk van hoogstens 64 letters, cijfers en . _ : / # -');
}
