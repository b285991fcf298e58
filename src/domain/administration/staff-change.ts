import { z } from 'zod';
import { newId } from '../../../db/id.ts';
import { listOrganisations } from '../../../db/organisation.ts';
import { insertStaff, listStaff, listStaffRoles, updateStaff } from '../../../db/staff.ts';
import type { StaffRow } from '../../../db/staff.table.ts';
import { findClientId, kindOfSubject } from '../../bearer.ts';
import type { Context } from '../../context.ts';
import { firstDayWithoutAdministrator, type Establishment } from './administrator-rule.ts';
import { change, type Change, type Outcome } from '../change/change.ts';
import { text } from '../change/input.ts';
import {
  checkNotPast,
  checkPeriod,
  email,
  getById,
  named,
  optional,
  phone,
  type Named,
} from '../change/office-input.ts';
import { notPermitted, Refusal, ruleBroken } from '../change/problem.ts';
import type { Work } from '../change/work.ts';

export type StaffOutcome = Outcome<StaffRow>;

type Person = Pick<
  StaffRow,
  'organisationId' | 'subject' | 'name' | 'jobTitle' | 'phone' | 'email' | 'validFrom' | 'validUntil'
>;

const person = z.object({
  organisationId: z.string(),
  subject: text('het account', { most: 200 }).pipe(
    z.string().regex(/^\S+$/, 'Neem het account over zoals de identiteitsvoorziening het geeft, zonder spaties.'),
  ),
  name: text('de naam', { least: 2, most: 100 }),
  jobTitle: text('de functie', { least: 2, most: 100 }),
  phone,
  email,
  validFrom: optional,
  validUntil: optional,
});

const add: Change<Person> = {
  name: 'addStaffMember',
  type: 'StaffAccount',
  changesReference: true,
  shape: person,
  make(work, input) {
    work.permitInOffice('KEEP_STAFF');
    const validFrom = input.validFrom ?? work.today;
    checkNotPast(input.validUntil, work.today, 'validUntil');
    checkPerson(work, { ...input, validFrom }, undefined);
    return work.insert(insertStaff, { id: newId('staff'), ...input, validFrom, version: 1, ...work.provenance }).id;
  },
};

const changePerson: Change<Named & Person> = {
  name: 'changeStaffMember',
  type: 'StaffAccount',
  changesReference: true,
  shape: person.extend(named.shape),
  make(work, { id, expectedVersion, ...input }) {
    work.permitInOffice('KEEP_STAFF');
    const row = getById(listStaff(work.db), id);
    work.expect(row, expectedVersion);
    const own = (['organisationId', 'subject', 'validFrom', 'validUntil'] as const).some(
      (key) => row[key] !== input[key],
    );
    if (own && id === work.staffId) throw ownRecord();
    if (input.validUntil !== row.validUntil) checkNotPast(input.validUntil, work.today, 'validUntil');
    checkPerson(work, input, row);
    const next = { ...row, ...input };
    checkAdministered(work, ({ staff, roles }) => ({
      roles,
      staff: staff.map((each) => (each.id === id ? next : each)),
    }));
    return work.update(updateStaff, row, input).id;
  },
};

/** The refusal of a change that somebody would make to their own account. */
export function ownRecord(): Refusal {
  const message = 'Uw eigen account, rollen en rechten wijzigt een andere functioneel beheerder. Vraag die collega.';
  return new Refusal(notPermitted(message));
}

function checkPerson(work: Work, input: Person, before: StaffRow | undefined): void {
  checkPeriod(input);
  getById(listOrganisations(work.db), input.organisationId, ['input', 'organisationId']);
  const path = ['input', 'subject'];
  if (findClientId(input.subject) === '') {
    throw new Refusal(ruleBroken('SUBJECT_NOT_FITTING', 'Zet achter “client:” de naam van het programma.', path));
  }
  if (before && kindOfSubject(before.subject) !== kindOfSubject(input.subject)) {
    const message = 'Een medewerker wordt geen programma en andersom. Voeg een nieuw account toe en beëindig dit.';
    throw new Refusal(ruleBroken('OTHER_KIND_OF_BEARER', message, path));
  }
  if (listStaff(work.db).some(({ id, subject }) => subject === input.subject && id !== before?.id)) {
    throw new Refusal(ruleBroken('SUBJECT_TAKEN', 'Dit account staat er al, bij iemand anders. Kijk het na.', path));
  }
}

/** Throws {@link Refusal} where a change would leave a day, from today on, on which nobody is administrator. */
export function checkAdministered(work: Work, after: (before: Establishment) => Establishment): void {
  const before = { staff: listStaff(work.db), roles: listStaffRoles(work.db) };
  const day = firstDayWithoutAdministrator(after(before), work.today);
  const was = firstDayWithoutAdministrator(before, work.today);
  if (day === undefined || (was !== undefined && was <= day)) return;
  const message =
    'Dan is er een dag waarop niemand functioneel beheerder is. Geef eerst een andere collega die rol, zonder einddag.';
  throw new Refusal(ruleBroken('LAST_ADMINISTRATOR', message));
}

type Maybe<Key extends string> = { readonly [Name in Key]?: string | null | undefined };

/** What is sent of somebody. */
export type PersonInput = { readonly clientMutationId: string } & Pick<
  Person,
  'organisationId' | 'subject' | 'name' | 'jobTitle'
> &
  Maybe<'phone' | 'email' | 'validFrom' | 'validUntil'>;

/** Reads a member of staff after the change. */
export function staffReader(context: Context): (id: string) => StaffRow | undefined {
  return (id) => context.reference.findStaff(id);
}

/** Takes somebody, or a machine, into the register. */
export async function addStaffMember(context: Context, input: PersonInput): Promise<StaffOutcome> {
  return change(context, add, input, staffReader(context));
}

/** Changes who somebody is, or how long they are in service. */
export async function changeStaffMember(context: Context, input: Named & PersonInput): Promise<StaffOutcome> {
  return change(context, changePerson, input, staffReader(context));
}
