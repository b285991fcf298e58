import { mostInitials, mostWords } from '../../../db/search.ts';
import { foldWord, isNearPrefix, isPrefixWord, listPrefixes, plainText } from '../../../db/search-name.ts';
import { isBsn } from '../../bsn.ts';
import { PublicError } from '../../errors.ts';
import { takeBirthDate } from './search-date.ts';

/** A name as it was typed, whichever way round. */
export interface TypedName {
  /** Words that must occur in the name, folded, in the order typed. */
  readonly words: readonly string[];
  /** Whether the last word may go on: it is the last thing typed. */
  readonly unfinished: boolean;
  /** Letters that must be among the initials. */
  readonly initials: readonly string[];
  /** Whether the last letter may be the start of a word: it is the last thing typed, without a dot. */
  readonly unfinishedLetter: boolean;
  /** The prefixes that were typed, joined; undefined: none. */
  readonly prefixes: readonly string[] | undefined;
  /** The name read as one in whose prefix there is a typing error, such as "van dne Berg". */
  readonly misprefixed: readonly JoinedName[];
  /** Dates of birth it may be, as precise as typed; empty: not typed. */
  readonly dates: readonly string[];
  readonly year: string | undefined;
}

/** A surname with its prefix as one word, and the other words of the name. */
export interface JoinedName {
  readonly joined: string;
  readonly others: readonly string[];
}

export interface TypedAddress {
  readonly postalCode: string;
  readonly houseNumber: number;
  /** Letter and addition as one, in small letters; empty: any. */
  readonly extension: string;
}

/** What a text may stand for, the likeliest first: a number may be a BSN as well as a date. */
export type SearchReading =
  | { readonly kind: 'BSN'; readonly bsn: string }
  | { readonly kind: 'ADDRESS'; readonly address: TypedAddress }
  | { readonly kind: 'CASE_NUMBER'; readonly start: string }
  | { readonly kind: 'NAME'; readonly name: TypedName };

const longest = 200;

/** Reads what was typed at the desk. Throws BAD_USER_INPUT when it is too long or too short to look for. */
export function readSearchText(text: string, today: string): readonly SearchReading[] {
  if (text.length > longest) throw new PublicError('BAD_USER_INPUT', `text: expected at most ${longest} characters`);
  if ((text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < 2) {
    throw new PublicError('BAD_USER_INPUT', 'text: expected at least two letters or digits');
  }
  const address = readAddress(text);
  if (address) return [{ kind: 'ADDRESS', address }];
  const name = readName(text, today);
  const bsn = readBsn(text, name !== undefined);
  const start = readCaseNumber(text);
  return [
    ...(bsn === undefined ? [] : [{ kind: 'BSN' as const, bsn }]),
    ...(start === undefined ? [] : [{ kind: 'CASE_NUMBER' as const, start }]),
    ...(name === undefined ? [] : [{ kind: 'NAME' as const, name }]),
  ];
}

/** Nine digits, or eight where a leading zero is left out; those that read as a date are one. */
function readBsn(text: string, isDate: boolean): string | undefined {
  const digits = text.replace(/[\s.-]/g, '');
  if (!/^\d{8,9}$/.test(digits) || (isDate && digits.length === 8)) return undefined;
  const bsn = digits.padStart(9, '0');
  return isBsn(bsn) ? bsn : undefined;
}

/** Letters and digits without what parts them, enough to tell a case number from the rest. */
function readCaseNumber(text: string): string | undefined {
  const start = text.toUpperCase().replace(/[-\s./]/g, '');
  return /^[A-Z0-9]{4,40}$/.test(start) && /\d.*\d/.test(start) ? start : undefined;
}

/** A postal code with a house number after it, or before it as on an envelope. */
function readAddress(text: string): TypedAddress | undefined {
  const code = /(?<![\da-z])([1-9]\d{3})\s?([a-z]{2})(?![a-z])/i.exec(text);
  if (!code) return undefined;
  const [before, after] = [text.slice(0, code.index), text.slice(code.index + code[0].length)];
  const number =
    /^[\s,]*(\d{1,5})(?!\d)([^,]*)/.exec(after) ?? /(?<!\d)(\d{1,5})(?!\d)([^,\d][^,]*|)[\s,]*$/.exec(before);
  if (!number) return undefined;
  const [, houseNumber, extension = ''] = number;
  return {
    postalCode: `${code[1]}${code[2]}`.toUpperCase(),
    houseNumber: Number(houseNumber),
    extension: extensionOf(extension),
  };
}

/** What follows a house number: "a-2", "bis"; a town that follows is none of it. */
function extensionOf(text: string): string {
  const words = plainText(text).split(' ');
  const town = words.findIndex((word) => word.length > 4);
  return words.slice(0, town === -1 ? undefined : town).join('');
}

/** Words that are said of people and are no part of a name. */
const fillers = new Set(
  'geb geboren geboortedatum gebdatum dhr mevr mw meneer mevrouw fam familie jhr jkvr jonkheer jonkvrouw'.split(' '),
);

function readName(text: string, today: string): TypedName | undefined {
  const { dates, year, rest } = takeBirthDate(text, today);
  const tokens = tokensOf(rest);
  // Nobody's name holds a digit.
  if (tokens.some(({ word }) => /\d/.test(word))) return undefined;
  const words: string[] = [];
  const initials: string[] = [];
  const prefixes: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'PREFIX') prefixes.push(token.word);
    else if (token.kind === 'INITIALS') initials.push(...token.word.split(''));
    else words.push(foldWord(token.word));
  }
  const last = tokens.at(-1);
  const birth = { dates, year };
  if (words.length === 0 && prefixes.length > 0) {
    // "van d" on its way to "van Dijk", or somebody who is called De.
    const start = foldWord(tokens.map(({ word }) => word).join(''));
    return {
      words: [start],
      unfinished: true,
      initials: [],
      unfinishedLetter: false,
      prefixes: undefined,
      misprefixed: [],
      ...birth,
    };
  }
  if (words.length === 0 && dates.length === 0) return undefined;
  // More words than a name has are a name that nobody bears.
  if (words.length > mostWords) return undefined;
  return {
    words,
    unfinished: last?.kind === 'WORD',
    initials: [...new Set(initials)].slice(0, mostInitials),
    unfinishedLetter: last?.kind === 'INITIALS' && last.word.length === 1 && /\p{L}\s*$/u.test(rest),
    prefixes: prefixes.length > 0 ? listPrefixes(prefixes) : undefined,
    misprefixed: listMisprefixed(tokens),
    ...birth,
  };
}

