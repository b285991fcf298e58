import {
  exportJWK,
  generateKeyPair,
  SignJWT,
  type CryptoKey,
  type JSONWebKeySet,
  type JWK,
  type JWTHeaderParameters,
  type JWTPayload,
} from 'jose';
import { createServer, type ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';
import { z } from 'zod';
import { IdentityProviderUnavailableError, UnauthenticatedError } from '../../src/identity/identity-error.ts';

export interface Signer {
  readonly jwk: JWK;
  readonly jwks: JSONWebKeySet;
  readonly key: CryptoKey;
}

/** A pair of keys as an issuer has them. */
export async function makeSigner(alg = 'ES256', kid = 'sleutel-1'): Promise<Signer> {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' };
  return { key: privateKey, jwk, jwks: { keys: [jwk] } };
}

/** Signs claims as they are, right or wrong; `undefined` leaves something out. */
export function sign(
  key: CryptoKey | Uint8Array,
  header: Record<string, unknown>,
  claims: Record<string, unknown>,
): Promise<string> {
  return new SignJWT(JSON.parse(JSON.stringify(claims)) as JWTPayload)
    .setProtectedHeader(JSON.parse(JSON.stringify(header)) as JWTHeaderParameters)
    .sign(key, { crit: { urgent: true } });
}

/** A part of a token as it is written. */
export function encode(part: unknown): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}

/** How a verdict ended: `OK`, or the code of the error and the reason in it. */
export async function outcomeOf(verdict: Promise<unknown>): Promise<string> {
  try {
    await verdict;
    return 'OK';
  } catch (error) {
    if (error instanceof UnauthenticatedError) return error.reason;
    if (error instanceof IdentityProviderUnavailableError) return 'UNAVAILABLE';
    throw error;
  }
}

export interface KeyServer {
  readonly url: URL;
  /** How often the keys were asked for. */
  asked: number;
  /** How the next request is answered. */
  answer: (response: ServerResponse) => void;
  /** Answers with these keys from now on. */
  publish(...keys: JWK[]): void;
}

/** An issuer's address of keys, over real HTTP on a free port, gone when the test ends. */
export async function startKeyServer(...keys: JWK[]): Promise<KeyServer> {
  const server = createServer((_, response) => {
    keyServer.asked += 1;
    keyServer.answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = z.object({ port: z.number() }).parse(server.address());
  const keyServer: KeyServer = {
    url: new URL(`http://127.0.0.1:${port}/jwks`),
    asked: 0,
    answer: () => {},
    publish: (...published) => {
      keyServer.answer = (response) => void response.end(JSON.stringify({ keys: published }));
    },
  };
  keyServer.publish(...keys);
  return keyServer;
}
