/** Without JavaScript: every page can be reached and read. */
import { describe, expect, it } from 'vitest';
import { BASES, PHONE, inPool, overflow, paths, pathOf, useSite } from './site.ts';

const site = useSite();
const options = { javaScriptEnabled: false, viewport: PHONE };

describe('zonder JavaScript', () => {
  it('is elke pagina te bereiken en te lezen, te beginnen bij de beginpagina, ook in een map', async () => {
    const [, base] = BASES;
    const root = site.url('', base);
    const reached = new Set([root]);
    const faults: string[] = [];
    // Level by level: what all pages of one level link to is the next.
    for (let level = [root]; level.length > 0;) {
      const found = await inPool(level, (url) =>
        site.visit(url.slice(root.length), { ...options, base }, async (page) => {
          const seen = await page.evaluate(() => {
            const main = document.querySelector('main');
            const text = [...(main?.querySelectorAll('p, li, td, dd') ?? [])]
              .filter((element) => element.checkVisibility())
              .map((element) => element.textContent ?? '')
              .join(' ');
            return {
              length: text.trim().length,
              size: main ? Number.parseFloat(getComputedStyle(main).fontSize) : 0,
              font: main ? getComputedStyle(main).fontFamily : '',
            };
          });
          if (seen.length < 200) faults.push(`${url}: maar ${seen.length} tekens te lezen`);
          if (seen.size < 16 || !seen.font.includes('Source Serif 4')) faults.push(`${url}: zonder stijl (${seen.size}px ${seen.font})`);
          faults.push(...(await overflow(page)).map((fault) => `${url}: ${fault}`));
          return page
            .locator('a[href]')
            .evaluateAll((all) =>
              all.filter((link) => !link.hasAttribute('data-kopieer')).map((link) => (link as HTMLAnchorElement).href.split('#')[0] ?? ''),
            );
        }),
      );
      // The calendar is no page: a browser hands it to another program.
      level = [...new Set(found.flat())].filter((url) => url.startsWith(root) && url.endsWith('/') && !reached.has(url));
      for (const url of level) reached.add(url);
    }
    expect(faults).toEqual([]);
    expect(paths.map((path) => site.url(path, base)).filter((url) => !reached.has(url))).toEqual([]);
    expect([...reached].filter((url) => !paths.some((path) => site.url(path, base) === url))).toEqual([]);
  });

  it('opent de uitleg van een zelfcheck', async () => {
    await site.visit(pathOf('les-1-1'), options, async (page) => {
      const details = page.locator('details').first();
      expect(await details.locator('ol').isVisible()).toBe(false);
      await details.locator('summary').click();
      expect(await details.locator('ol').isVisible()).toBe(true);
    });
  });

  it('toont geen knop die niets doet', async () => {
    const found = await inPool(paths, (path) =>
      site.visit(path, options, async (page) =>
        page
          .locator('button:visible, select:visible, input:visible')
          .evaluateAll(
            (all, where) =>
              all
                .filter((element) => !element.hasAttribute('popovertarget') && !element.closest('form[action]'))
                .map((element) => `${where}: ${element.outerHTML.slice(0, 80)}`),
            path,
          ),
      ),
    );
    expect(found.flat()).toEqual([]);
  });

  it('stuurt een korte link door', async () => {
    await site.visit('les-1-2/', options, async (page) => {
      await page.waitForURL(site.url(pathOf('les-1-2')));
    });
  });
});