/**
 * The ways in which words before another one may be its prefix with a typing error in it, wherever the surname stands:
 * "vn den Berg", "Berg, J. van dne".
 */
function listMisprefixed(tokens: readonly Token[]): readonly JoinedName[] {
  const parts = tokens.filter(({ kind }) => kind !== 'INITIALS');
  const leads = ({ kind, word }: Token) => kind === 'PREFIX' || isNearPrefix(word);
  return parts.flatMap((last, place) => {
    if (leads(last)) return [];
    // What comes after the surname stands before it in full.
    const before = [...parts.slice(place + 1), ...parts.slice(0, place)];
    const first = before.findLastIndex((part) => !leads(part)) + 1;
    return before.slice(first).flatMap((_, index) => {
      // A given name may be as near to a prefix: "Jan van dne Berg".
      const [rest, lead] = [before.slice(0, first + index), before.slice(first + index)];
      if (lead.every(({ kind }) => kind === 'PREFIX') || rest.some(({ kind }) => kind === 'PREFIX')) return [];
      const joined = foldWord([...lead, last].map(({ word }) => word).join(''));
      return [{ joined, others: rest.map(({ word }) => foldWord(word)) }];
    });
  });
}

interface Token {
  readonly word: string;
  readonly kind: 'WORD' | 'PREFIX' | 'INITIALS';
}

/** The words of a name, each for what it is: "berg, J.P. v.d." has a surname, two initials and a prefix. */
function tokensOf(text: string): readonly Token[] {
  const typed = text.split(/[^\p{L}\p{M}\p{N}'’‘]+/u).flatMap((word) => {
    const plain = plainText(word);
    return plain === '' || fillers.has(plain) ? [] : plain.split(' ').map((each) => ({ typed: word, word: each }));
  });
  const isMixedCase = /\p{Ll}/u.test(text);
  const tokens: Token[] = [];
  for (const { typed: written, word } of typed) {
    const isPrefixed = tokens.at(-1)?.kind === 'PREFIX';
    tokens.push({ word: initialWord(word), kind: kindOf(word, written, isPrefixed, isMixedCase) });
  }
  return tokens;
}

function initialWord(word: string): string {
  return word === 'ij' ? 'y' : word;
}

function kindOf(word: string, written: string, isPrefixed: boolean, isMixedCase: boolean): Token['kind'] {
  if (word.length === 1) {
    // "v. Dijk" may be Vera or "van": taken for a prefix neither is passed over.
    const isPrefix = word === 'v' || /^['’‘]/.test(written) || (isPrefixed && isPrefixWord(word));
    return isPrefix ? 'PREFIX' : 'INITIALS';
  }
  if (isPrefixWord(word)) return 'PREFIX';
  if (word === 'ij' || (isMixedCase && /^\p{Lu}{2,3}$/u.test(written))) return 'INITIALS';
  return 'WORD';
}
