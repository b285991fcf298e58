/** Where the demo's issuer is found. */
export interface DemoAddress {
  /** The public address of the hub, without a slash at the end. */
  readonly home: string;
  /** The `iss` of its tokens: the public address and `/oidc`. */
  readonly issuer: string;
  /** The path under which it answers: `/oidc`, after the path of the public address. */
  readonly path: string;
}

/** Where the demo's issuer is found for a hub with this public address. */
export function demoAddressOf(publicUrl: string): DemoAddress {
  const home = publicUrl.replace(/\/+$/, '');
  const issuer = `${home}/oidc`;
  return { home, issuer, path: new URL(issuer).pathname };
}
