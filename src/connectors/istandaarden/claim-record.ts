import { volumeUnits, type CareStandard } from '../../care-code.ts';
import type { ClaimAnswer, ClaimBody, ClaimClient, ClaimedService } from '../../domain/care/care-message-claim.ts';
import type { Judged } from '../../domain/care/care-message-header.ts';
import { baseGroup, both, group, list, nothing, optional, optionalList, required, type Group } from './codec.ts';
import { allocationNumber, amount, cents, closedPeriod, judged, productCategory, productCode } from './part.ts';
import { bsn, code, day, pattern, text, wholeNumber } from './value.ts';

// What 323 tells, and 325, its answer, in which each record bears a judgement besides.

const reference = baseGroup<ClaimedService['reference']>({
  number: required('ReferentieNummer', text(20)),
  previous: optional('VorigReferentieNummer', text(20)),
});
const total = amount('TotaalBedrag', 999_999_999_999);

function service<J extends object>(standard: CareStandard, judgement: Group<J>): Group<ClaimedService<J>> {
  const own = group<ClaimedService>({
    reference: required('ProductReferentie', reference),
    allocationNumber: required('ToewijzingNummer', allocationNumber),
    category: required('ProductCategorie', productCategory(standard)),
    code: required('ProductCode', productCode),
    period: required('ProductPeriode', closedPeriod),
    amount: required('GeleverdVolume', wholeNumber(99_999_999)),
    unit: required('Eenheid', code(volumeUnits)),
    rate: optional('ProductTarief', cents),
    claimed: required('IngediendBedrag', amount('Bedrag', 99_999_999)),
  });
  return both(own, judgement);
}

function claimClient<J extends object>(standard: CareStandard, judgement: Group<J>): Group<ClaimClient<J>> {
  const own = group({
    bsn: required('Bsn', bsn),
    services: list('Prestaties', 'Prestatie', service(standard, judgement)),
  });
  return both(own, judgement);
}

/** The claim of a 323. */
export function claim(standard: CareStandard): Group<ClaimBody> {
  return group<ClaimBody>({
    number: required('DeclaratieNummer', pattern(/^[a-zA-Z0-9]{1,12}$/, '1 to 12 letters and digits')),
    period: required('DeclaratiePeriode', closedPeriod),
    date: required('DeclaratieDagtekening', day),
    total: required('TotaalIngediendBedrag', total),
    clients: list('Clienten', 'Client', claimClient(standard, nothing)),
  });
}

/** What a 325 says of a claim. */
export function claimAnswer(standard: CareStandard): Group<ClaimAnswer> {
  const own = group<Omit<ClaimAnswer, keyof Judged>>({
    number: required('DeclaratieNummer', text(12)),
    claimed: required('TotaalIngediendBedrag', total),
    granted: required('TotaalToegekendBedrag', total),
    clients: optionalList('Clienten', 'Client', claimClient(standard, judged)),
  });
  return both(own, judged);
}
