import { describe, expect, it } from 'vitest';
import { attr, hasClass, isBlank, isText, parseHtml, setAttr, textOf, walk, writeHtml } from '../../../src/integrations/output/html.ts';
import type { Element, Node } from '../../../src/integrations/output/html.ts';

function elements(html: string): Element[] {
  const found: Element[] = [];
  walk(parseHtml(html), (element) => void found.push(element));
  return found;
}
const first = (html: string, tag: string): Element => {
  const found = elements(html).find(({ tagName }) => tagName === tag);
  if (!found) throw new Error(tag);
  return found;
};

it('schrijft een pagina terug zoals zij was', () => {
  const html = '<!DOCTYPE html><html lang="nl"><head><title>T &amp; Ü</title></head><body><p>a <b>b</b>&nbsp;&lt;c&gt;</p></body></html>';
  expect(writeHtml(parseHtml(html))).toBe(html);
});

it('leest wat er voor lezers zonder JavaScript staat, en schrijft het zo terug', () => {
  const html = '<html><head></head><body><noscript><a href="/a/">x &amp; y</a></noscript></body></html>';
  expect(attr(first(html, 'a'), 'href')).toBe('/a/');
  expect(writeHtml(parseHtml(html))).toBe(html);
});

describe('eigenschappen', () => {
  it('lezen, zetten, vervangen en weghalen', () => {
    const link = first('<a href="/a/" class="x  y">t</a>', 'a');
    expect([attr(link, 'href'), attr(link, 'id')]).toEqual(['/a/', undefined]);
    setAttr(link, 'href', '/b/');
    setAttr(link, 'id', 'i');
    setAttr(link, 'class', undefined);
    setAttr(link, 'rel', undefined);
    expect(link.attrs).toEqual([
      { name: 'href', value: '/b/' },
      { name: 'id', value: 'i' },
    ]);
  });

  it('een klasse is een heel woord', () => {
    const link = first('<a class="anker  groot">t</a>', 'a');
    expect([hasClass(link, 'anker'), hasClass(link, 'groot'), hasClass(link, 'ank'), hasClass(link, '')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('walk', () => {
  it('gaat in de volgorde van het document en slaat over wat niet hoeft', () => {
    const seen: string[] = [];
    walk(parseHtml('<body><nav><a>1</a></nav><main><p><b>2</b></p></main></body>'), ({ tagName }) => {
      seen.push(tagName);
      return tagName !== 'nav';
    });
    expect(seen).toEqual(['html', 'head', 'body', 'nav', 'main', 'p', 'b']);
  });
});

describe('isBlank', () => {
  it.each([
    [' \n\t', true],
    ['\u00A0', false],
    ['a', false],
  ])('%j: %s', (text, blank) => {
    const [node] = first(`<span>${text}</span>`, 'span').childNodes as [Node];
    expect(isText(node)).toBe(true);
    expect(isBlank(node)).toBe(blank);
  });
});

describe('textOf', () => {
  it.each([
    ['<p>Een <b>twee</b>\n   drie</p>', 'Een twee drie'],
    ['<ul><li>een</li><li>twee</li></ul>', 'een twee'],
    ['<table><tr><td>een</td><td>twee</td></tr></table>', 'een twee'],
    ['<p>een<br>twee</p>', 'een twee'],
    ['<p>parti<em>ci</em>patie</p>', 'participatie'],
    ['<p>Zin <sup>1</sup> . En <b>meer</b> , toch</p>', 'Zin 1. En meer, toch'],
    ['<p>bron\u2060<a>1</a></p>', 'bron1'],
    ['<div></div>', ''],
  ])('van %s is %j', (html, text) => {
    expect(textOf(first(`<body>${html}</body>`, 'body'))).toBe(text);
  });

  it('laat weg wat moet', () => {
    expect(textOf(first('<p>Zin.<sup>1</sup> Nog een.</p>', 'p'), ({ tagName }) => tagName === 'sup')).toBe('Zin. Nog een.');
  });
});
