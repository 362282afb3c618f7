import { describe, expect, it } from 'vitest';
import { checkSvg, extensionOf, fitsName } from '../../../src/handbook/local/files.ts';
import { readRedirects } from '../../../src/handbook/local/redirects.ts';

describe('een tekening', () => {
  it('mag vormen, tekst en verlopen hebben', () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg"><defs><linearGradient id="a"/></defs><path fill="url(#a)" d="M0 0"/><use href="#b"/></svg>';
    expect(checkSvg(svg, 'logo.svg')).toEqual([]);
  });

  it.each([
    ['<svg><script>x</script></svg>', 'een script'],
    ['<svg onload="x()"></svg>', 'een gebeurtenis-attribuut'],
    ['<svg><foreignObject/></svg>', 'een element'],
    ['<!DOCTYPE svg [<!ENTITY a "b">]><svg></svg>', 'een DOCTYPE'],
    ['<svg><image href="https://elders.example/x.png"/></svg>', 'een verwijzing'],
    ['<svg><a xlink:href="javascript:x"/></svg>', 'een verwijzing'],
    ['<svg><style>@import "x.css";</style></svg>', 'een @import'],
    ['<svg><rect fill="url(https://elders.example)"/></svg>', 'een verwijzing'],
  ])('wordt geweigerd: %s', (svg, what) => {
    expect(checkSvg(svg, 'logo.svg')[0]?.message).toContain(what);
  });

  it('moet een tekening zijn', () => {
    expect(checkSvg('<html></html>', 'logo.svg')[0]?.message).toBe('Dit is geen SVG-tekening.');
  });
});

describe('een bestand', () => {
  it('moet zijn wat het zegt', () => {
    expect(fitsName('a.png', Buffer.from('89504e470d0a1a0a', 'hex'))).toBe(true);
    expect(fitsName('a.png', Buffer.from('<html>'))).toBe(false);
    expect(fitsName('a.csv', Buffer.from('van;naar'))).toBe(true);
    expect(extensionOf('map/Verslag.PDF')).toBe('pdf');
  });
});

describe('doorverwijzingen.csv', () => {
  const taken = new Set(['/', '/wet/', '/les-2-3/']);
  const byCode = new Map([
    ['les-2-3', '/lessen/x/'],
    ['begrip-loting', '/begrippen/#loting'],
  ]);
  const read = (text: string) => readRedirects(text, 'doorverwijzingen.csv', taken, byCode);

  it('leest puntkomma’s en komma’s, met of zonder kop', () => {
    expect(read('van;naar\n/oud/;les-2-3\n/ouder;/wet/\n').redirects).toEqual([
      { from: '/oud/', to: '/lessen/x/' },
      { from: '/ouder/', to: '/wet/' },
    ]);
    expect(read('"/oud/","https://www.voorbeeld.example/x"').redirects).toEqual([{ from: '/oud/', to: 'https://www.voorbeeld.example/x' }]);
  });

  it('kan naar een kop of een begrip', () => {
    expect(read('/a/;les-2-3#onthoud\n/b/;begrip-loting').redirects.map(({ to }) => to)).toEqual([
      '/lessen/x/#onthoud',
      '/begrippen/#loting',
    ]);
  });

  it.each([
    ['/oud/', 'geen twee kolommen'],
    ['/wet/;les-2-3', 'bestaat al'],
    ['/../../etc/;les-2-3', 'geen adres binnen'],
    ['https://x.nl/;les-2-3', 'geen adres binnen'],
    ['/oud/;les-2-33', "Bedoelde je 'les-2-3'?"],
    ['/oud/;javascript:x', 'geen webadres'],
    ['/oud/;/bestaat-niet/', 'geen webadres'],
  ])('weigert %s', (line, message) => {
    const { redirects, problems } = read(`van;naar\n${line}`);
    expect(redirects).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ line: 2 });
    expect(problems[0]?.message).toContain(message);
  });

  it('weigert een adres dat er twee keer staat, en noemt de eerste regel', () => {
    expect(read('/oud/;les-2-3\n/oud/;/wet/').problems[0]?.message).toBe('Het adres /oud/ staat ook op regel 1.');
  });
});
