import type { AttentionKind } from '../generated/graphql.ts';

/** The places on the page of a household that a link can lead to. */
export type Place = 'regisseur' | 'plan' | 'gezin' | 'zaken' | 'voorzieningen' | 'signalen' | 'tijdlijn';

const places: Record<AttentionKind, Place> = {
  NO_DIRECTOR: 'regisseur',
  NO_PLAN: 'plan',
  WORKERS_UNCOORDINATED: 'regisseur',
  TERM_PASSED: 'zaken',
  TERM_NEAR: 'zaken',
  NO_WORKER: 'zaken',
  NOT_RESPONSIBLE: 'zaken',
  PROVISION_ENDING: 'voorzieningen',
  PROVISIONS_OVERLAP: 'voorzieningen',
  PROVISIONS_CONTRADICT: 'voorzieningen',
  PROVISION_AFTER_DEPARTURE: 'voorzieningen',
  NOT_EVALUATED: 'plan',
  ACTION_OVERDUE: 'plan',
  ACTION_WITHOUT_GOAL: 'plan',
  SIGNAL_OPEN: 'signalen',
  MATCH_FOUND: 'signalen',
  MEMBER_MOVED_OUT: 'gezin',
  MEMBER_DIED: 'gezin',
  MEMBER_CAME_OF_AGE: 'gezin',
};

/** Where on the page the thing stands that asks for attention. */
export function placeOf(kind: AttentionKind): Place {
  return places[kind];
}
