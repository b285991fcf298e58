import { CareMessageError, type CareMessageErrorCode } from './care-message-error.ts';
import { absent, baseGroup, group, optional, required, type Content, type Field } from './codec.ts';
import { Place, textOf, type Dialect } from './reading.ts';
import { constant, text, pattern } from './value.ts';
import { Writing } from './writing.ts';
import { parseXml } from './xml.ts';

// The envelope in which the national hub for municipalities (GGK) carries messages: StUF 0301, sector model ggk 0310.

/** A system at either end; `organisation` is a municipality (four digits), a provider (eight) or another party. */
export interface EnvelopeParty {
  readonly organisation: string;
  readonly application: string;
  readonly administration: string | null;
  readonly user: string | null;
}

/** A message under way. */
export interface Envelope {
  readonly sender: EnvelopeParty;
  readonly receiver: EnvelopeParty;
  /** Identifies the envelope, not what is in it; at most 40 characters. */
  readonly reference: string;
  /** Dutch time as StUF writes it: `YYYYMMDDhhmmss`, with fewer or more digits after the day. */
  readonly sentAt: string;
  /** What the message is, such as `WMO305` (functie). */
  readonly function: string;
  /** The reference of the message in it, where the sender repeats it. */
  readonly messageReference: string | null;
  /** On a return (Du01) the envelope that this one answers, with the message in that; null on a first message (Di01). */
  readonly answers: { readonly reference: string; readonly messageReference: string | null } | null;
  readonly versions: EnvelopeVersions;
  readonly fileName: string | null;
  readonly contentType: string;
  readonly content: Uint8Array;
}

/** Versions of the sending application and of the function, four digits each. */
export interface EnvelopeVersions {
  readonly application: string;
  readonly applicationSub: string;
  readonly function: string;
  readonly functionSub: string;
}

const dialect: Dialect = {
  own: { prefix: 'GGK', uri: 'http://www.stufstandaarden.nl/sectormodel/ggk/0210' },
  base: { prefix: 'StUF', uri: 'http://www.egem.nl/StUF/StUF0301' },
};
const mime = { prefix: 'xmime', uri: 'http://www.w3.org/2005/05/xmlmime' };

const party = baseGroup<EnvelopeParty>({
  organisation: required('organisatie', text(200)),
  application: required('applicatie', text(50, 3)),
  administration: optional('administratie', text(50)),
  user: optional('gebruiker', text(100)),
});
const refNumber = text(40);
const fourDigits = pattern(/^\d{4}$/, 'four digits');

interface Carried {
  readonly fileName: string | null;
  readonly contentType: string;
  readonly content: Uint8Array;
}

const carried: Content<Carried> = {
  read(element, place) {
    const attributes = new Map(
      element.attrs.map(({ namespaceUri, name, value }) => [`${namespaceUri} ${name}`, value]),
    );
    const contentType = attributes.get(`${mime.uri} contentType`) ?? place.refuse('does not say of what type it is');
    const fileName = attributes.get(`${dialect.base.uri} bestandsnaam`) ?? null;
    if (attributes.size > (fileName === null ? 1 : 2))
      place.refuse('bears an attribute that the standard does not know');
    const encoded = textOf(element, place).replace(/[ \t\r\n]/g, '');
    if (encoded.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(encoded)) place.refuse('is not base64');
    return { fileName, contentType, content: Buffer.from(encoded, 'base64') };
  },
  write({ fileName, contentType, content }, name, space, writing) {
    const encoded = Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('base64');
    const file = fileName === null ? {} : { 'StUF:bestandsnaam': fileName };
    writing.value(space, name, encoded, {
      [`xmlns:${mime.prefix}`]: mime.uri,
      ...file,
      'xmime:contentType': contentType,
    });
  },
};

/** The same elements in both kinds of envelope, but for what a return says of what it answers. */
function envelopeOf(code: 'Di01' | 'Du01', answers: Field<string | null>, answersMessage: Field<string | null>) {
  const control = baseGroup({
    code: required('berichtcode', constant(code)),
    sender: required('zender', party),
    receiver: required('ontvanger', party),
    reference: required('referentienummer', refNumber),
    sentAt: required('tijdstipBericht', pattern(/^\d{8,17}$/, '8 to 17 digits')),
    answers,
    function: required('functie', text(30)),
  });
  const parameters = group({
    messageReference: optional('referentienummerBericht', refNumber),
    answersMessage,
    application: required('applicatieVersie', fourDigits),
    applicationSub: required('applicatieSubversie', fourDigits),
    function: required('functieVersie', fourDigits),
    functionSub: required('functieSubversie', fourDigits),
    carried: required('bericht', carried),
  });
  return group({ control: required('stuurgegevens', control), parameters: required('parameters', parameters) });
}

const first = {
  root: 'envelopHeenbericht-ggk_Di01',
  body: envelopeOf('Di01', absent('crossRefnummer'), absent('crossRefnummerBericht')),
};
const returned = {
  root: 'envelopRetourbericht-ggk_Du01',
  body: envelopeOf('Du01', required('crossRefnummer', refNumber), optional('crossRefnummerBericht', refNumber)),
};

/** An envelope, content that is none and may be a message by itself, or why an envelope is refused. */
export type EnvelopeRead =
  | { readonly kind: 'ENVELOPE'; readonly envelope: Envelope }
  | { readonly kind: 'BARE' }
  | { readonly kind: 'REFUSED'; readonly code: CareMessageErrorCode; readonly reason: string };

/** Opens an envelope. Content that is larger than `maxBytes` (8 MiB when absent) is refused. Never throws for what is in it. */
export function readEnvelope(content: Uint8Array, maxBytes?: number): EnvelopeRead {
  // Most messages come bare, and need not be read twice.
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const form = [first, returned].find(({ root }) => bytes.includes(root));
  if (!form) return { kind: 'BARE' };
  try {
    using document = parseXml(content, maxBytes);
    const { root } = document;
    if (root.name !== form.root || root.namespaceUri !== dialect.own.uri) return { kind: 'BARE' };
    const { control, parameters } = form.body.read(root, new Place(dialect));
    const { messageReference, answersMessage, carried: message, ...versions } = parameters;
    const answers = control.answers === null ? null : { reference: control.answers, messageReference: answersMessage };
    const { sender, receiver, reference, sentAt, function: purpose } = control;
    const envelope = { sender, receiver, reference, sentAt, function: purpose, messageReference, answers, versions };
    return { kind: 'ENVELOPE', envelope: { ...envelope, ...message } };
  } catch (error) {
    if (!(error instanceof CareMessageError)) throw error;
    const code = error.code === 'INVALID_MESSAGE' ? 'INVALID_ENVELOPE' : error.code;
    return { kind: 'REFUSED', code, reason: error.message };
  }
}

/** The envelope as XML: a return (Du01) where it answers another, else a first message (Di01). Throws `CareMessageError`. */
export function writeEnvelope(envelope: Envelope): Uint8Array {
  const { sender, receiver, reference, sentAt, function: purpose, messageReference, answers, versions } = envelope;
  const { fileName, contentType, content } = envelope;
  const form = answers === null ? first : returned;
  const writing = new Writing(dialect);
  const control = { code: null, sender, receiver, reference, sentAt, answers: answers?.reference ?? null };
  const parameters = { messageReference, answersMessage: answers?.messageReference ?? null, ...versions };
  const carried = { fileName, contentType, content };
  const body = { control: { ...control, function: purpose }, parameters: { ...parameters, carried } };
  return Buffer.from(writing.root(form.root, () => form.body.writeWithin(body, writing)));
}
