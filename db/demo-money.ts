import type { Db } from './client.ts';
import type { Law } from './law.ts';
import type { ProvisionRow } from './provision.table.ts';
import { prepared } from './statement.ts';

/** Made-up help that money goes with. */
export interface DemoHelp extends Pick<
  ProvisionRow,
  | 'id'
  | 'personId'
  | 'caseId'
  | 'providerId'
  | 'monthlyCost'
  | 'validFrom'
  | 'validUntil'
  | 'volume'
  | 'volumeUnit'
  | 'volumePer'
> {
  readonly law: Law;
  readonly productCode: string;
  readonly productCategory: string | null;
}

const columns = `v.id, v.person_id as "personId", v.case_id as "caseId", v.provider_id as "providerId", v.monthly_cost as "monthlyCost",
  v.valid_from as "validFrom", v.valid_until as "validUntil", v.volume, v.volume_unit as "volumeUnit", v.volume_per as "volumePer",
  v.law, p.code as "productCode", p.category as "productCategory"`;

/** SQL: help of the families by chance, of which the stories know nothing, and of no protected child. */
const ofChance = `from provision v join product p on p.id = v.product_id
  join "case" c on c.id = v.case_id and c.sealed = 0 and length(c.number) = 9
  where not exists (select 1 from child_protection g where g.person_id = v.person_id)`;

const ended = `select ${columns} ${ofChance} and v.law in ('WMO', 'JEUGDWET') and v.delivery_form = 'IN_KIND' and c.office_function = 'BACK'
    and v.provider_id is not null and p.category is not null and v.volume is not null and v.volume_per <> 'TOTAL'
    and v.valid_until > date(@day, '-500 days') and v.valid_until <= @day
  order by v.id limit 250`;

/** Help that ended of late and was bought: whatever was ordered for it is told to nobody any more. */
export function listDemoBoughtHelp(db: Db, day: string): DemoHelp[] {
  return prepared<[{ day: string }], DemoHelp>(db, ended).all({ day });
}

const lately = `v.valid_from <= @day and (v.valid_until is null or v.valid_until > date(@day, '-500 days'))`;
const budgets = `select ${columns} ${ofChance} and v.delivery_form = 'PERSONAL_BUDGET' and v.monthly_cost > 0 and ${lately} order by v.id limit 250`;

/** Help that is or was paid from a personal budget. */
export function listDemoBudgetHelp(db: Db, day: string): DemoHelp[] {
  return prepared<[{ day: string }], DemoHelp>(db, budgets).all({ day });
}

const assistance = `select ${columns} ${ofChance} and v.law = 'PARTICIPATIEWET' and p.code = 'AB' and v.monthly_cost > 0 and ${lately}
  order by v.id limit 250`;

/** Assistance that is or was paid. */
export function listDemoAssistance(db: Db, day: string): DemoHelp[] {
  return prepared<[{ day: string }], DemoHelp>(db, assistance).all({ day });
}

const contributed = `select ${columns} ${ofChance} and v.law = 'WMO' and ${lately} and v.id = (select min(o.id) from provision o
    where o.person_id = v.person_id and o.law = 'WMO' and o.case_id is not null) order by v.id limit 400`;

/** Help under the Wmo to which residents contribute: one of each of them. */
export function listDemoContributedHelp(db: Db, day: string): DemoHelp[] {
  return prepared<[{ day: string }], DemoHelp>(db, contributed).all({ day });
}
