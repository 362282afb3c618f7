/** What happens to the output after Astro has written it: portable pages, checked links, search index, 404 page. */
import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildCatalogue } from '../handbook/catalogue/catalogue.ts';
import type { CheckedPage } from '../handbook/catalogue/catalogue.ts';
import { readContentOnce } from '../handbook/catalogue/content.ts';
import { readRegister } from '../handbook/links/register.ts';
import type { SearchRecord } from '../handbook/search/record.ts';
import { writeOgImages } from './og-images.ts';
import { parseHtml, walk, attr, setAttr, writeHtml } from './output/html.ts';
import type { Document } from './output/html.ts';
import { brokenLinks, collectLinks } from './output/links.ts';
import type { PageLinks } from './output/links.ts';
import { notFoundHtml, notFoundStyles } from './output/not-found.ts';
import { makePortable, relativeCss, relativeUrl } from './output/portable.ts';
import { recordsOf } from './output/records.ts';
import { addOldAnchors, pageRedirects, redirectHtml } from './output/redirects.ts';
import { writeSearchIndex } from './search-index.ts';

/** All files under a directory, as addresses from its root (`/lessen/x/index.html`), sorted. */
async function outputFiles(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/')}`)
    .sort();
}

/** Scripts with nothing in them: Astro writes a file even when a module is empty. */
async function emptyScripts(directory: string, files: readonly string[]): Promise<Set<string>> {
  const scripts = files.filter((file) => file.startsWith('/_astro/') && file.endsWith('.js'));
  const sizes = await Promise.all(scripts.map(async (file) => (await stat(join(directory, file))).size));
  return new Set(scripts.filter((_, index) => (sizes[index] ?? 0) <= 1));
}

/** The refresh of a short link is an address too. */
function relativeRefresh(document: Document, from: string): void {
  walk(document, (element) => {
    if (element.tagName !== 'meta' || attr(element, 'http-equiv') !== 'refresh') return;
    const url = /url=(\/.*)$/.exec(attr(element, 'content') ?? '')?.[1];
    if (url !== undefined) setAttr(element, 'content', `0; url=${relativeUrl(url, from)}`);
  });
}

/** The names of style sheets that a page uses, from the root of the output. */
function stylesOf(document: Document): string[] {
  const styles: string[] = [];
  walk(document, (element) => {
    if (element.tagName === 'link' && attr(element, 'rel') === 'stylesheet' && attr(element, 'media') !== 'print') {
      styles.push((attr(element, 'href') ?? '').replace(/^\.?\//, ''));
    }
  });
  return styles;
}

/**
 * The Astro integration.
 * @throws (and so fails the build) when the output has something inline, a broken link, or a page without `<main>`
 */
export function finishOutput(): AstroIntegration {
  let site: string | undefined;
  return {
    name: 'handboek:finish-output',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = config.site;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const directory = fileURLToPath(dir);
        const catalogue = buildCatalogue(await readContentOnce(process.cwd()));
        const register = await readRegister(process.cwd());
        for (const [from, to] of pageRedirects(register)) {
          await mkdir(join(directory, from), { recursive: true });
          await writeFile(join(directory, from, 'index.html'), redirectHtml(from, to));
        }
        const files = await outputFiles(directory);
        const empty = await emptyScripts(directory, files);
        const links: PageLinks[] = [];
        const records: SearchRecord[] = [];
        const pages = new Map<string, CheckedPage>();
        let styles: string[] = [];
        const started = performance.now();
        for (const file of files.filter((name) => name.endsWith('/index.html'))) {
          const url = file.slice(0, -'index.html'.length);
          const path = join(directory, file);
          const document = parseHtml(await readFile(path, 'utf8'));
          makePortable(document, url, catalogue, empty);
          relativeRefresh(document, url);
          addOldAnchors(document, url, register);
          links.push(collectLinks(document, url));
          const page = catalogue.pageByUrl(url);
          if (page) {
            pages.set(page.data.code, page);
            records.push(...recordsOf(document, page, catalogue));
          }
          if (url === '/') styles = stylesOf(document);
          await writeFile(path, writeHtml(document));
        }
        logger.info(`${links.length} pagina's verplaatsbaar gemaakt (${Math.round(performance.now() - started)} ms)`);

        for (const file of files.filter((name) => name.endsWith('.css'))) {
          const path = join(directory, file);
          await writeFile(path, relativeCss(await readFile(path, 'utf8')));
        }
        await writeFile(join(directory, '404.html'), notFoundHtml());
        for (const [name, css] of Object.entries(notFoundStyles(styles))) await writeFile(join(directory, name), css);

        const broken = brokenLinks(links, new Set([...files, '/404.html']));
        if (broken.length > 0) throw new Error(`${broken.length} links in de uitvoer komen niet uit:\n${broken.join('\n')}`);

        const order = new Map(catalogue.items.map((item, index) => [item.code, index]));
        records.sort((a, b) => (order.get(a.code) ?? 0) - (order.get(b.code) ?? 0));
        await writeSearchIndex(records, join(directory, 'pagefind'));
        logger.info(`zoekindex met ${records.length} onderdelen`);

        if (site !== undefined) {
          const count = await writeOgImages([...pages.values()], directory, join(process.cwd(), '.bouw', 'og'));
          logger.info(`${count.total} plaatjes voor links (${count.drawn} nieuw getekend)`);
        }
      },
    },
  };
}
