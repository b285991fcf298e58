import type { JSONWebKeySet } from 'jose';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Provider } from 'oidc-provider';
import { demoAddressOf } from './demo-address.ts';
import { demoConfiguration } from './demo-configuration.ts';
import type { DemoKey } from './demo-key.ts';
import { describeProblem, pageHeaders, problemPage } from './demo-page.ts';
import { answerSignIn, sendPage } from './demo-sign-in.ts';
import { DemoRefusedError } from './identity-error.ts';
import type { Persona } from './persona.ts';

export interface DemoIssuerOptions {
  mode: 'demo' | 'production';
  /** Where browsers find the hub, such as `http://127.0.0.1:4000`; all addresses follow from it, none from a request. */
  publicUrl: string;
  key: DemoKey;
  /** The audience of the access tokens: an absolute URI. */
  audience: string;
  personas: readonly Persona[];
  /** The hub's clock, by which access tokens are dated. */
  clock?: () => Date;
  /** Hears of every failure of the issuer itself; whoever signs in sees an apology only. */
  onError: (error: unknown) => void;
}

export interface DemoIssuer {
  /** The `iss` of its tokens: the public address and `/oidc`. */
  issuer: string;
  /** The path under which `handle` answers: `/oidc` and everything below it. */
  path: string;
  /** The public keys, for the verifier of tokens. */
  jwks: JSONWebKeySet;
  /** Answers one request; never rejects. */
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
}

/**
 * The identity provider inside the demo: it signs in made-up people without any proof. Throws DemoRefusedError in
 * production.
 */
export function makeDemoIssuer(options: DemoIssuerOptions): DemoIssuer {
  if (options.mode !== 'demo') throw new DemoRefusedError('the demo sign-in does not run in production');
  const { key, audience, personas, clock = () => new Date(), onError } = options;
  const { home, issuer, path } = demoAddressOf(options.publicUrl);
  const { host, protocol } = new URL(issuer);

  const provider = new Provider(issuer, demoConfiguration({ home, path, key, audience, personas, clock }));
  provider.proxy = true;
  // Its own word on the terminal would be a stack; failures go to `onError`.
  provider.silent = true;
  provider.on('server_error', (_, error) => onError(error));
  provider.use(async (ctx, next) => {
    try {
      await next();
      if (ctx.body !== undefined || ctx.status !== 404) return;
      Object.assign(ctx, { status: 404, type: 'html', body: problemPage(notFound, `${home}/`) });
    } catch (error) {
      onError(error);
      Object.assign(ctx, { status: 500, type: 'html', body: problemPage(describeProblem(error), `${home}/`) });
    }
  });
  const answer = provider.callback();

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { url = '/' } = request;
    for (const [name, value] of Object.entries(pageHeaders)) response.setHeader(name, value);
    // The library makes addresses out of these headers; whoever sends a request does not decide where others are led.
    Object.assign(request.headers, { host, 'x-forwarded-proto': protocol.slice(0, -1), 'x-forwarded-host': host });
    try {
      if (!url.startsWith(`${path}/`)) return sendPage(response, 404, problemPage(notFound, `${home}/`));
      if (url.startsWith(`${path}/aanmelden/`))
        return await answerSignIn({ provider, personas, home }, request, response);
      await answer(Object.assign(request, { originalUrl: url, url: url.slice(path.length) }), response);
    } catch (error) {
      onError(error);
      if (!response.headersSent) sendPage(response, 500, problemPage(describeProblem(error), `${home}/`));
      else response.destroy();
    } finally {
      request.url = url;
    }
  }

  return { issuer, path, jwks: { keys: [{ ...key.publicJwk }] }, handle };
}

const notFound = 'Deze pagina bestaat niet.';
