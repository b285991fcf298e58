import {
  birthDateUses,
  communicationForms,
  contactKinds,
  countryCodes,
  homeDesignations,
  nameUses,
  sexes,
} from '../../care-client-code.ts';
import { amountSides, productCategories, volumeFrequencies, volumeUnits, type CareStandard } from '../../care-code.ts';
import { returnCodes } from '../../care-return-code.ts';
import type { Judged } from '../../domain/care/care-message-header.ts';
import type {
  CareAddress,
  CareBirthDate,
  CareContact,
  CarePerson,
  Communication,
  FullName,
  House,
  ShortName,
  Surname,
  Telephone,
} from '../../domain/care/care-message-person.ts';
import type { CareAmount, CareProduct, CareVolume, ClosedPeriod } from '../../domain/care/care-message-product.ts';
import { baseGroup, both, group, list, optional, required, value, type Content, type Group } from './codec.ts';
import { bsn, code, day, pattern, text, wholeNumber } from './value.ts';

/** What a record of a return message bears on top of its own elements. */
export const judged: Group<Judged> = group({
  returnCodes: list('RetourCodes', 'RetourCode', code(returnCodes)),
});

const surname = baseGroup<Surname>({
  name: required('Achternaam', text(200)),
  prefix: optional('Voorvoegsel', text(10)),
});
const initials = pattern(/^[a-zA-ZÀ-ỳ]{1,6}$/, '1 to 6 letters');
const shortName = baseGroup<ShortName>({
  surname: required('Geslachtsnaam', surname),
  givenNames: optional('Voornamen', text(200)),
  initials: optional('Voorletters', initials),
});
export const fullName = baseGroup<FullName>({
  surname: required('Geslachtsnaam', surname),
  partnerSurname: optional('Partnernaam', surname),
  givenNames: optional('Voornamen', text(200)),
  initials: optional('Voorletters', initials),
  use: required('NaamGebruik', code(nameUses)),
});
export const birthDate = baseGroup<CareBirthDate>({
  date: required('Datum', day),
  use: optional('DatumGebruik', code(birthDateUses)),
});

function person<Name>(name: Content<Name>): Group<CarePerson<Name>> {
  return group({
    bsn: required('Bsn', bsn),
    birthDate: required('Geboortedatum', birthDate),
    sex: required('Geslacht', code(sexes)),
    name: required('Naam', name),
  });
}
export const personInShort = person(shortName);
export const personInFull = person(fullName);

export const communication = baseGroup<Communication>({
  form: required('Vorm', code(communicationForms)),
  language: optional('Taal', text(25)),
});
const house = baseGroup<House>({
  number: required('Huisnummer', wholeNumber(99_999)),
  letter: optional('Huisletter', text(1)),
  addition: optional('HuisnummerToevoeging', text(4)),
  designation: optional('AanduidingWoonadres', code(homeDesignations)),
});
const country = value({ is: 'a code of its list', parse: (read) => (countryCodes.has(read) ? read : undefined) });
const address = baseGroup<CareAddress>({
  house: optional('Huis', house),
  postalCode: optional('Postcode', text(8)),
  street: optional('Straatnaam', text(24)),
  city: optional('Plaatsnaam', text(80)),
  country: optional('LandCode', country),
});
const telephone = baseGroup<Telephone>({
  number: required('Telefoonnummer', pattern(/^\d{1,15}$/, '1 to 15 digits')),
  country: required('Landnummer', text(4)),
});
const telephones = baseGroup<{ first: Telephone; second: Telephone | null }>({
  first: required('Telefoon01', telephone),
  second: optional('Telefoon02', telephone),
});
const openPeriod = baseGroup<{ firstDay: string | null; lastDay: string | null }>({
  firstDay: optional('Begindatum', day),
  lastDay: optional('Einddatum', day),
});

/** Where somebody can be reached, at home or elsewhere. */
export function contact<J extends object>(judgement: Group<J>): Group<CareContact<J>> {
  const own = group<CareContact>({
    kind: required('Soort', code(contactKinds)),
    address: optional('Adres', address),
    organisation: optional('Organisatie', text(35)),
    telephones: optional('Telefoon', telephones),
    email: optional('Emailadres', text(80)),
    period: optional('Periode', openPeriod),
  });
  return both(own, judgement);
}

export const closedPeriod = baseGroup<ClosedPeriod>({
  firstDay: required('Begindatum', day),
  lastDay: required('Einddatum', day),
});
export const volume = baseGroup<CareVolume>({
  amount: required('Volume', wholeNumber(99_999_999)),
  unit: required('Eenheid', code(volumeUnits)),
  frequency: required('Frequentie', code(volumeFrequencies)),
});
/** An amount whose element has this name. */
export function amount(name: string, max: number): Group<CareAmount> {
  return baseGroup({
    cents: required(name, wholeNumber(max)),
    side: required('DebetCredit', code(amountSides)),
  });
}

export const cents = wholeNumber(99_999_999);
export const allocationNumber = wholeNumber(999_999_999);
export const providerReference = text(36);
export const productCode = text(5);

/** The categories of the two standards are no part of each other. */
export function productCategory(standard: CareStandard): Content<CareProduct['category']> {
  return standard === 'IWMO' ? code(productCategories.IWMO) : code(productCategories.IJW);
}

export function product(standard: CareStandard): Group<CareProduct> {
  return baseGroup({
    category: required('Categorie', productCategory(standard)),
    code: optional('Code', productCode),
  });
}
