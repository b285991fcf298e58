import { wordList } from './search-scope.ts';

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

/** SQL: what the message `m` is sent under is the actor's to handle. */
export const isOfOffice = `(@seesAll = 1 or ${isAmong('@chainLaws', lawOfMessage)}
    or (m.source = 'ROWS' and trim(@chainLaws) <> '' and (m.sender = @ownOrganisationCode
      or exists (select 1 from chain_effect e where e.message_id = m.id and ${isAmong('@chainLaws', 'e.law')}))))`;

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
