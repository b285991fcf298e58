import type { CareStandard } from '../../care-code.ts';
import type { CareMessage, CareMessageNumber, CareMessageOf } from '../../domain/care/care-message.ts';
import { CareMessageError } from './care-message-error.ts';
import { claim, claimAnswer } from './claim-record.ts';
import { both, group, nothing, optional, required, type Content, type Group } from './codec.ts';
import { claimAnswerHeader, header, returnHeader } from './header.ts';
import { judged } from './part.ts';
import type { Dialect } from './reading.ts';
import { allocationClient, startClient, stopClient } from './record.ts';
import { careRequestClient, changeRequestClient, requestAnswer } from './request-record.ts';

/** A kind of message, with the description of all that stands in it, from which it is read and written. */
export interface Kind extends Description<CareMessage> {
  readonly standard: CareStandard;
  readonly number: CareMessageNumber;
  readonly dialect: Dialect;
  /** Whether a schema of it is published. Of the return messages of the Wmo there is none: ours are as iJw has them. */
  readonly isPublished: boolean;
}

interface Description<Message> {
  readonly header: Group<HeaderOf<Message>>;
  readonly body: Group<BodyOf<Message>>;
}
type HeaderOf<Message> = Message extends CareMessage ? Pick<Message, 'header'> : never;
type BodyOf<Message> = Message extends CareMessage ? Omit<Message, 'standard' | 'number'> : never;

function described<Header, Rest extends object>(header: Content<Header>, rest: Group<Rest>) {
  const own = group({ header: required('Header', header) });
  return { header: own, body: both(own, rest) };
}

type Descriptions = { readonly [Number in CareMessageNumber]: Description<CareMessageOf<Number>> };

function describe(standard: CareStandard): Descriptions {
  const [up, down] = ['TO_PROVIDER', 'TO_MUNICIPALITY'] as const;
  return {
    301: described(
      header(standard, 301, up),
      group({ client: required('Client', allocationClient(standard, nothing)) }),
    ),
    302: described(
      returnHeader(standard, 302, up),
      group({ client: optional('Client', allocationClient(standard, judged)) }),
    ),
    305: described(header(standard, 305, down), group({ client: required('Client', startClient(standard, nothing)) })),
    306: described(
      returnHeader(standard, 306, down),
      group({ client: optional('Client', startClient(standard, judged)) }),
    ),
    307: described(header(standard, 307, down), group({ client: required('Client', stopClient(standard, nothing)) })),
    308: described(
      returnHeader(standard, 308, down),
      group({ client: optional('Client', stopClient(standard, judged)) }),
    ),
    315: described(
      header(standard, 315, down),
      group({ client: required('Client', careRequestClient(standard, nothing)) }),
    ),
    316: described(
      returnHeader(standard, 316, down),
      group({ client: optional('Client', careRequestClient(standard, judged)) }),
    ),
    317: described(
      header(standard, 317, down),
      group({ client: required('Client', changeRequestClient(standard, nothing)) }),
    ),
    318: described(
      returnHeader(standard, 318, down),
      group({ client: optional('Client', changeRequestClient(standard, judged)) }),
    ),
    319: described(
      header(standard, 319, up),
      group({ answer: required('Antwoord', requestAnswer(standard, nothing)) }),
    ),
    320: described(
      returnHeader(standard, 320, up),
      group({ answer: optional('Antwoord', requestAnswer(standard, judged)) }),
    ),
    323: described(header(standard, 323, down), group({ claim: required('Declaratie', claim(standard)) })),
    325: described(
      claimAnswerHeader(standard),
      group({ claim: optional('DeclaratieAntwoord', claimAnswer(standard)) }),
    ),
  };
}

const names: Readonly<Record<CareStandard, { readonly standard: string; readonly message: string }>> = {
  IWMO: { standard: 'iwmo', message: 'wmo' },
  IJW: { standard: 'ijw', message: 'jw' },
};

function kindsOf(standard: CareStandard): Kind[] {
  const of = names[standard];
  const root = `http://www.istandaarden.nl/${of.standard}/3_2`;
  const base = { prefix: of.standard, uri: `${root}/basisschema/schema` };
  return careMessageNumbers.map((number) => {
    const prefix = `${of.message}${number}`;
    return {
      standard,
      number,
      dialect: { own: { prefix, uri: `${root}/${prefix}/schema` }, base },
      isPublished: standard === 'IJW' || !(number in answeredNumbers),
      ...descriptions[standard][number],
    };
  });
}

/** The numbers of the messages of release 3.2; 303, 304, 321 and 322 do not exist in it. */
export const careMessageNumbers = [301, 302, 305, 306, 307, 308, 315, 316, 317, 318, 319, 320, 323, 325] as const;

/** Which message each of those answers that answer one. */
export const answeredNumbers: Readonly<Partial<Record<CareMessageNumber, CareMessageNumber>>> = {
  302: 301,
  306: 305,
  308: 307,
  316: 315,
  318: 317,
  320: 319,
  325: 323,
};

const descriptions = { IWMO: describe('IWMO'), IJW: describe('IJW') };

/** All messages of both standards. */
export const kinds: readonly Kind[] = [...kindsOf('IWMO'), ...kindsOf('IJW')];

const byNamespace = new Map(kinds.map((kind) => [kind.dialect.own.uri, kind]));
const byName = new Map(kinds.map((kind) => [kindName(kind), kind]));

/** The kind whose messages bear this namespace. */
export function findKindByNamespace(uri: string): Kind | undefined {
  return byNamespace.get(uri);
}

/** The kind of a message. */
export function getKind(message: Pick<CareMessage, 'standard' | 'number'>): Kind {
  const kind = byName.get(kindName(message));
  if (!kind) throw new CareMessageError('UNKNOWN_MESSAGE', 'there is no such message in release 3.2');
  return kind;
}

/** The Dutch name of a kind of message, such as `WMO305`: its schema and its function in an envelope are called so. */
export function kindName({ standard, number }: Pick<CareMessage, 'standard' | 'number'>): string {
  return `${standard === 'IWMO' ? 'WMO' : 'JW'}${number}`;
}
