import { Fault, readAmount, readBsn, readDate, readDecimal, readKey, readMoment, readText } from './value.ts';

/** What a column of a file is: what whoever fills it needs to know, and how a cell of it is read. */
export interface Column<Value> {
  /** As the header of a file names it. */
  readonly name: string;
  /** Its name in the Gemeentelijk Gegevensmodel, such as `KLANTCONTACT.STARTTIJD`; null where that has none. */
  readonly term: string | null;
  /** What it says, in Dutch. */
  readonly means: string;
  /** What may be in it, in Dutch. */
  readonly type: string;
  readonly example: string;
  readonly isRequired: boolean;
  /** What may be in it, each with what that stands for in the hub; undefined where it is no list. */
  readonly codes?: Readonly<Record<string, string>>;
  /** What a cell says, spaces around it taken off. */
  readonly read: (cell: string) => Value | Fault;
}

/** What a column says of itself, as the layouts give it. */
export interface About {
  readonly name: string;
  readonly term: string | null;
  readonly means: string;
  readonly example: string;
}

function makeColumn<Value>(about: About, type: string, read: (text: string) => Value | Fault): Column<Value> {
  return { ...about, type, isRequired: true, read: (cell) => (cell === '' ? missing : read(cell)) };
}

const missing = new Fault('MISSING', 'leeg, terwijl dit nodig is');

/** The key by which the supplier knows the row: the same row in a later file bears the same. */
export function key(about: About): Column<string> {
  return makeColumn(about, 'kenmerk (64)', readKey);
}

/** Text of at most so many characters. */
export function text(about: About, most: number): Column<string> {
  return makeColumn(about, `tekst (${most})`, (value) => readText(value, most));
}

export function bsn(about: About): Column<string> {
  return makeColumn(about, 'bsn', readBsn);
}

export function date(about: About): Column<string> {
  return makeColumn(about, 'datum', readDate);
}

export function moment(about: About): Column<string> {
  return makeColumn(about, 'datum en tijd', readMoment);
}

/** Money in euro cents, written in euros. */
export function amount(about: About): Column<number> {
  return makeColumn(about, 'bedrag', readAmount);
}

/** Not below zero. */
export function amountFromZero(about: About): Column<number> {
  return makeColumn(about, 'bedrag vanaf 0', (value) => {
    const cents = readAmount(value);
    return typeof cents === 'number' && cents < 0 ? new Fault('NEGATIVE', 'lager dan nul') : cents;
  });
}

export function decimal(about: About): Column<number> {
  return makeColumn(about, 'getal', readDecimal);
}

/** Text of exactly so many digits, such as an AGB code. */
export function digits(about: About, count: number): Column<string> {
  const fault = new Fault('NOT_DIGITS', `geen ${count} cijfers`);
  return makeColumn(about, `${count} cijfers`, (value) =>
    value.length === count && /^\d+$/.test(value) ? value : fault,
  );
}

/** One of a list; capitals do not matter. */
export function code<const Codes extends Readonly<Record<string, string>>>(
  about: About,
  codes: Codes,
): Column<Codes[keyof Codes]> {
  const byName = new Map(Object.entries(codes).map(([name, meaning]) => [name.toLowerCase(), meaning]));
  const column = makeColumn(about, 'keuze', (value) => {
    const found = byName.get(value.toLowerCase());
    // The map was made of these very codes.
    return (found as Codes[keyof Codes] | undefined) ?? unknownCode(Object.keys(codes));
  });
  return { ...column, codes };
}

function unknownCode(names: readonly string[]): Fault {
  return new Fault('UNKNOWN_CODE', `geen van: ${names.join(', ')}`);
}

/** A column that may be empty, or left out of a file; null then. */
export function optional<Value>(column: Column<Value>): Column<Value | null> {
  return { ...column, isRequired: false, read: (cell) => (cell === '' ? null : column.read(cell)) };
}
