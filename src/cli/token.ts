import { clockOf } from '../clock.ts';
import { readConfig, type Config } from '../config.ts';
import { findAnnouncement } from '../control.ts';
import { loadDemoKey } from '../identity/demo-key.ts';
import { signDemoToken } from '../identity/demo-token.ts';
import { describePersona } from '../identity/persona.ts';
import { demoPersonas } from '../population/staff.ts';
import { CommandError, exitCodes } from './run.ts';

/** Prints an access token of a demo persona as the last line; it works at a running hub for an hour. */
export async function token(persona: string): Promise<void> {
  const config = readConfig();
  const publicUrl = findAnnouncement(config)?.publicUrl ?? config.publicUrl ?? `http://${config.host}:${config.port}`;
  process.stdout.write(`${await signToken(config, persona, publicUrl)}\n`);
}

/** An access token of a demo persona for the hub at an address. Throws {@link CommandError} in production or for an unknown persona. */
export async function signToken(config: Config, persona: string, publicUrl: string): Promise<string> {
  if (config.mode !== 'demo') {
    throw new CommandError(
      'tokens of personas exist in the demo only; in production sign in with the identity provider',
      exitCodes.misused,
    );
  }
  const found = demoPersonas.find((known) => known.persona === persona);
  if (!found) {
    const known = demoPersonas.map((each) => `  ${describePersona(each)}`).join('\n');
    throw new CommandError(`there is no such persona; the personas are:\n${known}`, exitCodes.misused);
  }
  return signDemoToken({
    key: await loadDemoKey(config.dataFolder),
    issuer: `${publicUrl}/oidc`,
    audience: config.audience,
    subject: found.subject,
    now: clockOf(config)(),
    lifetimeSeconds: 3600,
  });
}
