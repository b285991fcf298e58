import { addDays, isDate } from '../shared/dates.ts';

/** How the report is looked at. It stands in the address, and names nobody: a person by the hub's own id only. */
export interface ResidentLogChoice {
  /** The hub's id of the resident; left out where one is looked up by citizen service number, which stays in memory. */
  readonly persoon?: string | undefined;
  /** The first day. */
  readonly van?: string | undefined;
  /** The last day. */
  readonly tot?: string | undefined;
}

/** A period as the hub is asked for it: the first day, and the day before which to stop. */
export interface Period {
  readonly from: string | undefined;
  readonly until: string | undefined;
}

function readDay(value: unknown): string | undefined {
  return typeof value === 'string' && isDate(value) ? value : undefined;
}

/** Reads the choice from an address. What it does not know is dropped by name, for the router keeps the rest. */
export function readResidentLogChoice({ persoon, van, tot }: Readonly<Record<string, unknown>>): ResidentLogChoice {
  // No digits alone: what looks like a citizen service number is not taken from an address.
  const id = typeof persoon === 'string' && /^[a-z]+_[\w-]{1,60}$/.test(persoon) ? persoon : undefined;
  return { persoon: id, van: readDay(van), tot: readDay(tot) };
}

/** The period to ask for; what ends before it begins is asked from its first day on. */
export function periodOf({ van, tot }: ResidentLogChoice): Period {
  const fits = tot !== undefined && (van === undefined || van <= tot);
  return { from: van, until: fits ? addDays(tot, 1) : undefined };
}
