import type { Law } from '../../../db/law.ts';
import type { StaffRow } from '../../../db/staff.table.ts';
import { grant, type Granted } from '../../access/granted.ts';
import type { Context } from '../../context.ts';
import type { GrantedContactMoment } from '../signal/contact-moment.ts';
import type { GrantedHousehold } from '../household/household.ts';
import type { GrantedPerson } from '../person/person.ts';
import { listStandings } from '../standing/standing.ts';

export type TimelineKind =
  | 'CONTACT'
  | 'CASE'
  | 'PROVISION'
  | 'PLAN'
  | 'DIRECTION'
  | 'SIGNAL'
  | 'DOCUMENT'
  | 'HOUSEHOLD';

/** What can happen, with its kind, in the order in which it follows on one day of which no hour is known. */
const events = {
  MEMBER_LEFT: 'HOUSEHOLD',
  MEMBER_JOINED: 'HOUSEHOLD',
  HOUSEHOLD_CORRECTED: 'HOUSEHOLD',
  RECORDS_PARTED: 'HOUSEHOLD',
  RECORDS_JOINED: 'HOUSEHOLD',
  IDENTITY_CONFIRMED: 'HOUSEHOLD',
  SIGNAL_RAISED: 'SIGNAL',
  MATCH_FOUND: 'SIGNAL',
  SIGNAL_TAKEN_UP: 'SIGNAL',
  CASE_RECEIVED: 'CASE',
  CASE_STATUS: 'CASE',
  DOCUMENT_MADE: 'DOCUMENT',
  DECISION_MADE: 'CASE',
  DECISION_WITHDRAWN: 'CASE',
  CASE_CLOSED: 'CASE',
  PROVISION_ENDED: 'PROVISION',
  PROVISION_BEGUN: 'PROVISION',
  CARE_REQUESTED: 'PROVISION',
  CARE_REQUEST_ANSWERED: 'PROVISION',
  HELP_ORDERED: 'PROVISION',
  ORDER_ENDED: 'PROVISION',
  DELIVERY_BEGUN: 'PROVISION',
  DELIVERY_ENDED: 'PROVISION',
  PLAN_STARTED: 'PLAN',
  DIRECTOR_BEGUN: 'DIRECTION',
  DIRECTORSHIP_OFFERED: 'DIRECTION',
  DEPUTY_BEGUN: 'DIRECTION',
  TEAM_JOINED: 'DIRECTION',
  SCORED: 'PLAN',
  ACTION_DONE: 'PLAN',
  GOAL_ENDED: 'PLAN',
  EVALUATED: 'PLAN',
  TEAM_LEFT: 'DIRECTION',
  DEPUTY_ENDED: 'DIRECTION',
  DIRECTORSHIP_ANSWERED: 'DIRECTION',
  DIRECTOR_ENDED: 'DIRECTION',
  PLAN_ENDED: 'PLAN',
  SIGNAL_CLOSED: 'SIGNAL',
  MATCH_CLOSED: 'SIGNAL',
  CONTACT_HELD: 'CONTACT',
} as const satisfies Record<string, TimelineKind>;
type TimelineEvent = keyof typeof events;

const order = new Map(Object.keys(events).map((event, index) => [event, String(index).padStart(2, '0')]));

export interface TimelineEntryView {
  /** Names the entry within its household; entries of one day follow each other by it. */
  readonly key: string;
  readonly kind: TimelineKind;
  readonly on: string;
  readonly at: string | null;
  readonly title: string;
  readonly detail: string | null;
  readonly law: Law | null;
  readonly person: GrantedPerson | null;
  readonly staff: StaffRow | null;
  /** Null where it is not about contact. */
  readonly contactMoment: GrantedContactMoment | null;
}
export type GrantedTimelineEntry = Granted<TimelineEntryView>;

/** What a source tells of something that happened; what it leaves out is null. */
export interface Happening extends Partial<Omit<TimelineEntryView, 'key' | 'kind' | 'on' | 'title'>> {
  readonly event: TimelineEvent;
  /** Names the record, or what happened to it, among those of the same event. */
  readonly id: string;
  /** The day; null or after the day asked: not told. */
  readonly on: string | null;
  readonly title: string;
}

/** The key of an entry, which begins with the place of its event on a day. */
export function keyOf(event: TimelineEvent, id: string): string {
  return `${order.get(event)}-${id}`;
}

/** The id in a key of this event, or undefined when the key is of another. */
export function findIdInKey(event: TimelineEvent, key: string): string | undefined {
  const start = keyOf(event, '');
  return key.startsWith(start) ? key.slice(start.length) : undefined;
}

/** The entries of what happened by the day asked. Made from what was granted, never from rows. */
export function tell(
  context: Context,
  { id: householdId, asOf }: GrantedHousehold,
  happenings: readonly Happening[],
): readonly GrantedTimelineEntry[] {
  const standing = listStandings(context, [householdId]).get(householdId);
  if (!standing) return [];
  if (happenings.length > 0) standing.showHousehold(asOf, 'TimelineEntry');
  for (const { on, person } of happenings) {
    // Who left is no member any more, and is told of all the same.
    if (person && on !== null && on <= asOf) context.disclosure.touch('TimelineEntry', person.id);
  }
  return happenings.flatMap(
    ({
      event,
      id,
      on,
      title,
      at = null,
      detail = null,
      law = null,
      person = null,
      staff = null,
      contactMoment = null,
    }) =>
      on === null || on > asOf
        ? []
        : [
            grant(standing.decide('HOUSEHOLD'), 'CONTENT', {
              key: keyOf(event, id),
              kind: events[event],
              on,
              at,
              title,
              detail,
              law,
              person,
              staff,
              contactMoment,
            }),
          ],
  );
}
