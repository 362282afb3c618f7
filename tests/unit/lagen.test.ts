/** The one-way rule: `content`, `schemas` ← `handbook` ← `site`, `pages`, `integrations` ← `scripts`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, freeNames, importsOf, scriptsIn, sourceFiles, specifiersIn } from './importen.ts';
import type { Import } from './importen.ts';

/** Files that tie everything together and belong to no layer. */
const CONFIG = new Set(['astro.config.mjs', 'src/content.config.ts', 'src/env.d.ts']);

type Layer = 'content' | 'schemas' | 'handbook' | 'site' | 'pages' | 'integrations' | 'scripts' | 'config';
const OUTER: readonly Layer[] = ['content', 'schemas', 'handbook', 'site', 'pages', 'integrations'];
/** What each layer may import. */
const ALLOWED: Readonly<Record<Layer, readonly Layer[]>> = {
  content: ['content'],
  schemas: ['schemas'],
  handbook: ['content', 'schemas', 'handbook'],
  site: OUTER,
  pages: OUTER,
  integrations: OUTER,
  scripts: [...OUTER, 'scripts'],
  config: ['schemas', 'handbook', 'integrations'],
};
/** Packages that the core may use: none knows Astro or a browser. A new one is a decision, not an accident. */
const HANDBOOK_PACKAGES = new Set(['culori', 'postcss', 'satteri', 'yaml', 'zod']);
const SCHEMA_PACKAGES = new Set(['zod']);

/** Names that only a browser has. */
const BROWSER = new Set(
  (
    'window document location history navigator screen localStorage sessionStorage indexedDB alert matchMedia getComputedStyle requestAnimationFrame ' +
    'Element HTMLElement Node Document DOMParser XMLHttpRequest MutationObserver IntersectionObserver customElements CSS'
  ).split(' '),
);

function layerOf(path: string): Layer | undefined {
  if (CONFIG.has(path)) return 'config';
  const name = path.startsWith('scripts/') ? 'scripts' : /^src\/([^/]+)\//.exec(path)?.[1];
  return name !== undefined && Object.hasOwn(ALLOWED, name) ? (name as Layer) : undefined;
}

/** What is wrong with an import, or undefined. */
function fault({ from, to, local }: Import): string | undefined {
  const layer = layerOf(from);
  if (layer === undefined) return `${from} hoort bij geen laag`;
  if (!local) {
    const packages = layer === 'handbook' ? HANDBOOK_PACKAGES : layer === 'schemas' ? SCHEMA_PACKAGES : undefined;
    const builtIn = layer === 'handbook' && to.startsWith('node:');
    return packages === undefined || packages.has(to) || builtIn ? undefined : `${from} gebruikt ${to}`;
  }
  // The number of the edition stands in package.json.
  if (to === 'package.json') return layer === 'handbook' || layer === 'schemas' ? `${from} gebruikt ${to}` : undefined;
  const target = layerOf(to);
  return target !== undefined && ALLOWED[layer].includes(target) ? undefined : `${from} gebruikt ${to}`;
}

const files = [...sourceFiles('src', 'scripts'), 'astro.config.mjs'];
const imports = files.flatMap(importsOf);

describe('de lagen', () => {
  it('kennen elkaar alleen in één richting', () => {
    expect(imports.flatMap((entry) => fault(entry) ?? [])).toEqual([]);
  });

  it('bevatten elk bestand', () => {
    expect(files.filter((path) => layerOf(path) === undefined)).toEqual([]);
  });

  it('laten de kern zonder browser: geen document, geen venster, geen opslag', () => {
    const core = files.filter((path) => path.startsWith('src/handbook/') || path.startsWith('src/schemas/'));
    const found = core.flatMap((path) =>
      freeNames(readFileSync(join(ROOT, path), 'utf8'))
        .filter((name) => BROWSER.has(name))
        .map((name) => `${path}: ${name}`),
    );
    expect(found).toEqual([]);
  });
});

