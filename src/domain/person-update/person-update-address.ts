import {
  deleteAddress,
  findAddressByNaturalKey,
  insertAddress,
  listAddressesByBagObject,
  listAddressesByPostalCode,
  updateAddress,
} from '../../../db/address.ts';
import type { AddressRow } from '../../../db/address.table.ts';
import { moveHouseholds } from '../../../db/household.ts';
import { newId } from '../../../db/id.ts';
import { moveResidences } from '../../../db/residence.ts';
import { bagObjectFacts, columnsOf } from './person-update-address-columns.ts';
import { naturalKeyOf, postalKeyOf } from './person-update-address-key.ts';
import type { AddressFacts, DutchAddressFacts } from './person-update-facts.ts';
import {
  differencesBetween,
  hasChanges,
  provenanceOf,
  recordRevision,
  type Recording,
} from './person-update-recording.ts';

/**
 * The id of the address, added or completed where needed. `current` is where the person is known to live: where two
 * addresses in the store fit, that one is kept. May move residences from one record of an address to its double.
 */
export function recordAddress(recording: Recording, facts: AddressFacts, current: string | undefined): string {
  const found =
    facts.kind === 'DUTCH'
      ? findDutchAddress(recording, facts, current)
      : findAddressByNaturalKey(recording.db, naturalKeyOf(facts));
  if (!found) return addAddress(recording, facts);
  if (facts.kind === 'DUTCH') completeAddress(recording, found, facts);
  return found.id;
}

/** The id of the address of an object of the BAG, added without street and number where none of it is known. */
export function recordBagObject(recording: Recording, bagObjectId: string): string {
  const [known] = listAddressesByBagObject(recording.db, bagObjectId);
  return known?.id ?? addAddress(recording, bagObjectFacts(bagObjectId));
}

/**
 * The object of the BAG identifies a Dutch address, unless postal code or number contradict it: people whose records
 * bear the same object by mistake must not be shown at each other's address. Without it, postal code and number do.
 */
function findDutchAddress(recording: Recording, facts: DutchAddressFacts, current: string | undefined) {
  const { db } = recording;
  if (facts.bagObjectId === null) {
    const samePlace = listByPostalKey(recording, facts);
    const known = samePlace.find((row) => row.id === current) ?? samePlace[0];
    return known ?? findAddressByNaturalKey(db, naturalKeyOf(facts));
  }
  const sameObject = listAddressesByBagObject(db, facts.bagObjectId).filter((row) => agrees(row, facts));
  const match = sameObject.find((row) => row.id === current) ?? sameObject[0];
  if (match && match.houseNumber !== null) return match;
  const withoutObject = listByPostalKey(recording, facts).find((row) => row.bagObjectId === null);
  if (match && withoutObject) mergeAddress(recording, withoutObject, match);
  return match ?? withoutObject;
}

function listByPostalKey({ db }: Recording, facts: DutchAddressFacts): AddressRow[] {
  if (facts.postalCode === null || facts.houseNumber === null) return [];
  const key = postalKeyOf(facts);
  return listAddressesByPostalCode(db, facts.postalCode, facts.houseNumber).filter((row) => postalKeyOf(row) === key);
}

function agrees(row: AddressRow, facts: DutchAddressFacts): boolean {
  return (
    (row.postalCode ?? facts.postalCode) === (facts.postalCode ?? row.postalCode) &&
    (row.houseNumber ?? facts.houseNumber) === (facts.houseNumber ?? row.houseNumber)
  );
}

/** Two records of one address, one of which knew the object only: everything goes to that one. */
function mergeAddress({ db }: Recording, double: AddressRow, kept: AddressRow): void {
  moveResidences(db, double.id, kept.id);
  moveHouseholds(db, double.id, kept.id);
  deleteAddress(db, double.id);
}

function addAddress(recording: Recording, facts: AddressFacts): string {
  const id = newId('address');
  const naturalKey = freeKey(recording, facts);
  insertAddress(recording.db, { ...columnsOf(facts), id, naturalKey, ...provenanceOf(recording) });
  recording.settledAddresses.add(id);
  return id;
}

/** The natural key, made longer where another address bears the same object of the BAG. */
function freeKey({ db }: Recording, facts: AddressFacts): string {
  const key = naturalKeyOf(facts);
  if (facts.kind !== 'DUTCH' || facts.bagObjectId === null || !findAddressByNaturalKey(db, key)) return key;
  return `${key}:${postalKeyOf(facts)}`;
}

/** Fills in what was not known; a street or town that the BAG renamed follows, once in a file. */
function completeAddress(recording: Recording, stored: AddressRow, facts: DutchAddressFacts): void {
  const settled = recording.settledAddresses.has(stored.id);
  if (facts.official) recording.settledAddresses.add(stored.id);
  const row = completed(recording, stored, facts, settled);
  const changes = differencesBetween(stored, row, ['naturalKey', 'source', 'recordedAt']);
  if (!hasChanges(changes)) return;
  updateAddress(recording.db, { ...row, ...provenanceOf(recording) });
  recordRevision(recording, stored.id, changes);
}

function completed(recording: Recording, stored: AddressRow, facts: DutchAddressFacts, settled: boolean): AddressRow {
  if (stored.houseNumber === null || (stored.bagObjectId === null && facts.bagObjectId !== null)) {
    const naturalKey = stored.bagObjectId === null ? freeKey(recording, facts) : stored.naturalKey;
    const municipalityCode = facts.municipalityCode ?? stored.municipalityCode;
    return { ...stored, ...columnsOf(facts), municipalityCode, naturalKey };
  }
  const renamed = facts.official && facts.bagObjectId === stored.bagObjectId && !settled;
  return {
    ...stored,
    street: renamed ? facts.street : (stored.street ?? facts.street),
    city: renamed ? facts.city : (stored.city ?? facts.city),
    bagAddressId: stored.bagAddressId ?? (facts.bagObjectId === stored.bagObjectId ? facts.bagAddressId : null),
    municipalityCode: stored.municipalityCode ?? facts.municipalityCode,
  };
}
