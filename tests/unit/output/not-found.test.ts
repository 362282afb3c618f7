import { describe, expect, it } from 'vitest';
import { attr, hasClass, parseHtml, walk } from '../../../src/integrations/output/html.ts';
import type { Element } from '../../../src/integrations/output/html.ts';
import { notFoundHtml, notFoundStyles } from '../../../src/integrations/output/not-found.ts';

const styles = notFoundStyles(['_astro/index.css', '_astro/extra.css']);
const elements: Element[] = [];
walk(parseHtml(notFoundHtml()), (element) => void elements.push(element));
const variants = elements.filter((element) => hasClass(element, 'diepte'));
const sheets = elements.filter(({ tagName }) => tagName === 'link').map((element) => attr(element, 'href') ?? '');

/** The rule of the site that hides what is hidden; every sheet brings it along with its imports. */
const SITE = '[hidden] { display: none !important; }';

interface Declaration {
  selector: string;
  display: string;
  /** Important first, then the number of classes and attributes, then the order. */
  weight: [important: number, specificity: number, order: number];
}

function declarations(css: string): Declaration[] {
  return [...css.replace(/@import [^;]*;/g, SITE).matchAll(/([^{}]+)\{\s*display:\s*([a-z]+)\s*(!important)?/g)].map(
    ([, selector = '', display = '', important], order) => ({
      selector: selector.trim(),
      display,
      weight: [important === undefined ? 0 : 1, (selector.match(/[.[]/g) ?? []).length, order],
    }),
  );
}

const matches = (element: Element, selector: string) =>
  [...selector.matchAll(/\.([\w-]+)/g)].every(([, name = '']) => hasClass(element, name)) &&
  (!selector.includes('[hidden]') || attr(element, 'hidden') !== undefined);

/** Variants that a browser shows at `url` when handbooks stand at `roots`: a small cascade, only for `display`. */
function shown(url: string, ...roots: string[]): Element[] {
  const loaded = sheets.flatMap((href) => {
    const { href: target } = new URL(href, url);
    return roots.flatMap((root) => (target.startsWith(root) ? (styles[target.slice(root.length)] ?? []) : []));
  });
  const all = declarations(loaded.join('\n'));
  return variants.filter((variant) => {
    const [winner] = all
      .filter(({ selector }) => matches(variant, selector))
      .sort((a, b) => b.weight[0] - a.weight[0] || b.weight[1] - a.weight[1] || b.weight[2] - a.weight[2]);
    return winner !== undefined && winner.display !== 'none';
  });
}

describe('404.html', () => {
  it('heeft zes dieptes, elk verborgen zolang geen stijlblad haar toont', () => {
    expect(variants).toHaveLength(6);
    for (const variant of variants) expect(attr(variant, 'hidden')).toBe('');
  });

  it('vraagt voor elke diepte één stijlblad onder een eigen naam, en elk daarvan bestaat', () => {
    expect(sheets).toHaveLength(6);
    expect(new Set(sheets.map((href) => href.replace(/^[./]*/, '')))).toEqual(new Set(Object.keys(styles)));
  });

  it('heeft geen absoluut adres en niets in de pagina zelf', () => {
    for (const element of elements) {
      for (const name of ['href', 'src', 'action']) expect(attr(element, name) ?? './').toMatch(/^\.\.?\//);
      expect(['script', 'style', 'base'].includes(element.tagName)).toBe(false);
      expect(attr(element, 'style')).toBeUndefined();
    }
  });

  it('is in het Nederlands, niet voor zoekmachines, en geen id staat er twee keer', () => {
    expect(attr(elements[0] as Element, 'lang')).toBe('nl');
    expect(elements.some((element) => attr(element, 'name') === 'robots' && attr(element, 'content') === 'noindex')).toBe(true);
    const ids = elements.flatMap((element) => attr(element, 'id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('brengt met elk stijlblad de stijl van de site mee', () => {
    for (const css of Object.values(styles)) {
      expect(css.indexOf('@import url("_astro/index.css");')).toBe(0);
      expect(css).toContain('@import url("_astro/extra.css");');
    }
  });

  it.each(['https://a.nl/', 'https://a.nl/sub/', 'https://a.nl/x/y/'])(
    'toont onder %s op elke diepte precies één keer de links, en die komen in het handboek uit',
    (root) => {
      for (const [depth, path] of ['weg', 'a/', 'a/b/c', 'a/b/c/d', 'a/b/c/d/e', 'a/b/c/d/e/'].entries()) {
        const url = root + path;
        const [variant, ...others] = shown(url, root);
        expect(
          others.map((other) => attr(other, 'class')),
          `${url} (diepte ${depth})`,
        ).toEqual([]);
        if (!variant) throw new Error(`${url}: er is niets te zien`);
        const targets: string[] = [];
        walk(variant, (element) => {
          const target = attr(element, 'href') ?? attr(element, 'action');
          if (target !== undefined) targets.push(new URL(target, url).href);
        });
        expect(targets).toContain(root);
        expect(targets).toContain(`${root}zoeken/`);
        for (const target of targets) expect(target.startsWith(root)).toBe(true);
      }
    },
  );

  it('kiest bij een handboek in een handboek het dichtstbijzijnde', () => {
    const [variant, ...others] = shown('https://a.nl/sub/weg', 'https://a.nl/', 'https://a.nl/sub/');
    expect(others).toEqual([]);
    expect(variant && attr(variant, 'class')).toContain('diepte-0');
  });
});
