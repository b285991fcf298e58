import { importJWK, SignJWT } from 'jose';
import { randomUUID } from 'node:crypto';
import { findClientId } from '../bearer.ts';
import type { DemoKey } from './demo-key.ts';

export interface DemoTokenRequest {
  key: DemoKey;
  issuer: string;
  audience: string;
  /** Who the token speaks for, as the register of staff has it. */
  subject: string;
  now: Date;
  /** At most 3600, the age to which the hub takes a token. */
  lifetimeSeconds: number;
}

/** The `client_id` of tokens made at the terminal for people; a machine's are its own. */
export const terminalClient = 'eenplan-cli';

/** An access token as the demo's issuer would give it, made without asking it: it works at a running hub with the same key. */
export async function signDemoToken(request: DemoTokenRequest): Promise<string> {
  const { key, issuer, audience, subject, now, lifetimeSeconds } = request;
  if (!Number.isInteger(lifetimeSeconds) || lifetimeSeconds < 1 || lifetimeSeconds > 3600) {
    throw new RangeError('a token of the demo holds for 1 to 3600 seconds');
  }
  const issuedAt = Math.floor(now.getTime() / 1000);
  const machine = findClientId(subject);
  return new SignJWT({ client_id: machine ?? terminalClient })
    .setProtectedHeader({ alg: key.privateJwk.alg, kid: key.id, typ: 'at+jwt' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(machine ?? subject)
    .setJti(randomUUID())
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + lifetimeSeconds)
    .sign(await importJWK(key.privateJwk));
}
