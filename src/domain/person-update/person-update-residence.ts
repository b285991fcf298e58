import type { PersonRow } from '../../../db/person.table.ts';
import { newId } from '../../../db/id.ts';
import { insertResidence, listResidences, updateResidence } from '../../../db/residence.ts';
import type { ResidenceRow } from '../../../db/residence.table.ts';
import { dateAfter, endAfter, mayBeSame, type PartialDate } from '../../partial-date.ts';
import { recordAddress } from './person-update-address.ts';
import type { PersonFacts } from './person-update-facts.ts';
import { addRowChange, provenanceOf, type Changes, type Recording } from './person-update-recording.ts';

/**
 * Brings a person's residences up to what the source says: a move closes the current one and opens the next, and an
 * address for post only (briefadres) is no home. Nothing is taken away. `isNew`: the person entered the store just now.
 */
export function updateResidences(
  recording: Recording,
  person: Pick<PersonRow, 'id'>,
  facts: PersonFacts,
  isNew: boolean,
  changes: Changes,
): void {
  const { residence } = facts;
  if (!residence) return;
  const before = isNew ? [] : listResidences(recording.db, person.id);
  const addressId = recordAddress(recording, residence.address, findCurrent(before, residence.kind)?.addressId);
  // The address may have turned out to be the double of another, to which the residences then moved.
  const stored = isNew ? [] : listResidences(recording.db, person.id);
  const update: ResidenceUpdate = { recording, personId: person.id, stored, changes };
  closeCurrent(update, residence.kind === 'HOME' ? 'CORRESPONDENCE' : 'HOME', residence.validFrom);
  const stay = { kind: residence.kind, addressId, validFrom: residence.validFrom };
  if (endsWithSuspension(facts)) recordFormerStay(update, stay, facts.suspendedOn);
  else recordCurrentStay(update, stay);
}

function findCurrent(stored: readonly ResidenceRow[], kind: ResidenceRow['kind']): ResidenceRow | undefined {
  return stored.find((row) => row.kind === kind && row.validUntil === null);
}

interface ResidenceUpdate {
  readonly recording: Recording;
  readonly personId: string;
  readonly stored: readonly ResidenceRow[];
  readonly changes: Changes;
}

type Stay = Pick<ResidenceRow, 'kind' | 'addressId' | 'validFrom'>;

/** The register leaves the last address of somebody who died, or who left without a new one, as it was. */
function endsWithSuspension({ registrationStatus, residence }: PersonFacts): boolean {
  if (registrationStatus === 'DECEASED') return true;
  const inTheNetherlands = residence?.address.kind === 'DUTCH' || residence?.address.kind === 'LOCATION';
  return registrationStatus === 'EMIGRATED' && inTheNetherlands;
}

function recordCurrentStay(update: ResidenceUpdate, stay: Stay): void {
  const current = findCurrent(update.stored, stay.kind);
  if (current?.addressId === stay.addressId) {
    if (stay.validFrom !== null) correct(update, current, { validFrom: stay.validFrom });
  } else if (current && startsNoLater(stay, current)) {
    // The new address holds from the same day or before: the register corrected the address, nobody moved.
    correct(update, current, { addressId: stay.addressId, validFrom: stay.validFrom });
  } else {
    closeCurrent(update, stay.kind, stay.validFrom);
    const known = update.stored.some((row) => row.kind === stay.kind);
    add(update, { ...stay, validFrom: stay.validFrom ?? (known ? update.recording.today : null) }, null);
  }
}

function startsNoLater(stay: Stay, current: ResidenceRow): boolean {
  return stay.validFrom !== null && current.validFrom !== null && stay.validFrom <= current.validFrom;
}

function recordFormerStay(update: ResidenceUpdate, stay: Stay, endedOn: PartialDate | null): void {
  const here = update.stored.filter((row) => row.kind === stay.kind && row.addressId === stay.addressId);
  const same = findCurrent(here, stay.kind) ?? here.find((row) => mayBeSame(row.validFrom, stay.validFrom));
  const validFrom = stay.validFrom ?? same?.validFrom ?? null;
  const end = endedOn ?? same?.validUntil ?? update.recording.today;
  const validUntil = validFrom !== null && end <= validFrom ? dateAfter(validFrom) : end;
  if (same) return correct(update, same, { validFrom, validUntil });
  closeCurrent(update, stay.kind, validFrom);
  add(update, { ...stay, validFrom }, validUntil);
}

function closeCurrent(update: ResidenceUpdate, kind: ResidenceRow['kind'], on: PartialDate | null): void {
  const current = findCurrent(update.stored, kind);
  if (current) correct(update, current, { validUntil: endAfter(current.validFrom, on, update.recording.today) });
}

function correct(update: ResidenceUpdate, stored: ResidenceRow, values: Partial<ResidenceRow>): void {
  const row = { ...stored, ...values };
  if (row.addressId === stored.addressId && row.validFrom === stored.validFrom && row.validUntil === stored.validUntil)
    return;
  updateResidence(update.recording.db, row);
  addRowChange(update.changes, 'residence', summaryOf(stored), summaryOf(row));
}

function add({ recording, personId, changes }: ResidenceUpdate, stay: Stay, validUntil: PartialDate | null): void {
  const row = { id: newId('residence'), personId, ...stay, validUntil, ...provenanceOf(recording) };
  insertResidence(recording.db, row);
  addRowChange(changes, 'residence', null, summaryOf(row));
}

function summaryOf({ id, kind, addressId, validFrom, validUntil }: ResidenceRow) {
  return { id, kind, addressId, validFrom, validUntil };
}
