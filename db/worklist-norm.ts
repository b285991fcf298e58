import type BetterSqlite3 from 'better-sqlite3';
import type { Db } from './client.ts';

/** The days that agreements ask for, which only the domain can count: working days know holidays. */
export interface NormDays {
  /** The last day that counts as soon. */
  readonly soon: string;
  /** The first day by which an agreement asks something in such a case, received on a day; null where it asks nothing. */
  readonly ofCase: (
    law: string,
    officeFunction: string,
    organisationId: string,
    kind: string,
    status: string,
    receivedOn: string,
  ) => string | null;
  /** The day by which an agreement asks to look back on a plan, counted from a day. */
  readonly ofPlan: (from: string) => string | null;
  /** The Dutch calendar day of a moment. */
  readonly ofMoment: (moment: string) => string;
}

const held = new WeakMap<BetterSqlite3.Database, { days: NormDays | undefined }>();

/**
 * Runs statements that ask for days that only the domain can count: `case_norm_day`, `plan_norm_day` and `dutch_day` are functions of
 * the connection.
 */
export function withNormDays<Result>({ $client }: Db, days: NormDays, read: () => Result): Result {
  let holder = held.get($client);
  if (!holder) {
    const made: { days: NormDays | undefined } = { days: undefined };
    const options = { directOnly: true, varargs: false };
    $client.function('case_norm_day', options, (law, office, organisation, kind, status, received) =>
      made.days?.ofCase(
        String(law),
        String(office),
        String(organisation),
        String(kind),
        String(status),
        String(received),
      ),
    );
    $client.function('plan_norm_day', options, (from) => made.days?.ofPlan(String(from)));
    $client.function('dutch_day', options, (moment) => made.days?.ofMoment(String(moment)));
    held.set($client, (holder = made));
  }
  holder.days = days;
  try {
    return read();
  } finally {
    holder.days = undefined;
  }
}
