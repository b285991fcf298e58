import type { IncomingMessage, ServerResponse } from 'node:http';
import { streamBody } from './body.ts';
import type { ChainAdmission } from './intake/chain-admission.ts';
import type { ChainDesk } from './intake/chain-desk.ts';
import type { IntakeDesk } from './intake/desk.ts';
import { filesOf } from './intake/file-frame.ts';
import type { ReceivedMessage } from './intake/inbox.ts';
import type { RowsSummary } from './intake/rows-summary.ts';
import { IntakeError } from './intake/intake-error.ts';

const mostBytes = 256 * 1024 * 1024;
/** How many files may be on their way to the store at once. */
const mostWaiting = 256;
/** How long is waited until something came of a message, in milliseconds; longer only where the hub has a fault with it. */
const patience = 120_000;

/**
 * Takes in a file of the base register for a command on this machine; answers with lines of JSON: `progress` while it goes on, then
 * `summary` or `fault`.
 */
export function takeInFile(
  intake: IntakeDesk,
  request: IncomingMessage,
  response: ServerResponse,
  onUnforeseen: (error: unknown) => void,
): Promise<void> {
  return inLines(response, onUnforeseen, async (say) => {
    const summary = await intake.takeInBrp(streamBody(request, mostBytes), (progress) => {
      // Whoever does not keep up is told less often how far it is.
      if (!response.writableNeedDrain) say({ progress });
    });
    say({ summary });
  });
}

/** Says what a file of rows would change, for a command on this machine: a line of JSON with `preview`, or `fault`. */
export function previewFile(
  intake: IntakeDesk,
  request: IncomingMessage,
  response: ServerResponse,
  onUnforeseen: (error: unknown) => void,
): Promise<void> {
  return inLines(response, onUnforeseen, async (say) => {
    say({ preview: await intake.previewRows(streamBody(request, mostBytes)) });
  });
}

/** What taking in messages needs. */
export interface MessageDesk {
  readonly chain: ChainDesk;
  readonly admission: ChainAdmission;
  /** What came of a file of rows, by its message. */
  readonly summariseRows: (messageId: string) => RowsSummary;
  /** Hears of every error that was not foreseen. */
  readonly onUnforeseen: (error: unknown) => void;
}

/**
 * Takes in files as messages of a source for a command on this machine, in the order in which they come. Answers with a line of JSON for
 * each: `outcome`, then `done`; or `fault`, and then those of which nothing was said may or may not be kept.
 */
export function takeInMessages(
  { chain, admission, summariseRows, onUnforeseen }: MessageDesk,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { source, mostBytes: mostOfFile } = admission;
  return inLines(response, onUnforeseen, async (say) => {
    const waiting: Promise<ReceivedMessage>[] = [];
    const received: ReceivedMessage[] = [];
    const settle = async (most: number) => {
      while (waiting.length > most) {
        const first = await waiting[0];
        void waiting.shift();
        if (first) received.push(first);
      }
    };
    for await (const content of filesOf(streamBody(request, mostBytes), mostOfFile)) {
      const one = chain.receive({ source, content, handedById: null });
      // Heard where it is its turn.
      one.catch(() => {});
      waiting.push(one);
      await settle(mostWaiting);
    }
    await settle(0);
    for (const { id, isNew } of received) {
      const { status, code, reason, codes } = await chain.outcome(id, patience);
      const rows = source === 'ROWS' ? { rows: summariseRows(id) } : {};
      say({ outcome: { id, isNew, status, code, reason, returnCodes: JSON.parse(codes), ...rows } });
    }
    say({ done: true });
  });
}

async function inLines(
  response: ServerResponse,
  onUnforeseen: (error: unknown) => void,
  work: (say: (line: object) => void) => Promise<void>,
): Promise<void> {
  const say = (line: object) => {
    if (!response.headersSent) {
      response.writeHead(200, { 'content-type': 'application/jsonl; charset=utf-8', 'cache-control': 'no-store' });
    }
    response.write(`${JSON.stringify(line)}\n`);
  };
  try {
    await work(say);
  } catch (error) {
    if (!(error instanceof IntakeError)) throw error;
    if (error.code === 'CRASHED') onUnforeseen(error.cause);
    say({ fault: { code: error.code, message: error.message } });
  }
  response.end();
}
