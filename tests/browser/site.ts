/** What the browser tests share: one browser and one server per place of the handbook, per file. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { serve } from '../../src/integrations/server.ts';
import type { RunningServer } from '../../src/integrations/server.ts';
import { startBrowser } from '../../src/integrations/browser.ts';

const ROOT = join(import.meta.dirname, '../..');
/** The output to test; another directory with UITVOER. */
export const DIST = resolve(ROOT, process.env['UITVOER'] ?? 'dist');

/** The places where the handbook is tried: at the root of a server, and somewhere below it. */
export const BASES = ['/', '/intranet/handboek/'] as const;
export type Base = (typeof BASES)[number];

export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1280, height: 900 };
export const THEME_KEY = 'handboek-thema';

/** No wait takes longer on a machine that works (milliseconds). */
const TIMEOUT = 15_000;

interface Row {
  code: string;
  soort: string;
  url: string;
  korteUrl: string;
}
export const rows = JSON.parse(readFileSync(join(DIST, 'catalogus.json'), 'utf8')) as Row[];

/** Every page with content, relative to the root of the handbook: `./`, `lessen/x/`, … */
export const paths: readonly string[] = [...new Set(rows.map(({ url }) => url.split('#')[0] ?? ''))];

/** The address of an item by its code. */
export function pathOf(code: string): string {
  const row = rows.find((candidate) => candidate.code === code);
  if (!row) throw new Error(`${code} staat niet in catalogus.json`);
  return row.url;
}

/** At most this many pages at a time: test machines are small. */
const POOL = 3;

/** Does the work for every item, a few at a time. @returns all results, in the order of the items */
export async function inPool<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const lane = async () => {
    for (let index = next++; index < items.length; index = next++) results[index] = await work(items[index] as T);
  };
  await Promise.all(Array.from({ length: POOL }, lane));
  return results;
}

export interface Site {
  browser: Browser;
  /** The address of a page at a place. */
  url: (path: string, base?: Base) => string;
  /** Opens a page in a context of its own; closed after `use`. */
  visit: <T>(path: string, options: VisitOptions, use: (page: Page, context: BrowserContext) => Promise<T>) => Promise<T>;
}

export interface VisitOptions extends BrowserContextOptions {
  base?: Base;
  /** Done before the page loads. */
  before?: (page: Page, context: BrowserContext) => Promise<unknown>;
}

/** Starts the browser and the servers for the tests of a file, and stops them. */
export function useSite(): Site {
  const site = {} as Site;
  const servers = new Map<Base, RunningServer>();
  beforeAll(async () => {
    const { browser } = await startBrowser();
    site.browser = browser;
    for (const base of BASES) servers.set(base, await serve({ directory: DIST, base }));
  });
  afterAll(async () => {
    await site.browser?.close();
    for (const server of servers.values()) await server.close();
  });
  site.url = (path, base = '/') => new URL(path, servers.get(base)?.url).href;
  site.visit = async (path, { base = '/', before, ...options }, use) => {
    const context = await site.browser.newContext({ viewport: DESK, locale: 'nl-NL', ...options });
    context.setDefaultTimeout(TIMEOUT);
    try {
      const page = await context.newPage();
      await before?.(page, context);
      await page.goto(site.url(path, base));
      return await use(page, context);
    } finally {
      await context.close();
    }
  };
  return site;
}

/** Chooses the dark theme as a reader did on an earlier visit. */
export const dark = (page: Page): Promise<unknown> =>
  page.addInitScript(([key]) => localStorage.setItem(key, 'donker'), [THEME_KEY] as const);

/** How far the page can be scrolled sideways, and what sticks out; empty when nothing does. */
export const overflow = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 0.5 && element.checkVisibility(),
    );
    return [
      `${scrollWidth} > ${clientWidth}`,
      ...wide.slice(-3).map((element) => `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}">`),
    ];
  });
