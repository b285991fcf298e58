import { grant, type Granted } from '../../access/granted.ts';
import type { Context } from '../../context.ts';
import { startOfDay } from '../../day.ts';
import { isDay } from '../../partial-date.ts';
import { getContactMomentsBefore, readContactMomentCounts } from '../signal/contact-moment.ts';
import { fromCursor, toCursor, wrongCursor } from '../cursor.ts';
import type { GrantedHousehold } from '../household/household.ts';
import { firstOf, type PageInfo, pageInfoAfter } from '../page.ts';
import { listStandings } from '../standing/standing.ts';
import { listCaseEntries } from './timeline-case.ts';
import { tellContact } from './timeline-contact.ts';
import { listDirectionEntries } from './timeline-direction.ts';
import { listDocumentEntries } from './timeline-document.ts';
import { findIdInKey, type GrantedTimelineEntry, type TimelineKind } from './timeline-entry.ts';
import { listHouseholdEntries } from './timeline-household.ts';
import { listPlanEntries } from './timeline-plan.ts';
import { listProvisionEntries } from './timeline-provision.ts';
import { listSignalEntries } from './timeline-signal.ts';

type Source = (context: Context, household: GrantedHousehold) => Promise<readonly GrantedTimelineEntry[]>;

/** Of every kind but contact a household has few enough to be read whole; contact comes in pages. */
const sources: Readonly<Record<Exclude<TimelineKind, 'CONTACT'>, Source>> = {
  CASE: listCaseEntries,
  PROVISION: listProvisionEntries,
  PLAN: listPlanEntries,
  DIRECTION: listDirectionEntries,
  SIGNAL: listSignalEntries,
  DOCUMENT: listDocumentEntries,
  HOUSEHOLD: listHouseholdEntries,
};

const kinds = Object.keys(sources) as (keyof typeof sources)[];

export interface TimelineArgs {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly kinds?: readonly TimelineKind[] | null | undefined;
}

export interface TimelinePage {
  readonly householdId: string;
  readonly asOf: string;
  readonly nodes: readonly GrantedTimelineEntry[];
  readonly hasNextPage: boolean;
  readonly withContact: boolean;
  /** How many entries there are of the kinds asked for, contact apart. */
  readonly otherCount: number;
}
export type GrantedTimelinePage = Granted<TimelinePage>;

/**
 * A page of everything that happened in or for a household by the day it is seen, the latest first; of one day what has
 * no hour comes last. Throws BAD_USER_INPUT for a wrong `first` or cursor.
 */
export async function getTimelinePage(
  context: Context,
  household: GrantedHousehold,
  args: TimelineArgs,
): Promise<GrantedTimelinePage> {
  const first = firstOf(args.first);
  const after = typeof args.after === 'string' ? parseCursor(args.after) : null;
  const wanted = (kind: TimelineKind) => !args.kinds || args.kinds.includes(kind);
  const withContact = wanted('CONTACT');
  const [contact, ...others] = await Promise.all([
    withContact ? listContactEntries(context, household, first, after) : { entries: [], more: false },
    ...kinds.filter(wanted).map((kind) => sources[kind](context, household)),
  ]);
  const other = others.flat();
  const place = after?.place;
  const rest = other.filter((entry) => place === undefined || placeOf(entry) < place);
  const found = [...contact.entries, ...rest].toSorted(latestFirst);
  const { id: householdId, asOf } = household;
  const decision = listStandings(context, [householdId]).get(householdId)?.decide('HOUSEHOLD');
  if (!decision) throw new Error('a household that is seen has no standing');
  return grant(decision, 'CONTENT', {
    householdId,
    asOf,
    withContact,
    otherCount: other.length,
    nodes: found.slice(0, first),
    hasNextPage: found.length > first || contact.more,
  });
}

/** At most a page of contact, so that however much of it there is, no more is read than can be shown. */
async function listContactEntries(
  context: Context,
  household: GrantedHousehold,
  first: number,
  after: Cursor | null,
): Promise<{ readonly entries: readonly GrantedTimelineEntry[]; readonly more: boolean }> {
  // After an entry without an hour comes none of that day's contact, which all has one.
  const before = after?.at === '' && after.on <= household.asOf ? startOfDay(after.on) : null;
  const moment = after && after.at !== '' ? { at: after.at, id: after.contactId } : null;
  const { nodes, hasNextPage } = getContactMomentsBefore(context, household, { before, after: moment, first });
  return { entries: await tellContact(context, household, nodes), more: hasNextPage };
}

/** Where an entry stands in the order: compared as text, the latest is the greatest. */
function placeOf({ on, at, key }: GrantedTimelineEntry): string {
  return `${on} ${at ?? ''} ${key}`;
}

function latestFirst(a: GrantedTimelineEntry, b: GrantedTimelineEntry): number {
  return placeOf(a) < placeOf(b) ? 1 : -1;
}

/** The cursor of an entry: where a page goes on after it. */
export function timelineCursorOf(entry: GrantedTimelineEntry): string {
  return toCursor(placeOf(entry));
}

interface Cursor {
  readonly place: string;
  readonly on: string;
  /** Empty when the entry has no hour, and so is no contact. */
  readonly at: string;
  readonly contactId: string;
}

function parseCursor(cursor: string): Cursor {
  const place = fromCursor(cursor);
  const [on = '', at = '', key = '', ...rest] = place.split(' ');
  const contactId = findIdInKey('CONTACT_HELD', key);
  const valid = at === '' ? contactId === undefined : contactId !== undefined && !Number.isNaN(Date.parse(at));
  if (!isDay(on) || key === '' || rest.length > 0 || !valid) throw wrongCursor();
  return { place, on, at, contactId: contactId ?? '' };
}

/** Where a page of the timeline stands in the whole. */
export function timelinePageInfoOf({ nodes, hasNextPage }: GrantedTimelinePage): PageInfo {
  return pageInfoAfter(nodes, hasNextPage, timelineCursorOf);
}

/** How many entries of a page's kinds the actor may see in all; contact is counted, not read. */
export function countTimeline(
  context: Context,
  { householdId, asOf, withContact, otherCount }: GrantedTimelinePage,
): number {
  const counts = withContact ? readContactMomentCounts(context, [householdId], asOf).get(householdId) : undefined;
  return otherCount + (counts?.visible ?? 0);
}
