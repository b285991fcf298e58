import { isBsn } from '../../bsn.ts';
import { isDay } from '../../partial-date.ts';
import { value, type Content } from './codec.ts';

/** The simple types of the base schemas. Lengths count characters, as XML Schema does. */

/** Text on one line that is not blank. */
export function text(maxLength: number, minLength = 1): Content<string> {
  return value({
    is: `text of ${minLength} to ${maxLength} characters on one line`,
    parse(read) {
      // A character takes two code units at most; what is longer is not worth counting.
      if (read.length > 2 * maxLength || !isLine(read)) return undefined;
      const { length } = Array.from(read);
      return length >= minLength && length <= maxLength ? read : undefined;
    },
  });
}

function isLine(read: string): boolean {
  return /[^ \t\r\n]/.test(read) && !/[\r\n]/.test(read);
}

/** A comment is no book: the standard sets no length, but each pattern of the schema takes memory by its length. */
const maxComment = 100_000;

/** Text on any number of lines that is not blank. */
export const freeText = value({
  is: `text of at most ${maxComment} characters`,
  parse: (read) => (read.length <= maxComment && /[^ \t\r\n]/.test(read) ? read : undefined),
});

/** Text of a form, such as eight digits. */
export function pattern(form: RegExp, is: string): Content<string> {
  return value({ is, parse: (read) => (form.test(read) ? read : undefined) });
}

/** A whole number from 0. */
export function wholeNumber(max: number): Content<number> {
  return value({
    is: `a whole number from 0 to ${max}`,
    parse(read) {
      const digits = trim(read);
      return /^\+?\d{1,20}$/.test(digits) && Number(digits) <= max ? Number(digits) : undefined;
    },
  });
}

/** A code of a list. */
export function code<Code extends string>(list: Readonly<Record<Code, string>>): Content<Code> {
  const codes = new Map(Object.keys(list).map((known) => [known, known as Code]));
  return value({ is: 'a code of its list', parse: (read) => codes.get(read) });
}

/** A text that is always the same and means nothing to the model. */
export function constant(always: string): Content<null> {
  return value({
    is: `'${always}'`,
    parse: (read) => (trim(read) === always ? null : undefined),
    format: () => always,
  });
}

/** A calendar day without a time zone. */
export const day = value({
  is: 'a day',
  parse(read) {
    const trimmed = trim(read);
    return isDay(trimmed) ? trimmed : undefined;
  },
});

/** A time of the day without a time zone. */
export const time = value({
  is: 'a time of the day',
  parse(read) {
    const trimmed = trim(read);
    return /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?$/.test(trimmed) ? trimmed : undefined;
  },
});

/** A BSN; one that does not pass the eleven test is told apart, as it is nobody's. */
export const bsn = value({
  is: 'a BSN that passes the eleven test',
  parse: (read) => (isBsn(read) ? read : undefined),
  code: 'INVALID_BSN',
});

export const municipality = pattern(/^\d{4}$/, 'a municipality of four digits');
export const provider = pattern(/^\d{8}$/, 'a provider (AGB) of eight digits');
export const version = pattern(/^(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}$/, 'a version such as 1.0.0');

/** The white space around a day or number does not count (whiteSpace collapse); of a sea of it nothing comes. */
function trim(read: string): string {
  if (read.length > 200) return '';
  return read.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
}
