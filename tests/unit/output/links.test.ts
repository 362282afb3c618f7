import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../src/integrations/output/html.ts';
import { brokenLinks, collectLinks } from '../../../src/integrations/output/links.ts';

const collect = (html: string, url = '/lessen/x/') => collectLinks(parseHtml(html), url);

describe('collectLinks', () => {
  it('maakt adressen volledig vanaf de hoofdmap, zonder zoekvraag', () => {
    expect(
      collect(
        '<a href="../../over/#y">a</a><img src="../../a.png" alt=""><form action="../../zoeken/?q=x"></form><a href="#kop">b</a><a href="?q">c</a>',
      ).targets,
    ).toEqual(['/over/#y', '/a.png', '/zoeken/', '/lessen/x/#kop', '/lessen/x/']);
  });

  it('kijkt ook naar een keuze van plaatjes', () => {
    expect(collect('<img src="../../a.png" srcset="../../a.png 1x, ../../b.png 2x" alt="">').targets).toContain('/b.png');
  });

  it('laat andere sites en het eigen volledige adres buiten beschouwing', () => {
    expect(
      collect('<head><link rel="canonical" href="/elders/"></head><a href="https://x.nl/">a</a><a href="mailto:a@b.nl">b</a>').targets,
    ).toEqual([]);
  });

  it('verzamelt elke id', () => {
    expect([...collect('<h2 id="a">A</h2><span id="b"></span>').ids]).toEqual(['a', 'b']);
  });

  it('weigert een id die twee keer voorkomt, en noemt de pagina', () => {
    const run = () => collect('<h2 id="a">A</h2><p id="a">B</p>');
    expect(run).toThrow("'a'");
    expect(run).toThrow('/lessen/x/');
  });
});

describe('brokenLinks', () => {
  const files = new Set(['/a.png', '/mijn bestand.pdf', '/los/index.html', '/404.html']);
  const broken = (...links: string[]) =>
    brokenLinks(
      [collect(links.map((link) => `<a href="${link}">x</a>`).join('')), collect('<h2 id="kop">K</h2><h2 id="één">E</h2>', '/over/')],
      files,
    );

  it.each([
    '../../over/',
    '../../over/#kop',
    '../../a.png',
    '../../los/',
    '../../over/#%C3%A9%C3%A9n',
    '../../over/#',
    '../../mijn%20bestand.pdf',
    '../../mijn bestand.pdf',
  ])('vindt %s goed', (link) => {
    expect(broken(link)).toEqual([]);
  });

  it('noemt een pagina en een bestand die er niet zijn, met de pagina waarop de link staat', () => {
    expect(broken('../../weg/', '../../b.png')).toEqual(['/lessen/x/: /weg/ bestaat niet', '/lessen/x/: /b.png bestaat niet']);
  });

  it('noemt een anker dat er niet is, ook op de eigen pagina', () => {
    const messages = broken('../../over/#weg', '#weg');
    expect(messages).toHaveLength(2);
    expect(messages[0]).toContain("'#weg' op /over/");
    expect(messages[1]).toContain('op /lessen/x/');
  });

  it('vindt een adres zonder schuine streep niet goed: niet elke server verbetert dat', () => {
    expect(broken('../../over')).toHaveLength(1);
  });

  it('noemt dezelfde fout op een pagina één keer', () => {
    expect(broken('../../weg/', '../../weg/')).toHaveLength(1);
  });

  it('valt niet om van een los procentteken', () => {
    expect(broken('../../over/#100%', '../../100%/')).toHaveLength(2);
  });
});
