/** Walks through the handbook over HTTP like a visitor with endless patience: every link and every file of every page. */
import { createHash } from 'node:crypto';
import { SRCSET_URL, attr, parseHtml, walk } from '../../src/integrations/output/html.ts';
import { get, inPool } from './http.ts';
import type { Running } from './running.ts';

const ATTRIBUTES = ['href', 'src', 'action', 'poster'];
/** Links of a page as they are written, by what is in it: the same page comes from each server. */
const read = new Map<string, readonly string[]>();

function linksOf(html: Buffer): readonly string[] {
  const key = createHash('sha256').update(html).digest('base64');
  const known = read.get(key);
  if (known) return known;
  const found = new Set<string>();
  walk(parseHtml(html.toString('utf8')), (element) => {
    const chosen = [...(attr(element, 'srcset') ?? '').matchAll(SRCSET_URL)].map((match) => match[2]);
    for (const value of [...ATTRIBUTES.map((name) => attr(element, name)), ...chosen]) {
      if (value !== undefined && !/^(?!https?:)[a-z][a-z0-9+.-]*:/i.test(value)) found.add(value);
    }
    // A page that leads on.
    const refresh = attr(element, 'http-equiv') === 'refresh' ? /url=(.*)$/.exec(attr(element, 'content') ?? '')?.[1] : undefined;
    if (refresh !== undefined) found.add(refresh);
  });
  const links = [...found];
  read.set(key, links);
  return links;
}

export interface Crawl {
  /** Addresses that were asked for. */
  addresses: Set<string>;
  /** How many of them are a page. */
  pages: number;
  /** What is wrong, as `page → link: reason`. */
  broken: string[];
}

/** @param start addresses to begin with, from the root of the handbook */
export async function crawl({ origin, path }: Running, start: readonly string[]): Promise<Crawl> {
  const addresses = new Set<string>();
  const result: Crawl = { addresses, pages: 0, broken: [] };
  let waiting: { from: string; to: string }[] = [];
  const plan = (from: string, link: string) => {
    const url = new URL(link, origin + from);
    if (url.origin !== origin) return;
    const to = url.pathname;
    if (!to.startsWith(path)) result.broken.push(`${from} → ${link}: buiten het handboek`);
    else if (!addresses.has(to)) {
      addresses.add(to);
      waiting.push({ from, to });
    }
  };
  for (const address of start) plan(path, path + address);
  while (waiting.length > 0) {
    const batch = waiting;
    waiting = [];
    await inPool(batch, 12, async ({ from, to }) => {
      const { status, headers, body } = await get(origin, to);
      if (status === 301 && headers.location !== undefined) plan(to, headers.location);
      else if (status !== 200) result.broken.push(`${from} → ${to}: ${status}`);
      else if (headers['content-type']?.startsWith('text/html')) {
        result.pages += 1;
        for (const link of linksOf(body)) plan(to, link);
      }
    });
  }
  return result;
}
