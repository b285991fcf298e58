import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { loadDemoKey } from '../../src/identity/demo-key.ts';
import { signDemoToken } from '../../src/identity/demo-token.ts';
import { readTrustedDocuments } from '../../src/trusted-documents.ts';
import { runCommand, startCommand } from '../testkit/command.ts';
import { makeTestFolder } from '../testkit/store.ts';

const issuer = 'https://inloggen.example/realms/personeel';
const anna = ['--subject', 'anna-1', '--name', 'Anna Schulte', '--organisation', 'leusden'];

/** The settings of a hub in production without anybody, and tokens as its identity provider would give them. */
async function makeProduction() {
  const key = await loadDemoKey(makeTestFolder());
  const keys = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [key.publicJwk] }));
  });
  await new Promise<void>((resolve) => keys.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void keys.close());
  const { port } = z.object({ port: z.number() }).parse(keys.address());
  const folder = makeTestFolder();
  const environment = {
    ...{ MODE: 'production', PORT: '0', PUBLIC_URL: 'https://eenplan.leusden.example', OIDC_ISSUER: issuer },
    OIDC_JWKS_URL: `http://127.0.0.1:${port}/certs`,
    OIDC_OTHER_CLIENTS: 'eenplan-cli',
    DATABASE_URL: `file:${join(folder, 'eenplan.db')}`,
    PSEUDONYM_KEY: '3f9a1c5e7b2d4f6081a3c5e7092b4d6f8193a5c7e9fb0d2f4163a587c9ebad0f',
  };
  const token = (subject: string) =>
    signDemoToken({
      ...{ key, issuer, audience: 'https://eenplan.example/hub', subject },
      ...{ now: new Date(), lifetimeSeconds: 600 },
    });
  return { environment, folder, token };
}

async function findDocument(name: string): Promise<string> {
  const documents = await readTrustedDocuments(
    join(import.meta.dirname, '../../web/src/generated/persisted-documents.json'),
  );
  const text = [...documents.values()].find((document) => document.includes(`query ${name}`));
  if (text === undefined) throw new Error('the page has no such document');
  return text;
}

describe('eenplan staff add', () => {
  test('makes the first administrator of an empty store, and no second', async () => {
    const { environment } = await makeProduction();
    const add = (...options: string[]) => runCommand(['staff', 'add', ...options], environment);
    expect(await add(...anna)).toMatchObject({
      code: 0,
      stderr: '',
      stdout: expect.stringContaining('can sign in now'),
    });
    expect(await add(...anna, '--email', 'anna@leusden.example')).toMatchObject({
      ...{ code: 1, stderr: expect.stringContaining('there is an administrator already') },
    });
  }, 120_000);

  test('works beside a running hub: whoever it makes is known at the next request', async () => {
    const { environment, folder, token } = await makeProduction();
    const hub = startCommand(['serve'], environment);
    await hub.said(/draait op/);
    const { url } = z.object({ url: z.url() }).parse(JSON.parse(readFileSync(join(folder, 'hub.json'), 'utf8')));
    // In production a document is known by its hash or text: this one is of the page.
    const whoAmI = await findDocument('WhoAmI');
    const ask = async () => {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${await token('anna-1')}` };
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ query: whoAmI }),
      });
      return [response.status, await response.text()] as const;
    };
    expect((await ask())[0]).toBe(403);
    const { code, stderr } = await runCommand(['staff', 'add', ...anna], environment);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const [status, text] = await ask();
    expect([status, text]).toEqual([200, expect.stringContaining('"ADMINISTRATOR"')]);
    const again = await runCommand(['staff', 'add', ...anna], environment);
    expect(again.code).toBe(1);
  }, 120_000);

  test('says what does not fit', async () => {
    const { environment } = await makeProduction();
    const add = (...options: string[]) => runCommand(['staff', 'add', ...options], environment);
    expect(await add('--name', 'Anna')).toMatchObject({ code: 2, stderr: expect.stringContaining('--subject') });
    const nowhere = await add('--subject', 'a', '--name', 'Anna Schulte', '--organisation', 'nowhere');
    expect(nowhere).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('choose one of: amersfoort, larikslaan2, leusden'),
    });
    const machine = await add('--subject', 'client:a', '--name', 'Anna Schulte', '--organisation', 'leusden');
    expect(machine).toMatchObject({ code: 1, stderr: expect.stringContaining('a machine cannot be administrator') });
    const spaced = await add('--subject', 'a b', '--name', 'Anna Schulte', '--organisation', 'leusden');
    expect(spaced).toMatchObject({ code: 2, stderr: expect.stringContaining('an option does not fit') });
    const help = await runCommand(['staff', 'add', '--help'], environment);
    expect(help).toMatchObject({ code: 0, stdout: expect.stringContaining('make the first administrator') });
  }, 120_000);
});
