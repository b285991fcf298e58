import type { NewContactMoment } from '../../db/contact-moment.table.ts';
import type { Law } from '../../db/law.ts';
import type { MadeCase } from './case.ts';
import { textOfDay, type Day } from './day.ts';
import type { Draft } from './dossier.ts';
import type { MadeHousehold } from './household.ts';
import type { Resident } from './person.ts';
import { staffId, type StaffKey } from './staff.ts';

export interface ContactFacts {
  readonly household: MadeHousehold;
  readonly staff: StaffKey;
  /** The law it was about; that of its case when there is one. */
  readonly law: Law;
  readonly case?: MadeCase | undefined;
  /** With whom; the household as a whole when left out. */
  readonly person?: Resident | undefined;
  readonly channel: NewContactMoment['channel'];
  readonly on: Day;
  /** Time of day in UTC, as `HH:MM`. */
  readonly time: string;
  readonly summary: string;
}

/** Adds a contact of a member of staff with a household. */
export function addContactMoment(draft: Draft, facts: ContactFacts): void {
  draft.dossier.contactMoments.push({
    id: draft.newId('contactMoment'),
    householdId: facts.household.id,
    caseId: facts.case?.id ?? null,
    personId: facts.person?.id ?? null,
    staffId: staffId(facts.staff),
    law: facts.law,
    channel: facts.channel,
    at: `${textOfDay(facts.on)}T${facts.time}:00.000Z`,
    summary: facts.summary,
  });
}
