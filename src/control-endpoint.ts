import type { IncomingMessage, ServerResponse } from 'node:http';
import { streamBody } from './body.ts';
import { isControlToken } from './control.ts';
import { PublicError } from './errors.ts';
import type { IntakeDesk } from './intake/desk.ts';
import { IntakeError } from './intake/intake-error.ts';

export interface ControlDependencies {
  readonly intake: IntakeDesk;
  readonly controlToken: string;
  /** Hears of every error that was not foreseen; whoever asked is told a code only. */
  readonly onUnforeseen: (error: unknown) => void;
}

const mostBytes = 256 * 1024 * 1024;

/**
 * What commands on this machine ask of the running hub: to take in a file. Answers with lines of JSON: `progress` while
 * it goes on, then `summary` or `fault`.
 */
export async function handleControl(
  { intake, controlToken, onUnforeseen }: ControlDependencies,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  if (!isControlToken(request.headers.authorization, controlToken)) {
    throw new PublicError('UNAUTHENTICATED', 'Only commands on the machine of the hub may ask this.');
  }
  if (path !== '/control/intake/brp' || request.method !== 'POST') {
    throw new PublicError('METHOD_NOT_ALLOWED', 'There is no such command.');
  }
  const say = (line: object) => {
    if (!response.headersSent) {
      response.writeHead(200, { 'content-type': 'application/jsonl; charset=utf-8', 'cache-control': 'no-store' });
    }
    response.write(`${JSON.stringify(line)}\n`);
  };
  try {
    const summary = await intake.takeInBrp(streamBody(request, mostBytes), (progress) => {
      // Whoever does not keep up is told less often how far it is.
      if (!response.writableNeedDrain) say({ progress });
    });
    say({ summary });
  } catch (error) {
    if (!(error instanceof IntakeError)) throw error;
    if (error.code === 'CRASHED') onUnforeseen(error.cause);
    say({ fault: { code: error.code, message: error.message } });
  }
  response.end();
}
