import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { runCommand, startCommand } from '../testkit/command.ts';
import { makeTestFolder } from '../testkit/store.ts';

const body = '{"query":"{ household(by: { bsn: \\"999990019\\" }) { id } }"}';

test('a stop with requests in flight answers each of them, and each is in the log', async () => {
  const environment = {
    DATABASE_URL: `file:${join(makeTestFolder(), 'data/eenplan.db')}`,
    PORT: '0',
    DEMO_RESIDENTS: '300',
  };
  const hub = startCommand(['serve'], environment);
  const [, port = ''] = await hub.said(/draait op \S+:(\d+)/);
  const token = (await runCommand(['token', 'frontoffice'], environment)).stdout.trim();
  const requests = await Promise.all(Array.from({ length: 10 }, () => startRequest(Number(port), token)));

  hub.process.kill('SIGTERM');
  await vi.waitFor(() => expect(isOpen(Number(port))).resolves.toBe(false), 10_000);
  const answers = await Promise.all(requests.map((finish) => finish()));
  expect(
    answers.map((answer) => /HTTP\/1\.1 200 /.test(answer) && answer.endsWith('{"data":{"household":null}}\n')),
  ).toEqual(answers.map(() => true));
  expect(await hub.ended).toMatchObject({ code: 0, signal: null });
  const { code, stdout } = await runCommand(['audit', 'verify'], environment);
  expect({ code, looks: Number(/(\d+) ACCESS/.exec(stdout)?.[1]) }).toEqual({ code: 0, looks: 10 });
});

/** Sends the head of a request, until the hub says that it has it; what is returned sends the rest and gives the answer. */
async function startRequest(port: number, token: string): Promise<() => Promise<string>> {
  const socket = connect(port, '127.0.0.1');
  socket
    .setEncoding('utf8')
    .write(
      [
        'POST /graphql HTTP/1.1',
        'host: hub',
        'content-type: application/json',
        `content-length: ${body.length}`,
        'connection: close',
        'expect: 100-continue',
        `authorization: Bearer ${token}`,
        'x-processing-activity: https://eenplan.example/verwerkingsactiviteit/toegang-sociaal-domein',
        '\r\n',
      ].join('\r\n'),
    );
  await once(socket, 'data');
  return () => finish(socket);
}

async function finish(socket: Socket): Promise<string> {
  let answer = '';
  socket.on('data', (chunk: string) => (answer += chunk));
  socket.write(body);
  await once(socket, 'close');
  return answer;
}

async function isOpen(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
