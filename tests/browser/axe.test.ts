/** Accessibility as far as a machine can see it: every page, light and dark, wide and narrow, and the states that open. */
import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { DESK, PHONE, dark, inPool, pathOf, paths, useSite } from './site.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const site = useSite();

/** What depends on the width: sizes, what scrolls, and what is shown only there. All rules at this width: `npm run release`. */
const LAYOUT_RULES = [
  'target-size',
  'scrollable-region-focusable',
  'color-contrast',
  'link-in-text-block',
  'button-name',
  'link-name',
  'aria-hidden-focus',
];

/** Rules about colour: all that another theme can change, for the page is the same otherwise. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** What axe finds, one line per place. Axe comes in through the debugger, which the policy does not see. */
async function violations(page: Page, where: string, rules?: readonly string[]): Promise<string[]> {
  // There are no frames, so the mode that looks into frames from a second page is not needed.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const { violations: found } = await (rules ? axe.withRules([...rules]) : axe.withTags(TAGS)).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) => `${where} ${id}: ${target.join(' ')} – ${failureSummary.split('\n').slice(1).join(' ').trim()}`,
    ),
  );
}

describe('elke pagina', () => {
  it('heeft geen overtreding, in licht en donker, op 1280 en op 390 breed', async () => {
    const found = await inPool(paths, (path) =>
      site.visit(path, {}, async (page) => {
        const wide = await violations(page, `${path} (licht, ${DESK.width})`);
        await page.setViewportSize(PHONE);
        const narrow = await violations(page, `${path} (licht, ${PHONE.width})`, LAYOUT_RULES);
        await page.locator('html').evaluate((root) => (root.dataset['theme'] = 'dark'));
        const darkNarrow = await violations(page, `${path} (donker, ${PHONE.width})`, COLOUR_RULES);
        await page.setViewportSize(DESK);
        return [...wide, ...narrow, ...darkNarrow, ...(await violations(page, `${path} (donker, ${DESK.width})`, COLOUR_RULES))];
      }),
    );
    expect(found.length).toBe(paths.length);
    expect(found.flat()).toEqual([]);
  }, 900_000);

  it('wordt met een ander thema echt donker', async () => {
    const [own, chosen] = await Promise.all(
      [undefined, dark].map((before) =>
        site.visit(pathOf('les-1-1'), before ? { before } : {}, async (page) => {
          if (!before) await page.locator('html').evaluate((root) => (root.dataset['theme'] = 'dark'));
          return page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
        }),
      ),
    );
    expect(own).toBe(chosen);
  });
});

describe.each([
  ['licht', undefined],
  ['donker', dark],
] as const)('in %s', (theme, before) => {
  const STATES: [string, string, typeof DESK, (page: Page) => Promise<unknown>][] = [
    ['de pagina voor een onbekend adres', 'bestaat/niet/', DESK, async () => undefined],
    [
      'de zoekdialoog met resultaten',
      pathOf('les-1-1'),
      DESK,
      async (page) => {
        await page.keyboard.press('/');
        await page.locator('.zoekdialoog input').fill('inspraak');
        await page.locator('.zoekdialoog .uitkomst').first().waitFor();
      },
    ],
    [
      'de zoekdialoog zonder resultaten op een telefoon',
      pathOf('les-1-1'),
      PHONE,
      async (page) => {
        await page.locator('[data-zoek-open]').click();
        await page.locator('.zoekdialoog input').fill('qqxxzzww');
        await page.locator('.zoek-leeg').waitFor();
      },
    ],
    ['de zoekpagina met resultaten', 'zoeken/?q=loting', DESK, (page) => page.locator('.uitkomst').first().waitFor()],
    ['de zoekpagina met resultaten op een telefoon', 'zoeken/?q=loting', PHONE, (page) => page.locator('.uitkomst').first().waitFor()],
    ['het menu op een telefoon', pathOf('les-1-1'), PHONE, (page) => page.locator('.menuknop').click()],
    ['de uitleg van een begrip', pathOf('les-1-1'), PHONE, (page) => page.locator('button.term').first().click()],
    [
      'een les met alle uitleg open',
      pathOf('les-1-1'),
      PHONE,
      (page) => page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true))),
    ],
    ['de lege tabel met werkvormen', 'werkvormen/', DESK, (page) => page.locator('input[name="groep"]').fill('99999')],
  ];
  it.each(STATES)('heeft %s geen overtreding', async (name, path, viewport, act) => {
    const found = await site.visit(path, { viewport, ...(before ? { before } : {}) }, async (page) => {
      await act(page);
      return violations(page, `${name} (${theme})`);
    });
    expect(found).toEqual([]);
  });
});
