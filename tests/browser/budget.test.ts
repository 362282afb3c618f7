/** What a reader downloads on a first visit and at a first search, and whether the page jumps. */
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Page, Response } from 'playwright-core';
import { DESK, PHONE, pathOf, rows, useSite } from './site.ts';

/** After the network is quiet, this long is waited for what comes late (milliseconds). */
const PATIENCE = 1500;
/** How late a script may come (milliseconds). */
const LATE = 800;
/** Bytes of a first search, from opening the dialog to the answer to the first word. */
const MAX_FIRST_SEARCH = 100_000;
const site = useSite();

interface Download {
  name: string;
  bytes: number;
  isFont: boolean;
}

/** Collects responses and weighs them as a server with gzip would send them. */
function weigh(page: Page): () => Promise<Download[]> {
  const seen: Response[] = [];
  page.on('response', (response) => seen.push(response));
  return () =>
    Promise.all(
      seen.map(async (response): Promise<Download> => {
        const body = await response.body();
        const isFont = response.url().endsWith('.woff2');
        // A font is compressed already; packing it again would only add bytes.
        return { name: new URL(response.url()).pathname, bytes: isFont ? body.length : gzipSync(body, { level: 9 }).length, isFont };
      }),
    );
}

const sum = (downloads: readonly Download[]) => downloads.reduce((total, { bytes }) => total + bytes, 0);
const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

/** Adds up every jump of the layout that no reader caused. */
async function countShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const scope = globalThis as unknown as { sprong: number };
    scope.sprong = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
        if (!entry.hadRecentInput) scope.sprong += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
}
const shift = (page: Page) => page.evaluate(() => (globalThis as unknown as { sprong: number }).sprong);

const lessons = rows.filter(({ soort }) => soort === 'les').map(({ url }) => url);

describe('eerste bezoek', () => {
  it.each(lessons)('%s blijft binnen 35 kB, 60 kB lettertypen en 12 verzoeken, en verspringt niet', async (path) => {
    let download = async (): Promise<Download[]> => [];
    const before = async (page: Page) => {
      download = weigh(page);
      await countShifts(page);
    };
    const { all, jump } = await site.visit(path, { before, viewport: DESK }, async (page) => {
      await page.waitForLoadState('networkidle');
      await page.waitForTimeout(PATIENCE);
      return { all: await download(), jump: await shift(page) };
    });
    const fonts = all.filter(({ isFont }) => isFont);
    const rest = all.filter(({ isFont }) => !isFont);
    console.log(`${path}: ${kB(sum(rest))} + lettertypen ${kB(sum(fonts))}, ${all.length} verzoeken, verspringing ${jump.toFixed(4)}`);
    console.log(rest.map(({ name, bytes }) => `    ${kB(bytes)} ${name}`).join('\n'));
    expect(sum(rest)).toBeLessThanOrEqual(35_000);
    expect(sum(fonts)).toBeLessThanOrEqual(60_000);
    expect(all.length).toBeLessThanOrEqual(12);
    expect(jump).toBeLessThanOrEqual(0.01);
  });

  it.each(['./', 'werkvormen/', 'begrippen/', pathOf('les-1-1'), pathOf('werkvorm-1')])(
    '%s verspringt niet als het script laat komt',
    async (path) => {
      const before = async (page: Page) => {
        await countShifts(page);
        // What every page does when JavaScript runs; the small script in the head stays fast, for it holds up the page.
        await page.route(/_astro\/(?!theme).*\.js$/, async (route) => {
          await new Promise((resolve) => setTimeout(resolve, LATE));
          await route.continue();
        });
      };
      const jump = await site.visit(path, { before, viewport: PHONE }, async (page) => {
        await page.waitForLoadState('networkidle');
        await page.waitForTimeout(PATIENCE);
        return shift(page);
      });
      console.log(`${path}: verspringing ${jump.toFixed(4)} met een laat script`);
      expect(jump).toBeLessThanOrEqual(0.01);
    },
  );
});

describe('eerste zoekvraag', () => {
  it('kost vanaf het openen niet meer dan 100 kB', async () => {
    const all = await site.visit(pathOf('les-1-1'), {}, async (page) => {
      await page.waitForLoadState('networkidle');
      const download = weigh(page);
      await page.locator('[data-zoek-open]').click();
      await page.locator('.zoekdialoog input').pressSequentially('inspraak', { delay: 60 });
      await page.locator('.zoekdialoog .uitkomst').first().waitFor();
      await page.waitForLoadState('networkidle');
      await page.waitForTimeout(PATIENCE);
      return download();
    });
    const groups = Map.groupBy(all, ({ name }) => name.replace(/\/([pw])\d+\.json$/, '/$1*.json'));
    console.log(`eerste zoekvraag: ${kB(sum(all))} in ${all.length} verzoeken`);
    console.log(
      [...groups].map(([name, parts]) => `    ${kB(sum(parts))} ${name}${parts.length > 1 ? ` (${parts.length})` : ''}`).join('\n'),
    );
    expect(sum(all)).toBeLessThanOrEqual(MAX_FIRST_SEARCH);
  });
});
