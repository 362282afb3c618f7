/** In a real browser, on every server with its own file: nothing is blocked, nothing fails, and search finds what it must. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser } from '../../src/integrations/browser.ts';
import { DIST, unpack } from './release.ts';
import { availableServers } from './running.ts';
import type { Running } from './running.ts';
import { TWENTY_QUESTIONS } from '../zoekvragen/twintig.ts';

interface Row {
  code: string;
  soort: string;
  url: string;
}
const rows = JSON.parse(readFileSync(join(DIST, 'catalogus.json'), 'utf8')) as Row[];
const urlOf = (code: string) => rows.find((row) => row.code === code)?.url ?? `onbekend: ${code}`;
/** The first page of each soort, and more lessons and law: twelve in all. */
const firsts = [...new Map(rows.filter(({ url }) => !url.includes('#')).map((row) => [row.soort, row.url])).values()];
const PAGES = [...new Set(['./', 'zoeken/', urlOf('les-1-2'), urlOf('wet-4'), urlOf('werkvorm-21'), ...firsts])].slice(0, 12);

const release = unpack();
const servers = availableServers();
let browser: Browser;
beforeAll(async () => {
  ({ browser } = await startBrowser());
});
afterAll(async () => {
  await browser?.close();
  release.remove();
});

/** Writes down every violation, error and failed request of all pages in a context. */
async function watched(): Promise<{ context: BrowserContext; page: Page; log: string[] }> {
  const log: string[] = [];
  const context = await browser.newContext({ locale: 'nl-NL' });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  await page.exposeFunction('overtreding', (text: string) => log.push(`overtreding: ${text}`));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      (globalThis as unknown as { overtreding: (text: string) => void }).overtreding(`${event.effectiveDirective} ${event.blockedURI}`);
    });
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') log.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => log.push(`fout: ${error.message}`));
  page.on('requestfailed', (request) => {
    // The browser itself drops what it was still fetching when we go on to the next page.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') log.push(`mislukt: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) log.push(`${response.status()}: ${response.url()}`);
  });
  return { context, page, log };
}

/** Asks on the search page, which must be open. @returns the address of the first result, from the root of the handbook */
async function firstResult(page: Page, server: Running, question: string): Promise<string> {
  const root = server.origin + server.path;
  await page.locator('#zoekvraag').fill(question);
  await page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('.zoek-stand, .zoek-hint')].some((line) => line.textContent?.includes(wanted)) &&
      document.querySelector('[aria-busy="true"]') === null,
    question,
  );
  const href = await page
    .locator('.uitkomst a')
    .first()
    .evaluate((link: HTMLAnchorElement) => link.href);
  return href.startsWith(root) ? href.slice(root.length) : href;
}

const [kind] = servers;
if (!kind) throw new Error('Er is geen enkele server om te toetsen.');
/** The first server at every path, the others at their deepest: over HTTP all are tried everywhere. */
const PLACES = servers.flatMap((server) => (server === kind ? server.paths : server.paths.slice(-1)).map((path) => ({ ...server, path })));

describe.each(PLACES)('$name op $path', ({ start, path }) => {
  let server: Running;
  beforeAll(async () => {
    server = await start(release, path);
  });
  afterAll(() => server.close());

  it('toont twaalf pagina’s zonder overtreding en zonder fout', async () => {
    expect(PAGES.length).toBe(12);
    const { context, page, log } = await watched();
    for (const address of PAGES) {
      const response = await page.goto(new URL(address, server.origin + server.path).href);
      expect(response?.status()).toBe(200);
      expect(response?.headers()['content-security-policy']).toContain("default-src 'none'");
    }
    await page.waitForLoadState('networkidle');
    await context.close();
    expect(log).toEqual([]);
  });

  it('vindt op twintig vragen twintig keer het goede antwoord', async () => {
    const { context, page, log } = await watched();
    const found: (readonly [string, string])[] = [];
    await page.goto(`${server.origin}${server.path}zoeken/`);
    for (const [question] of TWENTY_QUESTIONS) found.push([question, await firstResult(page, server, question)]);
    await context.close();
    expect(found).toEqual(TWENTY_QUESTIONS.map(([question, code]) => [question, urlOf(code)]));
    expect(log).toEqual([]);
  });
});

describe('deze toets', () => {
  it('ziet een overtreding van het beleid', async () => {
    const server = await kind.start(release, '/handboek/');
    const { context, page, log } = await watched();
    await page.goto(server.origin + server.path);
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.ingeslopen = true';
      document.head.append(script);
    });
    await expect.poll(() => log.some((line) => line.startsWith('overtreding: script-src'))).toBe(true);
    await context.close();
    await server.close();
  });
});
