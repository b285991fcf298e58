import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';
import { z } from 'zod';
import { makeDemoIssuer, type DemoIssuer } from '../../src/identity/demo-issuer.ts';
import { loadDemoKey, type DemoKey } from '../../src/identity/demo-key.ts';
import type { Persona } from '../../src/identity/persona.ts';
import { makeTokenVerifier, type TokenVerifier } from '../../src/identity/token.ts';
import { makeTestFolder, testNow } from '../testkit/store.ts';
import { makeAuthorizationRequest, makeBrowser, type Browser } from './browser.ts';

export const testAudience = 'urn:eenplan:hub';

export const testPersonas: Persona[] = [
  {
    persona: 'frontoffice',
    subject: 'demo:frontoffice',
    name: 'Fenna Voorbeeld',
    jobTitle: 'medewerker toegang',
    organisation: 'Larikslaan2',
  },
  {
    persona: 'backoffice',
    subject: 'demo:backoffice',
    name: 'Bo <b>Proef</b>',
    jobTitle: 'medewerker backoffice',
    organisation: 'Gemeente Amersfoort',
  },
  {
    persona: 'chain',
    subject: 'client:eenplan-chain',
    name: 'Ketensysteem',
    jobTitle: 'systeem',
    organisation: 'Ketenpartner',
  },
];

export interface TestHub {
  origin: string;
  redirectUri: string;
  issuer: DemoIssuer;
  key: DemoKey;
  verifier: TokenVerifier;
  /** What the issuer reported as its own failures: a test expects none. */
  failures: unknown[];
}

/** A server on a free port of its own, with the demo's issuer and a verifier of its tokens, gone when the test ends. */
export async function startTestHub(
  options: { personas?: readonly Persona[]; publicUrl?: string } = {},
): Promise<TestHub> {
  const { personas = testPersonas } = options;
  const key = await loadDemoKey(makeTestFolder());
  const failures: unknown[] = [];
  let handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  const server = createServer((request, response) => {
    // An empty page stands for the staff page.
    if (request.url?.startsWith('/aanmelden')) response.setHeader('content-type', 'text/html').end('<!doctype html>');
    else void handle(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });

  const { port } = z.object({ port: z.number() }).parse(server.address());
  const origin = `http://127.0.0.1:${port}`;
  const clock = () => testNow;
  const issuer = makeDemoIssuer({
    mode: 'demo',
    publicUrl: options.publicUrl ?? origin,
    key,
    audience: testAudience,
    personas,
    clock,
    onError: (error) => failures.push(error),
  });
  handle = issuer.handle;
  const verifier = makeTokenVerifier({
    issuer: issuer.issuer,
    audience: testAudience,
    clients: ['eenplan-web'],
    jwks: issuer.jwks,
    clock,
  });
  return { origin, redirectUri: `${origin}/aanmelden`, issuer, key, verifier, failures };
}

const tokensSchema = z.object({ access_token: z.string(), id_token: z.string(), expires_in: z.number() });
export type Tokens = z.infer<typeof tokensSchema>;

/** The body of a form, as a browser sends it. */
export function form(fields: Record<string, string>): RequestInit {
  return { method: 'POST', body: new URLSearchParams(fields) };
}

/** Signs in through the page as this persona, up to the tokens. */
export async function signIn(hub: TestHub, persona: string, browser: Browser = makeBrowser()): Promise<Tokens> {
  const { url, verifier } = makeAuthorizationRequest(hub.issuer.issuer, hub.redirectUri);
  const page = await browser.follow(url, hub.issuer.issuer);
  const back = await browser.follow(page.url, hub.issuer.issuer, form({ persona }));
  return redeem(hub, back.url, verifier);
}

/** Changes the code in the address the browser was sent back to into tokens. */
export async function redeem(hub: TestHub, back: URL, verifier: string): Promise<Tokens> {
  const response = await requestTokens(hub, back, verifier);
  if (response.status !== 200) throw new Error(await response.text());
  return tokensSchema.parse(await response.json());
}

export function requestTokens(hub: TestHub, back: URL, verifier: string): Promise<Response> {
  return fetch(
    `${hub.issuer.issuer}/token`,
    form({
      grant_type: 'authorization_code',
      client_id: 'eenplan-web',
      redirect_uri: hub.redirectUri,
      code: back.searchParams.get('code') ?? '',
      code_verifier: verifier,
    }),
  );
}
