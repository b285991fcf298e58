import type { Db } from '../db/client.ts';
import { holdsPersons } from '../db/person.ts';
import type { PseudonymKey } from './audit/pseudonym.ts';
import type { Logger } from './logger.ts';
import { installDemoStaff } from './population/staff.ts';

export interface DemoOptions {
  /** How many people live in the made-up municipality; 0 for none. */
  readonly residents: number;
  readonly now: Date;
  /** Folder of the log of processing. */
  readonly auditFolder: string;
  /** By which the log names residents; left out, nobody has looked at any yet. */
  readonly pseudonymKey?: PseudonymKey;
  readonly logger: Logger;
}

/** The seed of the demo that the first start makes; the same for everybody, so that what one sees another can find. */
export const demoSeed = 2026;

/** Gives a store of the demo its staff, and, where it holds nobody yet and they are asked for, its made-up residents. */
export async function ensureDemo(
  db: Db,
  { residents, now, auditFolder, pseudonymKey, logger }: DemoOptions,
): Promise<void> {
  installDemoStaff(db, now);
  if (residents === 0 || holdsPersons(db)) return;
  const { makeDemo } = await import('./population/demo.ts');
  makeDemo(db, { residents, seed: demoSeed, now });
  const { layDemoMessages } = await import('./demo-message.ts');
  layDemoMessages(db, now);
  const { layDemoMoney } = await import('./demo-money.ts');
  layDemoMoney(db, now);
  if (pseudonymKey) {
    const { layDemoLooks } = await import('./demo-look.ts');
    layDemoLooks(db, now, residents, { auditFolder, pseudonymKey });
  }
  const { layDemoEdition } = await import('./demo-edition.ts');
  layDemoEdition(db, now, auditFolder);
  logger.info({ residents }, 'made the demo');
}
