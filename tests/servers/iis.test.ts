/** What only holds for IIS: its file is refused when it should be, works below a site with settings of its own, and can be forgotten. */
import { afterAll, describe, expect, it } from 'vitest';
import { startBrowser } from '../../src/integrations/browser.ts';
import { IIS_FILE } from '../../src/handbook/hosting/servers/index.ts';
import { get } from './http.ts';
import { readWebConfig, startIis } from './iis.ts';
import { description, extensionsInOutput, unpack } from './release.ts';
import { shipped } from './running.ts';
import { parseXml } from './xml.ts';

const text = shipped(IIS_FILE);
const release = unpack();
afterAll(release.remove);

describe('web.config', () => {
  it('werkt onder een website die dezelfde typen en headers al heeft', () => {
    const types = new Map(Object.entries(description.types).map(([extension]) => [`.${extension}`, 'application/anders']));
    const headers = new Map([...Object.keys(description.headers), 'x-powered-by'].map((name) => [name, 'anders']));
    const { settingsFor } = readWebConfig(text, { types, headers });
    const settings = settingsFor('lessen/x/index.html');
    expect([...settings.types.values()]).not.toContain('application/anders');
    expect([...settings.headers.values()]).not.toContain('anders');
    expect(Object.fromEntries(settings.headers)).toEqual(description.headers);
  });

  it('noemt geen pad, en is dus overal hetzelfde', () => {
    expect(text).not.toContain('/handboek/');
    const paths = [...text.matchAll(/(?:location |error .*)path="([^"]+)"/g)].map(([, path = '']) => path);
    expect(paths.length).toBeGreaterThan(3);
    expect(paths.filter((path) => path.startsWith('/') || path.includes(':'))).toEqual([]);
  });

  it('bewaart per map wat de andere servers per adres bewaren', () => {
    const { settingsFor } = readWebConfig(text);
    const parts = (value = '') =>
      value
        .split(',')
        .map((part) => part.trim())
        .sort();
    expect(parts(settingsFor('_astro/x.js').cache)).toEqual(parts(description.cache.keep));
    expect(parts(settingsFor('zoek/0123456789/w1.json').cache)).toEqual(parts(description.cache.keep));
    for (const file of ['zoek/index.json', 'zoeken/index.html', 'index.html', 'lokaal/logo.svg'])
      expect(settingsFor(file).cache).toBe('no-cache');
  });

  it.each([
    ['een type zonder remove', '<remove fileExtension=".json" />', ''],
    ['een onderdeel dat op slot staat', '<urlCompression doStaticCompression="true" />', '<handlers accessPolicy="Read" />'],
    ['een kenmerk dat IIS 10 niet overal kent', '<urlCompression doStaticCompression="true" />', '<urlCompression snel="true" />'],
    ['een absoluut pad voor de foutpagina', 'path="404.html"', 'path="C:\\site\\404.html"'],
    ['een tijd die geen tijd is', '365.00:00:00', '1 jaar'],
    ['een vergeten sluitteken', '</staticContent>', ''],
  ])('wordt geweigerd met %s', (_, from, to) => {
    expect(text).toContain(from);
    const broken = text.replace(from, to);
    expect(() => readWebConfig(broken)).toThrow();
    expect(() => readWebConfig(text)).not.toThrow();
  });

  it('weigert een bestand met een onbekende extensie', async () => {
    const server = await startIis(release, '/handboek/');
    expect((await get(server.origin, '/handboek/proef/proef.avif')).status).toBe(200);
    await server.close();
    const bare = await startIis(release, '/handboek/', { withFile: false });
    expect((await get(bare.origin, '/handboek/proef/proef.avif')).status).toBe(404);
    await bare.close();
  });
});

describe('zonder web.config', () => {
  it('levert IIS elk bestand van het handboek toch uit, en werkt zoeken', async () => {
    const server = await startIis(release, '/handboek/', { withFile: false });
    const { browser } = await startBrowser();
    try {
      for (const extension of extensionsInOutput()) {
        expect((await get(server.origin, `/handboek/proef/proef.${extension}`)).status, extension).toBe(200);
      }
      const page = await browser.newPage();
      await page.goto(`${server.origin}/handboek/zoeken/?q=inspraakverordening`);
      const href = await page
        .locator('.uitkomst a')
        .first()
        .evaluate((link: HTMLAnchorElement) => link.href);
      expect(href).toBe(`${server.origin}/handboek/begrippen/#inspraakverordening`);
    } finally {
      await browser.close();
      await server.close();
    }
  });
});

describe('de lezer van XML', () => {
  it.each([
    '<a><b></a></b>',
    '<a',
    '<a b=c />',
    '<a b="1" b="2" />',
    '<a /><b />',
    '<a>&nbsp;</a>',
    '<a>tekst</a>',
    '<!-- -- --><a />',
    '<a b="&fout;" />',
    '',
  ])('weigert %s', (xml) => {
    expect(() => parseXml(xml)).toThrow();
  });

  it('leest elementen, kenmerken en tekens', () => {
    const root = parseXml('<?xml version="1.0" encoding="utf-8"?>\n<!-- x --><a><b c="&lt;&quot;&amp;" /></a>\n');
    expect(root).toEqual({
      name: 'a',
      attributes: new Map(),
      children: [{ name: 'b', attributes: new Map([['c', '<"&']]), children: [] }],
    });
  });
});
