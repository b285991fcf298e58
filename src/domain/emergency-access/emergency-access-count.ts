import { listEmergencyAccessUses } from '../../../db/emergency-access.ts';
import type { Role } from '../../../db/staff.table.ts';
import type { Context } from '../../context.ts';
import { addMonths, dayOf, startOfDay } from '../../day.ts';
import { PublicError } from '../../errors.ts';
import { purposeOf } from '../standing/standing.ts';

/** How often emergency access was used in a month: of what staff did, not of residents. */
export interface EmergencyAccessCount {
  /** `YYYY-MM`, in Dutch time. */
  readonly month: string;
  readonly total: number;
  readonly justified: number;
  readonly notJustified: number;
  readonly unreviewed: number;
}

/** Whom the figures are for: those who steer, and those who watch over it. */
const readers: readonly Role[] = ['MANAGEMENT', 'TEAM_LEAD', 'PRIVACY_DESK', 'PRIVACY_OFFICER'];
const mostMonths = 60;

export interface CountPeriod {
  /** First day; a year before `until` when left out. */
  readonly from?: string | null;
  /** Day before which to stop; today and what is left of its month when left out. */
  readonly until?: string | null;
}

/**
 * The uses in each month of a period, also in months without any; for a team lead those of the own organisation. Throws
 * PURPOSE_NOT_ALLOWED to whoever neither steers nor watches, and BAD_USER_INPUT for a period without days or too long.
 */
export async function countEmergencyAccesses(context: Context, period: CountPeriod): Promise<EmergencyAccessCount[]> {
  const { roles } = purposeOf(context);
  const own = roles.filter((role) => readers.includes(role));
  if (own.length === 0) {
    context.disclosure.deny();
    throw new PublicError(
      'PURPOSE_NOT_ALLOWED',
      'These figures are for those who steer or supervise, for that purpose.',
    );
  }
  const until = period.until ?? addMonths(`${context.today.slice(0, 7)}-01`, 1);
  const from = period.from ?? addMonths(until, -12);
  if (from >= until || addMonths(from, mostMonths) < until)
    throw new PublicError('BAD_USER_INPUT', `until: expected a day after from, at most ${mostMonths} months later.`);
  const organisationId = own.every((role) => role === 'TEAM_LEAD') ? context.actor.staff.organisationId : null;
  const uses = listEmergencyAccessUses(context.db, {
    from: startOfDay(from),
    until: startOfDay(until),
    organisationId,
  });
  const byMonth = Map.groupBy(uses, ({ grantedAt }) => dayOf(new Date(grantedAt)).slice(0, 7));
  return monthsBetween(from, until).map((month) => {
    const found = byMonth.get(month) ?? [];
    const count = (wanted: 'JUSTIFIED' | 'NOT_JUSTIFIED' | null) =>
      found.filter(({ outcome }) => outcome === wanted).length;
    const counts = { justified: count('JUSTIFIED'), notJustified: count('NOT_JUSTIFIED'), unreviewed: count(null) };
    return { month, total: found.length, ...counts };
  });
}

function monthsBetween(from: string, until: string): string[] {
  const months: string[] = [];
  for (let day = `${from.slice(0, 7)}-01`; day < until; day = addMonths(day, 1)) months.push(day.slice(0, 7));
  return months;
}
