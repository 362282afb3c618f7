/** Checks every address in the output against what was really written: the output is the truth. */
import { SRCSET_URL, attr, walk } from './html.ts';
import type { Document } from './html.ts';

export interface PageLinks {
  /** Address of the page, e.g. `/lessen/x/`. */
  url: string;
  ids: Set<string>;
  /** Addresses within the site, made absolute from the root: `/werkvormen/y/#z`. */
  targets: string[];
}

const BASE = 'https://handboek.invalid';

/** Collects ids and internal addresses of one finished page. @throws on an id that occurs twice. */
export function collectLinks(document: Document, url: string): PageLinks {
  const ids = new Set<string>();
  const targets: string[] = [];
  walk(document, (element) => {
    const id = attr(element, 'id');
    if (id !== undefined) {
      if (ids.has(id)) throw new Error(`${url}: de id '${id}' komt twee keer voor.`);
      ids.add(id);
    }
    if (element.tagName === 'link' && attr(element, 'rel') === 'canonical') return;
    const chosen = [...(attr(element, 'srcset') ?? '').matchAll(SRCSET_URL)].map((match) => match[2]);
    for (const value of [...['href', 'src', 'action'].map((name) => attr(element, name)), ...chosen]) {
      if (value === undefined || /^[a-z][a-z0-9+.-]*:/i.test(value)) continue;
      const target = new URL(value, BASE + url);
      targets.push(target.pathname + target.hash);
    }
  });
  return { url, ids, targets };
}

/** An address as the file is called: `%20` → a space; what cannot be decoded stays as it is. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** @returns a Dutch sentence for every address that leads nowhere. */
export function brokenLinks(pages: readonly PageLinks[], files: ReadonlySet<string>): string[] {
  const byUrl = new Map(pages.map((page) => [page.url, page]));
  return pages.flatMap((page) =>
    [...new Set(page.targets)].flatMap((target) => {
      const [path = '', fragment = ''] = target.split('#').map(decode);
      const found = byUrl.get(path);
      if (found && fragment !== '' && !found.ids.has(fragment)) return [`${page.url}: geen kop of anker '#${fragment}' op ${path}`];
      if (found || files.has(path) || (path.endsWith('/') && files.has(`${path}index.html`))) return [];
      return [`${page.url}: ${target} bestaat niet`];
    }),
  );
}
