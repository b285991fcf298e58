import { z } from 'zod';
import { transaction, type Db } from '../../../db/client.ts';
import { newId } from '../../../db/id.ts';
import { listOrganisations } from '../../../db/organisation.ts';
import { insertRevision } from '../../../db/revision.ts';
import { insertStaff, insertStaffRole, listStaff, listStaffRoles } from '../../../db/staff.ts';
import { kindOfSubject } from '../../bearer.ts';
import { dayOf } from '../../day.ts';
import { firstDayWithoutAdministrator } from './administrator-rule.ts';
import { text } from '../change/input.ts';
import { email, phone } from '../change/office-input.ts';

/** Who is to be the first administrator, as a command on the machine of the hub says. */
export const firstAdministrator = z.strictObject({
  subject: text('het account', { most: 200 }).pipe(z.string().regex(/^\S+$/)),
  name: text('de naam', { least: 2, most: 100 }),
  jobTitle: text('de functie', { least: 2, most: 100 }),
  /** Code of an organisation. */
  organisation: z.string(),
  phone,
  email,
});
export type FirstAdministrator = z.infer<typeof firstAdministrator>;

/** Why there was none made, in English: it is for whoever called the command. */
export class FirstAdministratorError extends Error {
  override readonly name = 'FirstAdministratorError';
}

/**
 * Makes the first administrator of a store that has none today; whoever comes next is made by that one. Throws
 * {@link FirstAdministratorError}.
 */
export function makeFirstAdministrator(db: Db, { organisation, ...person }: FirstAdministrator, now: Date): void {
  const today = dayOf(now);
  const provenance = { source: 'STAFF', recordedAt: now.toISOString() } as const;
  transaction(db, () => {
    const staff = listStaff(db);
    if (firstDayWithoutAdministrator({ staff, roles: listStaffRoles(db) }, today) !== today) {
      throw new FirstAdministratorError('there is an administrator already, who adds others in the hub itself');
    }
    const organisations = listOrganisations(db);
    const employer = organisations.find(({ code }) => code === organisation);
    if (!employer) {
      const codes = organisations.map(({ code }) => code).join(', ');
      throw new FirstAdministratorError(`there is no such organisation; choose one of: ${codes}`);
    }
    if (kindOfSubject(person.subject) === 'MACHINE') {
      throw new FirstAdministratorError('a machine cannot be administrator: give the subject of a person');
    }
    if (staff.some(({ subject }) => subject === person.subject)) {
      throw new FirstAdministratorError('somebody has this subject already: give another');
    }
    const period = { validFrom: today, validUntil: null };
    const id = newId('staff');
    insertStaff(db, { id, organisationId: employer.id, ...person, ...period, version: 1, ...provenance });
    insertStaffRole(db, { staffId: id, role: 'ADMINISTRATOR', withdrawnAt: null, ...period, ...provenance });
    const changes = {
      name: { from: null, to: person.name },
      'rol ADMINISTRATOR': { from: null, to: `${today} – …` },
    };
    const revision = { id: newId('revision'), recordId: id, changes: JSON.stringify(changes), staffId: null };
    insertRevision(db, { ...revision, ...provenance });
  });
}
