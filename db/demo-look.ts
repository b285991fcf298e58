import type { CaseRow } from './case.table.ts';
import type { Db } from './client.ts';
import { prepared } from './statement.ts';

/** A case of the made-up municipality into which its worker looks. */
export interface DemoLook extends Pick<
  CaseRow,
  'householdId' | 'personId' | 'law' | 'officeFunction' | 'receivedOn' | 'closedOn'
> {
  readonly workerId: string;
  readonly organisationId: string;
  readonly bsn: string;
}

// The households whose story is told by hand stay as it tells: of these nobody has looked yet.
const cases = `select c.household_id as "householdId", c.person_id as "personId", c.law, c.office_function as "officeFunction", c.received_on as "receivedOn",
    c.closed_on as "closedOn", c.worker_id as "workerId", s.organisation_id as "organisationId", p.bsn
  from "case" c join person p on p.id = c.person_id and p.bsn is not null and p.secrecy = 0
  join staff s on s.id = c.worker_id
  where c.sealed = 0 and c.law in ('WMO', 'JEUGDWET', 'PARTICIPATIEWET', 'GENERAL')
    and p.bsn not between '990000000' and '990009999'
  order by c.id limit +@limit`;

/** Some cases with whoever works on them, in a fixed order. */
export function listDemoLooks(db: Db, limit: number): DemoLook[] {
  return prepared<[{ limit: number }], DemoLook>(db, cases).all({ limit });
}
