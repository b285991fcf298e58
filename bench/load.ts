import { Agent, request as httpRequest } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import autocannon from 'autocannon';

/** Where requests go, and what they are: each connection asks the bodies in turn, beginning at a place of its own. */
export interface Target {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly bodies: readonly string[];
}

export interface ClosedLoad {
  readonly answers: number;
  readonly perSecond: number;
}

/** Asks as fast as the answers come, over a number of connections. Throws when an answer is not 200. */
export async function loadClosed(
  { url, headers, bodies }: Target,
  { connections, seconds }: { connections: number; seconds: number },
): Promise<ClosedLoad> {
  const requests = bodies.map((body) => ({ method: 'POST' as const, path: '/graphql', headers: { ...headers }, body }));
  let started = 0;
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    setupClient: (client) => {
      const place = Math.floor((started * requests.length) / connections);
      started += 1;
      client.setRequests([...requests.slice(place), ...requests.slice(0, place)]);
    },
  });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx + result.errors} requests failed`);
  return { answers: result['2xx'], perSecond: result['2xx'] / result.duration };
}

/**
 * Asks at a steady pace, whatever the answers do, and gives how long each took, in milliseconds, from the moment it was
 * due: so a server that falls behind cannot hide it.
 */
export async function loadOpen(
  { url, headers, bodies }: Target,
  { perSecond, seconds }: { perSecond: number; seconds: number },
): Promise<number[]> {
  // Connections take turns, so that the server finds none idle and closes it as it is asked something.
  const agent = new Agent({ keepAlive: true, maxSockets: 256, scheduling: 'fifo' });
  const total = Math.round(perSecond * seconds);
  const start = performance.now() + 10;
  const latencies: Promise<number>[] = [];
  while (latencies.length < total) {
    await sleep(1);
    for (let due = start + (latencies.length / perSecond) * 1000; ; due += 1000 / perSecond) {
      if (due > performance.now() || latencies.length >= total) break;
      const body = bodies[latencies.length % bodies.length] ?? '';
      latencies.push(ask(agent, url, headers, body).then(() => performance.now() - due));
    }
  }
  const all = await Promise.all(latencies);
  agent.destroy();
  return all;
}

/** The text of one answer. Throws when it is not 200. */
export function ask(
  agent: Agent | undefined,
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest(new URL('/graphql', url), { method: 'POST', headers, agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        if (response.statusCode === 200) resolve(text);
        else reject(new Error(`a server answered ${response.statusCode}: ${text.slice(0, 200)}`));
      });
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
