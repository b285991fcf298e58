import {
  changeRequestReasons,
  referrerTypes,
  refusalReasons,
  requestAnswers,
  yesOrNo,
  type CareStandard,
} from '../../care-code.ts';
import type {
  CareReferrer,
  CareRequestAnswer,
  CareRequestClient,
  ChangeRequest,
  ChangeRequestClient,
  RequestedProduct,
} from '../../domain/care/care-message-request.ts';
import { absent, baseGroup, both, group, list, optional, optionalList, required, type Group } from './codec.ts';
import { allocationNumber, cents, personInShort, product, providerReference, volume } from './part.ts';
import { bsn, code, day, freeText, municipality, provider, text } from './value.ts';

// What 315, 317 and 319 tell, and the return messages to them: each record of those bears a judgement besides.

const referrer = baseGroup<CareReferrer>({
  type: required('Type', code(referrerTypes)),
  name: optional('Naam', text(64)),
  agbCode: optional('ZorgverlenerCode', provider),
});

function requestedProduct<J extends object>(standard: CareStandard, judgement: Group<J>): Group<RequestedProduct<J>> {
  const own = group<RequestedProduct>({
    providerReference: required('ReferentieAanbieder', providerReference),
    decisionNumber: optional('BeschikkingNummer', allocationNumber),
    product: optional('Product', product(standard)),
    decisionFirstDay: optional('BeschikkingIngangsdatum', day),
    firstDay: required('ToewijzingIngangsdatum', day),
    lastDay: optional('ToewijzingEinddatum', day),
    volume: optional('Omvang', volume),
    budget: optional('Budget', cents),
    referrer: required('Verwijzer', referrer),
    frameworkContract: optional('Raamcontract', code(yesOrNo)),
    comment: optional('Commentaar', freeText),
  });
  return both(own, judgement);
}

/** The client of a 315 or 316. */
export function careRequestClient<J extends object>(
  standard: CareStandard,
  judgement: Group<J>,
): Group<CareRequestClient<J>> {
  const own = group({
    authorityKnown: standard === 'IJW' ? optional('GezagsdragerBekend', code(yesOrNo)) : absent('GezagsdragerBekend'),
    comment: optional('Commentaar', freeText),
    products: list('AangevraagdeProducten', 'AangevraagdProduct', requestedProduct(standard, judgement)),
  });
  return both(both(personInShort, own), judgement);
}

const wanted = {
  firstDay: required('GewensteIngangsdatum', day),
  lastDay: optional('Einddatum', day),
  volume: optional('Omvang', volume),
  budget: optional('Budget', cents),
};
const allocation = required('ToewijzingNummer', allocationNumber);

function changeRequest<J extends object>(standard: CareStandard, judgement: Group<J>): Group<ChangeRequest<J>> {
  const unchanged = both(group({ allocationNumber: allocation }), judgement);
  const changed = both(group({ allocationNumber: allocation, ...wanted }), judgement);
  const added = both(group({ product: optional('Product', product(standard)), ...wanted }), judgement);
  const own = group({
    providerReference: required('ReferentieAanbieder', providerReference),
    reason: required('RedenVerzoek', code(changeRequestReasons)),
    unchanged: optionalList('OngewijzigdeProducten', 'OngewijzigdProduct', unchanged),
    changed: optionalList('TeWijzigenProducten', 'TeWijzigenProduct', changed),
    added: optionalList('NieuweProducten', 'NieuwProduct', added),
  });
  return both(own, judgement);
}

/** The client of a 317 or 318. */
export function changeRequestClient<J extends object>(
  standard: CareStandard,
  judgement: Group<J>,
): Group<ChangeRequestClient<J>> {
  const own = group({ bsn: required('Bsn', bsn), request: required('Verzoek', changeRequest(standard, judgement)) });
  return both(own, judgement);
}

/** The answer of a 319 or 320. */
export function requestAnswer<J extends object>(
  standard: CareStandard,
  judgement: Group<J>,
): Group<CareRequestAnswer<J>> {
  const residence = both(group({ municipality: required('Gemeente', municipality) }), judgement);
  const own = group({
    providerReference: required('ReferentieAanbieder', providerReference),
    answer: required('VerzoekAntwoord', code(requestAnswers)),
    refusalReason: optional('RedenAfwijzingVerzoek', code(refusalReasons)),
    residence: standard === 'IJW' ? optional('Woonplaatsbeginsel', residence) : absent('Woonplaatsbeginsel'),
  });
  return both(own, judgement);
}
