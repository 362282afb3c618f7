/** Files that only the public edition has: feeds, `robots.txt` and `security.txt`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Catalogue } from '../../handbook/catalogue/catalogue.ts';
import { SECURITY_TXT_PATH, securityTxt } from '../../handbook/hosting/security-txt.ts';
import { FEED_PATHS } from '../../handbook/links/feeds.ts';
import { atomFeed, jsonFeed } from './feeds.ts';

/** How long the contact in `security.txt` is good after the last change in content, in milliseconds: a year (RFC 9116, 2.5.5). */
const VALID = 365 * 86_400_000;

export interface PublicEdition {
  /** Address of the edition, e.g. `https://handboek.example.nl`. */
  site: string;
  /** Where leaks can be reported: `mailto:` or `https:` addresses with spaces between them; without it there is no `security.txt`. */
  contact: string | undefined;
  /** What counts as now. */
  now?: Date;
}

/**
 * The texts by address from the root. The same content gives the same texts, whatever the day.
 * @throws RangeError, in Dutch, when the contact is malformed, or the content so old that its `security.txt` would have expired
 */
export function publicFiles(catalogue: Catalogue, { site, contact, now = new Date() }: PublicEdition): Map<string, string> {
  const files = new Map([
    ['/robots.txt', `User-agent: *\nAllow: /\n\nSitemap: ${new URL('/sitemap-index.xml', site).href}\n`],
    [FEED_PATHS.atom, atomFeed(catalogue, site)],
    [FEED_PATHS.json, jsonFeed(catalogue, site)],
  ]);
  if (contact !== undefined && contact.trim() !== '') {
    const text = securityTxt({
      contact: contact.trim().split(/\s+/),
      expires: new Date(new Date(`${catalogue.lastChange}T00:00:00Z`).getTime() + VALID),
      canonical: new URL(SECURITY_TXT_PATH, site).href,
      preferredLanguages: ['nl', 'en'],
      now,
    });
    files.set(SECURITY_TXT_PATH, text);
  }
  return files;
}

/** Writes them. @param directory the output */
export async function writePublicFiles(directory: string, catalogue: Catalogue, edition: PublicEdition): Promise<void> {
  for (const [path, text] of publicFiles(catalogue, edition)) {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), text);
  }
}
