import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { productCategories, volumeFrequencies, volumeUnits } from '../care-code.ts';
import { clockOf } from '../clock.ts';
import { readConfig } from '../config.ts';
import { findAnnouncement } from '../control.ts';
import { dayOf } from '../day.ts';
import { hearFolder, listen, toFolder, toHub, type Bring } from '../simulation/provider-io.ts';
import { SimulatedProvider, type Opening } from '../simulation/provider.ts';
import { CommandError, exitCodes } from './run.ts';
import { signToken } from './token.ts';

/** What is asked of the made-up provider. */
export interface SimulateOptions {
  readonly in?: string;
  readonly listen?: number;
  readonly out?: string;
  readonly ask?: string;
  readonly watch?: boolean;
}

const codes = <Code extends string>(table: Readonly<Record<Code, unknown>>) =>
  z.enum(Object.keys(table) as [Code, ...Code[]]);

const day = z.iso.date();
const askShape = z.strictObject({
  standard: z.enum(['IWMO', 'IJW']),
  client: z.strictObject({
    bsn: z.string().regex(/^\d{9}$/),
    birthDate: day,
    surname: z.string().min(1),
  }),
  product: z.strictObject({
    category: codes({ ...productCategories.IWMO, ...productCategories.IJW }),
    code: z.string().min(1).max(5),
  }),
  firstDay: day,
  lastDay: day.nullish(),
  volume: z.strictObject({
    amount: z.int().positive(),
    unit: codes(volumeUnits),
    frequency: codes(volumeFrequencies),
  }),
});

/**
 * Plays a made-up provider (demo only): it hears messages from a folder or over HTTP, and answers to a folder or to the running hub. It
 * stops when all files were heard, unless it watches or listens.
 */
export async function simulateProvider(agbCode: string, options: SimulateOptions): Promise<void> {
  const config = readConfig();
  if (config.mode !== 'demo') throw new CommandError('a made-up provider plays in the demo only', exitCodes.misused);
  if (!/^\d{8}$/.test(agbCode)) throw new CommandError('an AGB code has eight digits', exitCodes.misused);
  const { municipalityCode } = config.chain.settings;
  const provider = new SimulatedProvider({ agbCode, municipalityCode });
  const bring = counted(options.out === undefined ? bringToHub(config) : toFolder(options.out));
  if (options.ask !== undefined) await bring.bring(provider.ask(readAsk(options.ask), dayOf(clockOf(config)())));
  const onFault = (error: unknown) =>
    void process.stderr.write(`eenplan: ${error instanceof Error ? error.message : 'a fault'}\n`);
  if (options.listen !== undefined) {
    const server = listen(provider, bring.bring, onFault).listen(options.listen, '127.0.0.1');
    await once(server, 'listening');
    process.stdout.write(`the provider listens on http://127.0.0.1:${options.listen}/\n`);
    await once(server, 'close');
    return;
  }
  const heard = new Set<string>();
  if (options.in !== undefined) {
    const inbox = { folder: options.in, heard };
    do {
      await hearFolder(provider, inbox, bring.bring);
      if (options.watch) await wait(1000);
    } while (options.watch);
  }
  process.stdout.write(`${heard.size} heard, ${bring.count()} brought\n`);
}

function counted(bring: Bring): { readonly bring: Bring; readonly count: () => number } {
  let count = 0;
  return {
    bring: async (message, heard) => {
      await bring(message, heard);
      count += 1;
    },
    count: () => count,
  };
}

function bringToHub(config: ReturnType<typeof readConfig>): Bring {
  const announced = findAnnouncement(config);
  if (!announced) throw new CommandError('no hub runs here: start one, or give a folder with --out');
  const { publicUrl } = announced;
  return toHub(publicUrl, () => signToken(config, 'chain', publicUrl));
}

function readAsk(path: string): Opening {
  const parsed = askShape.safeParse(parse(path));
  if (!parsed.success) {
    const places = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
    throw new CommandError(`what is asked is not as the README of the connector has it: ${places}`, exitCodes.misused);
  }
  const { client, lastDay = null, ...asked } = parsed.data;
  const name = { surname: { name: client.surname, prefix: null }, givenNames: null, initials: null };
  const birthDate = { date: client.birthDate, use: null };
  return { ...asked, lastDay, client: { bsn: client.bsn, birthDate, sex: '0', name } };
}

function parse(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new CommandError('what is asked must be a JSON file', exitCodes.misused);
  }
}
