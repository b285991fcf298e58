import { listAddressesByPersonIds, type ResidentAddressRow } from '../../../db/address.ts';
import { listMembershipsByPersonIds } from '../../../db/membership.ts';
import { grant, type Granted } from '../../access/granted.ts';
import type { Context } from '../../context.ts';
import { listStandings, standingOutside, type Standing } from '../standing/standing.ts';

export type AddressView = Omit<ResidentAddressRow, 'personId' | 'secret'>;
export type GrantedAddress = Granted<AddressView>;

/** Where somebody lives on a day. */
export interface Home {
  readonly row: ResidentAddressRow;
  /** The actor's standing towards the household that lives there; undefined when the address is no secret. */
  readonly standing: Standing | undefined;
}

/** Where these people live on a day, by person. */
export function readHomes(context: Context, personIds: readonly string[], asOf: string): ReadonlyMap<string, Home> {
  const rows = listAddressesByPersonIds(context.db, personIds, { day: asOf, today: context.today });
  const secret = rows.filter((row) => row.secret === 1).map((row) => row.personId);
  const standings = secret.length > 0 ? listHomeStandings(context, secret, asOf) : undefined;
  return new Map(rows.map((row) => [row.personId, { row, standing: standings?.get(row.personId) }]));
}

function listHomeStandings(
  context: Context,
  personIds: readonly string[],
  asOf: string,
): ReadonlyMap<string, Standing> {
  const households = new Map(
    listMembershipsByPersonIds(context.db, personIds, asOf)
      .filter((row) => row.kind === 'PRINCIPAL')
      .map((row) => [row.personId, row.householdId]),
  );
  const standings = listStandings(context, [...new Set(households.values())]);
  const outside = standingOutside(context);
  return new Map(personIds.map((id) => [id, standings.get(households.get(id) ?? '') ?? outside]));
}

/**
 * What is decided about an address. Secrecy of anybody who lives there protects it, whoever's it is asked for, and it is
 * judged from the household that lives there: somebody who left one household for a secret address is not found by who
 * directs or works for the one they left, nor by way of a child of both.
 */
function decideAddress(standing: Standing, home: Home) {
  return home.standing ? home.standing.decide('ADDRESS', undefined, 'SECRECY') : standing.decide('ADDRESS');
}

/** The address as the actor may see it, or null when it is withheld. */
export function viewAddress(standing: Standing, home: Home | undefined): GrantedAddress | null {
  if (!home) return null;
  const decision = decideAddress(standing, home);
  return decision.level === 'CONTENT' ? grant(decision, 'CONTENT', home.row) : null;
}

/** The whole address on one line. */
export function addressLine(row: GrantedAddress): string {
  if (row.kind !== 'DUTCH') return [row.description, row.country].filter(Boolean).join(', ') || 'onbekend';
  const number = [row.houseNumber, row.houseLetter, row.houseNumberSuffix && `-${row.houseNumberSuffix}`]
    .filter(Boolean)
    .join('');
  const place = [row.postalCode?.replace(/^(\d{4})/, '$1 '), row.city].filter(Boolean).join(' ');
  return [`${row.street ?? ''} ${number}`.trim(), place].filter(Boolean).join(', ');
}
