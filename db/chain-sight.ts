import { isOfOffice } from './chain-scope.ts';
import { sightBytes, sightInCase } from './sight-lookup.ts';

/** SQL: the order that the record of the effect `e` is, or is under: a delivery, or a line of a claim. */
const orderOfEffect = `coalesce((select y.allocation_id from delivery y where y.id = e.record_id),
    (select y.allocation_id from claim_line y where y.id = e.record_id), e.record_id)`;

/** SQL: the help that the record of the effect `e` is, or is about. */
const helpOfEffect = `coalesce((select a.provision_id from allocation a where a.id = ${orderOfEffect}),
    (select y.provision_id from budget_spending y where y.id = e.record_id),
    (select y.provision_id from own_contribution y where y.id = e.record_id), e.record_id)`;

/** SQL: the case that the record of the effect `e` is, or in which it was granted, asked for or recorded. */
const caseOfEffect = `coalesce((select y.case_id from provision y where y.id = ${helpOfEffect}),
    (select y.case_id from care_request y where y.id = e.record_id), (select y.case_id from benefit y where y.id = e.record_id),
    (select y.case_id from contact_moment y where y.id = e.record_id), (select y.id from "case" y where y.id = e.record_id))`;

/** SQL: whether the record of the effect `e` comes from Suwinet, whatever its case does. */
const isFromSuwi = `e.type = 'Benefit'`;

/** SQL: the cases `c` by which the actor sees of whom the effect `e` tells: its own, else one of theirs under its law. */
const seenBy = `from "case" c where c.id in (select coalesce(${caseOfEffect}, o.id) from (select 1)
      left join "case" o on o.person_id = e.person_id and o.law = e.law)
    and ${sightInCase('@provisionSight', 'e.person_id', isFromSuwi)} = ${sightBytes.CONTENT}`;

/** SQL: the actor sees of whom the effect `e` tells. */
export const isEffectSeen = `(@seesAll = 1 or exists (select 1 ${seenBy}))`;

/** SQL: the household in which the actor sees what the effect `e` tells of. */
export const householdOfEffect = `(select c.household_id ${seenBy} order by c.closed_on is not null, c.received_on desc, c.id limit 1)`;

/**
 * SQL: the message and all it is bound to by question and answer, whichever came first: who may not know of one may not learn of
 * it by another.
 */
const thread = `with recursive thread(id) as (select m.id
    union select other.answers_id from thread join chain_message other on other.id = thread.id where other.answers_id is not null
    union select other.id from thread join chain_message other on other.answers_id = thread.id)
  select 1 from thread join chain_effect e on e.message_id = thread.id`;

/** SQL: the actor may know of the message `m`: it is of their office, and about nobody yet or about somebody whom they see. */
export const isMessageSeen = `(${isOfOffice} and (@seesAll = 1 or not exists (${thread} where e.person_id is not null)
    or exists (${thread} where e.person_id is not null and ${isEffectSeen})))`;

const nearTo = (
  condition: string,
) => `near(id) as (select m.id from chain_message m where ${condition} and ${isOfOffice}
      union select other.answers_id from near cross join chain_message other on other.id = near.id where other.answers_id is not null
      union select other.id from near cross join chain_message other on other.answers_id = near.id),`;

/**
 * SQL: as {@link isMessageSeen}, for all messages `m` of a condition at once, or for all there are where that is null: sight is judged
 * once for each person and case, and conversations are followed only from messages of which nothing is seen. Dear for one message, cheap
 * for thousands.
 */
export const isSeenAmong = (condition: string | null) => `(${isOfOffice} and (@seesAll = 1 or m.id not in (
  with recursive ${condition === null ? '' : nearTo(condition)}
    effect as materialized (select e.message_id, e.person_id, e.law, ${isFromSuwi} as is_from_suwi, ${caseOfEffect} as case_id
      from ${condition === null ? 'chain_effect e' : 'near cross join chain_effect e on e.message_id = near.id'} where e.person_id is not null),
    told as materialized (select e.message_id, e.person_id, e.is_from_suwi, coalesce(e.case_id, o.id) as case_id
      from effect e left join "case" o on e.case_id is null and o.person_id = e.person_id and o.law = e.law),
    judged as materialized (select t.*, ${sightInCase('@provisionSight', 't.person_id', 't.is_from_suwi')} = ${sightBytes.CONTENT} as is_seen
      from (select distinct person_id, case_id, is_from_suwi from told) t cross join "case" c on c.id = t.case_id),
    telling(id, is_seen) as materialized (select told.message_id, max(coalesce(judged.is_seen, 0)) from told
      left join judged on judged.case_id = told.case_id and judged.person_id = told.person_id and judged.is_from_suwi = told.is_from_suwi
      group by told.message_id),
    dark(start, id) as (select id, id from telling where is_seen = 0
      union select dark.start, other.answers_id from dark cross join chain_message other on other.id = dark.id where other.answers_id is not null
      union select dark.start, other.id from dark cross join chain_message other on other.answers_id = dark.id)
  select id from dark where start not in (select dark.start from dark join telling on telling.id = dark.id where telling.is_seen = 1))))`;
