/** The bridge from a house style to the handbook: which layer sets what, what is passed over, and what comes out. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import postcss from 'postcss';
import { describe, expect, it } from 'vitest';
import { readTheme } from '../../../src/handbook/local/theme.ts';
import type { Theme } from '../../../src/handbook/local/theme.ts';
import { MEETINGS } from '../../../src/handbook/local/palette.ts';
import { DEFAULTS } from '../../../src/handbook/local/tokens.ts';

const ROOT = join(import.meta.dirname, '../../..');
const FILE = 'thema.css';
const read = (css: string) => readTheme(css, FILE);

/** What the output sets in a scheme, by property. */
function output({ css }: Theme, selector: string): Record<string, string> {
  const set: Record<string, string> = {};
  postcss.parse(css).walkRules(selector, (rule) => rule.walkDecls(({ prop, value }) => void (set[prop] = value)));
  return set;
}
const light = (theme: Theme) => output(theme, ':root');
const dark = (theme: Theme) => output(theme, "[data-theme='dark']");
const errors = ({ problems }: Theme) => problems.filter(({ level }) => level === 'fout');
const notes = ({ problems }: Theme) => problems.filter(({ level }) => level === 'melding');

describe('de lagen', () => {
  it('neemt de eigen laag over, in elke kleurnotatie', () => {
    const theme = read(`:root {
      --handboek-achtergrond: #fff; --handboek-tekst: rgb(17 17 17); --handboek-link: oklch(0.45 0.12 250);
      --handboek-knop: hsl(210 100% 30%); --handboek-knop-tekst: white; --handboek-koppen: hwb(210 10% 60%);
      --handboek-balk: color-mix(in srgb, navy 50%, black); --handboek-balk-tekst: #fffc; --handboek-ronding: 4px;
    }`);
    expect(theme.problems).toEqual([]);
    expect(light(theme)).toMatchObject({
      '--papier': '#ffffff',
      '--inkt': '#111111',
      '--accent-sterk': '#004d99',
      '--op-accent': '#ffffff',
      '--kop-inkt': '#1a4066',
      '--balk-vlak': '#000040',
      '--balk-inkt': '#ccccd9',
      '--rond': '0.25rem',
      'color-scheme': 'light',
    });
  });

  it('neemt de basislaag over', () => {
    const theme = read(`.stad-theme {
      --basis-color-default-bg-document: #fff; --basis-color-default-color-document: #222; --basis-color-default-bg-subtle: #f4f4f4;
      --basis-color-action-1-color-default: #00527d; --basis-color-action-1-inverse-bg-default: #00527d;
      --basis-color-action-1-inverse-color-default: #fff; --basis-heading-color: #003350; --basis-focus-outline-color: #000;
      --basis-text-font-family-default: Arial, sans-serif; --basis-heading-font-family: Georgia; --basis-border-radius-md: 999px;
    }`);
    expect(theme.problems).toEqual([]);
    expect(light(theme)).toMatchObject({
      '--accent': '#00527d',
      '--op-accent': '#ffffff',
      '--vlak': '#f4f4f4',
      '--kop-inkt': '#003350',
      '--focus': '#000000',
      '--lees': "'Arial', sans-serif",
      '--klein': "'Arial', sans-serif",
      '--kop': "'Georgia', sans-serif",
      '--rond': '1rem',
    });
  });

  it('neemt de utrecht-laag over, met de tekst die bij de knop hoort', () => {
    const theme = read(`.stad-theme {
      --utrecht-link-color: #00527d; --utrecht-document-font-family: "Times New Roman", serif;
      --utrecht-button-primary-action-background-color: transparent; --utrecht-button-primary-action-color: #00527d;
      --utrecht-button-background-color: #ffd700; --utrecht-button-color: #000;
      --utrecht-page-header-background-color: #ffffff; --utrecht-page-footer-background-color: #003350; --utrecht-page-footer-color: #fff;
    }`);
    expect(theme.problems).toEqual([]);
    expect(light(theme)).toMatchObject({
      '--accent': '#00527d',
      '--accent-sterk': '#ffd700',
      '--op-accent': '#000000',
      '--balk-vlak': '#ffffff',
      '--balk-inkt': DEFAULTS.licht.inkt,
      '--voet-vlak': '#003350',
      '--voet-inkt': '#ffffff',
      '--voet-focus': '#ffffff',
      '--lees': "'Times New Roman', serif",
    });
  });

  it('laat de eigen laag voorgaan, en daarna de basislaag', () => {
    const layers = ['--utrecht-link-color: #004400;', '--basis-color-action-1-color-default: #440000;', '--handboek-link: #000044;'];
    const accents = layers.map(
      (_, index) =>
        light(
          read(
            `:root { ${layers
              .slice(0, index + 1)
              .reverse()
              .join('')} }`,
          ),
        )['--accent'],
    );
    expect(accents).toEqual(['#004400', '#440000', '#000044']);
  });

  it.each([
    ['html', 'html'],
    ['body', 'body'],
    [':where(:root)', ':where(:root)'],
    ['een laag', '@layer thema { :root', '}'],
    ['een scherm', '@media screen { :root', '}'],
  ])('leest van %s', (_, open, close = '') => {
    expect(light(read(`${open} { --handboek-link: #123456 }${close}`))['--accent']).toBe('#123456');
  });

  it.each([
    ['een onderdeel', '.stad-theme .utrecht-link'],
    ['een toestand', 'a:hover'],
    ['papier', '@media print { :root', '}'],
    ['een breed scherm', '@media (width >= 60em) { :root', '}'],
    ['een variant', '.stad-theme--viewport-scale'],
  ])('slaat over wat alleen geldt voor %s', (_, open, close = '') => {
    const theme = read(`:root { --handboek-link: #123456 } ${open} { --handboek-link: #654321 }${close}`);
    expect(light(theme)['--accent']).toBe('#123456');
    expect(notes(theme).map(({ message }) => message)).toEqual([expect.stringContaining('1 regel')]);
  });
});

