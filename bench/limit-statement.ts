import { holdsOn } from '../db/statement.ts';

/*
 * One statement for each level of the view. Each takes household ids as one JSON list (@ids) and the day (@day), reaches
 * its rows along the path of parents, and returns only what the answer or its assembly needs.
 */

export const householdStatement = `select h.id, h.origin, h.formed_on as formedOn
  from json_each(@ids) wanted join household h on h.id = wanted.value`;

export const memberStatement = `select m.household_id as householdId, m.id, m.role, m.kind, m.valid_from as validFrom,
    p.id as personId, p.bsn, p.display_name as displayName, p.given_names as givenNames, p.surname,
    p.birth_date as birthDate, p.sex
  from json_each(@ids) wanted
  join membership m on m.household_id = wanted.value and ${holdsOn('m', '@day')}
  join person p on p.id = m.person_id
  order by m.household_id, case m.role when 'ADULT_CHILD' then 1 when 'CHILD' then 2 when 'OTHER' then 3 else 0 end,
    ifnull(p.birth_date, '9999'), m.id`;

export const addressStatement = `select m.household_id as householdId, a.street, a.house_number as houseNumber,
    a.house_letter as houseLetter, a.house_number_suffix as houseNumberSuffix, a.postal_code as postalCode, a.city
  from json_each(@ids) wanted
  join membership m on m.household_id = wanted.value and m.kind = 'PRINCIPAL' and ${holdsOn('m', '@day')}
  join residence r on r.person_id = m.person_id and r.kind = 'HOME' and ${holdsOn('r', '@day')}
  join address a on a.id = r.address_id
  order by m.household_id, m.role = 'CHILD', m.valid_from, m.id`;

export const planStatement = `select p.household_id as householdId, p.id, p.title, p.status, p.started_on as startedOn,
    d.valid_from as directorFrom, d.staff_id as directorId
  from json_each(@ids) wanted
  join plan p on p.household_id = wanted.value and p.status <> 'DRAFT' and p.started_on <= @day
    and (p.ended_on is null or p.ended_on > @day)
  left join director d on d.plan_id = p.id and ${holdsOn('d', '@day')}`;

export const goalStatement = `select g.plan_id as planId, g.id, g.description, g.life_domain as lifeDomain, g.status,
    g.target_on as targetOn, g.objective_code as objectiveCode, g.person_id as personId, p.display_name as displayName
  from json_each(@ids) wanted
  join goal g on g.plan_id = wanted.value
  left join person p on p.id = g.person_id
  order by g.plan_id, g.status <> 'OPEN', g.life_domain, g.id`;

export const actionStatement = `select a.goal_id as goalId, a.id, a.description, a.owner_kind as ownerKind, a.owner_name as ownerName,
    a.owner_staff_id as ownerStaffId, p.display_name as ownerPersonName, a.status, a.due_on as dueOn
  from json_each(@ids) wanted
  join goal g on g.plan_id = wanted.value
  join action a on a.goal_id = g.id
  left join person p on p.id = a.owner_person_id
  order by a.goal_id, a.status <> 'OPEN', a.due_on nulls last, a.id`;

export const caseStatement = `select c.household_id as householdId, c.id, c.law, c.number, c.kind, c.title, c.status,
    c.received_on as receivedOn, c.due_on as dueOn, c.closed_on as closedOn, c.person_id as personId,
    c.organisation_id as organisationId, c.worker_id as workerId
  from json_each(@ids) wanted
  join "case" c on c.household_id = wanted.value and c.received_on <= @day
  order by c.household_id, c.closed_on is not null, c.received_on desc, c.id`;

export const provisionStatement = `select p.household_id as householdId, p.id, p.law, p.ladder_step as ladderStep,
    p.delivery_form as deliveryForm, p.monthly_cost as monthlyCost, p.valid_from as validFrom, p.valid_until as validUntil,
    p.volume, p.volume_unit as volumeUnit, p.volume_per as volumePer, p.product_id as productId,
    p.provider_id as providerId, p.person_id as personId,
    case when p.valid_until <= @day then 'ENDED' when p.valid_from > @day then 'COMING' else 'CURRENT' end as state
  from json_each(@ids) wanted
  join provision p on p.household_id = wanted.value
  order by p.household_id, case state when 'CURRENT' then 0 when 'COMING' then 1 else 2 end,
    case state when 'COMING' then p.valid_from end, case state when 'ENDED' then p.valid_until end desc,
    p.valid_from desc, p.id`;

export const signalStatement = `select s.household_id as householdId, s.id, s.kind, s.law, s.summary, s.raised_on as raisedOn,
    s.raised_by as raisedBy, s.source_protected as sourceProtected, s.person_id as personId,
    case when s.taken_up_on <= @day then s.taken_up_by_id end as takenUpById,
    case when s.closed_on <= @day then 'CLOSED' when s.taken_up_on <= @day then 'TAKEN_UP' else 'RAISED' end as status
  from json_each(@ids) wanted
  join signal s on s.household_id = wanted.value and s.raised_on <= @day
  order by s.household_id, status = 'CLOSED', s.raised_on desc, s.id desc`;

export const contactMomentStatement = `select c.household_id as householdId, c.id, c.at, c.channel, c.law, c.summary, c.staff_id as staffId
  from json_each(@ids) wanted join contact_moment c on c.rowid in (
    select k.rowid from contact_moment k where k.household_id = wanted.value and k.at < @before
    order by k.at desc, k.id desc limit @limit)
  order by c.household_id, c.at desc, c.id desc`;

export const contactMomentCountStatement = `select k.household_id as householdId, count(*) as count
  from json_each(@ids) wanted join contact_moment k on k.household_id = wanted.value and k.at < @before
  group by 1`;
