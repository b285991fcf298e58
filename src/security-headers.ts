import type { SignIn } from './sign-in.ts';

type Header = readonly [name: string, value: string];

/** Headers of every answer: the page runs and shows what comes from the hub alone, and nobody puts it in a frame of theirs. */
export function securityHeaders({ issuer }: Pick<SignIn, 'issuer'>, publicUrl: string): readonly Header[] {
  const { origin } = new URL(issuer);
  const policy = [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self'`,
    `img-src 'self'`,
    `font-src 'self'`,
    `manifest-src 'self'`,
    `connect-src 'self' ${origin}`,
    // The sign-in is renewed in a frame of the identity provider's, which leads back to the page.
    `frame-src 'self' ${origin}`,
    `frame-ancestors 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
  ];
  return [
    ['content-security-policy', policy.join('; ')],
    ['x-content-type-options', 'nosniff'],
    ['referrer-policy', 'no-referrer'],
    ['permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
    ['cross-origin-resource-policy', 'same-origin'],
    // Signing in again happens in a window of the identity provider, beside what was typed.
    ['cross-origin-opener-policy', 'same-origin-allow-popups'],
    ...(publicUrl.startsWith('https:') ? [['strict-transport-security', 'max-age=31536000'] as const] : []),
  ];
}
