import type { Db } from '../../../db/client.ts';
import type { Law } from '../../../db/law.ts';
import { listMembershipsByPersonIds } from '../../../db/membership.ts';
import type { OrganisationRow } from '../../../db/organisation.table.ts';
import { listRemainingIds } from '../../../db/person-join.ts';
import { findPersonIdByBsn } from '../../../db/person.ts';
import type { ProductRow } from '../../../db/product.table.ts';
import type { ProviderRow } from '../../../db/provider.table.ts';
import type { StaffRow } from '../../../db/staff.table.ts';
import { holdsOn } from '../period.ts';
import type { Reference } from '../reference/reference.ts';

/** One organisation that hands over rows of its own, inside the transaction in which they are recorded. */
export interface Supply {
  readonly db: Db;
  /** Moment of recording, ISO 8601 in UTC. */
  readonly at: string;
  /** The Dutch calendar day of that moment. */
  readonly today: string;
  readonly supplier: OrganisationRow;
  readonly reference: Reference;
}

/** Thrown where a row cannot be taken in: what it did so far is undone, and whoever supplied it is told why. */
export class RowRefusal extends Error {
  override readonly name = 'RowRefusal';
  /** Our name for the column at fault; null where it is the row as a whole. */
  readonly field: string | null;
  readonly code: string;
  /** In Dutch; it holds nothing of what was supplied. */
  readonly reason: string;

  constructor(field: string | null, code: string, reason: string) {
    super('a row is refused');
    this.field = field;
    this.code = code;
    this.reason = reason;
  }
}

/** Throws {@link RowRefusal} where the supplier neither answers for a law today nor commissions who does. */
export function checkAnswersFor({ reference, supplier, today }: Supply, law: Law): void {
  if (supplier.kind === 'COMMISSIONER') return;
  const answers = reference
    .listResponsibilities(law, today)
    .some((row) => row.organisationId === supplier.id && row.status === 'IN_FORCE');
  if (answers) return;
  throw new RowRefusal('law', 'NOT_RESPONSIBLE', 'de leverancier voert deze wet vandaag niet uit');
}

/** The person with this citizen service number. Throws {@link RowRefusal} when the hub knows nobody by it. */
export function getPersonId({ db }: Supply, bsn: string): string {
  const id = findPersonIdByBsn(db, bsn);
  if (id === undefined) throw new RowRefusal('bsn', 'UNKNOWN_PERSON', 'niemand met dit nummer is bekend in Eenplan');
  return listRemainingIds(db, [id]).get(id) ?? id;
}

/** The household that somebody belongs to on the first of these days on which they do. Throws {@link RowRefusal} when none. */
export function getHouseholdId({ db }: Supply, personId: string, days: readonly string[]): string {
  for (const day of days) {
    const [membership] = listMembershipsByPersonIds(db, [personId], day);
    if (membership) return membership.householdId;
  }
  throw new RowRefusal('bsn', 'NO_HOUSEHOLD', 'deze persoon hoort bij geen huishouden');
}

/** The product of this code under a law. Throws {@link RowRefusal} when there is none. */
export function getProduct({ reference }: Supply, law: Law, code: string): ProductRow {
  const product = reference.listProducts().find((row) => row.law === law && row.code === code);
  if (product) return product;
  throw new RowRefusal('productCode', 'UNKNOWN_PRODUCT', 'staat onder deze wet niet op de productenlijst');
}

/** The provider with this code in the AGB register. Throws {@link RowRefusal} when there is none. */
export function getProvider({ reference }: Supply, agbCode: string): ProviderRow {
  const provider = reference.listProviders().find((row) => row.agbCode === agbCode);
  if (provider) return provider;
  throw new RowRefusal('agbCode', 'UNKNOWN_PROVIDER', 'geen aanbieder met deze code is bekend in Eenplan');
}

/** The supplier's own colleague with this address who worked there on a day. Throws {@link RowRefusal} when there is none. */
export function getStaff({ reference, supplier }: Supply, email: string, day: string): StaffRow {
  const wanted = email.toLowerCase();
  const found = reference
    .listStaff()
    .filter((row) => row.organisationId === supplier.id && row.email?.toLowerCase() === wanted && holdsOn(row, day));
  const [staff] = found;
  if (staff && found.length === 1) return staff;
  throw new RowRefusal(
    'staffEmail',
    'UNKNOWN_STAFF',
    'geen medewerker van de leverancier heeft op die dag dit adres in Eenplan',
  );
}

/** Throws {@link RowRefusal} where something would end before it begins; a last day counts itself. */
export function checkPeriod(firstDay: string, lastDay: string | null): void {
  if (lastDay === null || lastDay >= firstDay) return;
  throw new RowRefusal('lastDay', 'ENDS_BEFORE_START', 'ligt voor de eerste dag');
}

/** Throws {@link RowRefusal} where a row would make a record one of somebody else: that is more than a correction. */
export function checkSamePerson(before: { readonly personId: string | null } | undefined, personId: string): void {
  if (!before || before.personId === personId) return;
  throw new RowRefusal(
    'bsn',
    'ANOTHER_PERSON',
    'deze sleutel stond eerder op een ander; geef een nieuwe rij een eigen sleutel',
  );
}