describe('verwijzingen', () => {
  it('volgt ketens en terugvallen', () => {
    const theme = read(':root { --a: var(--b); --b: var(--ontbreekt, var(--c, red)); --c: #123456; --utrecht-link-color: var(--a) }');
    expect(light(theme)['--accent']).toBe('#123456');
  });

  it('vult ook delen van een kleur in', () => {
    const theme = read(':root { --h: 210; --handboek-link: hsl(var(--h) 100% var(--l, 20%)) }');
    expect(light(theme)['--accent']).toBe('#003366');
  });

  it('meldt een kring, en neemt dan de volgende naam', () => {
    const theme = read(
      ':root {\n --a: var(--b, red);\n --b: var(--a, red);\n --basis-color-action-1-color-default: var(--a);\n --utrecht-link-color: #123456\n}',
    );
    expect(light(theme)['--accent']).toBe('#123456');
    expect(theme.problems).toEqual([
      expect.objectContaining({
        level: 'melding',
        line: 2,
        message: expect.stringContaining('--a verwijst via var() naar zichzelf') as string,
      }),
      expect.objectContaining({
        level: 'melding',
        line: 4,
        message: expect.stringContaining('--basis-color-action-1-color-default') as string,
      }),
    ]);
  });

  it('maakt van een kring in de eigen laag een fout', () => {
    const [error] = errors(read(':root {\n --handboek-link: var(--handboek-link)\n}'));
    expect(error).toMatchObject({ line: 2, message: expect.stringContaining('naar zichzelf') as string });
  });

  it('loopt niet vast op eigenschappen die elkaar verdubbelen', () => {
    const doubling = Array.from({ length: 60 }, (_, index) => `--d${index + 1}: var(--d${index}) var(--d${index});`).join('\n');
    const started = performance.now();
    const theme = read(`:root { --d0: #123456; ${doubling} --handboek-link: var(--d60) }`);
    expect(performance.now() - started).toBeLessThan(500);
    expect(errors(theme)).toHaveLength(1);
  });
});

