/** What happens to the output after Astro has written it: portable pages, checked links, search index, 404 page. */
import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildCatalogue } from '../handbook/catalogue/catalogue.ts';
import type { Catalogue, CheckedPage } from '../handbook/catalogue/catalogue.ts';
import { FASEN, NIVEAUS } from '../schemas/gedeeld.ts';
import { readContentOnce } from '../handbook/catalogue/content.ts';
import { articleRows } from '../handbook/search/articles.ts';
import type { SearchRecord } from '../handbook/search/record.ts';
import { readRegister } from '../handbook/links/register.ts';
import type { Register } from '../handbook/links/register.ts';
import { writeOgImages } from './og-images.ts';
import { attr, parseHtml, walk, writeHtml } from './output/html.ts';
import type { Document } from './output/html.ts';
import { brokenLinks, collectLinks } from './output/links.ts';
import type { PageLinks } from './output/links.ts';
import { notFoundHtml, notFoundStyles } from './output/not-found.ts';
import { makePortable, relativeCss } from './output/portable.ts';
import { writePublicFiles } from './output/public.ts';
import { recordsOf } from './output/records.ts';
import { addOldAnchors, allRedirects, redirectHtml } from './output/redirects.ts';
import { SEARCH_INPUT, writeSearchIndex } from './search-index.ts';
import type { SearchInput } from './search-index.ts';

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

/** How many files are read or written at the same time: waiting for a disk costs more than the work itself. */
const BATCH = 32;

async function inBatches<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  for (let start = 0; start < items.length; start += BATCH) await Promise.all(items.slice(start, start + BATCH).map(work));
}

interface Finishing {
  catalogue: Catalogue;
  register: Register;
  /** Addresses of scripts with nothing in them. */
  empty: ReadonlySet<string>;
}
interface Finished {
  links: PageLinks[];
  /** Style sheets of the site, from the root of the output. */
  styles: string[];
  /** The pages of the catalogue that were found. */
  pages: CheckedPage[];
  records: SearchRecord[];
}

/** Makes every page portable, in place, and collects what the search index needs, in the order of `files`. */
async function finishPages(directory: string, files: readonly string[], { catalogue, register, empty }: Finishing): Promise<Finished> {
  const finished: Finished = { links: [], styles: [], pages: [], records: [] };
  const finish = (file: string, html: string): string => {
    const url = file.slice(0, -'index.html'.length);
    const document = parseHtml(html);
    makePortable(document, url, catalogue, empty);
    addOldAnchors(document, url, register);
    finished.links.push(collectLinks(document, url));
    const page = catalogue.pageByUrl(url);
    if (page) {
      finished.pages.push(page);
      finished.records.push(...recordsOf(document, page, catalogue));
    }
    if (url === '/') finished.styles = stylesOf(document);
    return writeHtml(document);
  };
  let writing: Promise<unknown> = Promise.resolve();
  for (let start = 0; start < files.length; start += BATCH) {
    const batch = files.slice(start, start + BATCH);
    const texts = await Promise.all(batch.map((file) => readFile(join(directory, file), 'utf8')));
    const results = batch.map((file, index) => finish(file, texts[index] ?? ''));
    await writing;
    writing = Promise.all(batch.map((file, index) => writeFile(join(directory, file), results[index] ?? '')));
  }
  await writing;
  return finished;
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
        if (site !== undefined) await writePublicFiles(directory, catalogue, { site, contact: process.env['BEVEILIGINGSCONTACT'] });
        const files = await outputFiles(directory);
        const empty = await emptyScripts(directory, files);
        const started = performance.now();
        const htmlFiles = files.filter((name) => name.endsWith('/index.html'));
        const { links, styles, pages, records } = await finishPages(directory, htmlFiles, { catalogue, register, empty });
        const order = { rol: catalogue.pages('rol').map(({ data }) => data.title), fase: FASEN, niveau: NIVEAUS };
        const input: SearchInput = { records, artikelen: articleRows(catalogue, records), order };
        const count = await writeSearchIndex(join(directory, 'zoek'), input);
        await mkdir(dirname(SEARCH_INPUT), { recursive: true });
        await writeFile(SEARCH_INPUT, JSON.stringify(input));

        const redirects = allRedirects(catalogue, register);
        await inBatches(redirects, async (redirect) => {
          await mkdir(join(directory, redirect.from), { recursive: true });
          await writeFile(join(directory, redirect.from, 'index.html'), redirectHtml(redirect, site));
        });
        links.push(...redirects.map(({ from, to }): PageLinks => ({ url: from, ids: new Set(), targets: [to] })));
        await inBatches(
          files.filter((name) => name.endsWith('.css')),
          async (file) => {
            const path = join(directory, file);
            await writeFile(path, relativeCss(await readFile(path, 'utf8')));
          },
        );
        await writeFile(join(directory, '404.html'), notFoundHtml());
        for (const [name, css] of Object.entries(notFoundStyles(styles))) await writeFile(join(directory, name), css);
        const broken = brokenLinks(links, new Set([...files, '/404.html']));
        if (broken.length > 0) throw new Error(`${broken.length} links in de uitvoer komen niet uit:\n${broken.join('\n')}`);
        logger.info(`${links.length} adressen, ${count} onderdelen in de zoekindex (${Math.round(performance.now() - started)} ms)`);

        if (site !== undefined) {
          const images = await writeOgImages(pages, directory, join(process.cwd(), '.bouw', 'og'));
          logger.info(`${images.total} plaatjes voor links (${images.drawn} nieuw getekend)`);
        }
      },
    },
  };
}
