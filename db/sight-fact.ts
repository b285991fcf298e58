import type { Db } from './client.ts';
import { isPlanInUse, standsInOn } from './directing.ts';
import type { Law } from './law.ts';
import type { OfficeFunction } from './responsibility.table.ts';
import { holdsOn, idList, prepared } from './statement.ts';

/** Something in the store that gives or takes sight of one household, for one member of staff at one moment. */
export type SightFact =
  /** They are in the team of its plan. */
  | { readonly kind: 'TEAM'; readonly householdId: string }
  /** They directed the household's last plan, of this id, to its end. */
  | { readonly kind: 'CLOSED_PLAN'; readonly householdId: string; readonly id: string }
  /** They were in the team of that plan on its last day. */
  | { readonly kind: 'CLOSED_TEAM'; readonly householdId: string; readonly id: string }
  /** They stand in for the director of its plan. */
  | { readonly kind: 'DEPUTY'; readonly householdId: string }
  /** Somebody who is or was a member is a protected child. */
  | { readonly kind: 'PROTECTED'; readonly householdId: string; readonly personId: string }
  /** Somebody who is or was a member lets their organisation see what is under a law. */
  | { readonly kind: 'CONSENT'; readonly householdId: string; readonly personId: string; readonly law: Law }
  /** An emergency access of theirs runs; a fact for each law it opens. */
  | { readonly kind: 'EMERGENCY'; readonly householdId: string; readonly id: string; readonly law: Law }
  /** A case of it is offered to an office of their organisation. */
  | { readonly kind: 'OFFERED'; readonly householdId: string; readonly id: string; readonly office: OfficeFunction };

/** Whose sight, and when. */
export interface SightAsker {
  readonly staffId: string;
  readonly organisationId: string;
  /** The day, for what holds by the day. */
  readonly day: string;
  /** The moment, ISO 8601 in UTC, for what holds by the minute. */
  readonly moment: string;
}

/** SQL: the plan `p` was closed by the day, and the household has had no other since. */
const isLastPlan = `p.status = 'CLOSED' and p.ended_on <= @day and not exists (select 1 from plan later
    where later.household_id = p.household_id and later.status <> 'DRAFT' and (later.started_on, later.id) > (p.started_on, p.id))`;

const facts = `select 'TEAM' as kind, p.household_id as "householdId", null as "personId", null as law, null as id,
    null as office
  from json_each(@ids) wanted
  join plan p on p.household_id = wanted.value and p.status = 'ACTIVE'
  join team_member t on t.plan_id = p.id and +t.staff_id = @staffId and ${holdsOn('t', '@day')}
union all
select 'DEPUTY', p.household_id, null, null, null, null
  from json_each(@ids) wanted
  join plan p on p.household_id = wanted.value and ${isPlanInUse('p', '@day')}
  join director d on d.plan_id = p.id and ${holdsOn('d', '@day')}
  join deputy x on x.director_id = d.id and +x.staff_id = @staffId and ${standsInOn('x', '@day')}
union all
select 'CLOSED_PLAN', p.household_id, null, null, p.id, null
  from json_each(@ids) wanted
  join plan p on p.household_id = wanted.value and ${isLastPlan}
  join director d on d.id = (select last.id from director last where last.plan_id = p.id and last.valid_from <= p.ended_on
      order by last.valid_from desc limit 1)
    and +d.staff_id = @staffId and (d.valid_until is null or d.valid_until >= p.ended_on)
union all
select 'CLOSED_TEAM', p.household_id, null, null, p.id, null
  from json_each(@ids) wanted
  join plan p on p.household_id = wanted.value and ${isLastPlan}
  join team_member t on t.plan_id = p.id and +t.staff_id = @staffId and t.valid_from <= p.ended_on
    and (t.valid_until is null or t.valid_until >= p.ended_on)
union all
select 'PROTECTED', m.household_id, m.person_id, null, null, null
  from json_each(@ids) wanted
  join membership m on m.household_id = wanted.value
  join child_protection c on c.person_id = m.person_id and ${holdsOn('c', '@day')}
union all
select 'CONSENT', m.household_id, m.person_id, c.law, null, null
  from json_each(@ids) wanted
  join membership m on m.household_id = wanted.value
  join consent c on c.person_id = m.person_id and +c.organisation_id = @organisationId
    and c.given_on <= @day and (c.ends_on is null or c.ends_on > @day) and c.withdrawn_on is null
union all
select 'EMERGENCY', e.household_id, null, l.law, e.id, null
  from json_each(@ids) wanted
  join emergency_access e on e.household_id = wanted.value and e.ends_at > @moment
    and +e.staff_id = @staffId and e.granted_at <= @moment and e.ended_at is null
  join emergency_access_law l on l.emergency_access_id = e.id
union all
select 'OFFERED', c.household_id, null, null, c.id, h.to_office_function
  from case_handover h join "case" c on c.id = h.case_id
  where h.status = 'OFFERED' and h.to_organisation_id = +@organisationId
    and c.household_id in (select value from json_each(@ids))`;

/** What gives or takes sight of these households beside their cases and plan, for whoever asks. */
export function listSightFacts(db: Db, householdIds: readonly string[], asker: SightAsker): SightFact[] {
  return prepared<[SightAsker & { ids: string }], SightFact>(db, facts).all({ ids: idList(householdIds), ...asker });
}