describe('de donkere weergave', () => {
  const base =
    ':root { --handboek-achtergrond: #fff; --handboek-tekst: #111; --handboek-link: #003b5c; --handboek-balk: #003b5c; --handboek-balk-tekst: #fff }';

  it('houdt zonder eigen donkere kleuren het papier en de tekst van het handboek, met een lichtere link in dezelfde tint', () => {
    const set = dark(read(base));
    expect(set).toMatchObject({
      '--papier': DEFAULTS.donker.papier,
      '--inkt': DEFAULTS.donker.inkt,
      '--balk-vlak': DEFAULTS.donker.papier,
      'color-scheme': 'dark',
    });
    expect(set['--accent']).not.toBe(DEFAULTS.donker.accent);
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(set['--accent']?.slice(at, at + 2) ?? '', 16));
    expect(blue).toBeGreaterThan(green);
    expect(green).toBeGreaterThan(red);
  });

  it.each([
    ['een klasse', '.stad-theme--color-scheme-dark {', '}'],
    ['een attribuut', "[data-theme='dark'] {", '}'],
    ['de voorkeur van de lezer', '@media (prefers-color-scheme: dark) { :root {', '} }'],
    ['een klasse voor de voorkeur', '@media (prefers-color-scheme: dark) { .stad-theme--media-query-color-scheme {', '} }'],
  ])('neemt donkere kleuren over van %s', (_, open, close) => {
    const theme = read(`${base} ${open} --handboek-achtergrond: #001018; --handboek-tekst: #e8f4fa; --handboek-link: #8fd3f4 ${close}`);
    expect(errors(theme)).toEqual([]);
    expect(dark(theme)).toMatchObject({ '--papier': '#001018', '--inkt': '#e8f4fa', '--accent': '#8fd3f4' });
    expect(light(theme)).toMatchObject({ '--papier': '#ffffff', '--accent': '#003b5c' });
  });

  it('ziet een donkere kleur ook verderop in een keten', () => {
    const theme = read('.t-theme { --merk: #003b5c; --utrecht-link-color: var(--merk) } .t-theme--color-scheme-dark { --merk: #8fd3f4 }');
    expect(dark(theme)['--accent']).toBe('#8fd3f4');
    expect(light(theme)['--accent']).toBe('#003b5c');
  });

  it('keurt donkere kleuren net zo', () => {
    const theme = read(`${base} [data-theme='dark'] { --handboek-link: #003b5c }`);
    expect(errors(theme)).toEqual([
      expect.objectContaining({
        message: expect.stringContaining('In de donkere weergave') as string,
        remedy: expect.stringMatching(/\[data-theme='dark'\] \{ --handboek-link: #[0-9a-f]{6}; \}/) as string,
      }),
    ]);
  });
});

describe('lettertypen', () => {
  const face = (src: string, more = '') =>
    `@font-face { font-family: "Stads Sans"; ${more} src: ${src} }\n:root { --handboek-lettertype-tekst: "Stads Sans" }`;

  it('schrijft een lettertype uit de map schoon over', () => {
    const theme = read(
      face(
        "local('x'), url(./lettertypen/stads-400.woff2?v=1) format('woff2'), url(lettertypen/stads.400.woff2)",
        'font-weight: 400 700; font-style: italic; unicode-range: U+0-7F, U+2A; size-adjust: 200%;',
      ),
    );
    expect(theme.problems).toEqual([]);
    expect(theme.fonts).toEqual(['lettertypen/stads.400.woff2']);
    expect(output(theme, ':root')['--lees']).toBe("'Stads Sans', sans-serif");
    expect(theme.css).toContain(
      "@font-face {\n  font-family: 'Stads Sans';\n  font-weight: 400 700;\n  font-style: italic;\n  font-display: optional;\n  unicode-range: U+0-7F, U+2A;\n  src: url('lettertypen/stads.400.woff2') format('woff2');\n}",
    );
    expect(theme.css).not.toContain('size-adjust');
  });

  it.each([
    'url(https://fonts.example.nl/stads.woff2)',
    'url(//fonts.example.nl/lettertypen/stads.woff2)',
    'url(lettertypen/../geheim.woff2)',
    'url(lettertypen/stads.ttf)',
    'url(data:font/woff2;base64,AAAA)',
  ])('neemt %s niet over, en zegt het', (src) => {
    const theme = read(face(src));
    expect(theme.fonts).toEqual([]);
    expect(theme.css).not.toContain('url(');
    expect(errors(theme)).toEqual([]);
    expect(notes(theme).map(({ line }) => line)).toEqual([1, 2]);
    expect(notes(theme)[0]?.message).toContain('haalt niets van buiten');
  });

  it('meldt een lettertype dat nergens wordt gebruikt', () => {
    const theme = read('@font-face { font-family: Los; src: url(lettertypen/los.woff2) }\n:root { --handboek-link: #123456 }');
    expect(theme.fonts).toEqual([]);
    expect(theme.problems).toEqual([
      expect.objectContaining({ level: 'melding', line: 1, message: expect.stringContaining("'Los'") as string }),
    ]);
  });

  it('neemt geen lettertype over dat uit zijn aanhalingstekens breekt', () => {
    const theme = read(`:root { --handboek-lettertype-tekst: "a'; } body { display: none", serif }`);
    expect(theme.css).toBe('');
    expect(errors(theme)).toHaveLength(1);
  });
});

describe('wat er niet in hoort', () => {
  it('slaat @import over en zegt het', () => {
    const theme = read("@import url('https://example.nl/stijl.css');\n:root { --handboek-link: #123456 }");
    expect(theme.css).not.toContain('example');
    expect(theme.problems).toEqual([
      expect.objectContaining({ level: 'melding', line: 1, message: expect.stringContaining('@import') as string }),
    ]);
  });

  it.each([
    [':root {\n --handboek-link: url(javascript:alert(1)) }', 2],
    ['body {\n\n background: url("javascript:alert(1)") }', 3],
    ['a { width: expression(alert(1)) }', 1],
    ['a { behavior: url(x.htc) }', 1],
    ['a { -moz-binding: url(x.xml) }', 1],
  ])('weigert %s', (css, line) => {
    const theme = read(`${css}\n:root { --handboek-link: #123456 }`);
    expect(theme.css).toBe('');
    expect(errors(theme)).toEqual([
      expect.objectContaining({ line, message: expect.stringContaining('code die een browser kan uitvoeren') as string }),
    ]);
  });

  it('laat niets van de invoer letterlijk door', () => {
    const theme = read(`:root { --handboek-link: #123456; --zomaar: url(https://example.nl/x.png); --inkt: red; background: url(x.png) }
      .stad-theme p::after { content: 'hallo' } @keyframes draai { to { rotate: 1turn } }`);
    expect(errors(theme)).toEqual([]);
    const allowed =
      /^(?:\s*(?:@media screen \{|:root \{|\[data-theme='dark'\] \{|\}|color-scheme: (?:light|dark);|--[a-z-]+: #[0-9a-f]{6};)\s*\n)+$/;
    expect(theme.css).toMatch(allowed);
  });

  it('zegt welke regel een typefout in de eigen laag heeft', () => {
    const theme = read(':root {\n --handboek-links: #123456;\n --handboek-link: #123456 }');
    expect(errors(theme)).toEqual([
      expect.objectContaining({
        line: 2,
        message: '--handboek-links bestaat niet.',
        remedy: expect.stringContaining('--handboek-link,') as string,
      }),
    ]);
  });

  it('zegt welke regel geen kleur heeft', () => {
    expect(errors(read(':root {\n\n --handboek-link: blauwig }'))).toEqual([
      expect.objectContaining({ line: 3, message: expect.stringContaining('blauwig') as string }),
    ]);
    expect(
      notes(read(':root {\n --basis-color-action-1-color-default: linear-gradient(red, blue);\n --utrecht-link-color: #123456 }')),
    ).toEqual([expect.objectContaining({ line: 2, message: expect.stringContaining('overgeslagen') as string })]);
  });
});

describe('een bestand dat niet goed is', () => {
  it.each([
    [':root {\n  --handboek-link: #123456;\n', 1],
    [':root { --handboek-link: #123456; }\n}\n', 2],
    [':root {\n  --handboek-link: "blauw\n}', 2],
    [':root { }\n/* open', 2],
  ])('noemt van %s de regel', (css, line) => {
    const theme = read(css);
    expect(theme.css).toBe('');
    expect(theme.problems).toEqual([
      expect.objectContaining({ file: FILE, line, level: 'fout', message: expect.stringContaining('geen geldige CSS') as string }),
    ]);
    expect(theme.problems[0]?.message).not.toMatch(/Un(?:closed|expected|known)/);
  });

  it.each(['', '  \n', '/* later */'])('houdt bij een leeg bestand (%j) de eigen kleuren', (css) => {
    expect(read(css)).toMatchObject({
      css: '',
      fonts: [],
      problems: [{ level: 'melding', message: expect.stringContaining('leeg') as string }],
    });
  });

  it('zegt het als er niets in staat wat het handboek kent', () => {
    expect(errors(read('.knop { color: red }'))).toEqual([
      expect.objectContaining({ message: expect.stringContaining('niets wat het handboek kan gebruiken') as string }),
    ]);
  });

  it('leest 200 kB in minder dan een seconde', () => {
    const tokens = Array.from(
      { length: 4000 },
      (_, index) => `  --stad-onderdeel-${index}-color: var(--stad-onderdeel-${index + 1}-color);`,
    );
    const css = `.stad-theme {\n${tokens.join('\n')}\n  --stad-onderdeel-3990-color: #123456;\n  --utrecht-link-color: var(--stad-onderdeel-3950-color);\n}`;
    expect(css.length).toBeGreaterThan(200_000);
    const started = performance.now();
    const theme = read(css);
    expect(performance.now() - started).toBeLessThan(1000);
    expect(light(theme)['--accent']).toBe('#123456');
  });
});

describe('de eigen stijl', () => {
  const style = postcss.parse(readFileSync(join(ROOT, 'src/site/styles/tokens.css'), 'utf8'));
  const declared = (selector: string) => {
    const set = new Map<string, string>();
    style.walkRules(selector, (rule) => rule.walkDecls(/^--/, ({ prop, value }) => void set.set(prop.slice(2), value)));
    return set;
  };

  it('heeft dezelfde kleuren als het stijlblad', () => {
    for (const [scheme, selector] of [
      ['licht', ':root'],
      ['donker', "[data-theme='dark']"],
    ] as const) {
      const hex = Object.fromEntries([...declared(selector)].filter(([, value]) => value.startsWith('#')));
      expect(hex).toEqual(DEFAULTS[scheme]);
    }
  });

  it('kent elke kleur die een huisstijl zet', () => {
    const known = declared(':root');
    const tokens = Object.keys(
      light(read(':root { --handboek-link: #123456; --handboek-ronding: 0; --handboek-lettertype-tekst: Arial }')),
    );
    expect(tokens.length).toBeGreaterThan(40);
    expect(tokens.filter((name) => name !== 'color-scheme' && !known.has(name.slice(2)))).toEqual([]);
    expect(MEETINGS.flatMap(([token, on]) => [token, on]).filter((token) => !known.has(token))).toEqual([]);
  });

  it('krijgt in het voorbeeld een huisstijl zonder fouten of meldingen', () => {
    const theme = readTheme(readFileSync(join(ROOT, 'voorbeeld/lokaal/thema.css'), 'utf8'), FILE);
    expect(theme.problems).toEqual([]);
    expect(light(theme)).toMatchObject({ '--accent': '#0b5f7e', '--balk-vlak': '#12323f', '--focus': '#b3470f', '--rond': '0.25rem' });
    expect(dark(theme)['--accent']).toBe('#7cc7e3');
  });
});
