import type { Db } from '../db/client.ts';
import type { LogReader } from './audit/log-reader.ts';
import type { Actor } from './domain/standing/actor.ts';
import type { DisclosureCollector } from './domain/standing/disclosure.ts';
import type { Loaders } from './domain/loaders.ts';
import type { StatedPurpose } from './domain/standing/purpose.ts';
import type { Reference } from './domain/reference/reference.ts';
import type { Deadline } from './limits/deadline.ts';
import type { ReportDesk } from './reporting/desk.ts';

/** Everything one request knows; made anew for each, so that nothing is shared between actors. */
export interface Context {
  readonly db: Db;
  /** As it stood when the request came, or after its last change to it. */
  reference: Reference;
  /** Reads `reference` anew, for every request from then on; left out where nothing changes it. */
  readonly renewReference?: () => Reference;
  readonly actor: Actor;
  /** The URI in `x-processing-activity`, not yet judged. */
  readonly activityId: string | undefined;
  readonly now: Date;
  /** The day in the Netherlands at `now`. */
  readonly today: string;
  readonly disclosure: DisclosureCollector;
  /** Until when it may be worked on. */
  readonly deadline: Deadline;
  readonly loaders: Loaders;
  /** Whether the log of processing took what was last written to it: nothing is changed that could not be logged. */
  readonly isLogWritten: () => boolean;
  /** What the log of processing is to say of the changes made so far, as JSON; left out where there is no log. */
  writeLook?: () => string;
  /** Reads from the log of processing; undefined where there is no log to read. */
  readonly logReader: LogReader | undefined;
  /** Makes figures; undefined where none are made. */
  readonly reports: ReportDesk | undefined;
  /** The stated purpose once it was found allowed; judged at the first thing that needs it. */
  purpose: StatedPurpose | undefined;
}
