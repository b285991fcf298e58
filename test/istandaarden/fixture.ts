import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCareMessage } from '../../src/connectors/istandaarden/read.ts';
import type { CareMessage } from '../../src/domain/care/care-message.ts';

const folder = join(import.meta.dirname, '../../src/connectors/istandaarden/fixtures');

/** The names of the connector's own messages, such as `WMO305`. */
export const fixtureNames = readdirSync(folder)
  .map((name) => name.slice(0, -4))
  .filter((name) => /^(WMO|JW)\d{3}$/.test(name));

/** One of the connector's own files as text. */
export function readFixture(name: string): string {
  return readFileSync(join(folder, `${name}.xml`), 'utf8');
}

/** One of the connector's own messages. */
export function messageFixture(name: string): CareMessage {
  return messageIn(Buffer.from(readFixture(name)));
}

/** The message that was read; throws with the reason where it was refused. */
export function messageIn(content: Uint8Array, options?: Parameters<typeof readCareMessage>[1]): CareMessage {
  const read = readCareMessage(content, options);
  if (read.kind !== 'MESSAGE') throw new Error(`${read.code}: ${read.reason}`);
  return read.message;
}
