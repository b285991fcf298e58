import type { Db } from './client.ts';
import { directingIds, isDirecting, isPlanInUse } from './directing.ts';
import type { Law } from './law.ts';
import type { OfficeFunction } from './responsibility.table.ts';
import { wordList } from './search-scope.ts';
import { holdsOn, prepared } from './statement.ts';

/** The open cases of an office that count, and so the households that are listed: the one scope for pages and counts. */
export interface OfficeScope {
  readonly organisationId: string;
  readonly offices: readonly OfficeFunction[];
  readonly laws: readonly Law[];
  /**
   * Whose own sealed cases count, and cases of protected children that they work on or in a household that they direct;
   * those of others do not.
   */
  readonly staffId: string;
  readonly day: string;
}

interface OfficeParameters {
  organisationId: string;
  offices: string;
  laws: string;
  staffId: string;
  day: string;
}

function officeParameters({ organisationId, offices, laws, staffId, day }: OfficeScope): OfficeParameters {
  return { organisationId, offices: wordList(offices), laws: wordList(laws), staffId, day };
}

const inHand = `c.closed_on is null and c.organisation_id = @organisationId and c.received_on <= @day
  and instr(@offices, ' ' || c.office_function || ' ') > 0 and instr(@laws, ' ' || c.law || ' ') > 0
  and (c.worker_id = @staffId or (c.sealed = 0 and (
    not exists (select 1 from child_protection guard where guard.person_id = c.person_id and ${holdsOn('guard', '@day')})
    or exists (select 1 from plan p join director d on d.plan_id = p.id and ${isDirecting('d', '@staffId', '@day')}
      where p.household_id = c.household_id and p.status = 'ACTIVE'))))`;

const page = `select distinct c.household_id as id from "case" c
  where ${inHand} and c.household_id > @after order by c.household_id limit +@limit`;

/** The next households in which an office has an open case in hand, by id. */
export function listHouseholdIdsOfOffice(db: Db, scope: OfficeScope, after: string, limit: number): string[] {
  const parameters = { ...officeParameters(scope), after, limit };
  return prepared<[typeof parameters], { id: string }>(db, page)
    .all(parameters)
    .map((row) => row.id);
}

const count = `select count(distinct c.household_id) as found from "case" c where ${inHand}`;

/** In how many households an office has an open case in hand. */
export function countHouseholdsOfOffice(db: Db, scope: OfficeScope): number {
  return prepared<[OfficeParameters], { found: number }>(db, count).get(officeParameters(scope))?.found ?? 0;
}

const own = `select id, min(dueOn) as dueOn from (
    select c.household_id as id, coalesce(c.due_on, '~') as dueOn from "case" c
    where c.worker_id = @staffId and c.closed_on is null and c.received_on <= @day and instr(@laws, ' ' || c.law || ' ') > 0
    union all
    select p.household_id, '~' from (${directingIds('@staffId', '@day')}) own
      join director d on d.id = own.id join plan p on p.id = d.plan_id and ${isPlanInUse('p', '@day')})
  group by id order by dueOn, id`;

/**
 * The households whose plan a member of staff directs or in which they work on an open case under one of the laws: what
 * is due first comes first. The work of one person, so a list of some tens.
 */
export function listHouseholdIdsOfStaff(db: Db, staffId: string, laws: readonly Law[], day: string): string[] {
  const parameters = { staffId, laws: wordList(laws), day };
  return prepared<[typeof parameters], { id: string }>(db, own)
    .all(parameters)
    .map((row) => row.id);
}
