/** `catalogus.json`, what other programs read; and the sizes that the handbook keeps to. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DIST, attr, catalogue, gzipped, outputFiles, pages, realPages } from './output.ts';

const FIELDS = ['code', 'soort', 'titel', 'url', 'korteUrl', 'samenvatting', 'gewijzigd'];
/** What stands in the first edition; less means that content got lost. */
const MINIMUM = { les: 6, valkuil: 3, stap: 3, werkvorm: 8, praktijk: 3, wet: 4, update: 12, begrip: 60, rol: 2, module: 1 };

describe('catalogus.json', () => {
  const rows = catalogue();
  const urls = new Set(pages.map((page) => page.url));
  const exists = (url: string) => urls.has(new URL(url, 'https://handboek.test/').pathname);

  it('heeft per item dezelfde velden, alle gevuld met tekst', () => {
    expect(rows.filter((row) => Object.keys(row).join() !== FIELDS.join())).toEqual([]);
    expect(rows.filter((row) => Object.values(row).some((value) => typeof value !== 'string' || value.trim() === ''))).toEqual([]);
    expect(rows.filter((row) => !/^\d{4}-\d\d-\d\d$/.test(row.gewijzigd))).toEqual([]);
  });

  it('heeft elke code één keer', () => {
    const codes = rows.map((row) => row.code);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
    expect(codes.filter((code) => !/^[a-z]+(-[a-z0-9]+)+$/.test(code))).toEqual([]);
  });

  it('noemt alleen adressen die bestaan, relatief aan het handboek', () => {
    expect(rows.filter(({ url, korteUrl }) => /^(\/|[a-z]+:)/.test(url) || /^(\/|[a-z]+:)/.test(korteUrl))).toEqual([]);
    expect(rows.filter(({ url, korteUrl }) => !exists(url) || !exists(korteUrl))).toEqual([]);
  });

  it('noemt elk anker dat het geeft', () => {
    const missing = rows.filter(({ url }) => {
      const { pathname, hash } = new URL(url, 'https://handboek.test/');
      return hash !== '' && !pages.find((page) => page.url === pathname)?.elements.some((element) => attr(element, 'id') === hash.slice(1));
    });
    expect(missing).toEqual([]);
  });

  it('bevat elke pagina van de uitvoer', () => {
    const known = new Set(rows.map(({ url }) => new URL(url, 'https://handboek.test/').pathname));
    expect(realPages.map((page) => page.url).filter((url) => !known.has(url))).toEqual([]);
  });

  it.each(Object.entries(MINIMUM))('heeft van %s ten minste %i', (soort, minimum) => {
    expect(rows.filter((row) => row.soort === soort).length).toBeGreaterThanOrEqual(minimum);
  });
});

describe('omvang', () => {
  it('houdt elke les onder 12 kB gzip aan HTML', () => {
    const lessons = realPages.filter((page) => page.url.startsWith('/lessen/'));
    const sizes = lessons.map(({ url, html }) => ({ url, size: gzipped(html) }));
    console.log(sizes.map(({ url, size }) => `${url} ${(size / 1000).toFixed(2)} kB`).join('\n'));
    expect(sizes.length).toBeGreaterThanOrEqual(MINIMUM.les);
    expect(sizes.filter(({ size }) => size > 12_000)).toEqual([]);
  });

  it('houdt de lettertypen samen onder 60 kB', () => {
    const fonts = outputFiles().filter((file) => /\.(woff2?|ttf|otf)$/.test(file));
    const total = fonts.reduce((sum, file) => sum + readFileSync(join(DIST, file)).length, 0);
    console.log(`lettertypen: ${fonts.length} bestanden, ${(total / 1000).toFixed(1)} kB`);
    expect(fonts.filter((file) => !file.endsWith('.woff2'))).toEqual([]);
    expect(total).toBeLessThanOrEqual(60_000);
  });
});
