import { listConsentsByHouseholdIds, listConsentsByIds } from '../../../db/consent.ts';
import type { ConsentRow } from '../../../db/consent.table.ts';
import type { OrganisationRow } from '../../../db/organisation.table.ts';
import type { StaffRow } from '../../../db/staff.table.ts';
import { grant, type Granted } from '../../access/granted.ts';
import type { Context } from '../../context.ts';
import { consentsWithParent } from './consent-age.ts';
import type { GrantedHousehold } from '../household/household.ts';
import { listPersons, listPersonStandings, type GrantedPerson } from '../person/person.ts';
import { readPersons } from '../search/person-finder.ts';
import { listStandings, type Standing } from '../standing/standing.ts';

/** Whether consent holds on a day: it does, its last day is over, or it was withdrawn. */
export type ConsentState = 'RUNNING' | 'ENDED' | 'WITHDRAWN';

export interface ConsentView extends Pick<
  ConsentRow,
  'id' | 'law' | 'givenBy' | 'giverName' | 'purpose' | 'givenOn' | 'endsOn' | 'withdrawnOn' | 'version'
> {
  readonly person: GrantedPerson;
  readonly organisation: OrganisationRow;
  /** Null when the person gave it, when the hub does not hold the giver, or when they may not be seen. */
  readonly giver: GrantedPerson | null;
  readonly withChild: boolean;
  readonly recordedBy: StaffRow;
  readonly withdrawalRecordedBy: StaffRow | null;
  readonly state: ConsentState;
}
export type GrantedConsent = Granted<ConsentView>;

/** Where a consent stands on a day. */
export function stateOf(
  { endsOn, withdrawnOn }: Pick<ConsentRow, 'endsOn' | 'withdrawnOn'>,
  day: string,
): ConsentState {
  if (withdrawnOn !== null && withdrawnOn <= day) return 'WITHDRAWN';
  return endsOn !== null && endsOn <= day ? 'ENDED' : 'RUNNING';
}

/**
 * Whether the actor sees a consent in a household: the one place that says so. It tells whom it is about, and that
 * something may run under a law; whoever is let see by it knows on what ground they do.
 */
function isSeen(context: Context, standing: Standing, { personId, law, organisationId }: ConsentRow): boolean {
  return (
    standing.decideAbout('HOUSEHOLD', personId).level === 'CONTENT' &&
    (standing.decideAbout('CASE', personId, law).level !== 'NONE' ||
      organisationId === context.actor.staff.organisationId)
  );
}

interface Found {
  readonly row: ConsentRow;
  readonly standing: Standing;
}

/** The consents found that the actor sees, in the same order. */
function viewAll(context: Context, found: readonly Found[], asOf: string): readonly GrantedConsent[] {
  const { disclosure, reference } = context;
  const seen = found.filter(({ row, standing }) => isSeen(context, standing, row));
  const findPerson = readPersons(
    context,
    seen.map(({ row }) => row.personId),
    asOf,
  );
  const giverIds = new Set(seen.flatMap(({ row }) => row.giverPersonId ?? []));
  const givers = listPersons(context, [...giverIds], asOf);
  return seen.flatMap(({ row, standing }) => {
    const person = findPerson(standing, row.personId);
    if (!person) return [];
    disclosure.touch('Consent', person.id);
    const giver = givers.get(row.giverPersonId ?? '') ?? null;
    if (giver) disclosure.touch('Consent', giver.id);
    // A giver whom the hub does not hold is known by what names them.
    else if (row.giverName !== null) disclosure.show('Consent', row.id, null);
    const withdrawnOn = row.withdrawnOn !== null && row.withdrawnOn <= asOf ? row.withdrawnOn : null;
    const { withdrawalRecordedById } = row;
    return grant(standing.decideAbout('HOUSEHOLD', row.personId), 'CONTENT', {
      id: row.id,
      law: row.law,
      givenBy: row.givenBy,
      purpose: row.purpose,
      givenOn: row.givenOn,
      endsOn: row.endsOn,
      withdrawnOn,
      version: row.version,
      person,
      organisation: reference.getOrganisation(row.organisationId),
      giver,
      giverName: giver?.name.full ?? row.giverName,
      withChild: consentsWithParent(row, person.birthDate),
      recordedBy: reference.getStaff(row.recordedById),
      withdrawalRecordedBy:
        withdrawnOn === null || withdrawalRecordedById === null ? null : reference.getStaff(withdrawalRecordedById),
      state: stateOf(row, asOf),
    });
  });
}

/** Consent by the members of a household, as far as the actor sees it: what holds first, then the latest. */
export async function listConsentsOfHousehold(
  context: Context,
  { id, asOf }: GrantedHousehold,
): Promise<readonly GrantedConsent[]> {
  const loader = context.loaders.get(`consents ${asOf}`, (ids: readonly string[]) => {
    const standings = listStandings(context, ids);
    const rows = Map.groupBy(listConsentsByHouseholdIds(context.db, ids, asOf), (row) => row.householdId);
    return new Map(
      ids.map((householdId) => {
        const standing = standings.get(householdId);
        const found = standing ? (rows.get(householdId) ?? []).map((row) => ({ row, standing })) : [];
        return [householdId, viewAll(context, found, asOf).toSorted(compareConsents)];
      }),
    );
  });
  return (await loader.load(id)) ?? [];
}

/** What holds first; they come the latest first. */
function compareConsents(a: GrantedConsent, b: GrantedConsent): number {
  return Number(a.state !== 'RUNNING') - Number(b.state !== 'RUNNING');
}

/** The consents with these ids that the actor sees, as of today. */
export function listConsents(context: Context, ids: readonly string[]): ReadonlyMap<string, GrantedConsent> {
  const rows = listConsentsByIds(context.db, ids);
  const standings = listPersonStandings(context, [...new Set(rows.map((row) => row.personId))]);
  const found = rows.flatMap((row) => {
    const standing = standings.get(row.personId);
    return standing ? [{ row, standing }] : [];
  });
  return new Map(viewAll(context, found, context.today).map((view) => [view.id, view]));
}
