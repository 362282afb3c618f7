/**
 * Makes an edition that opens from disk out of the website: a double click on `index.html` is enough, on a machine of one's
 * own or in a shared folder. Browsers treat a file more strictly than a page from a server: a folder has no index page,
 * modules do not load, a script may not read a file, and whatever asks for CORS is blocked. Works on the files alone, so
 * that it can also run where only Node is.
 */
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileAddress } from '../../handbook/links/file.ts';
import { SRCSET_URL, attr, parseHtml, removeElement, setAttr, walk, writeHtml } from '../output/html.ts';
import type { Document, Element } from '../output/html.ts';
import { brokenLinks, collectLinks, decode } from '../output/links.ts';
import type { PageLinks } from '../output/links.ts';

/** Where the one script stands; it knows the handbook from there, so it lies one folder below the root. */
const SCRIPT = '_astro/offline.js';
/** The folder of the search index, and the function that its files call (see `site/client/place.offline.ts`). */
const INDEX = 'zoek/';
const RECEIVER = 'handboekZoek';

/** Files that only mean something to a server, to search engines or to a feed reader. */
const SERVER_ONLY =
  /^(404(-\d+)?\.(html|css)|web\.config|robots\.txt|sitemap[^/]*\.xml|\.well-known\/.*)$|(^|\/)(atom|rss|feed)(\.[a-z]+)?\.(xml|json)$/;
/** Marks an element that says something about such a file: it goes along with it. */
const ONLINE_ONLY = 'data-alleen-online';
/** `<link>`s that fetch ahead, ask for CORS, or tell a search engine something. */
const DROPPED_LINKS = new Set(['preload', 'modulepreload', 'prefetch', 'canonical', 'alternate', 'sitemap', 'manifest', 'search']);
const DROPPED_META = /^(og|twitter|article):/;

