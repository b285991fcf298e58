import * as z from 'zod/mini';

const configSchema = z.object({
  mode: z.enum(['demo', 'production']),
  publicUrl: z.url(),
  authority: z.url(),
  clientId: z.string().check(z.minLength(1)),
  /** What to ask of the identity provider for a token that is meant for the hub: a scope, and a resource where it knows those. */
  scope: z.string().check(z.minLength(1)),
  resource: z.optional(z.string().check(z.minLength(1))),
});

/** What the page must know of the hub that serves it: its public address and where staff sign in. */
export type Config = z.infer<typeof configSchema>;

/** Asks the hub for its settings. Throws when the hub cannot be reached or answers with something else. */
export async function getConfig(): Promise<Config> {
  const response = await fetch('/config.json', { cache: 'no-store' });
  if (!response.ok) throw new Error(`config.json answered ${response.status}`);
  return configSchema.parse(await response.json());
}

/**
 * Where to go instead when the page was opened at another address than its public one (such as `localhost` for
 * `127.0.0.1`): sign-in returns to the public address only. Undefined when it is the right one.
 */
export function findBetterAddress(config: Config, here: Location): string | undefined {
  const publicOrigin = new URL(config.publicUrl).origin;
  if (here.origin === publicOrigin) return undefined;
  return publicOrigin + here.pathname + here.search;
}
