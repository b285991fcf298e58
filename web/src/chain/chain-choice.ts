import type { ChainDirection, ChainMessageFilter, ChainSource, ChainStatus } from '../generated/graphql.ts';
import { readChoice, valueOfWord } from '../shared/address-choice.ts';
import { isDate } from '../shared/dates.ts';

/** What the address says of each thing that can be chosen: Dutch, for people read and send it. */
export const words = {
  richting: { binnen: 'IN', uit: 'OUT' },
  bron: {
    'iwmo-ijw': 'ISTANDAARDEN',
    bestanden: 'ROWS',
    brp: 'BRP',
    zaaksystemen: 'ZGW',
    suwinet: 'SUWI',
    mijnoverheid: 'MIJN_OVERHEID',
  },
  stand: {
    ontvangen: 'RECEIVED',
    verwerkt: 'APPLIED',
    deels: 'PARTLY_APPLIED',
    afgekeurd: 'REJECTED',
    quarantaine: 'QUARANTINED',
    vastgelopen: 'DEAD',
    'te-verzenden': 'TO_SEND',
    verzonden: 'SENT',
    akkoord: 'ANSWERED',
    geweigerd: 'REFUSED',
    'niet-bezorgd': 'UNDELIVERED',
  },
} as const satisfies {
  richting: Record<string, ChainDirection>;
  bron: Record<string, ChainSource>;
  stand: Record<string, ChainStatus>;
};

/** What can be chosen from a list of words. */
export type Choosable = keyof typeof words;

/** Which messages are shown. It stands in the address; what is left out is not chosen. */
export type ChainChoice = { readonly [Name in Choosable]?: string | undefined } & {
  /** `nodig`: only what somebody must look at. */
  readonly aandacht?: string | undefined;
  /** Code of a sort of message, such as `WMO305`. */
  readonly soort?: string | undefined;
  /** Code of a sender or receiver. */
  readonly partner?: string | undefined;
  /** First and last day. */
  readonly van?: string | undefined;
  readonly tot?: string | undefined;
  /** `oudste`: the earliest first. */
  readonly volgorde?: string | undefined;
  /** The hub's id of the message that stands open. */
  readonly open?: string | undefined;
};

const free = {
  aandacht: (text: string) => text === 'nodig',
  soort: (text: string) => /^[\w.-]{1,64}$/.test(text),
  partner: (text: string) => /^[\w.-]{1,64}$/.test(text),
  van: isDate,
  tot: isDate,
  volgorde: (text: string) => text === 'oudste',
  open: (text: string) => /^chm_[\w-]{36}$/.test(text),
} as const;

/** Reads the choice from an address. */
export function readChainChoice(search: Readonly<Record<string, unknown>>): ChainChoice {
  return readChoice(search, words, free);
}

/** What is asked of the hub for a choice. */
export function filterOf(choice: ChainChoice): ChainMessageFilter {
  const [source, status] = [valueOfWord(words.bron, choice.bron), valueOfWord(words.stand, choice.stand)];
  return {
    direction: valueOfWord(words.richting, choice.richting),
    ...(source && { sources: [source] }),
    ...(status && { statuses: [status] }),
    ...(choice.soort && { kinds: [choice.soort] }),
    partner: choice.partner,
    from: choice.van,
    until: choice.tot,
    needsAttention: choice.aandacht === 'nodig',
  };
}

/** The word by which the address calls where messages stand. */
export function wordOfStatus(status: string): string | undefined {
  return Object.entries(words.stand).find(([, value]) => value === status)?.[0];
}
