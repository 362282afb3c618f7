/** Every address leads somewhere: a crawl of the output, apart from the check that the build does itself. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ROOT, addresses, attr, catalogue, isExternal, outputFiles, pages, realPages } from './output.ts';

const ORIGIN = 'https://handboek.test';
const files = new Set(outputFiles());
const byUrl = new Map(pages.map((page) => [page.url, page]));
const ids = new Map(pages.map((page) => [page.url, new Set(page.elements.flatMap((element) => attr(element, 'id') ?? []))]));

/** What is wrong with an address seen from a page, or undefined. */
function fault(from: string, value: string): string | undefined {
  const target = new URL(value, ORIGIN + from);
  const path = decodeURIComponent(target.pathname);
  const isPage = byUrl.has(path);
  if (!isPage && !files.has(path.slice(1))) return `${value} bestaat niet`;
  if (path.endsWith('/index.html')) return `${value} noemt index.html`;
  const anchor = decodeURIComponent(target.hash.slice(1));
  return anchor !== '' && !ids.get(path)?.has(anchor) ? `${value}: geen anker '${anchor}' op ${path}` : undefined;
}

describe('interne adressen', () => {
  // The page for unknown addresses has its links once per depth: the browser tests follow them where it is shown.
  const crawled = pages.filter((page) => page.url !== '/404.html');

  it('komen allemaal uit, met hun anker', () => {
    let count = 0;
    const broken = crawled.flatMap((page) =>
      page.elements.flatMap(addresses).flatMap(({ value }) => {
        if (isExternal(value)) return [];
        count += 1;
        const wrong = fault(page.url, value);
        return wrong === undefined ? [] : [`${page.url}: ${wrong}`];
      }),
    );
    expect(count).toBeGreaterThan(1000);
    expect(broken).toEqual([]);
  });

  it('komen ook uit als verwijzing tussen elementen: label, popover en aria', () => {
    const names = ['for', 'popovertarget', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'headers', 'list', 'form'];
    const broken = pages.flatMap((page) =>
      page.elements.flatMap((element) =>
        names.flatMap((name) =>
          (attr(element, name) ?? '')
            .split(/\s+/)
            .filter((id) => id !== '' && !ids.get(page.url)?.has(id))
            .map((id) => `${page.url}: ${name}="${id}" op <${element.tagName}>`),
        ),
      ),
    );
    expect(broken).toEqual([]);
  });

  it('gaan rechtstreeks: geen link in het handboek loopt over een korte link', () => {
    const detours = realPages.flatMap((page) =>
      page.elements.flatMap((element) => {
        const href = attr(element, 'href');
        // A short link that is shown to be copied keeps its own address.
        if (href === undefined || isExternal(href) || attr(element, 'data-kopieer') !== undefined) return [];
        return byUrl.get(new URL(href, ORIGIN + page.url).pathname)?.isShortLink === true ? [`${page.url}: ${href}`] : [];
      }),
    );
    expect(detours).toEqual([]);
  });

  it('bereiken vanaf de beginpagina elke pagina', () => {
    const reached = new Set(['/']);
    const queue = ['/'];
    for (let url = queue.shift(); url !== undefined; url = queue.shift()) {
      for (const element of byUrl.get(url)?.elements ?? []) {
        const href = element.tagName === 'a' ? attr(element, 'href') : undefined;
        if (href === undefined || isExternal(href)) continue;
        const next = new URL(href, ORIGIN + url).pathname;
        if (!byUrl.has(next) || reached.has(next)) continue;
        reached.add(next);
        queue.push(next);
      }
    }
    expect(realPages.map((page) => page.url).filter((url) => !reached.has(url))).toEqual([]);
  });
});

describe('adressen naar buiten', () => {
  const directory = join(ROOT, 'src/content/data/bronnen');
  const sources = new Set(
    readdirSync(directory)
      .filter((name) => name.endsWith('.yaml'))
      .flatMap((name) => (parse(readFileSync(join(directory, name), 'utf8')) as { url?: string }).url ?? []),
  );

  it('worden nergens vanzelf opgehaald: alleen <a> wijst naar buiten', () => {
    const fetched = pages.flatMap((page) =>
      page.elements
        .filter(({ tagName }) => tagName !== 'a')
        .flatMap((element) =>
          addresses(element).flatMap(({ name, value }) =>
            isExternal(value) ? [`${page.url}: <${element.tagName} ${name}="${value}">`] : [],
          ),
        ),
    );
    expect(fetched).toEqual([]);
  });

  it('zijn https, of staan letterlijk zo bij de bronnen', () => {
    expect(sources.size).toBeGreaterThan(50);
    const outward = pages.flatMap((page) =>
      page.elements.flatMap((element) =>
        element.tagName === 'a' && isExternal(attr(element, 'href') ?? '') ? [{ page: page.url, href: attr(element, 'href') ?? '' }] : [],
      ),
    );
    expect(outward.length).toBeGreaterThan(100);
    expect(outward.filter(({ href }) => !href.startsWith('https://') && !sources.has(href))).toEqual([]);
  });

  it('openen geen nieuw venster', () => {
    expect(pages.flatMap((page) => page.elements.filter((element) => attr(element, 'target') !== undefined).map(() => page.url))).toEqual(
      [],
    );
  });
});

describe('korte links', () => {
  const refreshOf = (url: string) => {
    const value = byUrl
      .get(url)
      ?.elements.flatMap(addresses)
      .find(({ name }) => name === 'refresh')?.value;
    return value === undefined ? undefined : new URL(value, ORIGIN + url);
  };

  it('sturen elk item door naar zijn eigen adres', () => {
    const rows = catalogue().filter(({ url, korteUrl }) => url !== korteUrl);
    expect(rows.length).toBeGreaterThan(100);
    const wrong = rows.flatMap(({ code, url, korteUrl }) => {
      const target = refreshOf(`/${korteUrl}`);
      return korteUrl === `${code}/` && target?.href === new URL(url, `${ORIGIN}/`).href
        ? []
        : [`${korteUrl} gaat naar ${target?.href ?? 'niets'}, niet naar ${url}`];
    });
    expect(wrong).toEqual([]);
  });

  it('werken zonder JavaScript en zonder doorverwijzing: er staat ook een gewone link', () => {
    const wrong = pages
      .filter((page) => page.isShortLink)
      .filter((page) => {
        const links = page.elements
          .filter((element) => element.tagName === 'a')
          .map((element) => new URL(attr(element, 'href') ?? '', ORIGIN + page.url).href);
        return (
          links.length !== 1 || links[0] !== refreshOf(page.url)?.href || page.elements.some((element) => element.tagName === 'script')
        );
      });
    expect(wrong.map((page) => page.url)).toEqual([]);
  });

  it('bestaan voor de lessen', () => {
    expect(refreshOf('/les-1-2/')?.pathname).toMatch(/^\/lessen\/[a-z-]+\/$/);
  });
});
