import type { AddressRow } from '../../../db/address.table.ts';
import type { AddressFacts, DutchAddressFacts } from './person-update-facts.ts';

type Columns = Omit<AddressRow, 'id' | 'naturalKey' | 'source' | 'recordedAt'>;

const empty = {
  street: null,
  houseNumber: null,
  houseLetter: null,
  houseNumberSuffix: null,
  postalCode: null,
  city: null,
  description: null,
  country: null,
  municipalityCode: null,
  districtCode: null,
  neighbourhoodCode: null,
  bagObjectId: null,
  bagAddressId: null,
};

/** What a source says of an address, as the columns that hold it. */
export function columnsOf(facts: AddressFacts): Columns {
  if (facts.kind === 'DUTCH') {
    const { designation, official: _, ...columns } = facts;
    return { ...empty, ...columns, description: designation };
  }
  const { kind, description = null, country = null, city = null, municipalityCode = null } = facts;
  return { ...empty, kind, description, country, city, municipalityCode };
}

/** An address of which only the object in the BAG is known. */
export function bagObjectFacts(bagObjectId: string): DutchAddressFacts {
  const { description: _, country: __, districtCode: ___, neighbourhoodCode: ____, ...columns } = empty;
  return { ...columns, kind: 'DUTCH', designation: null, official: false, bagObjectId };
}
