/** What kind of thing was typed, to say afterwards what may be wrong with it. */
export type TypedKind = 'bsn' | 'address' | 'caseNumber' | 'person';

/** A text that can be looked for; white space in it counts once. */
export interface SearchText {
  readonly kind: TypedKind;
  readonly text: string;
}

/** What was typed, read; or why it cannot be looked for, in words that repeat nothing of it. */
export type TypedText = SearchText | { readonly kind: 'unreadable'; readonly message: string };

function unreadable(message: string): TypedText {
  return { kind: 'unreadable', message };
}

/** Whether nine digits pass the eleven test (elfproef) of a citizen service number. */
export function passesElevenTest(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || digits === '000000000') return false;
  const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return sum % 11 === 0;
}

function isDayAndMonth(day: string | undefined, month: string | undefined): boolean {
  return Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12;
}

/** Whether digits and what parts them may be a birth date; whether that day exists is for the hub to say. */
function isBirthDate(text: string): boolean {
  const dayFirst =
    /^(\d{1,2})[-/. ]+(\d{1,2})[-/. ]+(?:\d{4}|\d{2})$/.exec(text) ?? /^(\d{2})(\d{2})(?:(?:19|20)\d{2})$/.exec(text);
  if (dayFirst) return isDayAndMonth(dayFirst[1], dayFirst[2]);
  const yearFirst = /^\d{4}[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? /^(?:19|20)\d{2}(\d{2})(\d{2})$/.exec(text);
  if (yearFirst) return isDayAndMonth(yearFirst[2], yearFirst[1]);
  const monthAndYear = /^(\d{1,2})[-/](?:19|20)\d{2}$/.exec(text) ?? /^(?:19|20)\d{2}-(\d{2})$/.exec(text);
  return monthAndYear !== null && isDayAndMonth('1', monthAndYear[1]);
}

function readNumber(text: string): TypedText {
  const digits = text.replace(/\D/g, '');
  if (digits.length === 9) {
    return passesElevenTest(digits)
      ? { kind: 'bsn', text: digits }
      : unreadable('Dit is geen geldig BSN. Kijk of er een cijfer verkeerd staat.');
  }
  if (isBirthDate(text)) return { kind: 'person', text };
  if (digits.length === 8 && passesElevenTest(`0${digits}`)) return { kind: 'bsn', text: `0${digits}` };
  return unreadable(
    `Een BSN heeft 9 cijfers en een geboortedatum 8. U typte er ${digits.length}. Zoekt u een adres? Typ dan ook de letters van de postcode.`,
  );
}

const postalCode = /(?<![\da-z])[1-9]\d{3}\s?[a-z]{2}(?![a-z])/i;

function readAddress(text: string, code: string): TypedText {
  const others = text.replace(code, ' ');
  const number = /\d+/.exec(others)?.[0];
  if (!number) return unreadable('Typ ook het huisnummer, zoals 3831 AB 12.');
  return Number(number) === 0 ? unreadable('Een huisnummer begint bij 1.') : { kind: 'address', text };
}

/**
 * Reads what was typed into the search box: a name, a birth date or both, a citizen service number (with or without
 * spaces, dots or dashes), a postal code with house number, or a case number. What the hub makes of it is for the hub;
 * this only keeps from it what cannot be meant.
 */
export function readTypedText(typed: string): TypedText {
  const text = typed.trim().replace(/\s+/g, ' ');
  if (text === '') return unreadable('Typ een naam, een geboortedatum, een adres, een BSN of een zaaknummer.');
  if ((text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < 2) return unreadable('Typ ten minste twee letters of cijfers.');
  if (/^[\d ./-]+$/.test(text)) return readNumber(text);
  const code = postalCode.exec(text)?.[0];
  if (code) return readAddress(text, code);
  if (/\d/.test(text) && /^[\p{L}\d][\p{L}\d./_-]+$/u.test(text)) return { kind: 'caseNumber', text };
  return { kind: 'person', text };
}

/** Digits at the end of a name that are on their way to a birth date: `Berg 12-0`. */
function withoutUnfinishedDate(text: string): string {
  const tail = /[\s,]['’]?(\d[\d ./-]*)$/.exec(text);
  const [digits = '', name] = [tail?.[1], text.slice(0, tail?.index)];
  const isYear = /^(?:19|20)\d{2}$/.test(digits);
  const isNoDate = digits.replace(/\D/g, '').length > 8;
  return digits === '' || isYear || isNoDate || isBirthDate(digits) ? text : name.replace(/[\s,]+$/, '');
}

/**
 * What to look for while somebody still types; undefined when it is not enough yet. A number is looked for when it is
 * whole only, so that nobody is found, and named in the log, whom nobody looked for.
 */
export function readWhileTyping(typed: string): SearchText | undefined {
  const read = readTypedText(typed);
  if (read.kind === 'unreadable') return undefined;
  if (read.kind === 'caseNumber') {
    const sign = read.text.replace(/[^\p{L}\d]/gu, '');
    return sign.length >= 4 && /\d.*\d/.test(sign) ? read : undefined;
  }
  if (read.kind !== 'person') return read;
  const text = withoutUnfinishedDate(read.text);
  return /\p{L}{2}/u.test(text) || isBirthDate(text) ? { kind: 'person', text } : undefined;
}