describe('deze toets', () => {
  it('ziet imports van elke soort bestand', () => {
    const pairs = new Set(imports.map(({ from, to }) => `${from} → ${to}`));
    expect(pairs).toContain('src/site/data.ts → src/handbook/catalogue/catalogue.ts');
    expect(pairs).toContain('src/site/overrides/PageFrame.astro → src/site/client/site.ts');
    expect(pairs).toContain('scripts/start.ts → src/integrations/server.ts');
    expect(pairs).toContain('astro.config.mjs → src/integrations/finish-output.ts');
    expect(imports.filter(({ from }) => from.endsWith('.astro')).length).toBeGreaterThan(50);
  });

  it.each<[from: string, to: string]>([
    ['src/schemas/les.ts', 'src/handbook/links/jci.ts'],
    ['src/handbook/links/jci.ts', 'src/site/data.ts'],
    ['src/handbook/links/jci.ts', 'src/integrations/server.ts'],
    ['src/handbook/links/jci.ts', 'scripts/build.ts'],
    ['src/site/data.ts', 'scripts/build.ts'],
    ['src/integrations/server.ts', 'tests/unit/hulp.ts'],
    ['src/content/docs/x.ts', 'src/handbook/links/jci.ts'],
    ['src/nieuw/x.ts', 'src/handbook/links/jci.ts'],
    ['src/content.config.ts', 'src/site/data.ts'],
    ['scripts/build.ts', 'tests/unit/hulp.ts'],
  ])('keurt af dat %s gebruikmaakt van %s', (from, to) => {
    expect(fault({ from, to, local: true, typeOnly: false })).toBeDefined();
    expect(fault({ from, to, local: true, typeOnly: true })).toBeDefined();
  });

  it.each(['astro', 'astro:content', '@astrojs/starlight', 'parse5', 'pagefind', 'jsdom'])('keurt af dat de kern %s gebruikt', (to) => {
    expect(fault({ from: 'src/handbook/links/jci.ts', to, local: false, typeOnly: false })).toBeDefined();
    expect(fault({ from: 'src/integrations/server.ts', to, local: false, typeOnly: false })).toBeUndefined();
  });

  it('kent elke manier om iets te importeren', () => {
    const code = [
      "import a from './a.ts';",
      "import './b.css';",
      "import type { C } from './c.ts';",
      "import { type D } from './d.ts';",
      "export * from './e.ts';",
      "export type { F } from './f.ts';",
      "const g = await import('./g.ts');",
      "let h: import('./h.ts').H;",
      'const dynamic = await import(name);',
      "// import x from './commentaar.ts';",
      'const text = "import y from \'./tekst.ts\'";',
    ].join('\n');
    expect(specifiersIn(code).map(({ name, typeOnly }) => `${name} ${typeOnly ? 'type' : 'code'}`)).toEqual([
      './a.ts code',
      './b.css code',
      './c.ts type',
      './d.ts code',
      './e.ts code',
      './f.ts type',
      './g.ts code',
      './h.ts type',
    ]);
  });

  it('ziet een naam van de browser, en niet een eigen naam die hetzelfde is', () => {
    const browser = (code: string) => freeNames(code).filter((name) => BROWSER.has(name));
    expect(browser("document.title = 'x'; const w = window.innerWidth;").sort()).toEqual(['document', 'window']);
    expect(browser('let x: HTMLElement; if (e instanceof Node) x = e;').sort()).toEqual(['HTMLElement', 'Node']);
    expect(
      browser('const document = parse(text); document.errors; interface Node { document: string } const y = { location: 1 }.location;'),
    ).toEqual([]);
  });

  it('leest van een Astro-bestand het begin en de scripts', () => {
    const { code, sources } = scriptsIn(
      'x.astro',
      "---\nimport a from './a.ts';\n---\n<p>---</p>\n<script>import './b.ts';</script>\n<script src=\"./c.ts\"></script>\n",
    );
    expect(code.flatMap(specifiersIn).map(({ name }) => name)).toEqual(['./a.ts', './b.ts']);
    expect(sources).toEqual(['./c.ts']);
  });
});
