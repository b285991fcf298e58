import { dayOf } from './day.ts';
import type { Formation } from './domain/formation/household-formation.ts';
import { describeFault } from './fault.ts';
import type { Logger } from './logger.ts';

export interface DailyWork {
  readonly now: () => Date;
  readonly logger: Logger;
  /** Forms the households that are due. */
  readonly formHouseholds: () => Promise<Formation>;
  /** Forgets what is past its term: mutations that nobody will send again, and contents of messages. */
  readonly forgetOld: () => void;
}

/** What a new day asks without anybody's message: children who came of age, and households left over from an intake. */
export async function doDailyWork({ formHouseholds, forgetOld, logger }: Omit<DailyWork, 'now'>): Promise<void> {
  forgetOld();
  const { people, stuck } = await formHouseholds();
  if (people > 0) logger.info({ people }, 'formed households anew');
  if (stuck > 0) logger.warn({ people: stuck }, 'households that a rule of the store refuses');
}

const tenMinutes = 600_000;

/** Does the daily work when a new day has begun in the Netherlands, until it is stopped. */
export function startDailyWork(work: DailyWork): { stop(): void } {
  let done = dayOf(work.now());
  const timer = setInterval(() => {
    const today = dayOf(work.now());
    if (today === done) return;
    done = today;
    doDailyWork(work).catch((error: unknown) => {
      work.logger.error({ error: describeFault(error) }, 'the daily work failed');
    });
  }, tenMinutes);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
