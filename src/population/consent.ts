import type { OrganisationCode } from '../../db/reference/organisation.ts';
import { organisationId } from '../../db/reference.ts';
import type { Law } from '../../db/law.ts';
import { textOfDay, type Day } from './day.ts';
import type { Draft } from './dossier.ts';
import type { Resident } from './person.ts';
import { staffId, type StaffKey } from './staff.ts';

export interface ConsentFacts {
  readonly person: Resident;
  /** Who may see what is recorded about them, and under which law. */
  readonly organisation: OrganisationCode;
  readonly law: Law;
  /** What they were told it is for. */
  readonly purpose: string;
  readonly givenOn: Day;
  readonly recordedBy: StaffKey;
  /** Left out while it holds. */
  readonly withdrawnOn?: Day | undefined;
}

/** Adds that somebody gave consent by themselves, and took it back where they did. */
export function addConsent(draft: Draft, facts: ConsentFacts): void {
  const { person, organisation, law, purpose, givenOn, recordedBy, withdrawnOn } = facts;
  draft.dossier.consents.push({
    id: draft.newId('consent'),
    personId: person.id,
    law,
    organisationId: organisationId(organisation),
    givenBy: 'SELF',
    purpose,
    givenOn: textOfDay(givenOn),
    withdrawnOn: textOfDay(withdrawnOn),
    recordedById: staffId(recordedBy),
    withdrawalRecordedById: withdrawnOn === undefined ? null : staffId(recordedBy),
  });
}
