import type { OrganisationRow } from '../../../db/organisation.table.ts';
import type { OfficeFunction } from '../../../db/responsibility.table.ts';
import type { ServiceNormRow } from '../../../db/service-norm.table.ts';
import type { StaffRow } from '../../../db/staff.table.ts';
import { daysBetween } from '../../day.ts';
import type { NormDeadline, StatutoryDeadline } from './duty-deadline.ts';
import type { Reach } from '../standing/reach.ts';

/** What must be done now. */
export type DutyKind =
  | 'FIRST_CONTACT'
  | 'INVESTIGATE'
  | 'DECIDE'
  | 'DECIDE_ON_OBJECTION'
  | 'AWAIT_RESIDENT'
  | 'CLOSE'
  | 'START_PLAN'
  | 'APPOINT_DIRECTOR'
  | 'EVALUATE_PLAN';

/** What every duty says: who must act, what they must do, and by when. Days are `YYYY-MM-DD`. */
export interface DutyView extends DutyDay {
  /** Names it within the household. */
  readonly key: string;
  /** Null when only the existence of the case is seen. */
  readonly kind: DutyKind | null;
  /** Null when only the existence of the case is seen. */
  readonly holder: 'ORGANISATION' | 'RESIDENT' | null;
  /** One sentence in Dutch. */
  readonly message: string;
  readonly officeFunction: OfficeFunction;
  readonly organisation: OrganisationRow | null;
  readonly worker: StaffRow | null;
  readonly reach: Reach | null;
  /** Null when only the existence of the case is seen. */
  readonly norms: readonly NormDeadline[] | null;
}

/** The first day by which something is asked, and how far off it is. */
export interface DutyDay {
  readonly dueOn: string | null;
  readonly daysLeft: number | null;
  readonly passed: boolean | null;
}

/** No day at all. */
export const noDay: DutyDay = { dueOn: null, daysLeft: null, passed: null };

/** What the norms of an agreement measure of a duty; undefined where they measure nothing. */
export function measureOf(kind: DutyKind): ServiceNormRow['measure'] | undefined {
  return measures[kind];
}

const measures: Partial<Record<DutyKind, ServiceNormRow['measure']>> = {
  FIRST_CONTACT: 'FIRST_CONTACT',
  INVESTIGATE: 'INVESTIGATION_DONE',
  DECIDE: 'DECISION_MADE',
  DECIDE_ON_OBJECTION: 'DECISION_MADE',
  APPOINT_DIRECTOR: 'DIRECTOR_APPOINTED',
  EVALUATE_PLAN: 'PLAN_EVALUATED',
};

/** The first of the days by which the law, an agreement or the household asks something; a term that stands still asks nothing. */
export function firstDay(
  asked: {
    readonly statutory?: StatutoryDeadline | undefined;
    readonly norms: readonly NormDeadline[];
    readonly agreedFor?: string | null;
  },
  today: string,
): DutyDay {
  const { statutory, norms, agreedFor } = asked;
  const days = norms.map(({ endsOn }) => endsOn);
  if (statutory && !statutory.standsStill) days.push(statutory.endsOn);
  if (agreedFor) days.push(agreedFor);
  const [dueOn] = days.toSorted();
  if (dueOn === undefined) return noDay;
  const daysLeft = daysBetween(today, dueOn);
  return { dueOn, daysLeft, passed: daysLeft < 0 };
}

const unseenLast = ({ kind }: DutyView): number => (kind === null ? 1 : 0);

/** The first day first, then what has no day; last what is only seen to exist, in an order that tells no day. */
export function compareDuties(a: DutyView, b: DutyView): number {
  return (
    unseenLast(a) - unseenLast(b) ||
    compareText(a.dueOn ?? '9999', b.dueOn ?? '9999') ||
    compareText(a.message, b.message) ||
    compareText(a.key, b.key)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
