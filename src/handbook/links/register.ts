/**
 * The register of everything ever published: addresses and heading ids. What stands in it may not disappear without a
 * redirect, so that no link in a mail, a by-law or a training ever breaks.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { END_HEADINGS, templateHeadings } from '../catalogue/anchors.ts';
import type { Catalogue, CheckedPage } from '../catalogue/catalogue.ts';

export interface Register {
  /** Address of a page → the heading ids on it. */
  adressen: Readonly<Record<string, readonly string[]>>;
  /** Old address (`/oud/` or `/pagina/#oud`) → where it leads now. */
  doorverwijzingen: Readonly<Record<string, string>>;
}

/** Where the register is kept. */
export const REGISTER_FILE = 'src/content/data/adressen.json';

/** @returns the committed register; an empty one when there is none yet. */
export async function readRegister(root: string): Promise<Register> {
  const text = await readFile(join(root, REGISTER_FILE), 'utf8').catch(() => '{}');
  return { adressen: {}, doorverwijzingen: {}, ...(JSON.parse(text) as Partial<Register>) };
}

/** The heading ids that people may have linked to: of the author, of the template, of terms and sources. */
export function anchorsOf(page: CheckedPage, catalogue: Catalogue): string[] {
  const own = page.body.headings.flatMap((heading) => heading.id ?? []);
  const template = templateHeadings(page).map((heading) => heading.id);
  const end = page.data.soort === 'pagina' ? [] : END_HEADINGS.map((heading) => heading.id);
  const data = page.url === '/begrippen/' ? catalogue.begrippen : page.url === '/bronnen/' ? catalogue.bronnen : [];
  return [...own, ...template, ...end, ...data.map((item) => item.slug)];
}

/** What is published now: every page with its anchors, and every short link. The end headings come and go with their content. */
export function currentAddresses(catalogue: Catalogue, pages: readonly CheckedPage[]): Record<string, string[]> {
  const endIds = new Set(END_HEADINGS.map((heading) => heading.id));
  const entries: [string, string[]][] = [
    ...pages.map((page): [string, string[]] => [page.url, anchorsOf(page, catalogue).filter((id) => !endIds.has(id))]),
    ...catalogue.items.flatMap((item): [string, string[]][] => (item.korteUrl === undefined ? [] : [[item.korteUrl, []]])),
  ];
  return Object.fromEntries(
    entries.map(([url, ids]): [string, string[]] => [url, [...new Set(ids)].sort()]).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** An address or anchor that stands in the register and leads nowhere now. */
export interface Lost {
  /** `/pagina/` or `/pagina/#anker`. */
  address: string;
}

/** Addresses of `register` that are neither published now nor redirected. */
export function lostAddresses(register: Register, now: Readonly<Record<string, readonly string[]>>): Lost[] {
  const redirected = (address: string) => Object.hasOwn(register.doorverwijzingen, address);
  return Object.entries(register.adressen).flatMap(([url, ids]): Lost[] => {
    const current = now[url];
    if (!current) return redirected(url) ? [] : [{ address: url }];
    return ids.filter((id) => !current.includes(id) && !redirected(`${url}#${id}`)).map((id) => ({ address: `${url}#${id}` }));
  });
}

/** Redirects whose target does not exist. */
export function brokenRedirects(register: Register, now: Readonly<Record<string, readonly string[]>>): string[] {
  return Object.entries(register.doorverwijzingen).flatMap(([from, to]) => {
    const [url = '', id] = to.split('#');
    const current = now[url];
    return current && (id === undefined || current.includes(id)) ? [] : [from];
  });
}

/** The register with everything that is published now added; nothing is ever taken out. */
export function extendRegister(register: Register, now: Readonly<Record<string, readonly string[]>>): Register {
  const urls = [...new Set([...Object.keys(register.adressen), ...Object.keys(now)])].sort();
  const adressen = Object.fromEntries(
    urls.map((url) => [url, [...new Set([...(register.adressen[url] ?? []), ...(now[url] ?? [])])].sort()]),
  );
  return { adressen, doorverwijzingen: register.doorverwijzingen };
}
