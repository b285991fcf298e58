import { checkSize, decodeDocument } from './decode.ts';
import { BrpDocumentError } from './document-error.ts';
import { splitAnswer } from './split.ts';

/** What a record looks like from outside; the last four cannot be taken in. */
export type RawKind = 'PERSON' | 'OCCUPANCY' | 'SEARCH_RESULT' | 'ERROR_ANSWER' | 'NOT_BRP' | 'BROKEN_JSON';

/** One record of a file, not yet looked into, with where it stands: `personen[12]`, `[3].response`, `line 7`. */
export interface RawRecord {
  readonly place: string;
  readonly kind: RawKind;
  readonly value: unknown;
  /** The question that a Bewoning answer belongs to, where the file holds it. */
  readonly request?: unknown;
}

type Json = Readonly<Record<string, unknown>>;

/**
 * Splits a file into its records. It may hold an answer of the Personen or the Bewoning API, a list of answers, a list
 * of persons, a list of questions with their answers, or any of these one a line (NDJSON).
 * Throws {@link BrpDocumentError} when it holds nothing of that kind.
 */
export function readDocument(document: string | Uint8Array): RawRecord[] {
  checkSize(document.length);
  return recordsOfBytes(document) ?? recordsOfText(decodeDocument(document));
}

/** The form in which large files come takes no more memory than the file and the person at hand. */
function recordsOfBytes(document: string | Uint8Array): RawRecord[] | undefined {
  const split = typeof document === 'string' ? undefined : splitAnswer(document);
  if (!split || !isObject(split.outside) || isObject(split.outside['response'])) return undefined;
  const kind = kindOfPersons(split.outside);
  return split.persons.map((read, index) => ({
    place: `personen[${index}]`,
    kind,
    get value() {
      return read();
    },
  }));
}

function recordsOfText(text: string): RawRecord[] {
  const whole = parse(text);
  const records = whole.ok ? [...recordsOf(whole.value, '')] : [...recordsOfLines(text)];
  const [first] = records;
  if (first && records.every((record) => record.kind === 'NOT_BRP' || record.kind === 'ERROR_ANSWER')) {
    throw first.kind === 'ERROR_ANSWER'
      ? new BrpDocumentError('ERROR_ANSWER', 'the file holds an error answer of the BRP, no persons')
      : new BrpDocumentError('NOT_BRP', 'the file holds JSON, but no answer of the BRP');
  }
  return records;
}

function parse(text: string): { ok: true; value: unknown } | { ok: false } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    // The parser's message quotes the text, which holds personal data: it goes no further.
    return { ok: false };
  }
}

function* recordsOfLines(text: string): Generator<RawRecord> {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  const isList = lines.slice(first + 1).some((line) => line.trim() !== '') && parse(lines[first] ?? '').ok;
  if (!isList) throw new BrpDocumentError('BROKEN_JSON', 'the file is no valid JSON: it may have been cut off');
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const place = `line ${index + 1}`;
    const record = parse(line);
    if (record.ok) yield* recordsOf(record.value, place);
    else yield { place, kind: 'BROKEN_JSON', value: undefined };
  }
}

function* recordsOf(value: unknown, place: string): Generator<RawRecord> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* recordsOfItem(item, `${place}[${index}]`);
  } else {
    yield* recordsOfItem(value, place);
  }
}

function* recordsOfItem(item: unknown, place: string): Generator<RawRecord> {
  if (isObject(item) && isObject(item['response'])) {
    yield* recordsOfAnswer(item['response'], join(place, 'response'), item['request']);
  } else if (isObject(item)) {
    yield* recordsOfAnswer(item, place, undefined);
  } else {
    yield { place: place || 'file', kind: 'NOT_BRP', value: item };
  }
}

/** Only this question is answered with whole persons; the others give search results, with a part of each person. */
const wholePersons = 'RaadpleegMetBurgerservicenummer';

function kindOfPersons(answer: Json): RawKind {
  return (answer['type'] ?? wholePersons) === wholePersons ? 'PERSON' : 'SEARCH_RESULT';
}

function* recordsOfAnswer(answer: Json, place: string, request: unknown): Generator<RawRecord> {
  const { personen, bewoningen } = answer;
  if (Array.isArray(personen)) {
    const kind = kindOfPersons(answer);
    for (const [index, value] of personen.entries()) yield { place: join(place, `personen[${index}]`), kind, value };
  } else if (Array.isArray(bewoningen)) {
    yield { place: join(place, 'bewoningen'), kind: 'OCCUPANCY', value: bewoningen, request };
  } else {
    yield { place: place || 'file', kind: kindOfObject(answer), value: answer };
  }
}

/** A person alone bears no type: it is known by fields that nothing else has. */
function kindOfObject(value: Json): RawKind {
  if (['burgerservicenummer', 'aNummer', 'naam', 'geboorte', 'verblijfplaats'].some((field) => field in value)) {
    return 'PERSON';
  }
  return 'status' in value && 'title' in value ? 'ERROR_ANSWER' : 'NOT_BRP';
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function join(place: string, field: string): string {
  return place === '' ? field : `${place}.${field}`;
}
