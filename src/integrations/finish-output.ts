/** What happens to the output after Astro has written it: portable pages, checked links, search index, 404 page. */
import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildCatalogue } from '../handbook/catalogue/catalogue.ts';
import type { CheckedPage } from '../handbook/catalogue/catalogue.ts';
import { readContentOnce } from '../handbook/catalogue/content.ts';
import { readRegister } from '../handbook/links/register.ts';
import { writeOgImages } from './og-images.ts';
import { attr, parseHtml, walk, writeHtml } from './output/html.ts';
import type { Document } from './output/html.ts';
import { brokenLinks, collectLinks } from './output/links.ts';
import type { PageLinks } from './output/links.ts';
import { notFoundHtml, notFoundStyles } from './output/not-found.ts';
import { makePortable, relativeCss } from './output/portable.ts';
import { recordsOf } from './output/records.ts';
import { addOldAnchors, allRedirects, redirectHtml } from './output/redirects.ts';
import { startSearchIndex } from './search-index.ts';

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
        const files = await outputFiles(directory);
        const empty = await emptyScripts(directory, files);
        const links: PageLinks[] = [];
        const pages = new Map<string, CheckedPage>();
        let styles: string[] = [];
        const started = performance.now();
        // Pagefind is a process of its own: it indexes a page while the next one is being read here.
        const index = await startSearchIndex();
        for (const file of files.filter((name) => name.endsWith('/index.html'))) {
          const url = file.slice(0, -'index.html'.length);
          const path = join(directory, file);
          const document = parseHtml(await readFile(path, 'utf8'));
          makePortable(document, url, catalogue, empty);
          addOldAnchors(document, url, register);
          links.push(collectLinks(document, url));
          const page = catalogue.pageByUrl(url);
          if (page) {
            pages.set(page.data.code, page);
            for (const record of recordsOf(document, page, catalogue)) index.add(record);
          }
          if (url === '/') styles = stylesOf(document);
          await writeFile(path, writeHtml(document));
        }
        const redirects = allRedirects(catalogue, register);
        for (const redirect of redirects) {
          await mkdir(join(directory, redirect.from), { recursive: true });
          await writeFile(join(directory, redirect.from, 'index.html'), redirectHtml(redirect));
          links.push({ url: redirect.from, ids: new Set(), targets: [redirect.to] });
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

        const count = await index.write(join(directory, 'pagefind'));
        logger.info(`zoekindex met ${count} onderdelen`);

        if (site !== undefined) {
          const images = await writeOgImages([...pages.values()], directory, join(process.cwd(), '.bouw', 'og'));
          logger.info(`${images.total} plaatjes voor links (${images.drawn} nieuw getekend)`);
        }
      },
    },
  };
}
