/** On paper: the text, open, with the addresses that links lead to. */
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { dark, inPool, pathOf, useSite } from './site.ts';

const site = useSite();
const LESSON = pathOf('les-1-1');
const PAGES = [
  './',
  LESSON,
  'werkvormen/',
  pathOf('werkvorm-1'),
  'begrippen/',
  'zoeken/',
  pathOf('wet-1'),
  pathOf('praktijk-1'),
  pathOf('stap-1'),
];
const visible = (page: Page, selector: string) =>
  page
    .locator(selector)
    .evaluateAll((all) => all.filter((element) => element.checkVisibility()).map((element) => element.outerHTML.slice(0, 90)));

describe('afdrukken', () => {
  it('laat weg wat op papier niets doet', async () => {
    const found = await inPool(PAGES, (path) =>
      site.visit(path, {}, async (page) => {
        await page.emulateMedia({ media: 'print' });
        return (await visible(page, '.balk, nav, .voet, form, .skip-link, .themaknop, .menuknop, .zoekknop')).map(
          (element) => `${path}: ${element}`,
        );
      }),
    );
    expect(found.flat()).toEqual([]);
  });

  it('houdt titel, tekst en herkomst', async () => {
    await site.visit(LESSON, {}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('h1').isVisible()).toBe(true);
      expect(await page.locator('.tekst').isVisible()).toBe(true);
      const origin = page.locator('.alleen-print');
      expect(await origin.isVisible()).toBe(true);
      expect(await origin.textContent()).toMatch(/Handboek Burgerparticipatie, editie .*Bijgewerkt op \d+ [a-z]+ \d{4}.*les-1-1/s);
    });
  });

  it('zet achter elke link naar buiten het adres, en achter links in het handboek niets', async () => {
    await site.visit(LESSON, {}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      const links = await page.locator('.tekst a').evaluateAll((all) =>
        all.map((link) => ({
          href: link.getAttribute('href') ?? '',
          after: getComputedStyle(link, '::after').content,
          anchor: link.classList.contains('anker'),
        })),
      );
      const outward = links.filter(({ href }) => href.startsWith('http'));
      expect(outward.length).toBeGreaterThan(3);
      expect(outward.filter(({ href, after }) => after !== `" (" "${href}" ")"` && after !== `" (${href})"`)).toEqual([]);
      expect(links.filter(({ href, after, anchor }) => !href.startsWith('http') && !anchor && after !== 'none')).toEqual([]);
    });
  });

  it('zet op papier geen teken achter een kop', async () => {
    await site.visit(LESSON, {}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      const signs = await page
        .locator('a.anker')
        .evaluateAll(
          (all) =>
            all
              .map((link) => getComputedStyle(link, '::after'))
              .filter(({ content, display, opacity }) => content !== 'none' && display !== 'none' && opacity !== '0').length,
        );
      expect(signs).toBe(0);
    });
  });

  it('klapt alles open, en daarna weer dicht', async () => {
    await site.visit(LESSON, {}, async (page) => {
      const closed = page.locator('details:not([open])');
      const before = await closed.count();
      expect(before).toBeGreaterThan(0);
      await page
        .locator('details')
        .first()
        .evaluate((details: HTMLDetailsElement) => (details.open = true));
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      expect(await closed.count()).toBe(0);
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      expect(await closed.count()).toBe(before - 1);
    });
  });

  it('drukt zonder JavaScript de uitleg ook af', async () => {
    await site.visit(LESSON, { javaScriptEnabled: false }, async (page) => {
      await page.emulateMedia({ media: 'print' });
      const hidden = await page
        .locator('details ol')
        .evaluateAll(
          (all) =>
            all.filter((list) => !list.checkVisibility({ contentVisibilityAuto: true }) || list.getBoundingClientRect().height === 0)
              .length,
        );
      expect(hidden).toBe(0);
    });
  });

  it('is op papier zwart op wit, ook voor wie donker leest', async () => {
    await site.visit(LESSON, { before: dark }, async (page) => {
      await page.emulateMedia({ media: 'print' });
      const colours = await page.evaluate(() => [
        getComputedStyle(document.documentElement).backgroundColor,
        getComputedStyle(document.documentElement).color,
      ]);
      expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
    });
  });

  it('wordt een pdf met bladzijden', async () => {
    const pages = await inPool([LESSON, 'werkvormen/', pathOf('wet-1')], (path) =>
      site.visit(path, {}, async (page) => {
        const pdf = await page.pdf({ format: 'A4' });
        expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
        // Every page of a pdf is an object of its own.
        const count = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
        const overflowing = await page.evaluate(() => document.querySelectorAll('details:not([open])').length);
        return { path, count, overflowing };
      }),
    );
    console.log(pages.map(({ path, count }) => `${path}: ${count} bladzijden`).join('\n'));
    expect(pages.filter(({ count }) => count < 1)).toEqual([]);
  });
});
