import type { IdentityDocument } from '../../../db/identity-check.table.ts';
import type { Context } from '../../context.ts';
import { dayOf } from '../../day.ts';
import { listCorrectionsOfHousehold, type GrantedHouseholdCorrection } from '../formation/household-correction.ts';
import type { GrantedHousehold } from '../household/household.ts';
import { listIdentityChecksOfPerson } from '../case/identity-check.ts';
import type { GrantedMembership } from '../household/membership.ts';
import { listJoinsOfPerson } from '../match/person-join.ts';
import type { GrantedPerson } from '../person/person.ts';
import type { Happening } from './timeline-entry.ts';
import { writeList } from '../wording.ts';

/** What shows who somebody is, as the schema labels it. */
export const identityDocumentWords: Readonly<Record<IdentityDocument, string>> = {
  PASSPORT: 'paspoort',
  IDENTITY_CARD: 'identiteitskaart',
  DRIVING_LICENCE: 'rijbewijs',
  RESIDENCE_PERMIT: 'verblijfsdocument',
};

/** What each correction is called in the household that was corrected, and in the other one. */
const corrected: Readonly<
  Record<
    GrantedHouseholdCorrection['kind'],
    readonly [here: (names: string) => string, there: (names: string) => string]
  >
> = {
  MEMBER_ADDED: [
    (names) => `Een medewerker voegde ${names} toe`,
    (names) => `${names} ging naar een ander huishouden, volgens een medewerker`,
  ],
  MEMBER_REMOVED: [
    (names) => `Een medewerker haalde ${names} uit dit huishouden`,
    (names) => `${names} kwam uit een ander huishouden, volgens een medewerker`,
  ],
  SPLIT: [
    (names) => `Een medewerker splitste dit huishouden: ${names} ging apart verder`,
    () => 'Dit huishouden ontstond doordat een medewerker een ander splitste',
  ],
  JOINED: [
    (names) => `Een medewerker voegde het huishouden van ${names} bij dit huishouden`,
    () => 'Een medewerker voegde dit huishouden bij een ander',
  ],
};

/** What staff corrected in a household and its records, and whose identity they checked while they belonged to it. */
export async function listCorrectionHappenings(
  context: Context,
  household: GrantedHousehold,
  memberships: readonly GrantedMembership[],
): Promise<readonly Happening[]> {
  const people = new Map(memberships.map(({ person }) => [person.id, person]));
  const [corrections, ...ofPeople] = await Promise.all([
    listCorrectionsOfHousehold(context, household),
    ...Array.from(people.values(), (person) => listOfPerson(context, person)),
  ]);
  const belonged = ({ person, on }: Happening) =>
    on !== null &&
    memberships.some(
      (row) =>
        row.person.id === person?.id &&
        (row.validFrom === null || row.validFrom <= on) &&
        (row.validUntil === null || row.validUntil > on),
    );
  return [...corrections.map((each) => happeningOf(household, each)), ...ofPeople.flat().filter(belonged)];
}

function happeningOf({ id: householdId }: GrantedHousehold, correction: GrantedHouseholdCorrection): Happening {
  const { id, kind, day, reason, staff, persons } = correction;
  const [here, there] = corrected[kind];
  const names = writeList(persons.map(({ name }) => name.full));
  const title = (correction.householdId === householdId ? here : there)(names);
  const [person = null, ...others] = persons;
  return {
    event: 'HOUSEHOLD_CORRECTED',
    id,
    on: day,
    title,
    detail: reason,
    staff,
    person: others.length === 0 ? person : null,
  };
}

async function listOfPerson(context: Context, person: GrantedPerson): Promise<readonly Happening[]> {
  const [checks, joins] = await Promise.all([
    listIdentityChecksOfPerson(context, person),
    listJoinsOfPerson(context, person),
  ]);
  const name = person.name.full;
  return [
    ...checks.map(({ id, document, checkedOn: on, staff }): Happening => {
      const title = `Identiteit van ${name} vastgesteld (${identityDocumentWords[document]})`;
      return { event: 'IDENTITY_CONFIRMED', id, on, title, staff, person };
    }),
    ...joins.flatMap(({ id, joinedAt, reason, joinedBy, undoneAt, undoneReason, undoneBy }): Happening[] => [
      {
        event: 'RECORDS_JOINED',
        id,
        on: dayOf(new Date(joinedAt)),
        title: `Twee dossiers van ${name} samengevoegd`,
        detail: reason,
        staff: joinedBy,
        person,
      },
      {
        event: 'RECORDS_PARTED',
        id,
        on: undoneAt === null ? null : dayOf(new Date(undoneAt)),
        title: `Samenvoeging van dossiers van ${name} ongedaan gemaakt`,
        detail: undoneReason,
        staff: undoneBy,
        person,
      },
    ]),
  ];
}
