import { listMembershipsByPersonIds } from '../../../db/membership.ts';
import { listRemainingIds } from '../../../db/person-join.ts';
import { findPersonIdByBsn, listPersonsByIds } from '../../../db/person.ts';
import type { PersonRow } from '../../../db/person.table.ts';
import { grant, type Granted } from '../../access/granted.ts';
import type { Context } from '../../context.ts';
import { findAge } from '../../day.ts';
import { readHomes, viewAddress, type GrantedAddress, type Home } from '../household/address.ts';
import { listStandings, purposeOf, standingOutside, type Standing } from '../standing/standing.ts';

export interface NameView {
  readonly full: string;
  readonly given: string | null;
  readonly initials: string | null;
  readonly prefix: string | null;
  readonly surname: string | null;
}

export type GrantedName = Granted<NameView>;

export interface PersonView extends Pick<
  PersonRow,
  'id' | 'bsn' | 'birthDate' | 'sex' | 'deathDate' | 'registrationStatus' | 'version'
> {
  /** The day as of which the person is seen. */
  readonly asOf: string;
  readonly name: GrantedName;
  readonly age: number | null;
  readonly underInvestigation: boolean;
  /** Whether the base register knows them: they have a citizen service number. */
  readonly inRegister: boolean;
  /** Undefined: not asked for. */
  readonly address: GrantedAddress | null | undefined;
  readonly addressWithheld: boolean | undefined;
}
export type GrantedPerson = Granted<PersonView>;

/** A person as seen from a household of theirs; undefined when the household may not be seen. */
export function viewPerson(
  context: Context,
  standing: Standing,
  row: PersonRow,
  asOf: string,
  homes: ReadonlyMap<string, Home> | undefined,
): GrantedPerson | undefined {
  const decision = standing.decideAbout('HOUSEHOLD', row.id);
  if (decision.level !== 'CONTENT') return undefined;
  context.disclosure.showPerson(row);
  const home = homes?.get(row.id);
  const address = viewAddress(standing, home);
  return grant(decision, 'CONTENT', {
    id: row.id,
    asOf,
    bsn: standing.decideAbout('BSN', row.id).level === 'CONTENT' ? row.bsn : null,
    name: grant(decision, 'CONTENT', nameOf(row)),
    birthDate: row.birthDate,
    age: ageOf(row, asOf),
    sex: row.sex,
    deathDate: row.deathDate,
    registrationStatus: row.registrationStatus,
    version: row.version,
    underInvestigation: row.underInvestigation === 1,
    inRegister: row.bsn !== null,
    address: homes && address,
    addressWithheld: homes && home !== undefined && address === null,
  });
}

function nameOf(row: PersonRow): NameView {
  return {
    full: row.displayName,
    given: row.givenNames,
    initials: row.initials,
    prefix: row.surnamePrefix,
    surname: row.surname,
  };
}

function ageOf({ birthDate, deathDate, registrationStatus }: PersonRow, asOf: string): number | null {
  const died = registrationStatus === 'DECEASED' && (deathDate === null || deathDate <= asOf);
  return birthDate === null || died ? null : (findAge(birthDate, asOf) ?? null);
}

/** For each person the household through which the actor sees them; people outside households stand on their own. */
export function listPersonStandings(context: Context, personIds: readonly string[]): ReadonlyMap<string, Standing> {
  const memberships = listMembershipsByPersonIds(context.db, personIds, context.today);
  const standings = listStandings(
    context,
    memberships.map((row) => row.householdId),
  );
  const homeless = personIds.filter((id) => !memberships.some((row) => row.personId === id));
  const outside = standingOutside(context, homeless);
  const result = new Map<string, Standing>();
  for (const personId of personIds) {
    const own = memberships
      .filter((row) => row.personId === personId)
      .flatMap((row) => standings.get(row.householdId) ?? []);
    const standing = (own.length === 0 ? [outside] : own).find(
      (each) => each.decideAbout('HOUSEHOLD', personId).level === 'CONTENT',
    );
    if (standing) result.set(personId, standing);
  }
  return result;
}

/** The people with these ids that the actor may see, read as a set. */
export function listPersons(
  context: Context,
  ids: readonly string[],
  asOf: string,
): ReadonlyMap<string, GrantedPerson> {
  if (ids.length === 0) return new Map();
  const standings = listPersonStandings(context, ids);
  const visible = [...standings.keys()];
  const homes = readHomes(context, visible, asOf);
  const people = new Map<string, GrantedPerson>();
  for (const row of listPersonsByIds(context.db, visible)) {
    const standing = standings.get(row.id);
    const person = standing && viewPerson(context, standing, row, asOf, homes);
    if (person) people.set(row.id, person);
  }
  return people;
}

/** As {@link listPersons}, by the ids asked: that of a record which was joined to another leads to the one that remained. */
export function listPersonNodes(
  context: Context,
  ids: readonly string[],
  asOf: string,
): ReadonlyMap<string, GrantedPerson> {
  const remaining = listRemainingIds(context.db, ids);
  const idOf = (id: string) => remaining.get(id) ?? id;
  const people = listPersons(context, [...new Set(ids.map(idOf))], asOf);
  return new Map(
    ids.flatMap((id): [string, GrantedPerson][] => {
      const person = people.get(idOf(id));
      return person ? [[id, person]] : [];
    }),
  );
}

/** An id that nobody has: who is not there is looked for as long as who may not be seen. */
export const nobody = 'per_00000000-0000-0000-0000-000000000000';

export interface PersonBy {
  readonly id?: string | null;
  readonly bsn?: string | null;
}

/** One person that the actor may see, or null; what may not be seen does not differ from what is not there. */
export async function findPerson(context: Context, by: PersonBy, asOf: string): Promise<GrantedPerson | null> {
  context.disclosure.asked('OPENED');
  if (by.bsn) context.disclosure.seek(by.bsn);
  purposeOf(context);
  const id = by.id ?? findPersonIdByBsn(context.db, by.bsn ?? '') ?? nobody;
  return listPersonNodes(context, [id], asOf).get(id) ?? context.disclosure.miss();
}
