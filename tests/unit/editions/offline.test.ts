import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterEach, describe, expect, it } from 'vitest';
import { makeOffline } from '../../../src/integrations/editions/offline.ts';

const places: string[] = [];
afterEach(() => places.splice(0).forEach((place) => rmSync(place, { recursive: true, force: true })));

const page = (body: string, head = '') =>
  `<!DOCTYPE html><html><head>${head}<script type="module" crossorigin src="./_astro/x.js"></script></head><body>${body}</body></html>`;
/** The smallest website that is a handbook. */
const SITE: Readonly<Record<string, string>> = {
  'index.html': page('<a href="./lessen/x/#kop">les</a>'),
  'lessen/x/index.html': page('<h2 id="kop">K</h2><a href="../../">begin</a>'),
  'les-1/index.html': '<html><head><meta http-equiv="refresh" content="0; url=../lessen/x/#kop"></head><body></body></html>',
  '_astro/x.js': 'import "./y.js";',
  'zoek/index.json': '{"map":"m"}',
  'zoek/m/w0.json': '{"</script>":["é\u2028"]}',
};

/** Makes the offline edition of a website. @returns what stands in the folder: path → text */
async function offline(changes: Readonly<Record<string, string | undefined>> = {}): Promise<Record<string, string>> {
  const place = mkdtempSync(join(tmpdir(), 'offline-proef-'));
  places.push(place);
  const [site, target] = [join(place, 'site'), join(place, 'doel')];
  for (const [file, text] of Object.entries({ ...SITE, ...changes })) {
    if (text === undefined) continue;
    mkdirSync(dirname(join(site, file)), { recursive: true });
    writeFileSync(join(site, file), text);
  }
  await makeOffline(site, target, '/* alles */');
  const files = readdirSync(target, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
  return Object.fromEntries(files.filter((file) => /\.\w+$/.test(file)).map((file) => [file, readFileSync(join(target, file), 'utf8')]));
}
/** The front page of an edition whose front page has this in it. */
const front = async (body: string, head = '', more: Readonly<Record<string, string>> = {}) =>
  (await offline({ 'index.html': page(body, head), ...more }))['index.html'] ?? '';

describe('links', () => {
  it.each([
    ['./lessen/x/', './lessen/x/index.html'],
    ['./lessen/x/#kop', './lessen/x/index.html#kop'],
    ['./lessen/x/?q=a/#kop', './lessen/x/index.html?q=a/#kop'],
    ['./', './index.html'],
    ['lessen/..', 'lessen/../index.html'],
    ['#top', '#top'],
    ['?q=x', '?q=x'],
    ['https://example.nl/map/', 'https://example.nl/map/'],
    ['mailto:a@example.nl', 'mailto:a@example.nl'],
  ])('naar %s wordt %s', async (from, to) => {
    expect(await front(`<p id="top"></p><a href="${from}">x</a>`)).toContain(`href="${to}"`);
  });

  it('in formulieren, plaatjes en doorverwijzingen ook', async () => {
    const html = await front('<form action="./lessen/x/"></form><img src="a.png" srcset="a.png 1x, b.png 2x" alt="">', '', {
      'a.png': 'a',
      'b.png': 'b',
    });
    expect(html).toContain('action="./lessen/x/index.html"');
    expect((await offline())['les-1/index.html']).toContain('content="0; url=../lessen/x/index.html#kop"');
  });

  it('voor lezers zonder JavaScript ook', async () => {
    expect(await front('<noscript><a href="./lessen/x/">x</a></noscript>')).toContain('<noscript><a href="./lessen/x/index.html">');
  });

  it('die nergens uitkomen houden de uitgave tegen, met bestand en adres', async () => {
    await expect(front('<a href="./weg/">x</a>')).rejects.toThrow('/index.html: /weg/index.html bestaat niet');
    await expect(front('<a href="./lessen/x">x</a>')).rejects.toThrow('/lessen/x bestaat niet');
    await expect(front('<a href="./lessen/x/#weg">x</a>')).rejects.toThrow("'#weg' op /lessen/x/index.html");
    await expect(front('', '<link rel="stylesheet" href="weg.css">')).rejects.toThrow('/weg.css bestaat niet');
    await expect(offline({ 'les-1/index.html': SITE['les-1/index.html']?.replace('lessen/x', 'weg') ?? '' })).rejects.toThrow(
      '/les-1/index.html: /weg/index.html#kop bestaat niet',
    );
  });

  it('vanaf de wortel van een server ook', async () => {
    await expect(front('<a href="/lessen/x/">x</a>')).rejects.toThrow('index.html: het adres /lessen/x/ begint bij de wortel');
    const css = { 'a.css': 'p { background: url("/a.png") }', 'a.png': '' };
    await expect(front('', '<link rel="stylesheet" href="a.css">', css)).rejects.toThrow('a.css: het adres /a.png');
  });
});

describe('scripts', () => {
  it('worden er één, gewoon en uitgesteld, van elke diepte te vinden', async () => {
    const made = await offline();
    expect(made['index.html']).toContain('<script defer="" src="./_astro/offline.js"></script></head>');
    expect(made['lessen/x/index.html']).toContain('<script defer="" src="../../_astro/offline.js"></script></head>');
    expect(made['les-1/index.html']).not.toContain('<script');
    expect(made['_astro/offline.js']).toBe('/* alles */');
    expect(made['_astro/x.js']).toBeUndefined();
    expect(Object.values(made).join('\n')).not.toMatch(/type="module"|crossorigin/);
  });

  it('die geen module zijn, blijven', async () => {
    expect(await front('', '<script src="t.js"></script>', { 't.js': '' })).toContain('<script src="t.js"></script>');
  });
});

describe('de zoekindex', () => {
  it('wordt een reeks scripts die elk hun eigen naam noemen', async () => {
    const made = await offline();
    expect(made['zoek/index.js']).toBe('handboekZoek("index",{"map":"m"});\n');
    const received: unknown[] = [];
    runInNewContext(made['zoek/m/w0.js'] ?? '', { handboekZoek: (...all: unknown[]) => received.push(JSON.parse(JSON.stringify(all))) });
    expect(received).toEqual([['m/w0', { '</script>': ['é\u2028'] }]]);
    expect(Object.keys(made).filter((file) => file.endsWith('.json'))).toEqual([]);
  });

  it('moet er zijn en JSON zijn', async () => {
    await expect(offline({ 'zoek/index.json': undefined })).rejects.toThrow(/zoek.index\.json ontbreekt/);
    await expect(offline({ 'zoek/m/w0.json': 'alert(1)' })).rejects.toThrow('zoek/m/w0.json: dit is geen JSON');
  });
});

describe('wat alleen online zin heeft', () => {
  const server = {
    '404.html': '<link rel="stylesheet" href="404-0.css"><a href="../../weg/">x</a>',
    '404-0.css': '',
    'web.config': '',
    'robots.txt': '',
    'sitemap-0.xml': '',
    '.well-known/security.txt': '',
    'wet/updates/atom.xml': '',
    'wet/updates/feed.json': '{}',
    'catalogus.json': '[]',
    'og/x.png': '',
  };

  it('blijft achter, met de links ernaartoe', async () => {
    const head =
      '<link rel="canonical" href="https://example.nl/"><link rel="alternate" type="application/atom+xml" href="./wet/updates/atom.xml">' +
      '<link rel="sitemap" href="./sitemap-0.xml"><meta property="og:image" content="https://example.nl/og/x.png"><meta name="twitter:card" content="x">' +
      '<link rel="preload" href="a.woff2" as="font" crossorigin>';
    const body =
      '<p>Volg <a href="./wet/updates/atom.xml">de <b>wijzigingen</b></a>.</p><p data-alleen-online>Als <a href="./wet/updates/feed.json">feed</a>.</p>';
    const made = await offline({ ...server, 'index.html': page(body, head) });
    expect(made['index.html']).toBe(
      '<!DOCTYPE html><html><head><script defer="" src="./_astro/offline.js"></script></head><body><p>Volg de <b>wijzigingen</b>.</p></body></html>',
    );
    expect(Object.keys(made).sort()).toEqual([
      '_astro/offline.js',
      'index.html',
      'les-1/index.html',
      'lessen/x/index.html',
      'zoek/index.js',
      'zoek/m/w0.js',
    ]);
  });
});

describe('bestanden', () => {
  it('komen mee als een pagina of een stijlblad ze gebruikt, ook met spaties en accenten in hun naam', async () => {
    const made = await offline({
      'index.html': page('<a href="./bestanden/stuk%20%C3%A9%23.pdf">x</a>', '<link rel="stylesheet" href="./_astro/a.css">'),
      'bestanden/stuk é#.pdf': 'pdf',
      'bestanden/los.pdf': '',
      '_astro/a.css': '@import url(b.css); p { background: url( "data:image/svg+xml,<svg/>" ) }',
      '_astro/b.css': "@font-face { font-display: optional; src: url('../letters/l.woff2') }",
      'letters/l.woff2': 'letter',
    });
    expect(made['bestanden/stuk é#.pdf']).toBe('pdf');
    expect(made['letters/l.woff2']).toBe('letter');
    // Without a cache a font that came late would come late each time.
    expect(made['_astro/b.css']).toContain('font-display:swap;');
    expect(made['bestanden/los.pdf']).toBeUndefined();
  });
});

describe('het doel', () => {
  const site = () => {
    const place = mkdtempSync(join(tmpdir(), 'offline-proef-'));
    places.push(place);
    writeFileSync(join(place, 'index.html'), '');
    return place;
  };

  it('moet leeg zijn, en wordt anders niet aangeraakt', async () => {
    const full = site();
    await expect(makeOffline(site(), full, '')).rejects.toThrow('is niet leeg');
    expect(readdirSync(full)).toEqual(['index.html']);
  });

  it('mag niet in de website zelf liggen', async () => {
    const own = site();
    await expect(makeOffline(own, join(own, 'offline'), '')).rejects.toThrow('mag niet in de website zelf liggen');
    expect(existsSync(join(own, 'offline'))).toBe(false);
  });
});
