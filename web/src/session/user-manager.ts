import { UserManager, WebStorageStateStore } from 'oidc-client-ts';
import type { Config } from '../config.ts';

/** Path to which the identity provider returns. */
export const signInPath = '/aanmelden';

/** State of the page that survives the trip to the identity provider. */
export interface SignInState {
  /** Path and search of the page to go back to. */
  readonly returnTo: string;
}

/**
 * The OpenID Connect client (authorization code with PKCE). Tokens live in this tab's session storage: a reload
 * stays signed in, another tab or a closed one does not.
 */
export function createUserManager(config: Config): UserManager {
  const publicUrl = new URL(config.publicUrl).origin;
  return new UserManager({
    authority: config.authority,
    client_id: config.clientId,
    redirect_uri: publicUrl + signInPath,
    post_logout_redirect_uri: `${publicUrl}/`,
    response_type: 'code',
    scope: config.scope,
    // Without it a provider that goes by RFC 8707 hands out a token for its own user info, not for the hub.
    ...(config.resource !== undefined && {
      resource: config.resource,
      extraTokenParams: { resource: config.resource },
    }),
    loadUserInfo: false,
    automaticSilentRenew: true,
    accessTokenExpiringNotificationTimeInSeconds: 60,
    userStore: new WebStorageStateStore({ store: window.sessionStorage, prefix: 'eenplan.' }),
    popupWindowFeatures: { width: 560, height: 720 },
  });
}

function isSignInState(value: unknown): value is SignInState {
  return typeof value === 'object' && value !== null && 'returnTo' in value && typeof value.returnTo === 'string';
}

/** How signing in went, as seen by the window to which the provider returned. */
export type SignInOutcome =
  | { readonly kind: 'signedIn'; readonly returnTo: string }
  | { readonly kind: 'otherWindow' }
  | { readonly kind: 'failed' };

/**
 * Completes signing in at the address to which the provider returned. In a pop-up or hidden frame the answer is handed
 * to the window that waits for it (`otherWindow`). `failed` covers a refusal as well as an answer that does not fit.
 */
export async function completeSignIn(userManager: UserManager): Promise<SignInOutcome> {
  try {
    const user = await userManager.signinCallback();
    if (!user) return { kind: 'otherWindow' };
    // Only a path of our own: whatever else stands there must not become an open redirect.
    const returnTo = isSignInState(user.state) ? user.state.returnTo : '/';
    return { kind: 'signedIn', returnTo: /^\/(?![/\\])/.test(returnTo) ? returnTo : '/' };
  } catch {
    return { kind: 'failed' };
  }
}
