import { createContext, useContext } from 'react';
import type { TimelineKind } from '../generated/graphql.ts';
import { isDate, today } from '../shared/dates.ts';

/** What the address says of a kind of entry on the timeline: Dutch, for people read and send it. */
const kindWords = {
  contact: 'CONTACT',
  zaak: 'CASE',
  voorziening: 'PROVISION',
  plan: 'PLAN',
  regie: 'DIRECTION',
  signaal: 'SIGNAL',
  document: 'DOCUMENT',
  gezin: 'HOUSEHOLD',
} as const satisfies Record<string, TimelineKind>;

/** A kind of entry on the timeline, as the address says it. */
export type KindWord = keyof typeof kindWords;

/** The kinds in the order in which they can be chosen. */
export const kindsInOrder: readonly KindWord[] = [
  'contact',
  'zaak',
  'voorziening',
  'plan',
  'regie',
  'signaal',
  'document',
  'gezin',
];

/** The kind of entry that a word in the address stands for. */
export function kindOf(word: KindWord): TimelineKind {
  return kindWords[word];
}

/** How the page of a household is looked at. It stands in the address, and names nobody. */
export interface HouseholdView {
  /** The day as of which the page answers; left out for today. */
  readonly peildatum?: string | undefined;
  /** Members as a list instead of a picture. */
  readonly gezin?: 'lijst' | undefined;
  /** The one kind of entry that the timeline shows; left out for all. */
  readonly tijdlijn?: KindWord | undefined;
  /** Scores as a table instead of a chart. */
  readonly scores?: 'tabel' | undefined;
}

function isKindWord(value: unknown): value is KindWord {
  return typeof value === 'string' && Object.hasOwn(kindWords, value);
}

/** A day that has been; undefined for what is no day or has yet to come. */
function readPastDay(value: unknown): string | undefined {
  return typeof value === 'string' && isDate(value) && value < today() ? value : undefined;
}

/** Reads the view from an address. What it does not know is dropped by name, for the router keeps the rest. */
export function readHouseholdView(search: Readonly<Record<string, unknown>>): HouseholdView {
  const { peildatum, gezin, tijdlijn, scores } = search;
  return {
    peildatum: readPastDay(peildatum),
    gezin: gezin === 'lijst' ? gezin : undefined,
    tijdlijn: isKindWord(tijdlijn) ? tijdlijn : undefined,
    scores: scores === 'tabel' ? scores : undefined,
  };
}

/** The view and how to change a part of it. */
export interface HouseholdViewState {
  readonly view: HouseholdView;
  readonly onViewChange: (change: HouseholdView) => void;
}

/** Carries the view down the page. */
export const HouseholdViewContext = createContext<HouseholdViewState | undefined>(undefined);

/** How the household is looked at. Throws outside its provider. */
export function useHouseholdView(): HouseholdViewState {
  const state = useContext(HouseholdViewContext);
  if (!state) throw new Error('useHouseholdView needs a HouseholdViewContext');
  return state;
}
