import { linkAuthority } from '../../../db/authority.ts';
import { requestFormation } from '../../../db/formation.ts';
import { newId } from '../../../db/id.ts';
import { listMembershipsByPersonIds } from '../../../db/membership.ts';
import { findPersonByBsn, insertPerson, updatePerson } from '../../../db/person.ts';
import type { PersonRow } from '../../../db/person.table.ts';
import { linkRelations, listRelationsOf } from '../../../db/relation.ts';
import { tellDirectors } from '../direction/director-notice.ts';
import { updateAuthorityOver } from './person-update-authority.ts';
import { unknownName, type PersonFacts } from './person-update-facts.ts';
import { isAnotherPerson } from './person-update-identity.ts';
import { displayNameOf } from './person-update-name.ts';
import { updateParents } from './person-update-parent.ts';
import { updatePartners } from './person-update-partner.ts';
import {
  differencesBetween,
  hasChanges,
  provenanceOf,
  recordRevision,
  type Changes,
  type Recording,
} from './person-update-recording.ts';
import { updateResidences } from './person-update-residence.ts';

/** What became of a record; IDENTITY_CONFLICT: the BSN is known with another name and birth date, nothing was written. */
export type PersonOutcome = 'ADDED' | 'CHANGED' | 'UNCHANGED' | 'IDENTITY_CONFLICT';

/**
 * Brings one person up to what the base register says, with residences, family ties and authority. Belongs inside a
 * transaction. A change keeps what was before in one revision of the person; saying the same again writes nothing.
 * Where the household may be another now, the person is put down for formation in the same transaction.
 */
export function recordPerson(recording: Recording, facts: PersonFacts): PersonOutcome {
  const stored = findPersonByBsn(recording.db, facts.bsn);
  if (!stored) return addPerson(recording, facts);
  if (isAnotherPerson(stored, facts)) return 'IDENTITY_CONFLICT';
  const row = rowOf(recording, facts, stored);
  const changes = differencesBetween(stored, row, ['version', 'source', 'recordedAt']);
  recordTies(recording, facts, row, false, changes);
  if (!hasChanges(changes)) return 'UNCHANGED';
  updatePerson(recording.db, { ...row, version: stored.version + 1 });
  if (row.registrationStatus === 'DECEASED' && stored.registrationStatus !== 'DECEASED') tellDeath(recording, row.id);
  recordRevision(recording, row.id, changes);
  if (decidesHousehold(changes)) requestFormation(recording.db, row.id, recording.at);
  return 'CHANGED';
}

/** Tells the directors of every household that somebody belongs to that they died. */
function tellDeath(recording: Recording, personId: string): void {
  const memberships = listMembershipsByPersonIds(recording.db, [personId], recording.today);
  const news = memberships.map(({ householdId }) => ({ householdId, change: 'MEMBER_DIED' }) as const);
  tellDirectors({ ...recording, provenance: provenanceOf(recording) }, news);
}

function addPerson(recording: Recording, facts: PersonFacts): PersonOutcome {
  const row = rowOf(recording, facts, undefined);
  insertPerson(recording.db, row);
  linkRelations(recording.db, facts.bsn, row.id);
  linkAuthority(recording.db, facts.bsn, row.id);
  recordTies(recording, facts, row, true, {});
  requestFormation(recording.db, row.id, recording.at);
  return 'ADDED';
}

function recordTies(
  recording: Recording,
  facts: PersonFacts,
  person: PersonRow,
  isNew: boolean,
  changes: Changes,
): void {
  const { db } = recording;
  updateResidences(recording, person, facts, isNew, changes);
  const relations = isNew ? [] : listRelationsOf(db, person.id);
  const update = { recording, personId: person.id, changes };
  if (facts.parents) updateParents(update, facts.parents, relations);
  if (facts.partners) updatePartners(update, facts.partners, relations);
  if (facts.authority) updateAuthorityOver(recording, person, facts.authority, isNew, changes);
}

/** The person's row as it should be: what the source did not deliver stays as it was. */
function rowOf(recording: Recording, facts: PersonFacts, stored: PersonRow | undefined): PersonRow {
  const { birth, registrationStatus, deathDate } = facts;
  return {
    id: stored?.id ?? newId('person'),
    bsn: facts.bsn,
    ...namesOf(facts, stored),
    birthDate: birth ? birth.date : (stored?.birthDate ?? null),
    birthPlace: birth ? birth.place : (stored?.birthPlace ?? null),
    birthCountry: birth ? birth.country : (stored?.birthCountry ?? null),
    sex: facts.sex ?? stored?.sex ?? 'UNKNOWN',
    deathDate,
    registrationStatus,
    secrecy: Number(facts.secrecy),
    underInvestigation: Number(facts.underInvestigation),
    version: stored?.version ?? 1,
    ...provenanceOf(recording),
  };
}

function namesOf({ name }: PersonFacts, stored: PersonRow | undefined) {
  if (!name) return stored ? pickNames(stored) : { ...noName, displayName: unknownName };
  const partner = name.partner ?? { surnamePrefix: null, surname: null };
  const isToldPartner = name.partner !== undefined;
  const names = {
    givenNames: name.givenNames,
    initials: name.initials,
    nobility: name.nobility,
    surnamePrefix: name.surnamePrefix,
    surname: name.surname,
    nameUse: name.nameUse,
    partnerSurnamePrefix: isToldPartner ? partner.surnamePrefix : (stored?.partnerSurnamePrefix ?? null),
    partnerSurname: isToldPartner ? partner.surname : (stored?.partnerSurname ?? null),
  };
  return { ...names, displayName: name.addressedAs ?? keptDisplayName(names, stored) ?? displayNameOf(names) };
}

/** The name as an earlier record wrote it, while nothing in it changed: the register composes titles better. */
function keptDisplayName(names: typeof noName, stored: PersonRow | undefined): string | undefined {
  return stored && !hasChanges(differencesBetween(pickNames(stored), { ...pickNames(stored), ...names }, []))
    ? stored.displayName
    : undefined;
}

const noName = {
  givenNames: null as string | null,
  initials: null as string | null,
  nobility: null as string | null,
  surnamePrefix: null as string | null,
  surname: null as string | null,
  nameUse: 'OWN' as PersonRow['nameUse'],
  partnerSurnamePrefix: null as string | null,
  partnerSurname: null as string | null,
};

function pickNames(row: PersonRow) {
  const { givenNames, initials, nobility, surnamePrefix, surname, nameUse, partnerSurnamePrefix, partnerSurname } = row;
  const names = {
    givenNames,
    initials,
    nobility,
    surnamePrefix,
    surname,
    nameUse,
    partnerSurnamePrefix,
    partnerSurname,
  };
  return { ...names, displayName: row.displayName };
}

const decisive = ['birthDate', 'registrationStatus', 'residence', 'relation', 'authority'];

function decidesHousehold(changes: Changes): boolean {
  return decisive.some((field) => field in changes);
}
