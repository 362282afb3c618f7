/** Reads the output as any web server would serve it. On purpose without the code that made it: a test must not share its mistakes. */
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

export const ROOT = join(import.meta.dirname, '../..');
/** The output to test; another directory with UITVOER. */
export const DIST = resolve(ROOT, process.env['UITVOER'] ?? 'dist');

/** All files, by address from the root of the output (`lessen/x/index.html`), sorted. */
export function outputFiles(directory = DIST): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

export const read = (file: string): string => readFileSync(join(DIST, file), 'utf8');

/** Size after compression, in bytes. One kB is 1000 of them. */
export const gzipped = (content: Buffer | string): number => gzipSync(content, { level: 9 }).length;

export const attr = (element: Element, name: string): string | undefined =>
  element.attrs.find((attribute) => attribute.name === name)?.value;

/** Every element, in document order. */
export function elements(node: Node): Element[] {
  const here = 'tagName' in node ? [node] : [];
  const inside = 'childNodes' in node ? node.childNodes.flatMap(elements) : [];
  return [...here, ...inside];
}

/** Elements that do not end a word. */
const INLINE = new Set(['a', 'abbr', 'b', 'code', 'em', 'i', 'kbd', 'mark', 'q', 'small', 'span', 'strong', 'sub', 'sup', 'time', 'title']);

/** Text of an element, white space folded; `skip` leaves elements out. */
export function text(node: Node, skip: (element: Element) => boolean = () => false): string {
  const collect = (current: Node): string => {
    if ('value' in current && current.nodeName === '#text') return current.value;
    if (!('childNodes' in current) || ('tagName' in current && skip(current))) return ' ';
    const inside = current.childNodes.map(collect).join('');
    return INLINE.has(current.nodeName) ? inside : ` ${inside} `;
  };
  return collect(node).replace(/\s+/g, ' ').trim();
}

export interface Page {
  /** `lessen/x/index.html` */
  file: string;
  /** `/lessen/x/` */
  url: string;
  html: string;
  elements: Element[];
  /** A short link: it only sends the reader on. */
  isShortLink: boolean;
}

function readPage(file: string): Page {
  const html = read(file);
  const all = elements(parse(html, { scriptingEnabled: false }));
  return {
    file,
    url: `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
    html,
    elements: all,
    isShortLink: all.some((element) => element.tagName === 'meta' && attr(element, 'http-equiv') === 'refresh'),
  };
}

/** Every HTML file of the output. */
export const pages: readonly Page[] = outputFiles()
  .filter((file) => file.endsWith('.html'))
  .map(readPage);

/** Pages with content: no short links, not the page for an unknown address. */
export const realPages: readonly Page[] = pages.filter((page) => !page.isShortLink && page.url !== '/404.html');

/** Addresses in an element that the browser follows or fetches. */
export function addresses(element: Element): { name: string; value: string }[] {
  const found = ['href', 'src', 'action', 'poster', 'formaction', 'data'].flatMap((name) => {
    const value = attr(element, name);
    return value === undefined ? [] : [{ name, value }];
  });
  const refresh = attr(element, 'http-equiv') === 'refresh' ? /url=(.+)$/.exec(attr(element, 'content') ?? '')?.[1] : undefined;
  return refresh === undefined ? found : [...found, { name: 'refresh', value: refresh }];
}

export const isExternal = (url: string): boolean => /^[a-z][a-z0-9+.-]*:/i.test(url) || url.startsWith('//');

/** One row of `catalogus.json`. */
export interface Row {
  code: string;
  soort: string;
  titel: string;
  url: string;
  korteUrl: string;
  samenvatting: string;
  gewijzigd: string;
}
export const catalogue = (): Row[] => JSON.parse(read('catalogus.json')) as Row[];
