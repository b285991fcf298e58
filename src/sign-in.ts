import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Config } from './config.ts';
import { demoAddressOf } from './identity/demo-address.ts';
import type { DemoIssuer } from './identity/demo-issuer.ts';
import { loadDemoKey } from './identity/demo-key.ts';
import { terminalClient } from './identity/demo-token.ts';
import { makeTokenVerifier, type TokenVerifier } from './identity/token.ts';
import { demoPersonas } from './population/staff.ts';

/** How people sign in: by the municipality's identity provider, or in the demo by the one inside the hub. */
export interface SignIn {
  readonly issuer: string;
  readonly verifier: TokenVerifier;
  /** Answers the pages of the demo's identity provider; undefined in production. */
  readonly demo:
    | { readonly path: string; handle(request: IncomingMessage, response: ServerResponse): Promise<void> }
    | undefined;
}

export interface SignInOptions {
  readonly config: Config;
  readonly publicUrl: string;
  readonly now: () => Date;
  readonly onError: (error: unknown) => void;
}

export async function makeSignIn({ config, publicUrl, now, onError }: SignInOptions): Promise<SignIn> {
  const { audience } = config;
  if (config.mode === 'production') {
    const { issuer, profile, clientId, otherClients } = config;
    const verifier = makeTokenVerifier({
      profile,
      issuer,
      audience,
      clients: [clientId, ...otherClients],
      jwks: new URL(config.jwksUrl),
      clock: now,
      onKeysUnavailable: onError,
    });
    return { issuer, verifier, demo: undefined };
  }
  const key = await loadDemoKey(config.dataFolder);
  const { issuer, path } = demoAddressOf(publicUrl);
  const clients = [config.clientId, terminalClient];
  const jwks = { keys: [{ ...key.publicJwk }] };
  const verifier = makeTokenVerifier({ issuer, audience, clients, jwks, clock: now });
  const { mode } = config;
  let made: Promise<DemoIssuer> | undefined;
  // Its library is half of all that the hub could load; the hub answers without it until somebody signs in.
  const make = async () => {
    const { makeDemoIssuer } = await import('./identity/demo-issuer.ts');
    return makeDemoIssuer({ mode, publicUrl, key, audience, personas: demoPersonas, clock: now, onError });
  };
  const handle = async (request: IncomingMessage, response: ServerResponse) =>
    (await (made ??= make())).handle(request, response);
  return { issuer, verifier, demo: { path, handle } };
}
