/** The headers that every server sends with the handbook; the only place where they are written down. */

const POLICY: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'worker-src': "'self'",
  'frame-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'self'",
};

/** One year, in seconds. */
const YEAR = 31_536_000;

/** Headers for every response. No hash stands in the policy, so it never changes between releases. */
export const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': Object.entries(POLICY)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; '),
  'Strict-Transport-Security': `max-age=${YEAR}`,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'SAMEORIGIN',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
};

/** How long a file may be kept: files with a hash in their address for ever, the rest is asked for again. */
export function cacheControl(path: string): string {
  return path.startsWith('/_astro/') || /^\/zoek\/[0-9a-f]{10}\//.test(path) ? `public, max-age=${YEAR}, immutable` : 'no-cache';
}
