/** The table of methods and its filters. */
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { PHONE, rows as items, useSite } from './site.ts';

const site = useSite();
const PAGE = 'werkvormen/';
const total = items.filter(({ soort }) => soort === 'werkvorm').length;

interface Method {
  naam: string;
  niveau: string[];
  fase: string[];
  kosten: string[];
  waar: string[];
  min: number;
  max: number;
}
/** The rows as a reader sees them; only place and limits of the group are not in a cell of their own. */
const methods = (page: Page): Promise<Method[]> =>
  page.locator('table.werkvormen tbody tr').evaluateAll((all) =>
    all.map((row) => {
      const cell = (name: string) => row.querySelector(`[data-kop="${name}"]`)?.textContent?.replace(/[●○]/g, '').trim().split(', ') ?? [];
      const { min, max, waar } = (row as HTMLElement).dataset;
      return {
        naam: row.querySelector('th a')?.textContent?.trim() ?? '',
        niveau: cell('Vorm'),
        fase: cell('Fase'),
        kosten: cell('Kosten'),
        waar: waar?.split('|') ?? [],
        min: Number(min),
        max: max === '' ? Infinity : Number(max),
      };
    }),
  );
const shown = (page: Page) => page.locator('table.werkvormen tbody tr:visible th a').allTextContents();
const status = (page: Page) => page.locator('[data-filter-stand]').textContent();

describe('de tabel met werkvormen', () => {
  it('is zonder JavaScript compleet, en toont dan geen filters', async () => {
    await site.visit(PAGE, { javaScriptEnabled: false }, async (page) => {
      expect((await shown(page)).length).toBe(total);
      expect(await page.locator('form[data-filter]').isVisible()).toBe(false);
      expect(await page.locator('[data-filter-leeg]').isVisible()).toBe(false);
    });
  });

  it('begint met alles en zegt hoeveel dat is', async () => {
    await site.visit(PAGE, {}, async (page) => {
      expect((await shown(page)).length).toBe(total);
      expect(await status(page)).toBe(`${total} van ${total} werkvormen`);
      expect(await page.locator('[data-filter-stand]').getAttribute('role')).toBe('status');
    });
  });

  it.each(['niveau', 'fase', 'kosten', 'waar'] as const)('toont bij elke keuze van %s precies wat past', async (name) => {
    await site.visit(PAGE, {}, async (page) => {
      const all = await methods(page);
      const select = page.locator(`select[name="${name}"]`);
      const values = await select.locator('option').evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
      expect(values.length).toBeGreaterThan(2);
      for (const value of values) {
        await select.selectOption(value);
        const wanted = all.filter((method) => value === '' || method[name].includes(value)).map(({ naam }) => naam);
        expect(wanted.length, `${name} ${value}`).toBeGreaterThan(0);
        expect(await shown(page), `${name} ${value}`).toEqual(wanted);
        expect(await status(page)).toBe(`${wanted.length} van ${total} werkvormen`);
      }
    });
  });

  it.each(['1', '12', '150', '1000', '99999'])('kiest bij %s mensen wat die groep aankan', async (people) => {
    await site.visit(PAGE, {}, async (page) => {
      const wanted = (await methods(page)).filter(({ min, max }) => Number(people) >= min && Number(people) <= max).map(({ naam }) => naam);
      await page.locator('input[name="groep"]').fill(people);
      expect(await shown(page)).toEqual(wanted);
      expect(await status(page)).toBe(`${wanted.length} van ${total} werkvormen`);
      expect(await page.locator('[data-filter-leeg]').isVisible()).toBe(wanted.length === 0);
    });
  });

  it('combineert filters, zegt het als er niets overblijft, en wist alles in één keer', async () => {
    await site.visit(PAGE, {}, async (page) => {
      const all = await methods(page);
      await page.locator('select[name="kosten"]').selectOption('hoog');
      await page.locator('select[name="waar"]').selectOption('online');
      expect(await shown(page)).toEqual(
        all.filter(({ kosten, waar }) => kosten.includes('hoog') && waar.includes('online')).map(({ naam }) => naam),
      );
      const larger = Math.max(...all.map(({ min }) => min));
      const nothing = all.some(({ min, max }) => min <= larger * 1000 && max >= larger * 1000) ? '0' : String(larger * 1000);
      await page.locator('input[name="groep"]').fill(nothing);
      expect(await shown(page)).toEqual([]);
      expect(await page.locator('[data-filter-leeg]').textContent()).toMatch(/Geen werkvorm past/);
      expect(await page.locator('[data-filter-leeg]').isVisible()).toBe(true);
      await page.getByRole('button', { name: 'Wis filters' }).click();
      await page.getByText(`${total} van ${total} werkvormen`).waitFor();
      expect((await shown(page)).length).toBe(total);
      expect(await page.locator('[data-filter-leeg]').isVisible()).toBe(false);
    });
  });

  it('negeert onzin in het veld voor de groep', async () => {
    await site.visit(PAGE, {}, async (page) => {
      const field = page.locator('input[name="groep"]');
      await field.pressSequentially('e');
      expect((await shown(page)).length).toBe(total);
      await field.fill('');
      expect((await shown(page)).length).toBe(total);
    });
  });

  it('verstuurt niets bij Enter', async () => {
    await site.visit(PAGE, {}, async (page) => {
      await page.locator('input[name="groep"]').fill('20');
      await page.keyboard.press('Enter');
      await page.waitForTimeout(200);
      expect(page.url()).toBe(site.url(PAGE));
    });
  });

  it('houdt de keuze bij de terugknop', async () => {
    await site.visit(PAGE, {}, async (page) => {
      await page.locator('select[name="kosten"]').selectOption('laag');
      const wanted = await shown(page);
      expect(wanted.length).toBeLessThan(total);
      await page.locator('table.werkvormen tbody tr:visible th a').first().click();
      await page.waitForURL((url) => url.href !== site.url(PAGE));
      await page.goBack();
      await page.locator('form[data-filter]').waitFor();
      expect(await page.locator('select[name="kosten"]').inputValue()).toBe('laag');
      expect(await shown(page)).toEqual(wanted);
    });
  });

  it('is op een telefoon te bedienen: elke rij zegt zelf wat er staat', async () => {
    await site.visit(PAGE, { viewport: PHONE }, async (page) => {
      await page.locator('select[name="kosten"]').selectOption('laag');
      expect((await shown(page)).length).toBeGreaterThan(0);
      const boxes = await page
        .locator('form[data-filter] :is(select, input, button)')
        .evaluateAll(
          (all) =>
            all.map((element) => element.getBoundingClientRect()).filter(({ right, height }) => right > innerWidth || height < 24).length,
        );
      expect(boxes).toBe(0);
    });
  });
});
