import { XmlDocument } from 'libxml2-wasm';
import { readCareMessage } from '../src/connectors/istandaarden/read.ts';
import type { CareSchemas } from '../src/connectors/istandaarden/schemas.ts';

/** Messages to read, each with the name of its schema, such as `WMO305`. */
export type CareSample = readonly { readonly name: string; readonly content: Uint8Array }[];

/** How fast one thread reads messages. */
export interface ReadingRate {
  readonly messagesPerSecond: number;
  readonly megabytesPerSecond: number;
  /** Processor time for each message, in milliseconds. */
  readonly cpuMs: number;
}

/** Bare parsing with validation: no limits, nothing asked of the document, nothing made of it. Throws for an invalid message. */
export function measureBareReading(sample: CareSample, rounds: number, schemas?: CareSchemas): ReadingRate {
  return measure(sample, rounds, ({ name, content }) => {
    using document = XmlDocument.fromBuffer(content);
    schemas?.validate(document, name);
  });
}

/** Reading as the hub does it: bounded, judged by the connector and the schemas, into a typed message. */
export function measureReading(sample: CareSample, rounds: number, schemas?: CareSchemas): ReadingRate {
  return measure(sample, rounds, ({ content }) => {
    if (readCareMessage(content, { schemas }).kind === 'REFUSED') throw new Error('a message of the sample is refused');
  });
}

function measure(sample: CareSample, rounds: number, read: (message: CareSample[number]) => void): ReadingRate {
  for (const message of sample) read(message);
  const [since, before] = [performance.now(), process.cpuUsage()];
  for (let round = 0; round < rounds; round += 1) for (const message of sample) read(message);
  const seconds = (performance.now() - since) / 1000;
  const { user, system } = process.cpuUsage(before);
  const messages = rounds * sample.length;
  const bytes = rounds * sample.reduce((sum, { content }) => sum + content.byteLength, 0);
  return {
    messagesPerSecond: messages / seconds,
    megabytesPerSecond: bytes / 2 ** 20 / seconds,
    cpuMs: (user + system) / 1000 / messages,
  };
}
