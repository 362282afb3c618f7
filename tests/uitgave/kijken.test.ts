/** The handbook in the house style of an organisation, as a reader sees it in a browser under the security policy. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser } from '../../src/integrations/browser.ts';
import { applyOverlay } from '../../src/integrations/editions/apply.ts';
import { serve } from '../../src/integrations/server.ts';
import type { RunningServer } from '../../src/integrations/server.ts';
import { RELEASE_DIR, TODAY, scratch } from './hulp.ts';

const EDITIONS = [
  ['het voorbeeld', `${RELEASE_DIR}/lokaal-voorbeeld`, 'onze-verordening', 'verordening Voorbeeldstad'],
  ['de volle map', 'tests/uitgave/mappen/0.3.0-vol', 'wat-er-verandert', 'zwembadregeling'],
] as const;
const MISSING = 'bestaat/niet/';
const PAGES = [
  '',
  'lokaal/',
  'lessen/wat-de-wet-vraagt/',
  'stappenplan/werving/',
  'wet/verordeningen-in-de-praktijk/',
  'werkvormen/',
  MISSING,
];
const WIDTHS = [1280, 768, 320];

let browser: Browser;
const servers: RunningServer[] = [];
beforeAll(async () => {
  ({ browser } = await startBrowser());
});
afterAll(async () => {
  await browser.close();
  for (const server of servers) await server.close();
});

/** Everything that the browser complains about. */
function complaints(page: Page): string[] {
  const found: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') found.push(message.text());
  });
  page.on('pageerror', (error) => found.push(error.message));
  return found;
}

describe.each(EDITIONS)('%s', (_name, local, slug, question) => {
  let base = '';
  beforeAll(async () => {
    const { directory } = await applyOverlay({ release: RELEASE_DIR, local, target: scratch(), today: TODAY });
    const server = await serve({ directory, base: '/intranet/handboek/' });
    servers.push(server);
    base = server.url;
  });

  it('is te lezen en te gebruiken, in licht en donker, op elke breedte', async () => {
    const page = await browser.newPage();
    const faults: string[] = [];
    for (const path of [...PAGES, `lokaal/${slug}/`]) {
      for (const theme of ['light', 'dark']) {
        await page.setViewportSize({ width: 1280, height: 900 });
        await page.goto(base + path);
        await page.locator('html').evaluate((root, value) => (root.dataset['theme'] = value), theme);
        const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
        faults.push(...violations.map(({ id, nodes }) => `${path} ${theme} ${id}: ${nodes[0]?.target.join(' ') ?? ''}`));
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 800 });
          const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
          if (wide > 0) faults.push(`${path} ${theme}: ${wide} pixels te breed op ${width}`);
        }
      }
    }
    await page.close();
    expect(faults).toEqual([]);
  });

  it('heeft niets dat de browser of het beveiligingsbeleid tegenhoudt', async () => {
    const page = await browser.newPage();
    const found = complaints(page);
    for (const path of [...PAGES, `lokaal/${slug}/`].filter((each) => each !== MISSING))
      await page.goto(base + path, { waitUntil: 'networkidle' });
    await page.close();
    expect(found).toEqual([]);
  });

  it('vindt in het zoekvenster een eigen pagina, en noemt haar zo', async () => {
    const page = await browser.newPage();
    await page.goto(`${base}over/`);
    await page.keyboard.press('/');
    await page.locator('.zoekdialoog input').fill(question);
    const own = page.locator('.zoekdialoog .uitkomst', { has: page.locator(`a.uitkomst-titel[href*="/lokaal/${slug}/"]`) });
    await own.waitFor();
    expect(await own.locator('.uitkomst-soort').innerText()).toContain('Bij ons');
    await own.locator('a.uitkomst-titel').click();
    await page.waitForURL(`**/lokaal/${slug}/`);
    await page.close();
  });
});
