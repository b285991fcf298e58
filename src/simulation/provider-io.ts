import { createServer, type Server } from 'node:http';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCareDelivery } from '../connectors/istandaarden/delivery.ts';
import { writeEnvelope, type Envelope } from '../connectors/istandaarden/envelope.ts';
import { kindName } from '../connectors/istandaarden/kind.ts';
import { writeCareMessage } from '../connectors/istandaarden/write.ts';
import { readBody } from '../body.ts';
import type { CareMessage } from '../domain/care/care-message.ts';
import type { SimulatedProvider } from './provider.ts';

/** Where a made-up provider brings its messages: in an envelope of the GGK where what it heard came in one, else as they are. */
export type Bring = (message: CareMessage, heard?: Envelope | null) => Promise<void>;

/** What a made-up provider sends: in an envelope that goes back to where the one came from in which it heard something, or as it is. */
export function contentOf(message: CareMessage, heard: Envelope | null): Uint8Array {
  const content = writeCareMessage(message);
  if (!heard) return content;
  const { sender, receiver, reference, messageReference } = heard;
  const isReturn = 'answers' in message.header;
  return writeEnvelope({
    ...heard,
    sender: receiver,
    receiver: sender,
    reference: `${message.header.sender}-${message.header.reference}`,
    function: kindName(message),
    messageReference: message.header.reference,
    answers: isReturn ? { reference, messageReference } : null,
    fileName: `${kindName(message)}.xml`,
    content,
  });
}

/** Brings messages as files to a folder, each whole or not at all, in names that keep their order. */
export function toFolder(folder: string): Bring {
  mkdirSync(folder, { recursive: true });
  let count = readdirSync(folder).length;
  return async (message, heard = null) => {
    count += 1;
    const name = `${String(count).padStart(6, '0')}-${kindName(message)}-${message.header.reference}.xml`;
    writeFileSync(join(folder, `.${name}.part`), contentOf(message, heard));
    renameSync(join(folder, `.${name}.part`), join(folder, name));
  };
}

/** Brings messages to a hub over HTTP. Throws where it does not take one. */
export function toHub(url: string, token: () => Promise<string>): Bring {
  return async (message, heard = null) => {
    const response = await fetch(`${url}/chain/istandaarden`, {
      method: 'POST',
      body: new Uint8Array(contentOf(message, heard)),
      headers: { 'content-type': 'application/xml', authorization: `Bearer ${await token()}` },
    });
    await response.body?.cancel();
    if (!response.ok) throw new Error(`the hub answered ${kindName(message)} with status ${response.status}`);
  };
}

/** Lets the provider hear a message, and brings what it answers. What cannot be read is left alone: false. */
export async function hear(provider: SimulatedProvider, content: Uint8Array, bring: Bring): Promise<boolean> {
  const read = readCareDelivery(content);
  if (read.kind === 'REFUSED') return false;
  for (const answer of provider.hear(read.message)) await bring(answer, read.envelope);
  return true;
}

/** Lets the provider hear every file of a folder that it has not heard yet, in order; tells how many those were. */
export async function hearFolder(
  provider: SimulatedProvider,
  { folder, heard }: { readonly folder: string; readonly heard: Set<string> },
  bring: Bring,
): Promise<number> {
  mkdirSync(folder, { recursive: true });
  const fresh = readdirSync(folder)
    .filter((name) => name.endsWith('.xml') && !name.startsWith('.') && !heard.has(name))
    .toSorted();
  for (const name of fresh) {
    await hear(provider, readFileSync(join(folder, name)), bring);
    heard.add(name);
  }
  return fresh.length;
}

/** The largest message that it takes over HTTP. */
const mostBytes = 20 * 1024 * 1024;

/** Takes messages over HTTP on this machine: each is acknowledged, and answered after it, in order. */
export function listen(provider: SimulatedProvider, bring: Bring, onFault: (error: unknown) => void): Server {
  let last: Promise<void> = Promise.resolve();
  return createServer((request, response) => {
    readBody(request, mostBytes).then(
      (content) => {
        response.writeHead(202).end();
        last = last.then(async () => void (await hear(provider, content, bring))).catch(onFault);
      },
      () => response.writeHead(400).end(),
    );
  });
}
