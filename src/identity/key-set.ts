import { createLocalJWKSet, createRemoteJWKSet, customFetch, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';

export interface RemoteKeysOptions {
  readonly url: URL;
  /** How long a fetch may take, in milliseconds, body and all. */
  readonly timeout: number;
  /** Told when a key that was published is published no longer: what was signed with it is worth nothing now. */
  readonly onWithdrawn: () => void;
  /** Told of each fetch that failed; no more often than the pause between fetches. */
  readonly onFailed: (error: unknown) => void;
}

/** Kept so long; a key that the issuer withdraws is gone after that, also when no new one comes by. */
const keepMilliseconds = 10 * 60 * 1000;
/** For an unknown key the set is fetched anew, but no sooner than this after the last fetch: anybody can make keys up. */
const pauseMilliseconds = 30 * 1000;
/** After a fetch that failed the next waits so long; until then the failure stands. */
const failurePauseMilliseconds = 5 * 1000;
/** Entra publishes some 20 kB; whatever is far longer is no key set. */
const mostBytes = 256 * 1024;
const mostKeys = 100;

/** The keys themselves, as the demo has them. */
export function makeLocalKeys(jwks: JSONWebKeySet): JWTVerifyGetKey {
  return createLocalJWKSet(jwks);
}

/**
 * The keys an issuer publishes, fetched when first needed, every ten minutes, and for a key that is not known. A fetch is
 * bounded in time and size, follows no redirect, and takes public keys of common strength only. Rejects with jose's
 * errors when there is no such key, and with another when the keys cannot be had.
 */
export function makeRemoteKeys({ url, timeout, onWithdrawn, onFailed }: RemoteKeysOptions): JWTVerifyGetKey {
  let published = new Set<string>();
  let failure: { readonly error: unknown; readonly until: number } | undefined;

  async function fetchKeys(address: string, init: RequestInit): Promise<Response> {
    if (failure && Date.now() < failure.until) throw failure.error;
    try {
      const response = await fetch(address, init);
      const keys = readKeys(await readText(response));
      const names = new Set(keys.map((key) => JSON.stringify(key)));
      if ([...published].some((name) => !names.has(name))) onWithdrawn();
      published = names;
      failure = undefined;
      return Response.json({ keys });
    } catch (error) {
      failure = { error, until: Date.now() + failurePauseMilliseconds };
      onFailed(error);
      throw error;
    }
  }

  return createRemoteJWKSet(url, {
    timeoutDuration: timeout,
    cooldownDuration: pauseMilliseconds,
    cacheMaxAge: keepMilliseconds,
    [customFetch]: fetchKeys,
  });
}

/** What an issuer published is not a key set that can be used; the message holds nothing of it. */
class KeySetError extends Error {
  override readonly name = 'KeySetError';
}

async function readText(response: Response): Promise<string> {
  if (response.status !== 200 || !response.body) {
    await response.body?.cancel();
    throw new KeySetError('the issuer does not answer with keys');
  }
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let bytes = 0;
  // Leaving the loop cancels what is still to come.
  for await (const chunk of response.body) {
    bytes += chunk.byteLength;
    if (bytes > mostBytes) throw new KeySetError('the issuer answers with too much');
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

const name = z.string().min(1).max(255);
const coordinate = z.string().regex(/^[A-Za-z0-9_-]{42,90}$/);
const use = { kid: name, use: z.literal('sig').optional(), alg: name.optional(), d: z.never().optional() };
const publicKey = z.discriminatedUnion('kty', [
  z.object({
    kty: z.literal('RSA'),
    // From 2048 to 8192 bits: below it is weak, above it every check is a burden.
    n: z.string().regex(/^[A-Za-z0-9_-]{342,1366}$/),
    e: z.string().regex(/^[A-Za-z0-9_-]{1,6}$/),
    ...use,
  }),
  z.object({ kty: z.literal('EC'), crv: z.enum(['P-256', 'P-384']), x: coordinate, y: coordinate, ...use }),
  z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: coordinate, ...use }),
]);
const keySet = z.object({ keys: z.array(z.unknown()).max(mostKeys) });

/** The keys in a set that can check a signature; others, as for encryption, are passed over (RFC 7517, section 5). */
function readKeys(text: string): z.output<typeof publicKey>[] {
  const set = keySet.safeParse(parseJson(text));
  if (!set.success) throw new KeySetError('the issuer answers with something else than keys');
  return set.data.keys.flatMap((key) => publicKey.safeParse(key).data ?? []);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
