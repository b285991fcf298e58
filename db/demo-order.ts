import type { AllocationRow } from './allocation.table.ts';
import type { Db } from './client.ts';
import { prepared } from './statement.ts';

/** Help of the made-up municipality that can be ordered, and whom a message about it names. */
export interface DemoOrder extends Pick<
  AllocationRow,
  | 'provisionId'
  | 'providerId'
  | 'productCategory'
  | 'productCode'
  | 'volume'
  | 'volumeUnit'
  | 'volumePer'
  | 'validFrom'
  | 'validUntil'
> {
  readonly agbCode: string;
  readonly bsn: string;
  readonly birthDate: string;
  readonly surname: string;
}

const orders = `select v.id as "provisionId", r.id as "providerId", p.category as "productCategory", p.code as "productCode",
    v.volume, v.volume_unit as "volumeUnit", v.volume_per as "volumePer", v.valid_from as "validFrom", v.valid_until as "validUntil",
    r.agb_code as "agbCode", n.bsn, n.birth_date as "birthDate", n.surname
  from provision v join "case" c on c.id = v.case_id and c.office_function = 'BACK' and c.closed_on is null and c.sealed = 0
    and c.person_id = v.person_id
  join product p on p.id = v.product_id join provider r on r.id = v.provider_id and r.agb_code is not null
  join person n on n.id = v.person_id and n.bsn is not null and n.secrecy = 0 and length(n.birth_date) = 10
    and n.registration_status = 'CURRENT'
  where v.law = 'WMO' and v.delivery_form = 'IN_KIND' and v.volume > 0 and v.volume_unit is not null and v.volume_per is not null
    and v.valid_from between date(@day, '-300 days') and @day and (v.valid_until is null or v.valid_until > date(@day, '+30 days'))
    and not exists (select 1 from child_protection g where g.person_id = v.person_id)
  group by v.person_id having count(*) = 1 order by v.valid_from desc, v.id limit +@limit`;

/** Some help under the Wmo that the back office has in hand and that runs today, each of another person. */
export function listDemoOrders(db: Db, day: string, limit: number): DemoOrder[] {
  return prepared<[{ day: string; limit: number }], DemoOrder>(db, orders).all({ day, limit });
}
