import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { writeCareMessage } from '../../src/connectors/istandaarden/write.ts';
import type { CareMessage } from '../../src/domain/care/care-message.ts';
import { SimulatedProvider } from '../../src/simulation/provider.ts';
import { startTestHub, type TestHub } from '../testkit/hub.ts';
import { makeTestFolder } from '../testkit/store.ts';
import { agbCode, municipalityCode, readBack } from './care-desk.ts';
import { answerAll, expectAll, insertClients, Office, openingOf, wmoSubject, youthSubject } from './conversation.ts';

/** A provider that takes messages over HTTP, and hands over its own to the hub in the same way. */
async function startProvider() {
  const provider = new SimulatedProvider({ agbCode, municipalityCode });
  const kinds: string[] = [];
  let hub: TestHub | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const bring = async (message: CareMessage) => {
    if (!hub) throw new Error('there is no hub yet');
    const response = await fetch(`${hub.url}/chain/istandaarden`, {
      method: 'POST',
      body: new Uint8Array(writeCareMessage(message)),
      headers: { 'content-type': 'application/xml', authorization: `Bearer ${await hub.token('chain')}` },
    });
    kinds.push(String(message.number));
    expect(await response.text()).not.toContain('Visser');
    expect(response.status).toBe(202);
  };
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const message = readBack(Buffer.concat(parts));
      kinds.push(String(message.number));
      response.writeHead(202).end();
      last = last.then(async () => {
        for (const answer of provider.hear(message)) await bring(answer);
      });
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await last;
  });
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
  return { provider, kinds, url, bring, meet: (own: TestHub) => void (hub = own) };
}

describe('a whole conversation with a provider over HTTP', () => {
  test.each([wmoSubject, youthSubject])('under the $law', { timeout: 120_000 }, async (subject) => {
    const far = await startProvider();
    const file = join(makeTestFolder(), 'far-ends.json');
    writeFileSync(file, JSON.stringify([{ source: 'ISTANDAARDEN', receiver: agbCode, url: far.url }]));
    const hub = await startTestHub({ environment: { CHAIN_FAR_ENDS: file, CHAIN_HOLD_SECONDS: '0' } });
    far.meet(hub);
    const clients = insertClients(hub);
    const office = new Office(hub, subject, clients);
    await far.bring(far.provider.ask(openingOf(subject), '2026-06-01'));
    expectAll(await answerAll(office));
    const states = hub.db.$client.prepare<[], string>(
      `select distinct status from chain_message where direction = 'IN'`,
    );
    // The last answers are on their way when the household shows what they answer.
    await vi.waitFor(() => {
      expect(far.kinds).toEqual(
        expect.arrayContaining('315 316 319 320 301 302 305 306 323 325 317 318 307 308'.split(' ')),
      );
      expect(states.pluck().all()).toEqual(['APPLIED']);
    }, 20_000);
    // Whoever may not see the help sees nothing of what the chain told about it.
    for (const persona of ['workincome', 'management', 'admin']) {
      const { careRequests = [], provisions = [] } = (await office.look(persona)) ?? {};
      expect([careRequests, provisions]).toEqual([[], []]);
    }
  });
});
