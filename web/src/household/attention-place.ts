import type { AttentionKind, RemedyKind } from '../generated/graphql.ts';

/** The places on the page of a household that a link can lead to. */
export type Place =
  | 'regisseur'
  | 'plan'
  | 'gezin'
  | 'zaken'
  | 'voorzieningen'
  | 'signalen'
  | 'tijdlijn'
  | 'toestemming';

const places: Record<AttentionKind, Place> = {
  NO_DIRECTOR: 'regisseur',
  NO_PLAN: 'plan',
  WORKERS_UNCOORDINATED: 'regisseur',
  OFFER_UNANSWERED: 'regisseur',
  TERM_PASSED: 'zaken',
  TERM_NEAR: 'zaken',
  NO_WORKER: 'zaken',
  NOT_RESPONSIBLE: 'zaken',
  PROVISION_ENDING: 'voorzieningen',
  PROVISIONS_OVERLAP: 'voorzieningen',
  PROVISIONS_CONTRADICT: 'voorzieningen',
  PROVISION_AFTER_DEPARTURE: 'voorzieningen',
  ORDER_REFUSED: 'voorzieningen',
  DELIVERY_STOPPED: 'voorzieningen',
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

const workPlaces: Record<Exclude<RemedyKind, 'CALL'>, Place> = {
  START_PLAN: 'plan',
  CHANGE_PLAN: 'plan',
  APPOINT_DIRECTOR: 'regisseur',
  ANSWER_OFFER: 'regisseur',
  EVALUATE_PLAN: 'plan',
  UPDATE_ACTION: 'plan',
  CANCEL_ACTION: 'plan',
  INVESTIGATE: 'zaken',
  DECIDE: 'zaken',
  TAKE_CASE: 'zaken',
  HAND_OVER_CASE: 'zaken',
  CLOSE_CASE: 'zaken',
  EXTEND_PROVISION: 'voorzieningen',
  CHANGE_PROVISION: 'voorzieningen',
  END_PROVISION: 'voorzieningen',
  TAKE_UP_SIGNAL: 'signalen',
  RECORD_CONSENT: 'toestemming',
};

/** Where on the page the thing to do is done; null where it is done by telephone. */
export function workPlaceOf(kind: RemedyKind): Place | null {
  return kind === 'CALL' ? null : workPlaces[kind];
}
