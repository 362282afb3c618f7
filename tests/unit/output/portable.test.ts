import { describe, expect, it } from 'vitest';
import { parseHtml, writeHtml } from '../../../src/integrations/output/html.ts';
import { canonicalUrl, makePortable, relativeCss } from '../../../src/integrations/output/portable.ts';
import { relativeUrl } from '../../../src/integrations/output/relative.ts';
import { begrip, handboek, pagina, velden } from '../hulp.ts';

const catalogue = handboek({
  pages: [pagina('lessen/01-01-vraag.mdx', velden('les')), pagina('over.mdx', velden('pagina'))],
  begrippen: [begrip('loting')],
});
const FROM = '/werkvormen/enquete/';

/** A whole page made portable. */
function page(html: string, from = FROM, empty: string[] = []): string {
  const document = parseHtml(html);
  makePortable(document, from, catalogue, new Set(empty));
  return writeHtml(document);
}
/** What becomes of the inside of `<body>`. */
const body = (html: string, from = FROM): string => /<body>(.*)<\/body>/s.exec(page(`<body>${html}</body>`, from))?.[1] ?? '';

describe('relativeUrl', () => {
  it.each([
    ['/', '/', './'],
    ['/lessen/', '/', './lessen/'],
    ['/#x', '/', './#x'],
    ['/', '/over/', '../'],
    ['/over/', '/over/', '../over/'],
    ['/lessen/x/#y', '/werkvormen/enquete/', '../../lessen/x/#y'],
    ['/_astro/a.css', '/wet/updates/2024-06-04-x/', '../../../_astro/a.css'],
    ['/zoeken/?q=a/b', '/over/', '../zoeken/?q=a/b'],
  ])('%s vanaf %s is %s', (url, from, relative) => {
    expect(relativeUrl(url, from)).toBe(relative);
  });

  it('komt onder elk pad op dezelfde plek uit', () => {
    for (const root of ['https://a.nl/', 'https://a.nl/sub/', 'https://a.nl/x/y/z/']) {
      for (const from of ['/', '/a/', '/a/b/', '/a/b/c/']) {
        for (const url of ['/', '/a/', '/q/r/#s', '/bestand.pdf']) {
          expect(new URL(relativeUrl(url, from), root + from.slice(1)).href).toBe(root + url.slice(1));
        }
      }
    }
  });
});

describe('canonicalUrl', () => {
  it.each([
    ['/les-1-1/', '/lessen/vraag/'],
    ['/les-1-1/#kop', '/lessen/vraag/#kop'],
    ['/begrip-loting/', '/begrippen/#loting'],
    ['/les-9-9/', '/les-9-9/'],
    ['/lessen/vraag/#kop', '/lessen/vraag/#kop'],
    ['/over/', '/over/'],
    ['/', '/'],
  ])('van %s is %s', (url, canonical) => {
    expect(canonicalUrl(url, catalogue)).toBe(canonical);
  });
});

