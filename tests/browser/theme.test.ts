/** Light and dark: the reader decides, and nothing is kept before that. */
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { THEME_KEY, dark, pathOf, useSite } from './site.ts';

const site = useSite();
const LESSON = pathOf('les-1-1');
const theme = (page: Page) => page.evaluate(() => document.documentElement.dataset['theme']);
const stored = (page: Page) => page.evaluate((key) => localStorage.getItem(key), THEME_KEY);
const background = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const button = (page: Page) => page.getByRole('button', { name: 'Donkere weergave' });

describe('de knop voor de weergave', () => {
  it('bewaart pas iets na een klik, en onthoudt de keuze op de volgende pagina', async () => {
    await site.visit(LESSON, {}, async (page) => {
      expect(await theme(page)).toBe('light');
      expect(await stored(page)).toBeNull();
      expect(await button(page).getAttribute('aria-pressed')).toBe('false');
      const light = await background(page);
      await button(page).click();
      expect(await theme(page)).toBe('dark');
      expect(await stored(page)).toBe('donker');
      expect(await button(page).getAttribute('aria-pressed')).toBe('true');
      expect(await background(page)).not.toBe(light);
      await page.goto(site.url('begrippen/'));
      expect(await theme(page)).toBe('dark');
      expect(await button(page).getAttribute('aria-pressed')).toBe('true');
      await button(page).click();
      expect(await theme(page)).toBe('light');
      expect(await stored(page)).toBe('licht');
    });
  });

  it('volgt het besturingssysteem niet vanzelf: licht is de afspraak', async () => {
    await site.visit(LESSON, { colorScheme: 'dark' }, async (page) => expect(await theme(page)).toBe('light'));
  });

  it('werkt ook als de browser niets mag bewaren', async () => {
    const errors: string[] = [];
    const before = async (page: Page) => {
      page.on('pageerror', (error) => errors.push(error.message));
      await page.addInitScript(() =>
        Object.defineProperty(globalThis, 'localStorage', {
          get: () => {
            throw new DOMException('dicht', 'SecurityError');
          },
        }),
      );
    };
    await site.visit(LESSON, { before }, async (page) => {
      await button(page).click();
      expect(await theme(page)).toBe('dark');
    });
    expect(errors).toEqual([]);
  });

  it('is er zonder JavaScript niet, want dan doet hij niets', async () => {
    await site.visit(LESSON, { javaScriptEnabled: false }, async (page) => expect(await button(page).count()).toBe(0));
  });
});

describe('geen flits', () => {
  it('is donker gekozen voordat er iets van de pagina bestaat', async () => {
    const before = async (page: Page) => {
      await dark(page);
      await page.addInitScript(() => {
        new MutationObserver((_, observer) => {
          if (!document.body) return;
          (globalThis as unknown as { bijBody: string | undefined }).bijBody = document.documentElement.dataset['theme'];
          observer.disconnect();
        }).observe(document, { childList: true, subtree: true });
      });
    };
    await site.visit(LESSON, { before }, async (page) => {
      expect(await page.evaluate(() => (globalThis as unknown as { bijBody: string | undefined }).bijBody)).toBe('dark');
    });
  });

  it('houdt het script in de kop het tekenen tegen tot het klaar is', async () => {
    await site.visit(LESSON, {}, async (page) => {
      const scripts = await page
        .locator('head script')
        .evaluateAll((all) => all.map((script) => [...script.attributes].map(({ name }) => name)));
      expect(scripts).toEqual([['src']]);
    });
  });

  it('toont ook op een trage verbinding nooit eerst licht', async () => {
    const before = async (page: Page) => {
      await dark(page);
      await page.route('**/_astro/theme*.js', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 600));
        await route.continue();
      });
    };
    await site.visit(LESSON, { before }, async (page) => {
      await page.waitForFunction(() => performance.getEntriesByName('first-paint').length > 0);
      const paint = await page.evaluate(() => performance.getEntriesByName('first-paint')[0]?.startTime ?? 0);
      const script = await page.evaluate(
        () =>
          (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).find(({ name }) => name.includes('/theme'))
            ?.responseEnd ?? Infinity,
      );
      expect(script).toBeGreaterThan(500);
      expect(paint).toBeGreaterThanOrEqual(script);
      expect(await theme(page)).toBe('dark');
    });
  });
});

describe('wissen op de pagina over privacy', () => {
  const wipe = (page: Page) => page.getByRole('button', { name: 'Wis mijn voorkeur' });

  it('biedt niets aan als er niets is bewaard', async () => {
    await site.visit('privacy/', {}, async (page) => expect(await wipe(page).count()).toBe(0));
  });

  it('wist de keuze, zegt dat, en maakt de pagina licht', async () => {
    await site.visit(LESSON, {}, async (page) => {
      await button(page).click();
      await page.goto(site.url('privacy/'));
      await wipe(page).click();
      expect(await stored(page)).toBeNull();
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
      expect(await theme(page)).toBe('light');
      expect(await button(page).getAttribute('aria-pressed')).toBe('false');
      await page.getByRole('status').getByText('Je voorkeur is gewist').waitFor();
      expect(await wipe(page).count()).toBe(0);
      await page.reload();
      expect(await theme(page)).toBe('light');
    });
  });

  it('verschijnt ook als de keuze op deze pagina zelf wordt gemaakt', async () => {
    await site.visit('privacy/', {}, async (page) => {
      await button(page).click();
      await page.reload();
      expect(await wipe(page).count()).toBe(1);
    });
  });
});
