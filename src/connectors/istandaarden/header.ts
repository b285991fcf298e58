import type { CareStandard } from '../../care-code.ts';
import { returnCodes, type ReturnCode } from '../../care-return-code.ts';
import type {
  CareAnswerHeader,
  CareHeader,
  MessageIdentity,
  XsdVersions,
} from '../../domain/care/care-message-header.ts';
import type { CareMessageNumber } from '../../domain/care/care-message.ts';
import {
  baseGroup,
  both,
  converted,
  group,
  list,
  optional,
  optionalList,
  required,
  type Content,
  type Group,
} from './codec.ts';
import { code, constant, day, municipality, provider, text, version } from './value.ts';

/**
 * The code that a message bears in its header (BerichtCode). Those of the Wmo return messages (302, 306, 308, 316, 318,
 * 320, 325) are in no published schema: they follow the order of iJw's, each one after that of what it answers.
 */
const messageCodes: Readonly<Record<CareMessageNumber, Readonly<Record<CareStandard, string>>>> = {
  301: { IWMO: '414', IJW: '436' },
  302: { IWMO: '415', IJW: '437' },
  305: { IWMO: '418', IJW: '438' },
  306: { IWMO: '419', IJW: '439' },
  307: { IWMO: '420', IJW: '440' },
  308: { IWMO: '421', IJW: '441' },
  315: { IWMO: '444', IJW: '446' },
  316: { IWMO: '445', IJW: '447' },
  317: { IWMO: '480', IJW: '486' },
  318: { IWMO: '481', IJW: '487' },
  319: { IWMO: '482', IJW: '488' },
  320: { IWMO: '483', IJW: '489' },
  323: { IWMO: '484', IJW: '490' },
  325: { IWMO: '485', IJW: '491' },
};

/** From the municipality to the provider, or the other way round. */
export type Direction = 'TO_PROVIDER' | 'TO_MUNICIPALITY';

interface Kind {
  readonly code: null;
  readonly version: null;
  readonly subversion: null;
}
interface Named {
  readonly sender: string;
  readonly receiver: string;
  readonly identity: MessageIdentity;
  readonly xsd: XsdVersions;
}
type RawHeader = Kind & Named;
/** What a return message adds to the header of what it answers. */
interface Return {
  readonly returnReference: string;
  readonly returnDate: string;
  readonly xslt: string | null;
  readonly returnXsd: XsdVersions;
  readonly returnCodes: readonly ReturnCode[];
}
/** What the answer to a claim adds to a header of its own. */
interface ClaimReturn {
  readonly claim: MessageIdentity;
  readonly xslt: string | null;
  readonly claimXsd: XsdVersions;
  readonly returnCodes: readonly ReturnCode[];
}

const reference = text(12);
const identity = baseGroup<MessageIdentity>({
  reference: required('Identificatie', reference),
  date: required('Dagtekening', day),
});
const xsdVersions = baseGroup<XsdVersions>({
  base: required('BasisschemaXsdVersie', version),
  message: required('BerichtXsdVersie', version),
});

function rawHeader(standard: CareStandard, number: CareMessageNumber, direction: Direction): Group<RawHeader> {
  const [from, to] = direction === 'TO_PROVIDER' ? [municipality, provider] : [provider, municipality];
  return group({
    code: required('BerichtCode', constant(messageCodes[number][standard])),
    version: required('BerichtVersie', constant('3')),
    subversion: required('BerichtSubversie', constant('2')),
    sender: required('Afzender', from),
    receiver: required('Ontvanger', to),
    identity: required('BerichtIdentificatie', identity),
    xsd: required('XsdVersie', xsdVersions),
  });
}
const kind: Kind = { code: null, version: null, subversion: null };

/** The header of a message that asks or tells something. */
export function header(standard: CareStandard, number: CareMessageNumber, direction: Direction): Content<CareHeader> {
  return converted(
    rawHeader(standard, number, direction),
    ({ sender, receiver, identity, xsd }) => ({ sender, receiver, ...identity, xsd }),
    ({ sender, receiver, reference, date, xsd }) => ({ ...kind, sender, receiver, identity: { reference, date }, xsd }),
  );
}

/**
 * The header of a return message: that of the message it answers, which went in this direction, and then its own. The
 * model turns them round, so that its sender is who sends it.
 */
export function returnHeader(
  standard: CareStandard,
  number: CareMessageNumber,
  direction: Direction,
): Content<CareAnswerHeader> {
  const added = group<Return>({
    returnReference: required('IdentificatieRetour', reference),
    returnDate: required('DagtekeningRetour', day),
    xslt: optional('XsltVersie', version),
    returnXsd: required('XsdVersieRetour', xsdVersions),
    returnCodes: optionalList('RetourCodes', 'RetourCode', code(returnCodes)),
  });
  return converted(
    both(rawHeader(standard, number, direction), added),
    (raw) => ({
      sender: raw.receiver,
      receiver: raw.sender,
      reference: raw.returnReference,
      date: raw.returnDate,
      xsd: raw.returnXsd,
      answers: { ...raw.identity, xsd: raw.xsd },
      xslt: raw.xslt,
      returnCodes: raw.returnCodes,
    }),
    ({ sender, receiver, reference, date, xsd, answers, xslt, returnCodes }) => ({
      ...kind,
      sender: receiver,
      receiver: sender,
      identity: { reference: answers.reference, date: answers.date },
      xsd: answers.xsd,
      returnReference: reference,
      returnDate: date,
      xslt,
      returnXsd: xsd,
      returnCodes,
    }),
  );
}

/** The header of the answer to a claim, which has a sender, a receiver and an identity of its own. */
export function claimAnswerHeader(standard: CareStandard): Content<CareAnswerHeader> {
  const added = group<ClaimReturn>({
    claim: required('DeclaratieIdentificatie', identity),
    xslt: optional('XsltVersie', version),
    claimXsd: required('XsdVersieDeclaratie', xsdVersions),
    returnCodes: list('RetourCodes', 'RetourCode', code(returnCodes)),
  });
  return converted(
    both(rawHeader(standard, 325, 'TO_PROVIDER'), added),
    ({ sender, receiver, identity, xsd, claim, claimXsd, xslt, returnCodes }) => ({
      sender,
      receiver,
      ...identity,
      xsd,
      answers: { ...claim, xsd: claimXsd },
      xslt,
      returnCodes,
    }),
    ({ sender, receiver, reference, date, xsd, answers, xslt, returnCodes }) => ({
      ...kind,
      sender,
      receiver,
      identity: { reference, date },
      xsd,
      claim: { reference: answers.reference, date: answers.date },
      xslt,
      claimXsd: answers.xsd,
      returnCodes,
    }),
  );
}
