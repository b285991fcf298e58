import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Db } from '../db/client.ts';
import { readBody } from './body.ts';
import { isControlToken } from './control.ts';
import { PublicError } from './errors.ts';
import { intakeBrp } from './intake/brp.ts';
import { IntakeError } from './intake/intake-error.ts';

export interface ControlDependencies {
  readonly db: Db;
  readonly now: () => Date;
  readonly controlToken: string;
}

const mostBytes = 256 * 1024 * 1024;

/**
 * What commands on this machine ask of the running hub: to take in a file. Answers with lines of JSON: `progress` while
 * it goes on, then `summary` or `fault`.
 */
export async function handleControl(
  { db, now, controlToken }: ControlDependencies,
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
  const document = await readBody(request, mostBytes);
  response.writeHead(200, { 'content-type': 'application/jsonl; charset=utf-8', 'cache-control': 'no-store' });
  const say = (line: object) => void response.write(`${JSON.stringify(line)}\n`);
  try {
    const summary = await intakeBrp({ db, now }, document, (progress) => say({ progress }));
    say({ summary });
  } catch (error) {
    if (!(error instanceof IntakeError)) throw error;
    say({ fault: { code: error.code, message: error.message } });
  } finally {
    response.end();
  }
}
