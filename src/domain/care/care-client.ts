import { findPersonByBsn } from '../../../db/person.ts';
import type { PersonRow } from '../../../db/person.table.ts';
import { findProviderByAgbCode } from '../../../db/provider.ts';
import type { ProviderRow } from '../../../db/provider.table.ts';
import type { Db } from '../../../db/client.ts';
import type { Law } from '../../../db/law.ts';
import { mayBeSame, type PartialDate } from '../../partial-date.ts';
import type { CareBirthDate } from './care-message-person.ts';
import type { CareMessage } from './care-message.ts';
import { lawOf } from './care-word.ts';

/** From whom a message came, and under which law. */
export interface Counterpart {
  /** Undefined where the store knows no provider with that code. */
  readonly provider: ProviderRow | undefined;
  readonly law: Law;
}

/** From whom a message came, by the code that it bears. */
export function counterpartOf(db: Db, { standard, header }: CareMessage): Counterpart {
  return { provider: findProviderByAgbCode(db, header.sender), law: lawOf(standard) };
}

/** A birth date as precise as the message knows it; null: nothing is known of it. */
export function partialDateOf({ date, use }: CareBirthDate): PartialDate | null {
  if (use === '1') return date.slice(0, 7);
  if (use === '2') return date.slice(0, 4);
  return use === '3' ? null : date;
}

/** The person with this number, where the birth date that the message gives may be theirs. */
export function findClient(
  db: Db,
  { bsn, birthDate }: { readonly bsn: string; readonly birthDate?: CareBirthDate },
): PersonRow | undefined {
  const person = findPersonByBsn(db, bsn);
  if (!person || !birthDate) return person;
  return mayBeSame(person.birthDate, partialDateOf(birthDate)) ? person : undefined;
}
