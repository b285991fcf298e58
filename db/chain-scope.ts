import { wordList } from './search-scope.ts';
import { sightBytes, sightInCase } from './sight-lookup.ts';

/** Whose messages: the one scope of pages, counts, single messages and the worklist. */
export interface ChainScope {
  readonly staffId: string;
  readonly ownOrganisationId: string;
  /** By which the own organisation signs its files. */
  readonly ownOrganisationCode: string;
  readonly offices: readonly string[];
  /** Laws that the purpose covers. */
  readonly laws: readonly string[];
  /** Laws whose messages are seen. */
  readonly chainLaws: readonly string[];
  /** Whether messages under no law are seen, and those about people of whom the hub has no case. */
  readonly seesAll: boolean;
  /** What the access decision gives of what was granted in a case, for every combination of facts: a byte each, for each law. */
  readonly provisionSight: Buffer;
  readonly day: string;
  /** ISO 8601 in UTC. */
  readonly moment: string;
}

/** The scope as parameters of the statements below. */
export function parametersOfChain(scope: ChainScope) {
  return {
    ...scope,
    offices: wordList(scope.offices),
    laws: wordList(scope.laws),
    chainLaws: wordList(scope.chainLaws),
    seesAll: Number(scope.seesAll),
  };
}

/** What stands at the head of the code of a sort of message, by the law it is sent under. */
export const kindPrefixes = { WMO: 'WMO', JW: 'JEUGDWET' } as const;

/** SQL: the law that the message `m` is sent under; null where its sort does not say so. */
export const lawOfMessage = `case ${Object.entries(kindPrefixes)
  .map(([prefix, law]) => `when m.kind glob '${prefix}[0-9]*' then '${law}'`)
  .join(' ')} end`;

const isAmong = (list: string, word: string) => `instr(${list}, ' ' || ${word} || ' ') > 0`;

/**
 * SQL: the message and all it is bound to by question and answer, whichever came first: who may not know of one may not learn of
 * it by another.
 */
const thread = `with recursive thread(id) as (select m.id
    union select other.answers_id from thread join chain_message other on other.id = thread.id where other.answers_id is not null
    union select other.id from thread join chain_message other on other.answers_id = thread.id)
  select 1 from thread join chain_effect e on e.message_id = thread.id`;

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

/** SQL: the cases `c` by which the actor sees of whom the effect `e` tells: its own, else one of theirs under its law. */
const seenBy = `from "case" c where c.id in (select coalesce(${caseOfEffect}, o.id) from (select 1)
      left join "case" o on o.person_id = e.person_id and o.law = e.law)
    and ${sightInCase('@provisionSight', 'e.person_id', `e.type = 'Benefit'`)} = ${sightBytes.CONTENT}`;

/** SQL: the actor sees of whom the effect `e` tells. */
export const isEffectSeen = `(@seesAll = 1 or exists (select 1 ${seenBy}))`;

/** SQL: the household in which the actor sees what the effect `e` tells of. */
export const householdOfEffect = `(select c.household_id ${seenBy} order by c.closed_on is not null, c.received_on desc, c.id limit 1)`;

/** SQL: what the message `m` is sent under is the actor's to handle. */
const isOfOffice = `(@seesAll = 1 or ${isAmong('@chainLaws', lawOfMessage)}
    or (m.source = 'ROWS' and trim(@chainLaws) <> '' and (m.sender = @ownOrganisationCode
      or exists (select 1 from chain_effect e where e.message_id = m.id and ${isAmong('@chainLaws', 'e.law')}))))`;

/** SQL: the actor may know of the message `m`: it is of their office, and about nobody yet or about somebody whom they see. */
export const isMessageSeen = `(${isOfOffice} and (@seesAll = 1 or not exists (${thread} where e.person_id is not null)
    or exists (${thread} where e.person_id is not null and ${isEffectSeen})))`;

/** Where a message stands when somebody must look at it, unless they set it aside. */
export const attentionStatuses = [
  'PARTLY_APPLIED',
  'REJECTED',
  'QUARANTINED',
  'DEAD',
  'REFUSED',
  'UNDELIVERED',
] as const;

/** SQL: the message `m` was refused or is stuck, and nobody set it aside since. */
export const needsAttention = `(m.status in (${attentionStatuses.map((status) => `'${status}'`).join(', ')})
    and not exists (select 1 from chain_dismissal d where d.message_id = m.id and d.message_version = m.version))`;
