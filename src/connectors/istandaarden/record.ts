import { legalStatuses, relationKinds, representations, sexes } from '../../care-client-code.ts';
import { allocationChangeReasons, deliveryStatuses, endReasons, type CareStandard } from '../../care-code.ts';
import type { AllocatedProduct, AllocationClient, CareRelation } from '../../domain/care/care-message-allocation.ts';
import type { StartClient, StopClient } from '../../domain/care/care-message-delivery.ts';
import { both, group, list, optional, optionalList, required, type Group } from './codec.ts';
import {
  allocationNumber,
  birthDate,
  cents,
  communication,
  contact,
  fullName,
  personInFull,
  personInShort,
  product,
  providerReference,
  volume,
} from './part.ts';
import { code, day, freeText, text, time, wholeNumber } from './value.ts';

// What 301, 305 and 307 tell, and the return messages to them: each record of those bears a judgement besides.

function relation<J extends object>(judgement: Group<J>): Group<CareRelation<J>> {
  const own = group({
    number: required('Nummer', text(20)),
    order: optional('Volgorde', wholeNumber(99)),
    kind: required('Soort', code(relationKinds)),
    birthDate: optional('Geboortedatum', birthDate),
    sex: optional('Geslacht', code(sexes)),
    name: required('Naam', fullName),
    contact: required('Contact', contact(judgement)),
  });
  return both(own, judgement);
}

function allocatedProduct<J extends object>(standard: CareStandard, judgement: Group<J>): Group<AllocatedProduct<J>> {
  const own = group<AllocatedProduct>({
    allocationNumber: required('ToewijzingNummer', allocationNumber),
    providerReference: optional('ReferentieAanbieder', providerReference),
    product: optional('Product', product(standard)),
    allocatedOn: required('Toewijzingsdatum', day),
    allocatedAt: required('Toewijzingstijd', time),
    firstDay: required('Ingangsdatum', day),
    lastDay: optional('Einddatum', day),
    changeReason: optional('RedenWijziging', code(allocationChangeReasons)),
    volume: optional('Omvang', volume),
    budget: optional('Budget', cents),
    comment: optional('Commentaar', freeText),
  });
  return both(own, judgement);
}

/** The client of a 301 or 302. */
export function allocationClient<J extends object>(
  standard: CareStandard,
  judgement: Group<J>,
): Group<AllocationClient<J>> {
  const own = group({
    communication: optional('Communicatie', communication),
    legalStatus: optional('JuridischeStatus', code(legalStatuses)),
    representation: optional('WettelijkeVertegenwoordiging', code(representations)),
    comment: optional('Commentaar', freeText),
    relations: optionalList('Relaties', 'Relatie', relation(judgement)),
    contacts: list('Contactgegevens', 'Contact', contact(judgement)),
    products: list('ToegewezenProducten', 'ToegewezenProduct', allocatedProduct(standard, judgement)),
  });
  return both(both(personInFull, own), judgement);
}

function delivered(standard: CareStandard) {
  return {
    allocationNumber: optional('ToewijzingNummer', allocationNumber),
    product: optional('Product', product(standard)),
    allocationFirstDay: optional('ToewijzingIngangsdatum', day),
    startDay: required('Begindatum', day),
  };
}
const status = required('StatusAanlevering', code(deliveryStatuses));

/** The client of a 305 or 306. */
export function startClient<J extends object>(standard: CareStandard, judgement: Group<J>): Group<StartClient<J>> {
  const started = both(group({ ...delivered(standard), status }), judgement);
  const own = group({ products: list('StartProducten', 'StartProduct', started) });
  return both(both(personInShort, own), judgement);
}

/** The client of a 307 or 308. */
export function stopClient<J extends object>(standard: CareStandard, judgement: Group<J>): Group<StopClient<J>> {
  const reason = standard === 'IWMO' ? code(endReasons.IWMO) : code(endReasons.IJW);
  const stopped = group({
    ...delivered(standard),
    endReason: required('RedenBeeindiging', reason),
    lastDay: required('Einddatum', day),
    status,
  });
  const own = group({ products: list('StopProducten', 'StopProduct', both(stopped, judgement)) });
  return both(both(personInShort, own), judgement);
}
