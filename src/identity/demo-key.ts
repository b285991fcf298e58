import { calculateJwkThumbprint } from 'jose';
import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hkdfSync,
  randomUUID,
  sign,
  verify,
} from 'node:crypto';
import { mkdir, link, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { DemoKeyError } from './identity-error.ts';

const coordinate = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
const publicKeySchema = z.strictObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: coordinate,
  y: coordinate,
  kid: z.string(),
  alg: z.literal('ES256'),
  use: z.literal('sig'),
});
const privateKeySchema = publicKeySchema.extend({ d: coordinate });

/** The key with which the demo signs its tokens, as JSON Web Keys (RFC 7517); `id` is its thumbprint (RFC 7638). */
export interface DemoKey {
  readonly id: string;
  readonly privateJwk: z.infer<typeof privateKeySchema>;
  readonly publicJwk: z.infer<typeof publicKeySchema>;
}

const fileName = 'demo-signing-key.json';

/**
 * The signing key of the demo in this data folder, made on first use. Hub and commands share it, so that a token made by
 * a command is good at a running hub. Throws DemoKeyError when the file cannot be written or holds no such key.
 */
export async function loadDemoKey(folder: string): Promise<DemoKey> {
  const path = join(folder, fileName);
  return (await readKey(path)) ?? makeKey(folder, path);
}

/** A secret of its own for each purpose, out of the demo's key: nothing to keep and nothing to find in the code. */
export function demoSecret(key: DemoKey, purpose: string): string {
  const secret = hkdfSync('sha256', Buffer.from(key.privateJwk.d, 'base64url'), '', `eenplan demo ${purpose}`, 32);
  return Buffer.from(secret).toString('base64url');
}

/** Makes a key whole under another name and links it in place: of several programs at once the first wins, for all. */
async function makeKey(folder: string, path: string): Promise<DemoKey> {
  const draft = `${path}.${randomUUID()}`;
  try {
    await mkdir(folder, { recursive: true });
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(`${JSON.stringify(await generateKey(), null, 2)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await link(draft, path).catch((error: unknown) => {
      if (!hasCode(error, 'EEXIST')) throw error;
    });
  } catch (error) {
    throw new DemoKeyError(`the demo's signing key cannot be written to ${path}`, { cause: error });
  } finally {
    await rm(draft, { force: true });
  }
  const key = await readKey(path);
  if (!key) throw new DemoKeyError(`the demo's signing key went missing from ${path}`);
  return key;
}

async function generateKey(): Promise<DemoKey['privateJwk']> {
  const jwk = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
  const kid = await calculateJwkThumbprint(jwk);
  return privateKeySchema.parse({ ...jwk, kid, alg: 'ES256', use: 'sig' });
}

async function readKey(path: string): Promise<DemoKey | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw new DemoKeyError(`the demo's signing key in ${path} cannot be read`, { cause: error });
  }
  const key = parseKey(text);
  if (!key || !(await isWhole(key))) {
    throw new DemoKeyError(`${path} holds no signing key; remove it and a new one is made`);
  }
  return key;
}

function parseKey(text: string): DemoKey | undefined {
  try {
    const privateJwk = privateKeySchema.parse(JSON.parse(text));
    const { d: _, ...publicJwk } = privateJwk;
    return { id: privateJwk.kid, privateJwk, publicJwk };
  } catch {
    // Whatever is wrong, the cure is the same; the reason could quote the private key.
    return undefined;
  }
}

/** Whether the parts belong together: else every token signed would be refused, and nobody would know why. */
async function isWhole(key: DemoKey): Promise<boolean> {
  if ((await calculateJwkThumbprint(key.publicJwk)) !== key.id) return false;
  try {
    const probe = Buffer.from('eenplan');
    const signature = sign('sha256', probe, createPrivateKey({ key: key.privateJwk, format: 'jwk' }));
    return verify('sha256', probe, createPublicKey({ key: key.publicJwk, format: 'jwk' }), signature);
  } catch {
    return false;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
