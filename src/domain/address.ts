import type { ResidentAddressRow } from '../../db/address.ts';
import { grant, type Granted } from '../access/granted.ts';
import type { Standing } from './standing.ts';

export type AddressView = Omit<ResidentAddressRow, 'personId' | 'secret'>;
export type GrantedAddress = Granted<AddressView>;

/** What is decided about an address: secrecy of anybody who lives there protects it, whoever's it is asked for. */
export function decideAddress(standing: Standing, row: ResidentAddressRow) {
  return standing.decide('ADDRESS', undefined, row.secret === 1 ? 'SECRECY' : undefined);
}

/** The address as the actor may see it, or null when it is withheld. */
export function viewAddress(standing: Standing, row: ResidentAddressRow | undefined): GrantedAddress | null {
  if (!row) return null;
  const decision = decideAddress(standing, row);
  return decision.level === 'CONTENT' ? grant(decision, 'CONTENT', row) : null;
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
