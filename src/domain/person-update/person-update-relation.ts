import { newId } from '../../../db/id.ts';
import { findPersonIdByBsn } from '../../../db/person.ts';
import { insertRelation, updateRelation } from '../../../db/relation.ts';
import type { RelationRow } from '../../../db/relation.table.ts';
import { endAfter, type PartialDate } from '../../partial-date.ts';
import { unknownName, type RelativeFacts } from './person-update-facts.ts';
import { addRowChange, provenanceOf, type Changes, type Recording } from './person-update-recording.ts';

/** The family ties of one person while they are being brought up to date. */
export interface RelationUpdate {
  readonly recording: Recording;
  readonly personId: string;
  readonly changes: Changes;
}

/** What a row says of the relative, as the person's own record states it. */
export function relativeColumns({ bsn, name, birthDate }: RelativeFacts) {
  return { relatedBsn: bsn, relatedName: name ?? unknownName, relatedBirthDate: birthDate };
}

/** Whether a row and a statement are about the same relative: by BSN, else by name and birth date. */
export function isSameRelative(row: RelationRow, { bsn, name, birthDate }: RelativeFacts): boolean {
  if (bsn !== null || row.relatedBsn !== null) return row.relatedBsn === bsn;
  return row.relatedName === (name ?? unknownName) && row.relatedBirthDate === birthDate;
}

/** Adds a tie that the person's own record states. A relative who is not in the store is only named. */
export function addRelation(
  { recording, personId, changes }: RelationUpdate,
  kind: RelationRow['kind'],
  relative: RelativeFacts,
  period: { validFrom: PartialDate | null; validUntil: PartialDate | null },
): void {
  const relatedPersonId = relative.bsn === null ? null : (findPersonIdByBsn(recording.db, relative.bsn) ?? null);
  const row = {
    id: newId('relation'),
    personId,
    kind,
    relatedPersonId,
    ...relativeColumns(relative),
    ...period,
    ...provenanceOf(recording),
  };
  insertRelation(recording.db, row);
  addRowChange(changes, 'relation', null, summaryOf(row));
}

/** Writes what changed in a tie; nothing when nothing did. */
export function correctRelation(update: RelationUpdate, stored: RelationRow, values: Partial<RelationRow>): void {
  const row = { ...stored, ...values };
  if (Object.keys(values).every((key) => Reflect.get(row, key) === Reflect.get(stored, key))) return;
  updateRelation(update.recording.db, row);
  addRowChange(update.changes, 'relation', summaryOf(stored), summaryOf(row));
}

/** Closes a tie that its source no longer states, on the day this is recorded: the source does not say since when. */
export function closeRelation(update: RelationUpdate, stored: RelationRow): void {
  const { today } = update.recording;
  correctRelation(update, stored, { validUntil: endAfter(stored.validFrom, today, today) });
}

/** A tie without the BSN of the relative, whose own record may be destroyed earlier than this revision. */
function summaryOf({ id, kind, relatedName, relatedBirthDate, validFrom, validUntil }: RelationRow) {
  return { id, kind, relatedName, relatedBirthDate, validFrom, validUntil };
}
