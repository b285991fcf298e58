import { type Client, type Exchange, mapExchange } from 'urql';

/** How long a page is waited for before a change is told as done: longer would be taken for slow. */
const patience = 1000;

const settles = new WeakMap<Client, () => Promise<void>>();

/** The questions of a client that are on their way, for who must wait until the page shows the answers. */
export interface Underway {
  /** Counts them; to stand behind the cache. */
  readonly exchange: Exchange;
  /** Says of which client they are. */
  readonly belongTo: (client: Client) => void;
}

/** Keeps count of the questions of a client. */
export function countUnderway(): Underway {
  const keys = new Set<number>();
  let waiting: (() => void)[] = [];
  const end = (key: number) => {
    keys.delete(key);
    if (keys.size > 0) return;
    for (const go of waiting) go();
    waiting = [];
  };
  const exchange = mapExchange({
    onOperation: ({ kind, key }) => {
      if (kind === 'query') keys.add(key);
      if (kind === 'teardown') end(key);
    },
    onResult: ({ operation }) => end(operation.key),
  });
  const settle = async () => {
    // What a change made out of date is asked anew once whoever sent it has been answered.
    await new Promise((resolve) => setTimeout(resolve));
    if (keys.size === 0) return;
    await new Promise<void>((resolve) => {
      waiting.push(resolve);
      setTimeout(resolve, patience);
    });
  };
  return { exchange, belongTo: (client) => void settles.set(client, settle) };
}

/** Waits until what stands on the page shows a change that was just made. */
export async function settle(client: Client): Promise<void> {
  await settles.get(client)?.();
}
