import { describeFault, type FaultFields } from '../fault.ts';
import type { ChainOrder, ChainReply, ChainWorkerSetup } from './chain-worker.ts';
import type { Incoming, ReceivedMessage } from './inbox.ts';
import { IntakeError } from './intake-error.ts';
import type { StartWorker } from './worker-thread.ts';

export interface ChainThreadOptions {
  readonly setup: ChainWorkerSetup;
  readonly startWorker: StartWorker;
  /** Hears of messages of which something came. */
  readonly onHandled: (ids: readonly string[]) => void;
  /** Hears that nothing is left to do. */
  readonly onIdle: () => void;
  readonly onFault: (error: FaultFields) => void;
  /** Hears that the thread ended, whatever the reason. */
  readonly onEnd: () => void;
}

/** The thread that keeps, applies and sends messages. */
export interface ChainThread {
  /** Whether a message was given to it of which it has not said yet that it is kept. */
  readonly isAsked: boolean;
  /** How many bytes those have. */
  readonly underway: number;
  keep(incoming: Incoming, moment: number): Promise<ReceivedMessage>;
  look(moment: number): void;
  /** Has it end when what is under way has; resolves when it is gone, which is forced after so many milliseconds. */
  end(patience: number): Promise<void>;
}

/** Starts the thread. What becomes of a message that was given to it is told by `keep`, also when the thread breaks off. */
export function startChainThread(options: ChainThreadOptions): ChainThread {
  const { setup, startWorker, onHandled, onIdle, onFault, onEnd } = options;
  const asked = new Map<number, PromiseWithResolvers<ReceivedMessage> & { readonly bytes: number }>();
  const { promise: ended, resolve: sayEnded } = Promise.withResolvers<void>();
  let lastKey = 0;
  let underway = 0;
  let isOver = false;
  const worker = startWorker(setup);

  function take(key: number) {
    const one = asked.get(key);
    asked.delete(key);
    underway -= one?.bytes ?? 0;
    return one;
  }

  worker.on('message', (reply: ChainReply) => {
    switch (reply.kind) {
      case 'TAKEN':
        return take(reply.key)?.resolve(reply.received);
      case 'NOT_TAKEN':
        return take(reply.key)?.reject(new IntakeError(`STORE_${reply.fault}`, reply.message));
      case 'HANDLED':
        return onHandled(reply.ids);
      case 'FAULT':
        return onFault(reply.error);
      case 'IDLE':
        return onIdle();
    }
  });
  worker.on('error', (error) => onFault(describeFault(error)));
  worker.once('exit', () => {
    isOver = true;
    // Nobody can say whether these were kept: whoever brought them does so again, and the same again is one message.
    for (const key of asked.keys()) take(key)?.reject(broken());
    sayEnded();
    onEnd();
  });

  return {
    get isAsked() {
      return asked.size > 0;
    },
    get underway() {
      return underway;
    },
    keep(incoming, moment) {
      if (isOver) return Promise.reject(broken());
      const key = (lastKey += 1);
      // A copy of its own can be handed over whole; what it was read into is shared with other parts.
      const content = new Uint8Array(incoming.content);
      const one = { ...Promise.withResolvers<ReceivedMessage>(), bytes: content.length };
      asked.set(key, one);
      underway += content.length;
      const order: ChainOrder = { kind: 'TAKE', key, moment, ...incoming, content };
      worker.postMessage(order, [content.buffer]);
      return one.promise;
    },
    look: (moment) => worker.postMessage({ kind: 'LOOK', moment } satisfies ChainOrder, []),
    async end(patience) {
      worker.postMessage({ kind: 'END' } satisfies ChainOrder, []);
      const timer = setTimeout(() => void worker.terminate(), patience);
      await ended;
      clearTimeout(timer);
    },
  };
}

function broken(): IntakeError {
  return new IntakeError('CRASHED', 'the intake broke off: hand it over again');
}
