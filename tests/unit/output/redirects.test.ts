import { describe, expect, it } from 'vitest';
import { attr, parseHtml, textOf, walk, writeHtml } from '../../../src/integrations/output/html.ts';
import { addOldAnchors, allRedirects, redirectHtml } from '../../../src/integrations/output/redirects.ts';
import { begrip, handboek, pagina, velden } from '../hulp.ts';

describe('redirectHtml', () => {
  it('leidt met een relatief adres verder, met en zonder wachten', () => {
    const targets: string[] = [];
    walk(parseHtml(redirectHtml({ from: '/begrip-loting/', to: '/begrippen/#loting', titel: 'Loting' })), (element) => {
      const target = attr(element, 'href') ?? /url=(.*)$/.exec(attr(element, 'content') ?? '')?.[1];
      if (target !== undefined) targets.push(target);
    });
    expect(targets).toEqual(['../begrippen/#loting', '../begrippen/#loting']);
  });

  it('maakt van een titel nooit HTML', () => {
    const tags: string[] = [];
    const texts: string[] = [];
    walk(parseHtml(redirectHtml({ from: '/a/', to: '/b/', titel: '<b>"Wie & wat"</b>' })), (element) => {
      tags.push(element.tagName);
      if (element.tagName === 'h1') texts.push(textOf(element));
    });
    expect(texts).toEqual(['<b>"Wie & wat"</b>']);
    expect(tags).not.toContain('b');
  });
});

describe('zoekmachines', () => {
  const html = (site?: string) => redirectHtml({ from: '/begrip-loting/', to: '/begrippen/#loting', titel: 'Loting' }, site);

  it('worden met SITE naar de pagina zelf gewezen, zonder anker', () => {
    expect(html('https://handboek.example.nl')).toContain('<link rel="canonical" href="https://handboek.example.nl/begrippen/">');
    expect(html('https://handboek.example.nl')).not.toContain('noindex');
  });

  it('blijven zonder SITE weg, en er staat geen volledig adres', () => {
    expect(html()).toContain('<meta name="robots" content="noindex">');
    expect(html()).not.toMatch(/https?:/);
  });
});

it('geeft elk item met een kort adres een doorverwijzing, en elk oud adres van een pagina', () => {
  const catalogue = handboek({
    pages: [pagina('over.mdx', velden('pagina')), pagina('lessen/01-01-vraag.mdx', velden('les', { title: 'Vraag' }))],
    begrippen: [begrip('loting')],
  });
  const register = { adressen: {}, doorverwijzingen: { '/oud/': '/over/', '/over/#oud': '/over/#nieuw' } };
  expect(allRedirects(catalogue, register).map(({ from, to }) => `${from} → ${to}`)).toEqual([
    '/les-1-1/ → /lessen/vraag/',
    '/begrip-loting/ → /begrippen/#loting',
    '/oud/ → /over/',
  ]);
});

describe('addOldAnchors', () => {
  const run = (doorverwijzingen: Record<string, string>) => {
    const document = parseHtml('<body><h2 id="nieuw">Kop</h2></body>');
    addOldAnchors(document, '/over/', { adressen: {}, doorverwijzingen });
    return writeHtml(document);
  };

  it('zet de oude id bij de kop, met de kop zelf onveranderd', () => {
    expect(run({ '/over/#oud': '/over/#nieuw' })).toContain('<h2 id="nieuw"><span id="oud"></span>Kop</h2>');
  });

  it('doet niets voor een andere pagina', () => {
    expect(run({ '/elders/#oud': '/elders/#nieuw', '/over/#oud': '/elders/#nieuw', '/over/': '/elders/' })).toContain(
      '<body><h2 id="nieuw">Kop</h2></body>',
    );
  });
});
