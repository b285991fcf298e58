import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';
import type { FarEnd } from '../../src/intake/far-end.ts';

export interface TestFarEnd {
  readonly farEnd: FarEnd;
  /** The references of what was brought, in order, each time it was. */
  readonly brought: string[];
  /** What it bore in `idempotency-key`. */
  readonly keys: string[];
  /** How it answers from here on. */
  answer: (request: IncomingMessage, response: ServerResponse) => void;
}

/** A far end on this machine that takes whatever is brought, until it is told to answer otherwise. */
export async function startFarEnd(receiver = '*'): Promise<TestFarEnd> {
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (part: Buffer) => (text += part.toString()));
    request.on('end', () => {
      const message: { reference: string } = JSON.parse(text);
      own.brought.push(message.reference);
      own.keys.push(String(request.headers['idempotency-key']));
      own.answer(request, response);
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/messages`;
  const own: TestFarEnd = {
    farEnd: { source: 'ROWS', receiver, url, authorization: 'Bearer of-the-test' },
    brought: [],
    keys: [],
    answer: (_request, response) => void response.writeHead(202).end(),
  };
  return own;
}
