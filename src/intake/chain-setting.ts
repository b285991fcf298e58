import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { chainSources } from '../../db/chain-message.table.ts';
import { holdsCareSchemas } from '../connectors/istandaarden/schema-folder.ts';
import type { ChainSettings } from './chain-source.ts';
import type { OutboxSettings } from './far-end.ts';

/** What the environment says of messages that come in and go out. */
export interface ChainConfig {
  readonly settings: ChainSettings;
  readonly outbox: OutboxSettings;
  /** For how many days the content of a message is kept after it was done with. */
  readonly contentDays: number;
}

/** The settings on chains, as they stand in the environment. */
export const chainSettings = {
  MUNICIPALITY_CODE: z
    .string()
    .regex(/^\d{4}$/, 'must be four digits')
    .default('0327'),
  ISTANDAARDEN_XSD_DIR: z.string().min(1).optional(),
  CHAIN_FOLDER: z.string().min(1).optional(),
  CHAIN_FAR_ENDS: z.string().min(1).optional(),
  CHAIN_PARTNERS: z.string().min(1).optional(),
  CHAIN_HOLD_SECONDS: z.coerce.number().int().min(0).max(86_400).default(300),
  CHAIN_CONTENT_DAYS: z.coerce.number().int().min(30).max(3650).default(365),
  CHAIN_SECONDS: z.coerce.number().int().min(1).max(300).default(30),
};

const applicationName = z.string().min(3).max(50);

const farEndFile = z.array(
  z
    .strictObject({
      source: z.enum(chainSources),
      receiver: z.string().min(1),
      url: z.url({ protocol: /^https?$/ }).optional(),
      authorization: z.string().min(1).optional(),
      envelope: z
        .strictObject({
          application: applicationName.default('Eenplan'),
          receiverApplication: applicationName.default('GGk'),
          administration: z.string().min(1).max(50).optional(),
        })
        .optional(),
    })
    // Whatever is named must say something, and the GGK carries messages of the care chain alone.
    .refine(({ url, envelope }) => url !== undefined || envelope !== undefined)
    .refine(({ source, envelope }) => envelope === undefined || source === 'ISTANDAARDEN'),
);

const partnerFile = z.array(
  z.strictObject({
    client: z.string().min(1),
    source: z.enum(chainSources),
    senders: z.array(z.string().min(1)).min(1),
  }),
);

/**
 * What the environment says of chains. Throws an error whose message names the setting that is wrong and shows nothing of it: the file with
 * far ends holds secrets.
 */
export function chainConfigOf(
  mode: 'demo' | 'production',
  values: z.infer<z.ZodObject<typeof chainSettings>>,
  dataFolder: string,
): ChainConfig {
  const { MUNICIPALITY_CODE: municipalityCode, ISTANDAARDEN_XSD_DIR: xsdFolder } = values;
  if (xsdFolder !== undefined && !holdsCareSchemas(xsdFolder)) {
    throw new Error('ISTANDAARDEN_XSD_DIR: must be a folder that holds iwmo-3.2/xsd or ijw-3.2/xsd with their schemas');
  }
  const folder = values.CHAIN_FOLDER ?? join(dataFolder, 'chain');
  const farEnds =
    values.CHAIN_FAR_ENDS === undefined ? [] : readList('CHAIN_FAR_ENDS', values.CHAIN_FAR_ENDS, farEndFile);
  const partners =
    values.CHAIN_PARTNERS === undefined ? undefined : readList('CHAIN_PARTNERS', values.CHAIN_PARTNERS, partnerFile);
  if (mode === 'production' && farEnds.some(({ url }) => url !== undefined && !isSafe(url))) {
    throw new Error('CHAIN_FAR_ENDS: messages leave this machine over https only');
  }
  return {
    settings: { municipalityCode, xsdFolder, holdSeconds: values.CHAIN_HOLD_SECONDS, partners },
    contentDays: values.CHAIN_CONTENT_DAYS,
    outbox: { folder, farEnds, patience: values.CHAIN_SECONDS * 1000 },
  };
}

/** A file that a setting names. The message of what it throws shows nothing of it. */
function readList<Shape extends z.ZodType>(setting: string, path: string, shape: Shape): z.infer<Shape> {
  const refuse = () => new Error(`${setting}: must be a file with a JSON list as docs/operations.md has it`);
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw refuse();
  }
  const parsed = shape.safeParse(content);
  if (!parsed.success) throw refuse();
  return parsed.data;
}

function isSafe(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
}
