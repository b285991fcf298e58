import type { ServerResponse } from 'node:http';
import { PublicError } from '../errors.ts';
import { Deadline } from './deadline.ts';
import type { LimitSetting } from './limit-setting.ts';
import { watchLoad } from './load.ts';
import { makeQuota } from './quota.ts';

/** Where requests for GraphQL come in, and are turned away when there are too many. */
export interface Gate {
  readonly inFlight: number;
  /**
   * Lets a request in, and counts it until its answer has left or whoever asked has; the answer is worth giving until the
   * deadline. Throws OVERLOADED, before anything was done for it.
   */
  enter(response: ServerResponse): Deadline;
  /** Counts a request for whoever asks. Throws TOO_MANY_REQUESTS; `Retry-After` then says how long to wait. */
  count(subject: string, response: ServerResponse): void;
  /** What somebody sends, when it is there before the deadline. Throws TIMED_OUT. */
  receive<Sent>(sending: Promise<Sent>, response: ServerResponse): Promise<Sent>;
  stop(): void;
}

const mostLag = 1000;
/** How long whoever is turned away for want of room is to wait, in seconds: as long as a look at the load and then some. */
const waitForRoom = 2;

export function openGate({ requestsPerMinute, requestMilliseconds, mostInFlight }: LimitSetting): Gate {
  const quota = makeQuota({ perMinute: requestsPerMinute, burst: Math.max(1, Math.ceil(requestsPerMinute / 4)) });
  const load = watchLoad({ mostInFlight, mostLag });
  return {
    get inFlight() {
      return load.inFlight;
    },
    enter(response) {
      if (load.tooHigh) {
        response.setHeader('retry-after', waitForRoom);
        throw new PublicError('OVERLOADED', 'The hub has too much to do now.');
      }
      const deadline = new Deadline(requestMilliseconds);
      load.enter();
      response.once('close', () => {
        load.leave();
        deadline.abandon();
      });
      return deadline;
    },
    count(subject, response) {
      const wait = quota.take(subject);
      if (wait === 0) return;
      response.setHeader('retry-after', wait);
      throw new PublicError('TOO_MANY_REQUESTS', 'You ask more than one may in a minute.');
    },
    async receive(sending, response) {
      const late = Promise.withResolvers<never>();
      const timer = setTimeout(() => {
        response.setHeader('connection', 'close');
        late.reject(new PublicError('TIMED_OUT', 'The request took too long to come in.'));
      }, requestMilliseconds);
      try {
        return await Promise.race([sending, late.promise]);
      } finally {
        clearTimeout(timer);
      }
    },
    stop: () => load.stop(),
  };
}