const URL_ATTRIBUTES = ['href', 'src', 'action', 'poster'];
const REFRESH = /^(\s*\d+\s*;\s*url=)(.*)$/i;
/** A font that may come too late for good: files are not kept in a cache, so from a slow folder it would always be too late. */
const OPTIONAL_FONT = /font-display:\s*optional/g;
const CSS_URL = /url\(\s*(["']?)(.*?)\1\s*\)/g;

/** How many files are read or written at the same time. */
const BATCH = 32;
const BASE = 'https://handboek.invalid/';

async function inBatches<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  for (let start = 0; start < items.length; start += BATCH) await Promise.all(items.slice(start, start + BATCH).map(work));
}

/** All files under a directory, by their path from there with forward slashes, sorted. */
async function filesIn(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

const isOutside = (url: string) => /^[a-z][a-z0-9+.-]*:/i.test(url) || url.startsWith('//');

/** Where a relative address on a page or in a style sheet leads: `/lessen/x/index.html#y`. */
function targetOf(url: string, file: string): string {
  const { pathname, hash } = new URL(url, BASE + file.split('/').map(encodeURIComponent).join('/'));
  return pathname + hash;
}

/** The file at an address: `/a%20b.pdf#c` → `a b.pdf`. */
const fileOf = (target: string): string => decode(target.slice(1).split('#')[0] ?? '');

/** An address on a page as a file. @throws on one from the root of a server: on a disk that is the whole disk */
function toFile(url: string, file: string): string {
  if (isOutside(url) || /^([?#]|$)/.test(url)) return url;
  if (url.startsWith('/')) throw new Error(`${file}: het adres ${url} begint bij de wortel van een server en werkt niet vanaf schijf.`);
  return fileAddress(url);
}

/** When and where a page sends its reader on by itself. */
function refreshOf(element: Element): { wait: string; url: string } | undefined {
  if (element.tagName !== 'meta' || attr(element, 'http-equiv')?.toLowerCase() !== 'refresh') return undefined;
  const [, wait, url] = REFRESH.exec(attr(element, 'content') ?? '') ?? [];
  return wait === undefined || url === undefined ? undefined : { wait, url };
}

/** Makes the addresses of an element those of files. */
function changeAddresses(element: Element, file: string): void {
  for (const name of URL_ATTRIBUTES) {
    const url = attr(element, name);
    if (url !== undefined) setAttr(element, name, toFile(url, file));
  }
  const srcset = attr(element, 'srcset');
  if (srcset !== undefined) {
    setAttr(
      element,
      'srcset',
      srcset.replace(SRCSET_URL, (_, before: string, url: string) => before + toFile(url, file)),
    );
  }
  const refresh = refreshOf(element);
  if (refresh) setAttr(element, 'content', refresh.wait + toFile(refresh.url, file));
}

/** Puts the content of an element in its place. */
function unwrap(element: Element): void {
  const parent = element.parentNode;
  if (!parent) return;
  for (const child of element.childNodes) child.parentNode = parent;
  parent.childNodes = parent.childNodes.flatMap((node) => (node === element ? element.childNodes : [node]));
}

function isDropped({ tagName, attrs }: Element): boolean {
  const value = (wanted: string) => attrs.find(({ name }) => name === wanted)?.value ?? '';
  if (tagName === 'link')
    return value('rel')
      .split(/\s+/)
      .some((rel) => DROPPED_LINKS.has(rel));
  if (tagName === 'meta') return DROPPED_META.test(value('property') || value('name'));
  return (tagName === 'script' && value('type') === 'module') || attrs.some(({ name }) => name === ONLINE_ONLY);
}

/** The one script that does what the modules did. */
function addScript(head: Element, file: string): void {
  const script: Element = {
    ...head,
    nodeName: 'script',
    tagName: 'script',
    attrs: [
      { name: 'defer', value: '' },
      { name: 'src', value: `${'../'.repeat(file.split('/').length - 1) || './'}${SCRIPT}` },
    ],
    childNodes: [],
    parentNode: head,
  };
  head.childNodes.push(script);
}

/** Changes a page in place. */
function changePage(document: Document, file: string): void {
  const dropped: Element[] = [];
  const unwrapped: Element[] = [];
  const heads: Element[] = [];
  const modules: Element[] = [];
  walk(document, (element) => {
    if (element.tagName === 'head') heads.push(element);
    if (element.tagName === 'script' && attr(element, 'type') === 'module') modules.push(element);
    if (isDropped(element)) {
      dropped.push(element);
      return false;
    }
    for (const name of ['crossorigin', 'integrity']) setAttr(element, name, undefined);
    changeAddresses(element, file);
    const href = attr(element, 'href');
    if (element.tagName === 'a' && href !== undefined && !isOutside(href) && SERVER_ONLY.test(fileOf(targetOf(href, file))))
      unwrapped.push(element);
    return true;
  });
  dropped.forEach(removeElement);
  unwrapped.forEach(unwrap);
  if (modules.length > 0) for (const head of heads) addScript(head, file);
}

/** Where a page leads: its links, and where it sends its reader on by itself. */
function linksOf(document: Document, file: string): PageLinks {
  const links = collectLinks(document, `/${file}`);
  walk(document, (element) => {
    const { url } = refreshOf(element) ?? {};
    if (url !== undefined && !isOutside(url)) links.targets.push(targetOf(url, file));
  });
  return links;
}

/** What a style sheet fetches. @throws on an address from the root of a server */
const linksOfCss = (css: string, file: string): PageLinks => ({
  url: `/${file}`,
  ids: new Set(),
  targets: [...css.matchAll(CSS_URL)].flatMap(([, , url = '']) =>
    isOutside(url) || url.startsWith('#') ? [] : [targetOf(toFile(url, file), file)],
  ),
});

/** Makes a file of the search index a script. @throws when it is not JSON, for then it could be any code */
function indexScript(file: string, json: string): string {
  const name = file.slice(INDEX.length, -'.json'.length);
  try {
    return `${RECEIVER}(${JSON.stringify(name)},${JSON.stringify(JSON.parse(json))});\n`;
  } catch {
    throw new Error(`${file}: dit is geen JSON. Maak de zoekindex opnieuw.`);
  }
}

/** @throws unless there is room for a new folder at `target` */
async function claim(site: string, target: string): Promise<void> {
  const [from, to] = [resolve(site), resolve(target)];
  if (`${to}${sep}`.startsWith(`${from}${sep}`)) throw new Error(`De offline-map ${to} mag niet in de website zelf liggen.`);
  await mkdir(to, { recursive: true });
  if ((await readdir(to)).length > 0) throw new Error(`De map ${to} is niet leeg. Kies een nieuwe map.`);
}

/**
 * Makes the offline edition of a website. Only what a page uses comes along.
 * @param site folder with the website as it was built
 * @param target a folder that is new or empty
 * @param script text of the classic script that does what the modules do
 * @throws when the site is not complete, when `target` is not empty, or when a link in the result leads nowhere: with the file
 *   and the address; what was written by then stays
 */
export async function makeOffline(site: string, target: string, script: string): Promise<void> {
  await claim(site, target);
  const source = new Set((await filesIn(site)).filter((file) => !SERVER_ONLY.test(file)));
  const index = [...source].filter((file) => file.startsWith(INDEX) && file.endsWith('.json'));
  for (const needed of ['index.html', `${INDEX}index.json`]) {
    if (!source.has(needed)) throw new Error(`${join(site, needed)} ontbreekt: dit is geen gebouwd handboek.`);
  }
  const write = async (file: string, content: string | Uint8Array) => {
    await mkdir(dirname(join(target, file)), { recursive: true });
    await writeFile(join(target, file), content);
  };

  const links: PageLinks[] = [];
  await inBatches(
    [...source].filter((file) => file.endsWith('.html')),
    async (file) => {
      const document = parseHtml(await readFile(join(site, file), 'utf8'));
      changePage(document, file);
      links.push(linksOf(document, file));
      await write(file, writeHtml(document));
    },
  );
  // A set also visits what is added on the way: what a style sheet fetches is used as well.
  const used = new Set(links.flatMap(({ targets }) => targets.map(fileOf)));
  for (const file of used) {
    if (file.endsWith('.html') || !source.has(file)) continue;
    const content = await readFile(join(site, file));
    if (!file.endsWith('.css')) {
      await write(file, content);
      continue;
    }
    const css = content.toString('utf8').replace(OPTIONAL_FONT, 'font-display:swap');
    await write(file, css);
    const sheet = linksOfCss(css, file);
    links.push(sheet);
    for (const target of sheet.targets) used.add(fileOf(target));
  }
  await inBatches(index, async (file) =>
    write(file.replace(/\.json$/, '.js'), indexScript(file, await readFile(join(site, file), 'utf8'))),
  );
  await write(SCRIPT, script);

  const broken = brokenLinks(links, new Set((await filesIn(target)).map((file) => `/${file}`)));
  if (broken.length > 0) throw new Error(`${broken.length} links in de offline-uitgave komen niet uit:\n${broken.join('\n')}`);
}
