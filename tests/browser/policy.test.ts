/** With the strict headers of every server: nothing is blocked, nothing comes from elsewhere, nothing is kept. At both places. */
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { BASES, inPool, pathOf, paths, rows, useSite } from './site.ts';
import type { Base } from './site.ts';

const site = useSite();

interface Log {
  violations: string[];
  errors: string[];
  failed: string[];
  requests: string[];
}

/** The self-test asks on purpose for addresses that do not exist: the page itself, not the test, decides whether the answer is right. */
const ASKED_ON_PURPOSE = /\/(zelftest-bestaat-niet|zelftest\/bestaat\/niet|_astro)\/$/;

/** Writes down what a page does, from before its first byte. */
async function listen(page: Page): Promise<Log> {
  const log: Log = { violations: [], errors: [], failed: [], requests: [] };
  await page.exposeFunction('overtreding', (text: string) => log.violations.push(text));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      (globalThis as unknown as { overtreding: (text: string) => void }).overtreding(
        `${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`,
      );
    });
  });
  page.on('console', (message) => {
    const expected = ASKED_ON_PURPOSE.test(message.location().url) && message.text().includes('status of 404');
    if (!expected && (message.type() === 'error' || message.type() === 'warning')) log.errors.push(message.text());
  });
  page.on('pageerror', (error) => log.errors.push(error.message));
  page.on('requestfailed', (request) => log.failed.push(`${request.url()} ${request.failure()?.errorText ?? ''}`));
  page.on('response', (response) => {
    if (response.status() >= 400 && !ASKED_ON_PURPOSE.test(response.url())) log.failed.push(`${response.url()} ${response.status()}`);
  });
  page.on('request', (request) => log.requests.push(request.url()));
  return log;
}

/** Everything that a browser can keep for a site. */
const stored = (page: Page) =>
  page.evaluate(async () => [
    ...Object.keys(localStorage).map((key) => `localStorage ${key}`),
    ...Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`),
    ...(await indexedDB.databases()).map(({ name }) => `indexedDB ${name ?? ''}`),
    ...(await caches.keys()).map((key) => `cache ${key}`),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => `service worker ${scope}`),
    ...(document.cookie === '' ? [] : [`cookie ${document.cookie}`]),
  ]);

/** Visits a page and says everything that should not have happened. @param arrival where a short link should bring us */
async function faults(path: string, base: Base, arrival?: string): Promise<string[]> {
  let log: Log = { violations: [], errors: [], failed: [], requests: [] };
  const before = async (page: Page) => (log = await listen(page));
  return site.visit(path, { base, before }, async (page, context) => {
    if (arrival !== undefined) await page.waitForURL(site.url(arrival, base));
    await page.waitForLoadState('networkidle');
    const root = site.url('', base);
    const elsewhere = log.requests.filter((url) => !url.startsWith(root) && !url.startsWith('data:'));
    const kept = [...(await stored(page)), ...(await context.cookies()).map(({ name }) => `cookie ${name}`)];
    return [
      ...log.violations.map((text) => `overtreding: ${text}`),
      ...log.errors.map((text) => `console: ${text}`),
      ...log.failed.map((text) => `mislukt: ${text}`),
      ...elsewhere.map((url) => `buiten het handboek: ${url}`),
      ...kept.map((text) => `bewaard: ${text}`),
    ].map((fault) => `${base}${path} ${fault}`);
  });
}

describe.each(BASES)('op %s', (base) => {
  it('laadt elke pagina zonder overtreding, fout, mislukt of vreemd verzoek, en bewaart niets', async () => {
    expect((await inPool(paths, (path) => faults(path, base))).flat()).toEqual([]);
  });

  it('stuurt korte links door zonder overtreding', async () => {
    const oneOfEach = [...new Map(rows.filter(({ url, korteUrl }) => url !== korteUrl).map((row) => [row.soort, row])).values()];
    const found = await inPool(oneOfEach, ({ korteUrl, url }) => faults(korteUrl, base, url));
    expect(found.flat()).toEqual([]);
  });

  it('toont de pagina voor een onbekend adres zonder overtreding en zonder iets van elders', async () => {
    let log: Log = { violations: [], errors: [], failed: [], requests: [] };
    const before = async (page: Page) => (log = await listen(page));
    const kept = await site.visit('bestaat/niet/', { base, before }, async (page) => {
      await page.waitForLoadState('networkidle');
      return stored(page);
    });
    // This page tries its style sheet at each depth, so requests that fail belong to it. Those that are no style sheet do not.
    const { origin } = new URL(site.url(''));
    expect(log.violations).toEqual([]);
    expect(log.requests.filter((url) => !url.endsWith('.css') && !/\/bestaat\/niet\/$|\.woff2$|favicon/.test(url))).toEqual([]);
    expect(log.requests.filter((url) => new URL(url).hostname !== new URL(origin).hostname)).toEqual([]);
    expect(kept).toEqual([]);
  });
});

describe('de server', () => {
  it('stuurt de strenge koppen mee, ook bij een 404', async () => {
    for (const path of ['', 'bestaat-niet/', pathOf('les-1-1')]) {
      const { headers } = await fetch(site.url(path));
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*script-src 'self'; style-src 'self'/);
      expect(headers.get('content-security-policy')).not.toMatch(/unsafe-|\*/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
    }
  });
});
