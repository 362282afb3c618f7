/** The headers that every server sends with the handbook; the only place where they are written down. */

const POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
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
} as const satisfies Readonly<Record<string, string>>;

/** One year, in seconds. */
const YEAR = 31_536_000;

/**
 * Hosts of Microsoft 365 that may frame a page in SharePoint or Teams.
 * Source: https://learn.microsoft.com/en-us/microsoftteams/platform/tabs/how-to/tab-requirements
 */
const MICROSOFT_365 = 'https://*.sharepoint.com https://*.cloud.microsoft https://teams.microsoft.com https://*.teams.microsoft.com';

const policy = (directives: Readonly<Record<string, string>>): string =>
  Object.entries(directives)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');

/**
 * The policy for an organisation that shows the handbook inside SharePoint or Teams. `'self'` stays, for Internet.nl wants it.
 * A browser that knows `frame-ancestors` ignores `X-Frame-Options`, so that header need not change.
 */
export const EMBEDDING_POLICY = policy({ ...POLICY, 'frame-ancestors': `${POLICY['frame-ancestors']} ${MICROSOFT_365}` });

/** Headers for every response. No hash stands in the policy, so it never changes between releases. */
export const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': policy(POLICY),
  'Strict-Transport-Security': `max-age=${YEAR}`,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'SAMEORIGIN',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
};

/** Files with a hash in their address, as a regular expression on the address below the root of the handbook. */
export const HASHED = '(_astro|zoek/[0-9a-f]{10})/';
/** A file with a hash in its address never changes: it may be kept for ever. */
export const KEEP = `public, max-age=${YEAR}, immutable`;
/** Everything else is asked for again, and costs nothing as long as it is the same. */
export const ASK_AGAIN = 'no-cache';

const hashed = new RegExp(`^/${HASHED}`);

/** How long a file may be kept. @param path address from the root of the handbook: `/lessen/x/` */
export function cacheControl(path: string): string {
  return hashed.test(path) ? KEEP : ASK_AGAIN;
}
