import type { NewAuthority } from '../../db/authority.table.ts';
import { textOfDay, type Day } from './day.ts';
import type { Draft } from './dossier.ts';
import { adulthoodOf, type Resident } from './person.ts';

/** Adds that two people are married or registered partners, seen from both; `until` when it was dissolved. */
export function addPartnership(draft: Draft, one: Resident, other: Resident, from: Day, until?: Day): void {
  for (const [person, related] of [
    [one, other],
    [other, one],
  ] as const) {
    draft.dossier.relations.push({
      id: draft.newId('relation'),
      personId: person.id,
      kind: 'PARTNER',
      ...named(related),
      validFrom: textOfDay(from),
      validUntil: textOfDay(until),
    });
  }
}

/** Adds that somebody is a parent of the child. */
export function addParent(draft: Draft, child: Resident, parent: Resident): void {
  draft.dossier.relations.push({
    id: draft.newId('relation'),
    personId: child.id,
    kind: 'PARENT',
    ...named(parent),
    validFrom: textOfDay(child.birthDay),
    validUntil: null,
  });
}

/** Adds a parent who is not in the store, known by name only. */
export function addAbsentParent(draft: Draft, child: Resident, name: string): void {
  draft.dossier.relations.push({
    id: draft.newId('relation'),
    personId: child.id,
    kind: 'PARENT',
    relatedPersonId: null,
    relatedBsn: null,
    relatedName: name,
    relatedBirthDate: null,
    validFrom: textOfDay(child.birthDay),
    validUntil: null,
  });
}

/** Who has authority over a minor; a holder who is not in the store is given by name. */
export interface AuthorityFacts {
  readonly kind: NewAuthority['kind'];
  readonly holders: readonly (Resident | string)[];
  readonly explanation?: string;
}

/** Adds authority over a child while it is a minor, from birth or from the day given; nothing for an adult. */
export function addAuthority(draft: Draft, minor: Resident, facts: AuthorityFacts, from: Day = minor.birthDay): void {
  const until = adulthoodOf(minor);
  if (until <= draft.today) return;
  const holders = facts.holders.length > 0 ? facts.holders : [undefined];
  for (const holder of holders) {
    draft.dossier.authorities.push({
      id: draft.newId('authority'),
      minorId: minor.id,
      kind: facts.kind,
      ...holderColumns(holder),
      explanation: facts.explanation ?? null,
      validFrom: textOfDay(from),
      validUntil: null,
    });
  }
}

function holderColumns(holder: Resident | string | undefined) {
  if (holder === undefined) return { holderId: null, holderBsn: null, holderName: null };
  if (typeof holder === 'string') return { holderId: null, holderBsn: null, holderName: holder };
  return { holderId: holder.id, holderBsn: holder.bsn, holderName: holder.displayName };
}

function named(related: Resident) {
  return {
    relatedPersonId: related.id,
    relatedBsn: related.bsn,
    relatedName: related.displayName,
    relatedBirthDate: related.knownBirthDate ?? textOfDay(related.birthDay),
  };
}
