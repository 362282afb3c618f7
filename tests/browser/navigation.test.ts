/** Finding your way: with a keyboard, on a phone, with and without JavaScript. */
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { DESK, PHONE, inPool, overflow, pathOf, paths, rows, useSite } from './site.ts';

const site = useSite();
const LESSON = pathOf('les-1-2');

/** What has the focus, by its text. */
const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.replace(/\s+/g, ' ').trim() ?? '');
const hrefs = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
const inView = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { top, bottom, left, right } = element.getBoundingClientRect();
      const shown = document.elementFromPoint((left + right) / 2, Math.max(top, 0) + 4);
      return top >= 0 && bottom <= innerHeight && shown !== null && (element === shown || element.contains(shown));
    });

/** Sets the size of letters to twice the usual, as in the settings of the browser. */
async function largeLetters(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
}

describe('met het toetsenbord', () => {
  it('is de sprong naar de inhoud de eerste halte, wordt dan zichtbaar, en brengt je in de inhoud', async () => {
    await site.visit(LESSON, {}, async (page) => {
      expect(await page.locator('.skip-link').evaluate((link) => link.getBoundingClientRect().bottom)).toBeLessThanOrEqual(0);
      await page.keyboard.press('Tab');
      expect(await focusedText(page)).toBe('Naar de inhoud');
      expect(await inView(page, '.skip-link')).toBe(true);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
      // The crumbs stand above the title; whoever skips has passed them.
      expect(await page.evaluate(() => document.activeElement?.closest('.kruimels') === null)).toBe(true);
    });
  });

  it('volgen daarna de naam, alle onderdelen, zoeken en de weergave', async () => {
    await site.visit(LESSON, { viewport: DESK }, async (page) => {
      const sections = await page.locator('.hoofdmenu a:visible').allTextContents();
      expect(sections.length).toBeGreaterThanOrEqual(8);
      const order: string[] = [];
      for (let index = 0; index < sections.length + 4; index += 1) {
        await page.keyboard.press('Tab');
        order.push(await focusedText(page));
      }
      expect(order).toEqual(['Naar de inhoud', 'Handboek Burgerparticipatie', ...sections, 'Zoeken', 'Donkere weergave']);
    });
  });

  it('is elke halte zichtbaar gemarkeerd en niet verstopt onder de balk', async () => {
    await site.visit(LESSON, {}, async (page) => {
      const hidden: string[] = [];
      for (let index = 0; index < 45; index += 1) {
        await page.keyboard.press('Tab');
        const fault = await page.evaluate(() => {
          const element = document.activeElement as HTMLElement;
          const { outlineStyle, outlineWidth } = getComputedStyle(element);
          const box = element.getClientRects()[0];
          const bar = document.querySelector('.balk')?.getBoundingClientRect().bottom ?? 0;
          if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) return `geen rand: ${element.outerHTML.slice(0, 80)}`;
          if (!box || box.width < 2) return `niet te zien: ${element.outerHTML.slice(0, 80)}`;
          if (!element.closest('.balk, .skip-link') && box.bottom <= bar) return `onder de balk: ${element.outerHTML.slice(0, 80)}`;
          return '';
        });
        if (fault !== '') hidden.push(fault);
      }
      expect(hidden).toEqual([]);
    });
  });
});

