import { insertAuthority, listCurrentAuthority, updateAuthority } from '../../../db/authority.ts';
import type { AuthorityRow } from '../../../db/authority.table.ts';
import { newId } from '../../../db/id.ts';
import { findPersonIdByBsn } from '../../../db/person.ts';
import type { PersonRow } from '../../../db/person.table.ts';
import { comesOfAgeOn, endAfter } from '../../partial-date.ts';
import type { AuthorityFacts } from './person-update-facts.ts';
import { addRowChange, provenanceOf, type Changes, type Recording } from './person-update-recording.ts';

type Holding = Pick<AuthorityRow, 'kind' | 'holderBsn' | 'holderName' | 'explanation'>;

/**
 * Brings authority over this person up to date. A parent's record repeats the authority over the children; that is
 * left to the children's own records, which say the same. `isNew`: the person entered the store just now.
 */
export function updateAuthorityOver(
  recording: Recording,
  person: PersonRow,
  facts: readonly AuthorityFacts[],
  isNew: boolean,
  changes: Changes,
): void {
  const own = facts.filter((fact) =>
    fact.minorBsn === null ? mayBeMinor(recording, person) : fact.minorBsn === person.bsn,
  );
  const stored = isNew ? [] : listCurrentAuthority(recording.db, person.id);
  const left = new Set(stored);
  for (const holding of own.flatMap(holdingsOf)) {
    const row = [...left].find((candidate) => keyOf(candidate) === keyOf(holding));
    if (row) {
      left.delete(row);
      correct(recording, row, holding, changes);
    } else {
      // The source does not say since when; what replaces something else holds from now.
      add(recording, person.id, holding, stored.length > 0 ? recording.today : null, changes);
    }
  }
  for (const row of left)
    correct(recording, row, { validUntil: endAfter(row.validFrom, recording.today, recording.today) }, changes);
}

function mayBeMinor({ today }: Recording, { birthDate }: PersonRow): boolean {
  return birthDate === null || comesOfAgeOn(birthDate) > today;
}

function holdingsOf({ kind, holders, explanation }: AuthorityFacts): Holding[] {
  if (holders.length === 0) return [{ kind, holderBsn: null, holderName: null, explanation }];
  return holders.map(({ bsn, name }) => ({ kind, holderBsn: bsn, holderName: name, explanation }));
}

function keyOf({ kind, holderBsn, holderName }: Holding): string {
  return `${kind} ${holderBsn ?? holderName ?? ''}`;
}

function correct(recording: Recording, stored: AuthorityRow, values: Partial<AuthorityRow>, changes: Changes): void {
  const row = { ...stored, ...values };
  if (Object.keys(values).every((key) => Reflect.get(row, key) === Reflect.get(stored, key))) return;
  updateAuthority(recording.db, row);
  addRowChange(changes, 'authority', summaryOf(stored), summaryOf(row));
}

function add(
  recording: Recording,
  minorId: string,
  holding: Holding,
  validFrom: string | null,
  changes: Changes,
): void {
  const { holderBsn } = holding;
  const holderId = holderBsn === null ? null : (findPersonIdByBsn(recording.db, holderBsn) ?? null);
  const period = { validFrom, validUntil: null };
  const row = { id: newId('authority'), minorId, ...holding, holderId, ...period, ...provenanceOf(recording) };
  insertAuthority(recording.db, row);
  addRowChange(changes, 'authority', null, summaryOf(row));
}

function summaryOf({ id, kind, holderName, explanation, validFrom, validUntil }: AuthorityRow) {
  return { id, kind, holderName, explanation, validFrom, validUntil };
}
