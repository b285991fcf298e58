import { listAddressesByBagObject } from '../../../db/address.ts';
import { requestFormation } from '../../../db/formation.ts';
import { newId } from '../../../db/id.ts';
import { findPersonByBsn, updatePerson } from '../../../db/person.ts';
import type { PersonRow } from '../../../db/person.table.ts';
import { insertResidence, listResidences } from '../../../db/residence.ts';
import type { ResidenceRow } from '../../../db/residence.table.ts';
import type { PartialDate } from '../../partial-date.ts';
import { recordBagObject } from './person-update-address.ts';
import {
  addRowChange,
  hasChanges,
  provenanceOf,
  recordRevision,
  type Changes,
  type Recording,
} from './person-update-recording.ts';

/** What a source says of who lived in an object of the BAG. */
export interface OccupancyFacts {
  readonly stays: readonly StayFacts[];
  /** Of whom the source says that their address is secret. */
  readonly secretBsns: readonly string[];
}

export interface StayFacts {
  readonly bsn: string;
  readonly bagObjectId: string;
  /** Null where the source does not say. */
  readonly validFrom: PartialDate | null;
  /** Null where it lasts, or where the source does not say. */
  readonly validUntil: PartialDate | null;
}

/**
 * Adds where people in the store lived before, and that their address is secret. Who is not in the store does not
 * enter it; a person's own record goes before this. Belongs inside a transaction. Returns whether anything changed.
 */
export function recordOccupancy(recording: Recording, { stays, secretBsns }: OccupancyFacts): boolean {
  const secret = new Set(secretBsns);
  const bsns = new Set([...secretBsns, ...stays.map((stay) => stay.bsn)]);
  const byBsn = Map.groupBy(stays, (stay) => stay.bsn);
  const changed = [...bsns].map((bsn) => {
    const person = findPersonByBsn(recording.db, bsn);
    return person !== undefined && recordStays(recording, person, byBsn.get(bsn) ?? [], secret.has(bsn));
  });
  return changed.includes(true);
}

function recordStays(recording: Recording, person: PersonRow, stays: readonly StayFacts[], isSecret: boolean): boolean {
  const changes: Changes = {};
  for (const stay of stays) recordStay(recording, person, stay, changes);
  if (isSecret && person.secrecy === 0) changes['secrecy'] = { from: 0, to: 1 };
  if (!hasChanges(changes)) return false;
  const secrecy = isSecret ? 1 : person.secrecy;
  updatePerson(recording.db, { ...person, secrecy, version: person.version + 1, ...provenanceOf(recording) });
  recordRevision(recording, person.id, changes);
  return true;
}

function recordStay(recording: Recording, person: PersonRow, stay: StayFacts, changes: Changes): void {
  const known = listResidences(recording.db, person.id);
  const isCurrent = stay.validUntil === null;
  // Where somebody lives now their own record says, if it says where they live or receive post at all.
  const isNews = isCurrent
    ? known.length === 0 && person.registrationStatus === 'CURRENT'
    : !isKnown(recording, known, stay);
  if (!isNews) return;
  const row: ResidenceRow = {
    id: newId('residence'),
    personId: person.id,
    addressId: recordBagObject(recording, stay.bagObjectId),
    kind: 'HOME',
    validFrom: stay.validFrom,
    validUntil: stay.validUntil,
    ...provenanceOf(recording),
  };
  insertResidence(recording.db, row);
  addRowChange(changes, 'residence', null, row);
  if (isCurrent) requestFormation(recording.db, person.id, recording.at);
}

/** Whether the store says already where the person lived then: there, or somewhere else. */
function isKnown({ db }: Recording, known: readonly ResidenceRow[], stay: StayFacts): boolean {
  const homes = known.filter((row) => row.kind === 'HOME');
  const there = new Set(listAddressesByBagObject(db, stay.bagObjectId).map((address) => address.id));
  return homes.some((home) => {
    const isThere = there.has(home.addressId);
    // Of a stay elsewhere that began on an unknown day only the end counts: the two may have followed each other.
    const fromOf = ({ validFrom, validUntil }: Period) => validFrom ?? (isThere ? '' : (validUntil ?? openEnd));
    return fromOf(home) < (stay.validUntil ?? openEnd) && fromOf(stay) < (home.validUntil ?? openEnd);
  });
}

type Period = { readonly validFrom: PartialDate | null; readonly validUntil: PartialDate | null };

/** After every date. */
const openEnd = '~';
