import { findCaseIdByNumber, listCasesByIds } from '../../../db/case.ts';
import { listHouseholdIdsByAddress } from '../../../db/household.ts';
import { listMembershipsByPersonIds } from '../../../db/membership.ts';
import { findPersonIdByBsn } from '../../../db/person.ts';
import type { Context } from '../../context.ts';
import { PublicError } from '../../errors.ts';
import { listHouseholds, wantsNothing, type GrantedHousehold, type HouseholdWants } from '../household/household.ts';
import { nobody } from '../person/person.ts';
import { listStandings, purposeOf } from '../standing/standing.ts';

const noCase = 'cas_00000000-0000-0000-0000-000000000000';

/** At most this many households are named for one address. */
const householdsAtAddress = 25;

export interface AddressQuery {
  readonly postalCode: string;
  readonly houseNumber: number;
  readonly houseLetter?: string | null;
  readonly houseNumberSuffix?: string | null;
}

/** The four ways to a household; exactly one is given. */
export interface HouseholdBy {
  readonly id?: string | null;
  readonly bsn?: string | null;
  readonly address?: AddressQuery | null;
  readonly caseNumber?: string | null;
}

/**
 * One household that the actor may see, or null; what may not be seen does not differ from what is not there. Throws
 * AMBIGUOUS when more households live at the address.
 */
export function findHousehold(
  context: Context,
  by: HouseholdBy,
  asOf: string,
  wants: HouseholdWants,
): GrantedHousehold | null {
  context.disclosure.asked('OPENED');
  if (by.bsn) context.disclosure.seek(by.bsn);
  purposeOf(context);
  if (by.address) {
    const found = listAt(context, by.address, asOf, wants);
    if (found.length > 1) {
      throw new PublicError('AMBIGUOUS', 'More households live at this address; households(at:) lists them.');
    }
    return found[0] ?? context.disclosure.miss();
  }
  const ids = listIds(context, by, asOf);
  const households = listHouseholds(context, ids, asOf, wants);
  const first = ids.find((id) => households.has(id));
  return (first && households.get(first)) || context.disclosure.miss();
}

/** The households at an address that the actor may see. */
export function listHouseholdsAt(
  context: Context,
  at: AddressQuery,
  wants: HouseholdWants,
): readonly GrantedHousehold[] {
  context.disclosure.asked('FOUND');
  purposeOf(context);
  return listAt(context, at, context.today, wants);
}

function listIds(context: Context, by: HouseholdBy, asOf: string): readonly string[] {
  if (by.id) return [by.id];
  if (by.bsn) {
    return listIdsByPerson(context, findPersonIdByBsn(context.db, by.bsn) ?? nobody, asOf);
  }
  return by.caseNumber ? listIdsByCaseNumber(context, by.caseNumber) : [];
}

/** Somebody leads to the households in which the actor may see them: a protected child leads to none of the others. */
function listIdsByPerson(context: Context, personId: string, asOf: string): readonly string[] {
  const ids = listMembershipsByPersonIds(context.db, [personId], asOf).map((row) => row.householdId);
  const standings = listStandings(context, ids);
  return ids.filter((id) => standings.get(id)?.decideAbout('HOUSEHOLD', personId).level === 'CONTENT');
}

/** A case number leads to the household only for those who may see that case: else numbers would tell where cases are. */
function listIdsByCaseNumber(context: Context, number: string): readonly string[] {
  const [row] = listCasesByIds(context.db, [findCaseIdByNumber(context.db, number) ?? noCase]);
  const standings = listStandings(context, row ? [row.householdId] : []);
  const standing = row && standings.get(row.householdId);
  const isSeen =
    standing &&
    standing.decideCase(row).level !== 'NONE' &&
    standing.decideAbout('HOUSEHOLD', row.personId).level === 'CONTENT';
  return isSeen ? [row.householdId] : [];
}

/** A household whose address is withheld is not found by that address. */
function listAt(context: Context, at: AddressQuery, day: string, wants: HouseholdWants): readonly GrantedHousehold[] {
  const ids = listHouseholdIdsByAddress(context.db, {
    postalCode: at.postalCode,
    houseNumber: at.houseNumber,
    houseLetter: at.houseLetter || null,
    houseNumberSuffix: at.houseNumberSuffix || null,
    day,
    limit: householdsAtAddress,
  });
  const addresses = listHouseholds(context, ids, day, { ...wantsNothing, addresses: true });
  const open = ids.filter((id) => addresses.get(id)?.address);
  const households = listHouseholds(context, open, day, wants);
  return open.flatMap((id) => households.get(id) ?? []);
}
