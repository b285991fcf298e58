import { createServer } from 'node:http';
import { onTestFinished } from 'vitest';
import { z } from 'zod';
import { loadDemoKey } from '../../src/identity/demo-key.ts';
import { signDemoToken } from '../../src/identity/demo-token.ts';
import { installDemoStaff, subjectOf } from '../../src/population/staff.ts';
import { activityId } from '../testkit/activity.ts';
import { startTestHub, type Answer, type TestHub } from '../testkit/hub.ts';
import { makeTestFolder, testNow } from '../testkit/store.ts';

export const issuer = 'https://inloggen.example/realms/personeel';

export interface ProductionHub extends TestHub {
  /** Sends a body as a persona; `activity` is the short name of a processing activity, null for none. */
  readonly send: (persona: string, body: object, activity?: string | null) => Promise<Answer>;
}

/** A hub as in production, with the staff of the demo and an identity provider of the test's own. */
export async function startProductionHub(environment: Record<string, string> = {}): Promise<ProductionHub> {
  const folder = makeTestFolder();
  const key = await loadDemoKey(makeTestFolder());
  const keys = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [key.publicJwk] }));
  });
  await new Promise<void>((resolve) => keys.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void keys.close());
  const { port } = z.object({ port: z.number() }).parse(keys.address());
  const hub = await startTestHub({
    folder,
    environment: {
      MODE: 'production',
      PUBLIC_URL: 'https://eenplan.leusden.example',
      OIDC_ISSUER: issuer,
      OIDC_JWKS_URL: `http://127.0.0.1:${port}/certs`,
      OIDC_OTHER_CLIENTS: 'eenplan-cli',
      PSEUDONYM_KEY: '3f9a1c5e7b2d4f6081a3c5e7092b4d6f8193a5c7e9fb0d2f4163a587c9ebad0f',
      ...environment,
    },
  });
  installDemoStaff(hub.db, testNow);
  const { audience } = hub.config;
  const token = (persona: string) =>
    signDemoToken({ key, issuer, audience, subject: subjectOf(persona), now: testNow, lifetimeSeconds: 3600 });
  const send: ProductionHub['send'] = async (persona, body, activity = null) =>
    hub.post(JSON.stringify(body), {
      'content-type': 'application/json',
      authorization: `Bearer ${await token(persona)}`,
      ...(activity !== null && { 'x-processing-activity': activityId(activity) }),
    });
  return { ...hub, token, send };
}

/** The codes of an answer's errors. */
export function codesOf({ errors }: Answer): readonly string[] {
  return errors.map(({ extensions }) => extensions.code);
}