describe.each([
  ['met JavaScript', true],
  ['zonder JavaScript', false],
])('het menu op een telefoon, %s', (_, javaScriptEnabled) => {
  // Without smooth scrolling, so that a jump is over at once.
  const options = { viewport: PHONE, javaScriptEnabled, reducedMotion: 'reduce' as const };
  const isOpen = (page: Page) => page.locator('#menu').evaluate((menu) => menu.matches(':popover-open'));

  it('gaat open en dicht met het toetsenbord, en de focus blijft bij de hand', async () => {
    await site.visit(LESSON, options, async (page) => {
      expect(await page.locator('#menu').isVisible()).toBe(false);
      await page.locator('.menuknop').focus();
      await page.keyboard.press('Enter');
      expect(await isOpen(page)).toBe(true);
      await page.keyboard.press('Tab');
      expect(await focusedText(page)).toBe('Lessen');
      await page.keyboard.press('Escape');
      expect(await isOpen(page)).toBe(false);
      expect(await page.locator('.menuknop').evaluate((button) => button === document.activeElement)).toBe(true);
    });
  });

  it('gaat open met een tik, brengt je ergens heen, en sluit met zijn knop', async () => {
    await site.visit(LESSON, { ...options, hasTouch: true }, async (page) => {
      await page.locator('.menuknop').tap();
      expect(await isOpen(page)).toBe(true);
      await page.getByRole('button', { name: 'Sluit menu' }).tap();
      expect(await isOpen(page)).toBe(false);
      await page.locator('.menuknop').tap();
      await page.locator('#menu').getByRole('link', { name: 'Werkvormen' }).tap();
      await page.waitForURL(site.url('werkvormen/'));
      expect(await isOpen(page)).toBe(false);
    });
  });

  it('heeft knoppen met een naam', async () => {
    await site.visit(LESSON, options, async (page) => {
      expect(await page.getByRole('button', { name: 'Menu', exact: true }).count()).toBe(1);
      expect(await page.getByRole('link', { name: 'Zoeken', exact: true }).count()).toBe(1);
    });
  });

  it('brengt je met ‘In dit deel’ naar de pagina’s van dit deel', async () => {
    await site.visit(LESSON, options, async (page) => {
      await page.locator('.menuknop').click();
      await page.locator('#menu').getByRole('link', { name: 'In dit deel' }).click();
      await page.waitForURL(/#in-dit-deel$/);
      // Without a script the reader closes the menu; with one it must not stand in front of what was asked for.
      if (!javaScriptEnabled) await page.keyboard.press('Escape');
      expect(await isOpen(page)).toBe(false);
      await page.waitForTimeout(100);
      expect(await inView(page, '#in-dit-deel a')).toBe(true);
    });
  });

  it('opent een begrip met een tik, met het toetsenbord, en sluit met Escape', async () => {
    await site.visit(pathOf('les-1-1'), options, async (page) => {
      const term = page.locator('button.term').first();
      const box = page.locator(`#${(await term.getAttribute('popovertarget')) ?? ''}`);
      expect(await box.isVisible()).toBe(false);
      await term.click();
      expect(await box.isVisible()).toBe(true);
      expect((await box.textContent())?.length).toBeGreaterThan(30);
      const place = await box.boundingBox();
      expect(place?.x).toBeGreaterThanOrEqual(0);
      expect((place?.x ?? 0) + (place?.width ?? 0)).toBeLessThanOrEqual(PHONE.width);
      await page.keyboard.press('Escape');
      expect(await box.isVisible()).toBe(false);
      await term.focus();
      await page.keyboard.press('Enter');
      expect(await box.isVisible()).toBe(true);
      await page.keyboard.press('Tab');
      expect(await focusedText(page)).toBe('Meer over dit begrip');
      await page.keyboard.press('Escape');
      expect(await box.isVisible()).toBe(false);
      expect(await term.evaluate((button) => button === document.activeElement)).toBe(true);
      await term.click();
      await box.getByRole('link').click();
      await page.waitForURL(/\/begrippen\/#/);
    });
  });

  it('opent ook een begrip dat vaker op de pagina staat', async () => {
    await site.visit(pathOf('les-1-1'), options, async (page) => {
      const targets = await page
        .locator('button.term')
        .evaluateAll((all) => all.map((button) => button.getAttribute('popovertarget') ?? ''));
      const missing: string[] = [];
      for (const [index, target] of targets.entries()) {
        await page.locator('button.term').nth(index).click();
        if (!(await page.locator(`#${target}`).isVisible())) missing.push(`${index}: ${target}`);
        await page.keyboard.press('Escape');
      }
      expect(missing).toEqual([]);
    });
  });
});

describe('van pagina naar pagina', () => {
  it('bladert vooruit en terug door de lessen', async () => {
    await site.visit(LESSON, {}, async (page) => {
      expect(await hrefs(page, 'a[rel="prev"]')).toEqual([site.url(pathOf('les-1-1'))]);
      expect(await hrefs(page, 'a[rel="next"]')).toEqual([site.url(pathOf('les-1-3'))]);
      await page.locator('a[rel="prev"]').click();
      await page.waitForURL(site.url(pathOf('les-1-1')));
      expect(await page.locator('a[rel="prev"]').count()).toBe(0);
      await page.locator('a[rel="next"]').click();
      await page.waitForURL(site.url(LESSON));
    });
  });

  it('eindigt bij de laatste les', async () => {
    const last = rows.filter(({ soort }) => soort === 'les').at(-1)?.url ?? '';
    await site.visit(last, {}, async (page) => expect(await page.locator('a[rel="next"]').count()).toBe(0));
  });

  it('geeft met kruimels de weg terug', async () => {
    await site.visit(LESSON, {}, async (page) => {
      expect(await page.locator('.kruimels a').allTextContents()).toEqual(['Begin', 'Lessen', 'Module 1']);
      expect(await hrefs(page, '.kruimels a')).toEqual([site.url(''), site.url('modules/'), site.url(pathOf('module-1'))]);
      expect(await page.getByRole('navigation', { name: 'Kruimelpad' }).count()).toBe(1);
    });
  });

  it('zegt op elke pagina in menu en zijbalk waar je bent', async () => {
    const found = await inPool(paths, (path) =>
      site.visit(path, {}, async (page) => {
        const here = site.url(path);
        const current = await page.locator('[aria-current]').evaluateAll((all) =>
          all.map((link) => ({
            href: (link as HTMLAnchorElement).href,
            value: link.getAttribute('aria-current'),
            side: link.closest('.zij') !== null,
          })),
        );
        const side = current.filter((link) => link.side);
        const hasSide = (await page.locator('.zij').count()) > 0;
        const faults: string[] = [];
        if (hasSide && (side.length !== 1 || side[0]?.href !== here || side[0].value !== 'page'))
          faults.push(`${path}: zijbalk ${JSON.stringify(side)}`);
        const menu = current.filter((link) => !link.side);
        if (menu.length > 1) faults.push(`${path}: ${menu.length} onderdelen gemarkeerd`);
        for (const { href, value } of menu) if ((href === here) !== (value === 'page')) faults.push(`${path}: ${href} is '${value ?? ''}'`);
        if (hasSide && menu.length !== 1) faults.push(`${path}: geen onderdeel gemarkeerd`);
        return faults;
      }),
    );
    expect(found.flat()).toEqual([]);
  });

  it('laat een kop niet onder de balk verdwijnen', async () => {
    await site.visit(`${LESSON}#onthoud`, { reducedMotion: 'reduce' }, async (page) => {
      await page.waitForTimeout(300);
      expect(await inView(page, '#onthoud')).toBe(true);
    });
  });

  it('toont de korte link als de browser geen klembord heeft, zoals zonder https', async () => {
    const errors: string[] = [];
    const before = async (page: Page) => {
      page.on('pageerror', (error) => errors.push(error.message));
      await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    };
    await site.visit(LESSON, { before }, async (page) => {
      await page.locator('a[data-kopieer]').click();
      await page
        .getByRole('status')
        .getByText(`Het adres is: ${site.url('les-1-2/')}`)
        .waitFor();
      expect(page.url()).toBe(site.url(LESSON));
    });
    expect(errors).toEqual([]);
  });

  it('kopieert een korte link, en zegt dat', async () => {
    const permissions = ['clipboard-read', 'clipboard-write'];
    await site.visit(LESSON, { permissions }, async (page) => {
      await page.locator('a[data-kopieer]').click();
      await page.getByRole('status').getByText('Link gekopieerd').waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(site.url('les-1-2/'));
      expect(page.url()).toBe(site.url(LESSON));
    });
  });
});

describe('op een smal scherm', () => {
  it('kan geen pagina opzij schuiven, op 390 en op 320 breed', async () => {
    const found = await inPool([...paths, 'bestaat/niet/'], (path) =>
      site.visit(path, { viewport: PHONE }, async (page) => {
        const phone = await overflow(page);
        // Also what a screen of 1280 shows at 400 percent (WCAG 1.4.10).
        await page.setViewportSize({ width: 320, height: 640 });
        return [...phone, ...(await overflow(page))].map((fault) => `${path}: ${fault}`);
      }),
    );
    expect(found.flat()).toEqual([]);
  });

  it('laat niets overlopen als een lezer de letters van de browser twee keer zo groot zet', async () => {
    const found = await inPool(['./', LESSON, 'werkvormen/', pathOf('werkvorm-1'), 'begrippen/', pathOf('rol-1')], (path) =>
      site.visit(path, { viewport: DESK, before: largeLetters }, async (page) => {
        const size = await page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
        return [...(size > 30 ? [] : [`de letters zijn maar ${size}px`]), ...(await overflow(page))].map((fault) => `${path}: ${fault}`);
      }),
    );
    expect(found.flat()).toEqual([]);
  });
});
