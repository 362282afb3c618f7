/** An address that does not exist, at any depth and at both places: helpful, in style, and with links that work. */
import { describe, expect, it } from 'vitest';
import { BASES, PHONE, useSite } from './site.ts';

const site = useSite();
const ADDRESSES = [
  'bestaat-niet',
  'bestaat-niet/',
  'bestaat/niet',
  'bestaat/niet/',
  'lessen/bestaat-niet/',
  'dit/bestaat/niet/',
  'dit/bestaat/echt/niet/',
  '404.html',
];
const CASES = BASES.flatMap((base) =>
  ADDRESSES.flatMap((address) => [true, false].map((javaScriptEnabled) => [base, address, javaScriptEnabled] as const)),
);

describe('een onbekend adres', () => {
  it.each(CASES)('%s%s (JavaScript: %s) helpt verder', async (base, address, javaScriptEnabled) => {
    await site.visit('404.html', { javaScriptEnabled, viewport: PHONE, base }, async (page) => {
      const response = await page.goto(site.url(address, base));
      expect(response?.status()).toBe(address === '404.html' ? 200 : 404);
      expect(await page.locator('h1').textContent()).toBe('Deze pagina bestaat niet');
      expect(await page.locator('h1').evaluate((heading) => getComputedStyle(heading).fontFamily)).toMatch(/^"?Bricolage Grotesque/);
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).not.toBe('rgba(0, 0, 0, 0)');

      const forms = page.locator('form:visible');
      expect(await forms.count()).toBe(1);
      expect(await forms.evaluate((form: HTMLFormElement) => form.action)).toBe(site.url('zoeken/', base));

      const links = await page.locator('a:visible').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
      expect(links.length).toBeGreaterThanOrEqual(5);
      expect(new Set(links).size).toBe(links.length);
      expect(links).toContain(site.url('', base));
      for (const link of links) {
        expect(link.startsWith(site.url('', base)), link).toBe(true);
        expect((await fetch(link)).status, link).toBe(200);
      }
    });
  });

  it.each(BASES)('op %s brengt het zoekveld je naar resultaten', async (base) => {
    await site.visit('404.html', { base }, async (page) => {
      await page.goto(site.url('dit/bestaat/niet/', base));
      await page.locator('input:visible').fill('loting');
      await page.keyboard.press('Enter');
      await page.waitForURL(site.url('zoeken/?q=loting', base));
      await page.locator('.uitkomst').first().waitFor();
    });
  });
});
