import { GraphQLScalarType, Kind } from 'graphql';
import { isBsn } from '../src/bsn.ts';
import { PublicError } from '../src/errors.ts';
import { isDay } from '../src/partial-date.ts';

/** A scalar that travels as text; `parse` gives the text in one form, or undefined when it is none. */
function textScalar(
  name: string,
  form: string,
  parse: (text: string) => string | undefined,
): GraphQLScalarType<string, string> {
  const read = (value: unknown): string => {
    const parsed = typeof value === 'string' ? parse(value.trim()) : undefined;
    // The message names the form, never the value: it may be somebody's number.
    if (parsed === undefined) throw new PublicError('BAD_USER_INPUT', `${name}: expected ${form}`);
    return parsed;
  };
  return new GraphQLScalarType({
    name,
    parseValue: read,
    parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : undefined),
    serialize: (value) => String(value),
  });
}

/** Money is whole cents: a number that JSON holds exactly. */
function moneyScalar(): GraphQLScalarType<number, number> {
  const read = (value: unknown): number => {
    const cents = typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;
    if (cents === undefined) throw new PublicError('BAD_USER_INPUT', 'Money: expected whole euro cents');
    return cents;
  };
  return new GraphQLScalarType({
    name: 'Money',
    parseValue: read,
    parseLiteral: (node) => read(node.kind === Kind.INT ? Number(node.value) : undefined),
    serialize: read,
  });
}

export const scalar = {
  BSN: textScalar('BSN', 'nine digits that pass the eleven test', parseBsn),
  Date: textScalar('Date', 'a calendar day as YYYY-MM-DD', (text) => (isDay(text) ? text : undefined)),
  DateTime: textScalar('DateTime', 'a moment as YYYY-MM-DDThh:mm:ssZ', parseMoment),
  Money: moneyScalar(),
  PartialDate: textScalar('PartialDate', 'YYYY-MM-DD, YYYY-MM or YYYY', parsePartialDate),
  PostalCode: textScalar('PostalCode', 'a postal code as 1234AB', parsePostalCode),
  URI: textScalar('URI', 'a URI', (text) => (URL.canParse(text) ? text : undefined)),
};

function parseMoment(text: string): string | undefined {
  const pattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?(Z|[+-]\d{2}:\d{2})$/;
  const moment = pattern.test(text) && isDay(text.slice(0, 10)) ? new Date(text) : undefined;
  return moment && !Number.isNaN(moment.valueOf()) ? moment.toISOString() : undefined;
}

function parsePartialDate(text: string): string | undefined {
  const month = /^\d{4}-(0[1-9]|1[0-2])$/;
  return isDay(text) || month.test(text) || /^\d{4}$/.test(text) ? text : undefined;
}

function parsePostalCode(text: string): string | undefined {
  const code = text.replaceAll(' ', '').toUpperCase();
  return /^[1-9]\d{3}[A-Z]{2}$/.test(code) ? code : undefined;
}

function parseBsn(text: string): string | undefined {
  const bsn = text.padStart(9, '0');
  return isBsn(bsn) ? bsn : undefined;
}
