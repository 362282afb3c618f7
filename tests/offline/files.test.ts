/** The files of the offline edition, read without the code that made them. */
import { readFileSync, readdirSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { runInNewContext } from 'node:vm';
import { parse } from 'parse5';
import { describe, expect, inject, it } from 'vitest';
import { addresses, attr, elements, isExternal } from '../built/output.ts';

const folder = inject('folder');
const website = inject('website');

const filesIn = (directory: string): string[] =>
  readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/'));
const files = new Set(filesIn(folder));
const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const pages = new Map(
  [...files]
    .filter((file) => file.endsWith('.html'))
    .map((file) => [file, elements(parse(read(file), { scriptingEnabled: false }))] as const),
);
const ids = new Map([...pages].map(([file, all]) => [file, new Set(all.map((element) => attr(element, 'id')))]));

/** What is wrong with an address on a page or in a style sheet, if anything. */
function fault(file: string, value: string): string[] {
  if (value.startsWith('/') || isExternal(value)) return [`${file}: ${value} is niet relatief`];
  const [path = '', fragment] = value.replace(/\?[^#]*/, '').split('#');
  const target = path === '' ? file : posix.join(posix.dirname(file), decodeURIComponent(path));
  if (!files.has(target)) return [`${file}: ${value} is geen bestand`];
  const known = ids.get(target);
  return fragment !== undefined && fragment !== '' && !known?.has(decodeURIComponent(fragment))
    ? [`${file}: ${value} heeft geen anker`]
    : [];
}

describe('de map', () => {
  it('heeft elke pagina van de website, en een begin om op te klikken', () => {
    const wanted = filesIn(website).filter((file) => file.endsWith('index.html'));
    expect(wanted.length).toBeGreaterThan(1000);
    expect(wanted.filter((file) => !files.has(file))).toEqual([]);
    expect(files.has('index.html')).toBe(true);
  });

  it('heeft niets wat alleen een server gebruikt', () => {
    const found = [...files].filter((file) =>
      /^(404|web\.config|robots\.txt|\.well-known)|\.(json|xml)$|^(?!zoek\/|_astro\/).*\.js$/.test(file),
    );
    expect(found).toEqual([]);
  });

  it('heeft geen bestand dat niemand gebruikt', () => {
    const used = new Set(['index.html']);
    for (const [file, all] of pages) {
      for (const { value } of all.flatMap(addresses)) {
        if (!isExternal(value)) used.add(posix.join(posix.dirname(file), decodeURIComponent(value.split(/[?#]/)[0] ?? '')));
      }
    }
    const css = [...files].filter((file) => file.endsWith('.css'));
    for (const file of css) {
      for (const [, url = ''] of read(file).matchAll(/url\(["']?([^)"']+)/g)) used.add(posix.join(posix.dirname(file), url));
    }
    // Pages stay at their short link, linked or not; the script asks for the index.
    expect([...files].filter((file) => !used.has(file) && !file.endsWith('index.html') && !file.startsWith('zoek/'))).toEqual([]);
  });
});

describe('elk adres', () => {
  it('is een bestand in de map, met zijn anker', () => {
    const found = [...pages].flatMap(([file, all]) =>
      all.flatMap((element) =>
        addresses(element)
          .filter(({ value }) => !(element.tagName === 'a' && isExternal(value)))
          .flatMap(({ value }) => fault(file, value)),
      ),
    );
    expect(found).toEqual([]);
  });

  it('in een stijlblad ook', () => {
    const css = [...files].filter((file) => file.endsWith('.css'));
    const urls = css.flatMap((file) => [...read(file).matchAll(/url\(["']?([^)"']+)/g)].map(([, url = '']) => [file, url] as const));
    const own = urls.filter(([, url]) => !url.startsWith('data:'));
    expect(own.length).toBeGreaterThanOrEqual(3);
    expect(own.flatMap(([file, url]) => fault(file, url))).toEqual([]);
  });

  it('van een doorverwijzing is er nog', () => {
    const sent = [...pages.values()].flatMap((all) => all.flatMap(addresses).filter(({ name }) => name === 'refresh'));
    expect(sent.length).toBeGreaterThan(800);
  });
});

describe('de pagina’s', () => {
  const all = [...pages].flatMap(([file, list]) => list.map((element) => ({ file, element })));

  it('hebben niets wat een browser vanaf schijf tegenhoudt', () => {
    const found = all.filter(
      ({ element }) =>
        attr(element, 'type') === 'module' ||
        attr(element, 'crossorigin') !== undefined ||
        attr(element, 'integrity') !== undefined ||
        /preload|prefetch|canonical|alternate/.test(attr(element, 'rel') ?? '') ||
        /^(og|twitter):/.test(attr(element, 'property') ?? attr(element, 'name') ?? ''),
    );
    expect(found.map(({ file, element }) => `${file}: <${element.tagName}>`)).toEqual([]);
  });

  it('hebben elk één script voor alles, behalve de doorverwijzingen', () => {
    for (const [file, list] of pages) {
      const scripts = list.filter(({ tagName }) => tagName === 'script').map((element) => posix.basename(attr(element, 'src') ?? ''));
      if (list.some((element) => attr(element, 'http-equiv') === 'refresh')) expect(scripts, file).toEqual([]);
      else expect(scripts, file).toEqual([expect.stringMatching(/^theme\..+\.js$/), 'offline.js']);
    }
  });
});

describe('de scripts', () => {
  it('vragen geen bestand op een manier die vanaf schijf niet mag', () => {
    const scripts = [...files].filter((file) => file.startsWith('_astro/') && file.endsWith('.js'));
    expect(scripts).toHaveLength(2);
    const found = scripts.flatMap((file) =>
      (
        read(file).match(/\bfetch\(|\bimport\s*\(|import\.meta|XMLHttpRequest|\beval\(|new Function|\bexport\b|crossOrigin|new Worker/g) ??
        []
      ).map((word) => `${file}: ${word}`),
    );
    expect(found).toEqual([]);
  });

  it('van de zoekindex geven elk bestand van de website precies door, onder zijn eigen naam', () => {
    const names = filesIn(join(website, 'zoek')).map((file) => file.replace(/\.json$/, ''));
    expect([...files].filter((file) => file.startsWith('zoek/')).sort()).toEqual(names.map((name) => `zoek/${name}.js`).sort());
    for (const name of names) {
      const received: [string, string][] = [];
      runInNewContext(read(`zoek/${name}.js`), {
        handboekZoek: (...[given, content]: [string, unknown]) => received.push([given, JSON.stringify(content)]),
      });
      expect(received).toEqual([[name, JSON.stringify(JSON.parse(readFileSync(join(website, 'zoek', `${name}.json`), 'utf8')))]]);
    }
  });
});
