import { addressTable, type AddressRow } from './address.table.ts';
import type { Db } from './client.ts';
import { columnsOf, holdsOn, idList, prepared } from './statement.ts';

export interface ResidentAddressRow extends AddressRow {
  readonly personId: string;
  /** 1 when somebody who lives there has secrecy in the base register: the address is then theirs to protect. */
  readonly secret: number;
}

const byPersons = `select r.person_id as "personId", ${columnsOf(addressTable, 'a')}, exists (
    select 1 from residence shared
    join person p on p.id = shared.person_id and p.secrecy = 1
    where shared.address_id = a.id and shared.kind = 'HOME' and ${holdsOn('shared', '@day')}) as "secret"
  from json_each(@ids) wanted
  join residence r on r.person_id = wanted.value and r.kind = 'HOME' and ${holdsOn('r', '@day')}
  join address a on a.id = r.address_id`;

/** Where these people live on a day, with whether the address is secret for anybody who lives there. */
export function listAddressesByPersonIds(db: Db, ids: readonly string[], day: string): ResidentAddressRow[] {
  return prepared<[{ ids: string; day: string }], ResidentAddressRow>(db, byPersons).all({ ids: idList(ids), day });
}