describe('adressen', () => {
  it('worden overal relatief', () => {
    const html = page(
      '<head><link rel="stylesheet" href="/_astro/a.css"><script src="/_astro/b.js"></script></head><body><form action="/zoeken/"></form><img src="/c.png" alt=""><video poster="/d.png"></video><a href="/over/">o</a></body>',
    );
    for (const url of ['_astro/a.css', '_astro/b.js', 'zoeken/', 'c.png', 'd.png', 'over/']) expect(html).toContain(`"../../${url}"`);
    expect(html).not.toMatch(/"\/[^/]/);
  });

  it('worden ook relatief in een keuze van plaatjes', () => {
    expect(body('<img src="/a.png" srcset="/a.png 1x, /b.png 2x" alt="">')).toContain('srcset="../../a.png 1x, ../../b.png 2x"');
  });

  it('van een korte link worden die van de pagina zelf, met het anker', () => {
    expect(body('<a href="/les-1-1/#kop">x</a><a href="/begrip-loting/">y</a>')).toBe(
      '<a href="../../lessen/vraag/#kop">x</a><a href="../../begrippen/#loting">y</a>',
    );
  });

  it('van een korte link om te kopiëren blijven kort', () => {
    expect(body('<a href="/les-1-1/" data-kopieer="">les-1-1</a>')).toContain('href="../../les-1-1/"');
  });

  it.each(['https://example.nl/a/', '//example.nl/a/', 'mailto:a@b.nl', 'tel:+31', '#kop', '../al-relatief/', 'data:image/png;base64,x'])(
    'zoals %s blijven staan',
    (url) => {
      expect(body(`<a href="${url}">x</a>`)).toContain(`href="${url}"`);
    },
  );
});

describe('wat het beleid tegenhoudt', () => {
  it.each([
    ['een script in de pagina', '<script>alert(1)</script>', 'script'],
    ['een module in de pagina', '<script type="module">import "/x.js"</script>', 'script'],
    ['een stijlblok', '<style>p{}</style>', '<style>'],
    ['een gebeurtenis-attribuut', '<button onclick="x()">x</button>', 'onclick'],
    ['een gebeurtenis-attribuut op een plaatje', '<img src="/a.png" alt="" ONERROR="x()">', 'onerror'],
    ['een stijlattribuut zonder klasse', '<p style="color: red">x</p>', 'color: red'],
    ['een stijlattribuut met meer dan uitlijning', '<td style="text-align:left;color:red">x</td>', 'color:red'],
  ])('is een fout: %s', (_, html, message) => {
    const run = () => body(html.startsWith('<td') ? `<table><tr>${html}</tr></table>` : html);
    expect(run).toThrow(message);
    expect(run).toThrow(FROM);
  });

  it('is een script uit een bestand niet', () => {
    expect(body('<script src="/_astro/a.js"></script>')).toBe('<script src="../../_astro/a.js"></script>');
  });

  it('is een leeg script evenmin: dat gaat weg', () => {
    expect(
      page('<head><script src="/_astro/leeg.js"></script><script src="/_astro/vol.js"></script></head>', '/', ['/_astro/leeg.js']),
    ).toContain('<head><script src="./_astro/vol.js"></script></head>');
  });
});

describe('uitlijning van tabellen', () => {
  const cel = (attributes: string) => body(`<table><tr><td ${attributes}>x</td></tr></table>`);

  it.each([
    ['text-align:left', 'links'],
    ['text-align: right;', 'rechts'],
    ['text-align:center', 'midden'],
  ])('%s wordt de klasse %s', (style, name) => {
    expect(cel(`style="${style}"`)).toContain(`<td class="${name}">x</td>`);
  });

  it('houdt de klassen die er al zijn', () => {
    expect(cel('class="getal" style="text-align:right"')).toContain('class="getal rechts"');
  });
});

describe('het kleed van Starlight', () => {
  it('gaat van html, body en main, en licht is de gewone weergave', () => {
    const html = page(
      '<html lang="nl" dir="ltr" data-theme="dark" data-has-toc class="x"><body class="y"><main lang="nl" dir="ltr" data-pagefind-body class="z"><p class="blijft" dir="ltr" lang="en">t</p></main></body></html>',
    );
    expect(html).toContain('<html lang="nl" data-theme="light">');
    expect(html).toContain('<body><main><p class="blijft" dir="ltr" lang="en">t</p></main></body>');
  });
});

describe('koppen', () => {
  const tekst = (html: string) => body(`<div class="tekst">${html}</div>`);

  it('linken in de tekst naar zichzelf, met hun opmaak erin', () => {
    expect(tekst('<h2 id="a">Een <em>kop</em></h2>')).toContain('<h2 id="a"><a class="anker" href="#a">Een <em>kop</em></a></h2>');
    expect(tekst('<section><h3 id="b">Kop</h3></section>')).toContain('<h3 id="b"><a class="anker" href="#b">Kop</a></h3>');
  });

  it.each([
    ['zonder id', '<h2>Kop</h2>'],
    ['met een link erin', '<h2 id="a">Zie <a href="#x">dit</a></h2>'],
    ['met een knop erin', '<h2 id="a"><button type="button">Term</button></h2>'],
    ['van een andere diepte', '<h4 id="a">Kop</h4>'],
  ])('%s blijven zoals zij zijn', (_, html) => {
    expect(tekst(html)).toContain(html);
  });

  it('vóór de tekst blijven zoals zij zijn', () => {
    expect(body('<h2 id="a">Menu</h2><div class="tekst"><p>x</p></div>')).toContain('<h2 id="a">Menu</h2>');
  });

  it('houden geen link in een link: nog eens lezen en schrijven verandert niets', () => {
    const once = page('<body><div class="tekst"><h2 id="a">Een <b>kop</b></h2><p>t</p></div></body>');
    expect(writeHtml(parseHtml(once))).toBe(once);
  });
});

describe('witruimte', () => {
  it.each([
    [
      'tussen blokken',
      '<main>\n  <section>\n    <p>een</p>\n    <p>twee</p>\n  </section>\n</main>',
      '<main><section><p>een</p><p>twee</p></section></main>',
    ],
    ['in lijsten', '<ul>\n  <li>een</li>\n  <li>twee</li>\n</ul>', '<ul><li>een</li><li>twee</li></ul>'],
    [
      'in tabellen',
      '<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead></table>',
      '<table><thead><tr><th>a</th><th>b</th></tr></thead></table>',
    ],
    ['in een div met alleen blokken', '<div>\n  <p>een</p>\n  <ul></ul>\n</div>', '<div><p>een</p><ul></ul></div>'],
    ['aan de randen van een alinea', '<p>\n  een <b>twee</b> drie\n</p>', '<p>een <b>twee</b> drie</p>'],
    ['aan de randen van een alinea met alleen tekst', '<p>\n  een twee\n</p>', '<p>een twee</p>'],
    [
      'aan de randen van een knop',
      '<p>Met <button type="button">\n  loting\n</button>.</p>',
      '<p>Met <button type="button">loting</button>.</p>',
    ],
  ])('voor de opmaak gaat weg %s', (_, before, after) => {
    expect(body(before)).toBe(after);
  });

  it.each([
    '<p>een <b>twee</b> <i>drie</i></p>',
    '<ul><li><b>een</b> <i>twee</i></li></ul>',
    '<table><tbody><tr><td><b>een</b> <i>twee</i></td></tr></tbody></table>',
    '<div>een <b>twee</b> <i>drie</i></div>',
    '<div><b>een</b> <i>twee</i></div>',
    '<section><b>een</b> <i>twee</i></section>',
    '<pre>een\n  twee\n\n</pre>',
    '<p>een <a href="#x">twee</a> <a href="#y">drie</a></p>',
  ])('tussen woorden blijft: %s', (html) => {
    expect(body(html)).toBe(html);
  });

  it('die niet mag breken blijft: die heeft iemand bedoeld', () => {
    expect(body('<p><strong>Let op:&nbsp;</strong>nu</p>')).toBe('<p><strong>Let op:&nbsp;</strong>nu</p>');
    expect(body('<section><p>a</p>&nbsp;<p>b</p></section>')).toContain('&nbsp;');
  });
});

describe('apostrof', () => {
  it.each([
    ['‘s avonds', '’s avonds'],
    ['in ‘s-Hertogenbosch', 'in ’s-Hertogenbosch'],
    ['zo (‘t kan) en ‘n beetje', 'zo (’t kan) en ’n beetje'],
    ['een ‘citaat’ en ‘s’', 'een ‘citaat’ en ‘s’'],
    ['‘samen’ doen', '‘samen’ doen'],
    ['‘k heb ‘m wel gezien', '’k heb ’m wel gezien'],
  ])('%s wordt %s', (text, repaired) => {
    expect(body(`<p>${text}</p>`)).toBe(`<p>${repaired}</p>`);
  });

  it('staat ook goed na opmaak, en blijft buiten attributen', () => {
    expect(body('<p title="‘s avonds"><b>‘s morgens</b></p>')).toBe('<p title="‘s avonds"><b>’s morgens</b></p>');
  });
});

it('maakt adressen in een stijlblad relatief, met en zonder aanhalingstekens', () => {
  expect(relativeCss('a{src:url(/_astro/a.woff2)}b{src:url("/_astro/b.woff2")}c{src:url(data:x)}')).toBe(
    'a{src:url(a.woff2)}b{src:url("b.woff2")}c{src:url(data:x)}',
  );
});
