import { clockOf } from '../clock.ts';
import { readConfig, type Config } from '../config.ts';
import { endOnCrash } from '../crash.ts';
import { startHub } from '../hub.ts';
import { makeLogger } from '../logger.ts';

/** Starts the hub and stays until SIGINT or SIGTERM; requests in flight are answered first. */
export async function serve(): Promise<void> {
  endOnCrash();
  const config = readConfig();
  const logger = makeLogger(config.logLevel);
  const hub = await startHub({ config, logger, now: clockOf(config), makeDemo: true });
  process.stdout.write(greeting(config, hub.url));

  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  logger.info({}, 'stopping');
  await hub.close();
}

function greeting(config: Config, url: string): string {
  const lines = [`Eenplan draait op ${config.publicUrl ?? url}`];
  if (config.mode === 'demo') {
    lines.push(
      'Dit is een demo met verzonnen inwoners. Meld u in de browser aan als één van de demopersonen,',
      'of haal een toegangsbewijs voor de API:  npm run --silent eenplan -- token frontoffice',
    );
  }
  return `${lines.join('\n')}\n`;
}
