import { randomBytes, timingSafeEqual } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Config } from './config.ts';

/** How a command finds the running hub and proves that it may steer it: by reading a file that only its owner can. */
const announcement = z.object({
  url: z.url(),
  publicUrl: z.url(),
  token: z.string().regex(/^[0-9a-f]{64}$/),
  pid: z.number().int(),
});
export type Announcement = z.infer<typeof announcement>;

const fileOf = (dataFolder: string) => join(dataFolder, 'hub.json');

/** Writes down where the hub runs, with a secret for commands on this machine; `withdraw` takes it away. */
export function announceHub(
  { dataFolder }: Config,
  { url, publicUrl }: Pick<Announcement, 'url' | 'publicUrl'>,
): { readonly token: string; withdraw(): void } {
  const path = fileOf(dataFolder);
  const token = randomBytes(32).toString('hex');
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, JSON.stringify({ url, publicUrl, token, pid: process.pid } satisfies Announcement), {
    mode: 0o600,
  });
  renameSync(draft, path);
  return { token, withdraw: () => rmSync(path, { force: true }) };
}

/** Where a hub said it runs, or undefined. After a crash it may no longer be there. */
export function findAnnouncement({ dataFolder }: Config): Announcement | undefined {
  let text: string;
  try {
    text = readFileSync(fileOf(dataFolder), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  return announcement.parse(JSON.parse(text));
}

/** Whether an Authorization header bears the control token; takes the same time whatever it bears. */
export function isControlToken(header: string | undefined, token: string): boolean {
  const given = Buffer.from(header ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
