import { createHash, randomBytes } from 'node:crypto';

interface Cookie {
  name: string;
  value: string;
  path: string;
}

export interface Browser {
  /** One request with the cookies that belong to its path; redirects are not followed. */
  request: (url: string | URL, init?: RequestInit) => Promise<Response>;
  /** Follows redirects until a page, or until an address that does not start with `within`, which is not asked for. */
  follow: (url: string | URL, within: string, init?: RequestInit) => Promise<{ url: URL; response?: Response }>;
  cookies: () => Cookie[];
}

/** As much of a browser as signing in needs: cookies by path, redirects by hand. */
export function makeBrowser(): Browser {
  const jar = new Map<string, Cookie>();

  async function request(url: string | URL, init: RequestInit = {}): Promise<Response> {
    const { pathname } = new URL(url);
    const cookies = [...jar.values()].filter(({ path }) => pathname.startsWith(path));
    const headers = new Headers(init.headers);
    if (cookies.length > 0) headers.set('cookie', cookies.map(({ name, value }) => `${name}=${value}`).join('; '));
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) keep(line);
    return response;
  }

  function keep(line: string): void {
    const [pair = '', ...attributes] = line.split('; ');
    const [name = '', value = ''] = pair.split('=');
    const path = attributes.find((attribute) => attribute.startsWith('path='))?.slice('path='.length) ?? '/';
    if (value === '') jar.delete(`${name} ${path}`);
    else jar.set(`${name} ${path}`, { name, value, path });
  }

  async function follow(
    start: string | URL,
    within: string,
    init: RequestInit = {},
  ): Promise<{ url: URL; response?: Response }> {
    let response = await request(start, init);
    let url = new URL(start);
    for (let hops = 0; hops < 10; hops += 1) {
      const location = response.headers.get('location');
      if (location === null) return { url, response };
      await response.body?.cancel();
      url = new URL(location, url);
      if (!url.href.startsWith(within)) return { url };
      response = await request(url);
    }
    throw new Error('too many redirects');
  }

  return { request, follow, cookies: () => [...jar.values()] };
}

/** The start of signing in as the staff page makes it: the address to go to and the secret that proves it later. */
export function makeAuthorizationRequest(
  issuer: string,
  redirectUri: string,
  extra: Record<string, string> = {},
): { url: string; verifier: string } {
  const verifier = randomBytes(32).toString('base64url');
  const query = new URLSearchParams({
    client_id: 'eenplan-web',
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: 'openid profile',
    state: randomBytes(8).toString('base64url'),
    nonce: randomBytes(8).toString('base64url'),
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...extra,
  });
  return { url: `${issuer}/auth?${query.toString()}`, verifier };
}
