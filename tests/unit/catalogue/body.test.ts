import { describe, expect, it } from 'vitest';
import { parseBody, parseInline } from '../../../src/handbook/catalogue/body.ts';
import type { Body } from '../../../src/handbook/catalogue/body.ts';

function body(source: string): Body {
  const result = parseBody(source);
  if (!result.body) throw new Error(result.error.message);
  return result.body;
}

describe('koppen', () => {
  it('hebben diepte, tekst zonder opmaak, id en de regel van het bestand', () => {
    const { headings } = body('---\ntitle: x\n---\n\n## Kop *met* `code` {#kop-id}\n\n### Zonder id\n');
    expect(headings).toEqual([
      { depth: 2, text: 'Kop met code', id: 'kop-id', line: 5 },
      { depth: 3, text: 'Zonder id', id: undefined, line: 7 },
    ]);
  });

  it('houden hun id naast een klasse, en een klasse alleen is geen id', () => {
    expect(body('## A {#a .klasse}\n\n## B {.klasse}\n').headings.map(({ id }) => id)).toEqual(['a', undefined]);
  });

  it('worden ook in een onderdeel gevonden', () => {
    expect(body('<LetOp>\n\n### Binnen {#binnen}\n\n</LetOp>\n').headings).toMatchObject([{ id: 'binnen', line: 3 }]);
  });
});

describe('links en afbeeldingen', () => {
  it('vindt gewone links, links in een lijst en kale adressen', () => {
    const { links } = body('Zie [a](/a/#x).\n\n- item [b](/b/)\n\nKijk op https://c.nl of www.d.nl.\n');
    expect(links).toEqual([
      { url: '/a/#x', line: 1 },
      { url: '/b/', line: 3 },
      { url: 'https://c.nl', line: 5 },
      { url: 'http://www.d.nl', line: 5 },
    ]);
  });

  it('vindt het adres van een verwijzing op de regel van haar definitie', () => {
    expect(body('Zie [daar][ref].\n\n[ref]: /c/\n').links).toEqual([{ url: '/c/', line: 3 }]);
  });

  it('ziet geen link in code', () => {
    expect(body('`[a](/a/)`\n\n```\n[b](/b/)\n```\n').links).toEqual([]);
  });

  it('geeft de tekst bij een afbeelding, of een lege', () => {
    expect(body('![Een bankje](/a.png)\n\n![](/b.png)\n').images).toEqual([
      { alt: 'Een bankje', url: '/a.png', line: 1 },
      { alt: '', url: '/b.png', line: 3 },
    ]);
  });

  it('geeft ook de tekst bij een afbeelding die naar een definitie verwijst', () => {
    expect(body('![][foto]\n\n[foto]: /a.png\n').images).toMatchObject([{ alt: '', line: 1 }]);
  });
});

describe('onderdelen', () => {
  it('geeft de naam, de eigenschappen en de regel', () => {
    expect(body('Zin. <Bron id="bron-x"/>\n').components).toMatchObject([
      { name: 'Bron', attributes: { id: 'bron-x' }, otherAttributes: [], line: 1 },
    ]);
  });

  it('noemt een eigenschap zonder tekst apart: leeg, berekend of uitgespreid', () => {
    expect(body('<Vak leeg som={1} {...x} />\n').components).toMatchObject([{ attributes: {}, otherAttributes: ['leeg', 'som', '…'] }]);
  });

  it('vindt onderdelen in onderdelen', () => {
    expect(body('<Voorbeeld titel="t">\n\nTekst <Bron id="bron-x"/>\n\n</Voorbeeld>\n').components.map(({ name }) => name)).toEqual([
      'Voorbeeld',
      'Bron',
    ]);
  });
});

describe('code', () => {
  it.each([
    ['een berekening in een zin', 'Zin {1 + 1}.\n', '1 + 1'],
    ['een berekening op zichzelf', '{geheim}\n', 'geheim'],
    ['een import', "import x from 'y'\n", "import x from 'y'"],
    ['een export', 'export const a = 1\n', 'export const a = 1'],
  ])('vindt %s', (_, source, text) => {
    expect(body(source).code).toEqual([{ text, line: 1 }]);
  });
});

describe('tekst', () => {
  it('bevat geen opmaak, geen front matter en geen code', () => {
    expect(body('---\ntitle: Geheim\n---\n\nEen *schuine* [link](/a/) {x}\n').text.trim()).toBe('Een schuine link');
  });

  it('houdt cellen, alinea’s en regels uit elkaar', () => {
    const { text } = body('| a | b |\n| --- | --- |\n| c | d |\n\neerste\n\n- tweede\n- derde\n\nvierde  \nvijfde\n');
    expect(text.split(/\s+/).filter(Boolean)).toEqual(['a', 'b', 'c', 'd', 'eerste', 'tweede', 'derde', 'vierde', 'vijfde']);
  });

  it('bevat de tekst in een onderdeel', () => {
    expect(body('Met <Term id="begrip-x">loting</Term> lukt het.\n').text).toContain('Met loting lukt het.');
  });
});

describe('een fout in de MDX', () => {
  it.each([
    ['een onderdeel dat niet sluit', '---\ntitle: x\n---\n\nregel\n\n<LetOp>\n', 7],
    ['een accolade die niet sluit', '---\ntitle: x\n---\n\nregel {a\n', 5],
    ['HTML-commentaar', 'regel\n\n<!-- weg -->\n', 3],
  ])('%s geeft een melding met de regel van het bestand', (_, source, line) => {
    const { body: none, error } = parseBody(source);
    expect(none).toBeUndefined();
    expect(error?.line).toBe(line);
    expect(error?.message).not.toMatch(/^\d+:\d+/);
  });
});

describe('parseInline', () => {
  it('vindt links, onveilige adressen en HTML in een veld', () => {
    expect(parseInline('Zie [a](/a/ "titel") en [b](javascript:alert(1)).').links.map(({ url }) => url)).toEqual([
      '/a/',
      'javascript:alert(1)',
    ]);
    expect(
      parseInline('Tekst <b onclick="x">vet</b>.').code.length + parseInline('Tekst <b onclick="x">vet</b>.').components.length,
    ).toBeGreaterThan(0);
  });

  it('vindt niets in gewone tekst, en niets in een veld dat zelf een adres is', () => {
    for (const text of ['Gewone tekst.', 'https://example.nl/a?b=[c]', '']) {
      expect(parseInline(text)).toMatchObject({ links: [], images: [], code: [], components: [] });
    }
  });

  it('ziet streepjes aan het begin niet aan voor front matter', () => {
    expect(parseInline('---\n[a](/a/)\n---').links).toMatchObject([{ url: '/a/' }]);
  });
});
