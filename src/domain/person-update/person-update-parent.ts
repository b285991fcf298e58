import { newId } from '../../../db/id.ts';
import { findPersonByBsn, findPersonIdByBsn } from '../../../db/person.ts';
import { requestFormation } from '../../../db/formation.ts';
import { insertRelation, listRelationsWith, updateRelation } from '../../../db/relation.ts';
import type { RelationRow } from '../../../db/relation.table.ts';
import { endAfter } from '../../partial-date.ts';
import type { ParentFacts } from './person-update-facts.ts';
import { provenanceOf, type Recording } from './person-update-recording.ts';
import {
  addRelation,
  closeRelation,
  correctRelation,
  isSameRelative,
  relativeColumns,
  type RelationUpdate,
} from './person-update-relation.ts';

/** Brings the parents that a person's own record states up to date. `stored` are the ties known so far. */
export function updateParents(
  update: RelationUpdate,
  parents: readonly ParentFacts[],
  stored: readonly RelationRow[],
): void {
  const current = stored.filter((row) => row.kind === 'PARENT' && row.validUntil === null);
  const left = new Set(current.filter((row) => !isStatedByParentOnly(row)));
  for (const parent of distinct(parents)) {
    const row =
      [...left].find((candidate) => isSameRelative(candidate, parent)) ?? findByParentOnly(update, current, parent);
    const { validFrom } = parent;
    if (row) correctRelation(update, row, { ...relativeColumns(parent), validFrom });
    else addRelation(update, 'PARENT', parent, { validFrom, validUntil: null });
    if (row) left.delete(row);
  }
  for (const row of left) closeRelation(update, row);
}

/**
 * A tie that only the parent's record states: it is kept as the child's, like every other, but says of the parent no
 * more than who it is. So a child's record that does not state it leaves it alone.
 */
function isStatedByParentOnly(row: RelationRow): boolean {
  return row.relatedPersonId !== null && row.relatedBsn === null;
}

function findByParentOnly({ recording }: RelationUpdate, current: readonly RelationRow[], { bsn }: ParentFacts) {
  const candidates = current.filter(isStatedByParentOnly);
  if (bsn === null || candidates.length === 0) return undefined;
  const parentId = findPersonIdByBsn(recording.db, bsn);
  return candidates.find((row) => row.relatedPersonId === parentId);
}

function distinct(parents: readonly ParentFacts[]): ParentFacts[] {
  return parents.filter(
    (parent, index) => parent.bsn === null || parents.findIndex((one) => one.bsn === parent.bsn) === index,
  );
}

/**
 * Adds the ties to children who are in the store and whose own records do not state them, and closes those that the
 * parent's record no longer states. Comes after all persons of a file, so that their order does not matter. Returns
 * whether anything changed.
 */
export function updateStatedChildren(recording: Recording, parentBsn: string, childBsns: readonly string[]): boolean {
  const parent = findPersonByBsn(recording.db, parentBsn);
  if (!parent) return false;
  const stated = new Set(childBsns.map((bsn) => findPersonIdByBsn(recording.db, bsn)));
  const known = listRelationsWith(recording.db, parent.id, 'PARENT').filter((row) => row.validUntil === null);
  let changed = false;
  for (const row of known) {
    if (isStatedByParentOnly(row) && !stated.has(row.personId)) {
      updateRelation(recording.db, { ...row, validUntil: endAfter(row.validFrom, recording.today, recording.today) });
      requestFormation(recording.db, row.personId, recording.at);
      changed = true;
    }
    stated.delete(row.personId);
  }
  for (const childId of stated) {
    if (childId === undefined || childId === parent.id) continue;
    addStatedByParent(recording, childId, parent.id, parent.displayName);
    changed = true;
  }
  return changed;
}

function addStatedByParent(recording: Recording, childId: string, parentId: string, parentName: string): void {
  insertRelation(recording.db, {
    id: newId('relation'),
    personId: childId,
    kind: 'PARENT',
    relatedPersonId: parentId,
    relatedBsn: null,
    relatedName: parentName,
    relatedBirthDate: null,
    validFrom: null,
    validUntil: null,
    ...provenanceOf(recording),
  });
  requestFormation(recording.db, childId, recording.at);
}
