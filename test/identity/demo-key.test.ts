import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { demoSecret, loadDemoKey } from '../../src/identity/demo-key.ts';
import { makeTestFolder } from '../testkit/store.ts';

const fileName = 'demo-signing-key.json';

test('the key is made once, for its owner alone, in a folder that need not be there yet', async () => {
  const folder = join(makeTestFolder(), 'data');
  const key = await loadDemoKey(folder);
  expect(await loadDemoKey(folder)).toEqual(key);
  expect(readdirSync(folder)).toEqual([fileName]);
  expect(statSync(join(folder, fileName)).mode & 0o777).toBe(0o600);
  expect(key.publicJwk).not.toHaveProperty('d');
});

test('another folder has another key, and other secrets', async () => {
  const [one, other] = [await loadDemoKey(makeTestFolder()), await loadDemoKey(makeTestFolder())];
  expect(one.id).not.toBe(other.id);
  expect(demoSecret(one, 'cookies')).not.toBe(demoSecret(other, 'cookies'));
  expect(demoSecret(one, 'cookies')).not.toBe(demoSecret(one, 'something else'));
  expect(demoSecret(one, 'cookies')).toBe(demoSecret(one, 'cookies'));
});

/** A process that waits for a sign, then asks for the key and prints its id. */
function startAsking(folder: string): { ready: Promise<void>; ask: () => Promise<string> } {
  const module = new URL('../../src/identity/demo-key.ts', import.meta.url).href;
  const code = `import { loadDemoKey } from ${JSON.stringify(module)};
    process.stdin.once('data', async () => { console.log((await loadDemoKey(process.argv[1])).id); process.stdin.destroy(); });
    console.log('ready');`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code, folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let said = '';
  const ready = new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('ready')) resolve();
    });
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const ask = async (): Promise<string> => {
    child.stdin.write('go\n');
    await ended;
    return said.replace('ready', '').trim();
  };
  return { ready, ask };
}

test('processes that start at once end with one key', async () => {
  const folder = makeTestFolder();
  const processes = Array.from({ length: 4 }, () => startAsking(folder));
  await Promise.all(processes.map(({ ready }) => ready));
  const ids = await Promise.all(processes.map(({ ask }) => ask()));
  expect(new Set(ids)).toEqual(new Set([(await loadDemoKey(folder)).id]));
  expect(readdirSync(folder)).toEqual([fileName]);
});

test('callers in one process that ask at once end with one key', async () => {
  const folder = makeTestFolder();
  const keys = await Promise.all(Array.from({ length: 8 }, () => loadDemoKey(folder)));
  expect(new Set(keys.map(({ id }) => id)).size).toBe(1);
});

test('what a killed process left half-made does no harm', async () => {
  const folder = makeTestFolder();
  writeFileSync(join(folder, `${fileName}.half`), '{"kty":');
  const key = await loadDemoKey(folder);
  expect(await loadDemoKey(folder)).toEqual(key);
});

/** The text of a good key file, changed. */
async function makeKeyText(change: (jwk: Record<string, unknown>) => Record<string, unknown>): Promise<string> {
  const { privateJwk } = await loadDemoKey(makeTestFolder());
  return JSON.stringify(change({ ...privateJwk }));
}

test.for<[string, (jwk: Record<string, unknown>) => Promise<string> | string]>([
  ['nothing', () => ''],
  ['half a key', (jwk) => JSON.stringify(jwk).slice(0, 100)],
  ['something else', () => '[]'],
  ['a public key', (jwk) => JSON.stringify({ ...jwk, d: undefined })],
  ['a key under another name', (jwk) => JSON.stringify({ ...jwk, kid: 'sleutel' })],
  ['a key of another kind', (jwk) => JSON.stringify({ ...jwk, kty: 'RSA' })],
  [
    'a private and a public key that do not belong together',
    (jwk) => makeKeyText((other) => ({ ...jwk, d: other['d'] })),
  ],
  ['a private key that is none', (jwk) => JSON.stringify({ ...jwk, d: '_'.repeat(43) })],
])('a file that holds %s is refused, left as it is, and not quoted', async ([, change]) => {
  const folder = makeTestFolder();
  const text = await change({ ...(await loadDemoKey(makeTestFolder())).privateJwk });
  writeFileSync(join(folder, fileName), text);
  const refusal = await loadDemoKey(folder).catch((error: unknown) => error);
  expect(refusal).toMatchObject({
    code: 'DEMO_KEY',
    message: `${join(folder, fileName)} holds no signing key; remove it and a new one is made`,
  });
  expect(refusal).not.toHaveProperty('cause');
  expect(readFileSync(join(folder, fileName), 'utf8')).toBe(text);
});

test('a place that cannot be read or written is said clearly', async () => {
  const taken = makeTestFolder();
  mkdirSync(join(taken, fileName));
  await expect(loadDemoKey(taken)).rejects.toMatchObject({
    code: 'DEMO_KEY',
    message: expect.stringMatching(/cannot be read$/),
  });

  const folder = join(makeTestFolder(), 'file');
  writeFileSync(folder, '');
  await expect(loadDemoKey(folder)).rejects.toMatchObject({ code: 'DEMO_KEY' });
});
