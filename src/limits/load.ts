/** When the hub has more to do than it can. */
export interface LoadOptions {
  /** Requests that may be in hand at once. */
  readonly mostInFlight: number;
  /** By how much the event loop may lag, in milliseconds, for as long as three looks take. */
  readonly mostLag: number;
}

/** Counts requests in hand and feels how far behind the hub is, so that it says no while it still can. */
export interface Load {
  /** Whether one more request is too many. */
  readonly tooHigh: boolean;
  readonly inFlight: number;
  enter(): void;
  leave(): void;
  /** Hears how late a look was, in milliseconds. */
  felt(lag: number): void;
  stop(): void;
}

const lookEvery = 250;
const looks = 3;

/** Feels the load from now on, by a timer that keeps nothing alive. */
export function watchLoad({ mostInFlight, mostLag }: LoadOptions): Load {
  let inFlight = 0;
  let lags: readonly number[] = [];
  const felt = (lag: number) => {
    lags = [...lags.slice(1 - looks), lag];
  };
  let due = performance.now() + lookEvery;
  const timer = setInterval(() => {
    felt(performance.now() - due);
    due = performance.now() + lookEvery;
  }, lookEvery).unref();
  return {
    get inFlight() {
      return inFlight;
    },
    get tooHigh() {
      // One look may be late for a reason that is over by now; a loop that lags at each is behind with its work.
      return inFlight >= mostInFlight || (lags.length === looks && Math.min(...lags) > mostLag);
    },
    enter: () => void (inFlight += 1),
    leave: () => void (inFlight -= 1),
    felt,
    stop: () => clearInterval(timer),
  };
}
