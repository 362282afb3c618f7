/** The contrast gate: nothing that can't be read gets through, and every suggestion is good. */
import { describe, expect, it } from 'vitest';
import { meets, mix, nearest, parseColour, ratio } from '../../../src/handbook/local/contrast.ts';
import { MEETINGS } from '../../../src/handbook/local/palette.ts';
import { readTheme } from '../../../src/handbook/local/theme.ts';
import type { Theme } from '../../../src/handbook/local/theme.ts';
import { formatLocalProblem } from '../../../src/handbook/local/problem.ts';

const read = (css: string) => readTheme(css, 'thema.css');
const errors = ({ problems }: Theme) => problems.filter(({ level }) => level === 'fout');
/** The rules that the remedies ask for. */
const rules = (theme: Theme) => errors(theme).flatMap(({ remedy }) => /Zet onderaan het bestand: (.*\})/.exec(remedy)?.[1] ?? []);

/** WCAG 2.2, 'relative luminance' and 'contrast ratio', written out: independent of the library. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** A fixed series of colours, spread over the whole cube. */
function* series(length: number, seed = 7): Generator<string> {
  let state = seed;
  for (let count = 0; count < length; count++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield `#${(state >>> 8).toString(16).padStart(6, '0')}`;
  }
}

/** Every pair in the output, held against the formula. */
function unreadable(theme: Theme): string[] {
  const blocks = [...theme.css.matchAll(/\{([^{}]*--papier[^{}]*)\}/g)];
  expect(blocks).toHaveLength(2);
  return blocks.flatMap(([, text = '']) => {
    const colours = new Map([...text.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, colour]) => [name, colour]));
    return MEETINGS.filter(([token, on, bound]) => !(contrast(colours.get(token) ?? '', colours.get(on) ?? '') >= bound)).map(
      ([token, on]) => `${token} op ${on}: ${colours.get(token) ?? ''} op ${colours.get(on) ?? ''}`,
    );
  });
}

describe('een onleesbare kleur', () => {
  it('is een fout met eigenschap, regel, beide kleuren, meting, grens en de dichtstbijzijnde waarde', () => {
    const theme = read(':root {\n  --handboek-achtergrond: #ffffff;\n  --handboek-tekst: #111111;\n  --utrecht-link-color: #44ad34;\n}');
    expect(theme.css).toBe('');
    const [error, ...rest] = errors(theme);
    expect(rest).toEqual([]);
    expect(error && formatLocalProblem(error)).toMatch(
      /^lokaal\/thema\.css:4 {2}fout {2}Te weinig contrast: de links \(--utrecht-link-color: #44ad34\) met de gekleurde vlakken \(#[0-9a-f]{6}\)\. Gemeten 2,5\d?:1, nodig is 4,5:1\.\n {4}Zo los je het op: Zet onderaan het bestand: :root \{ --handboek-link: #[0-9a-f]{6}; \}/,
    );
  });

  it('houdt de tint: groen blijft groen', () => {
    const [rule = ''] = rules(read(':root { --handboek-link: #44ad34 }'));
    const [red = 0, green = 0, blue = 0] =
      /#(..)(..)(..)/
        .exec(rule)
        ?.slice(1)
        .map((part) => parseInt(part, 16)) ?? [];
    expect(green).toBeGreaterThan(2 * red);
    expect(green).toBeGreaterThan(2 * blue);
  });

  it.each([
    ['een knop', ':root { --handboek-knop: #f0b800; --handboek-knop-tekst: #fff }', ['--handboek-knop:']],
    ['een balk', ':root { --utrecht-page-header-background-color: #33a6cc; --utrecht-page-header-color: #fff }', ['--handboek-balk:']],
    ['tekst in de balk', ':root { --handboek-balk: #ffffff; --handboek-balk-tekst: #999999 }', ['--handboek-balk-tekst:']],
    ['de voet', ':root { --handboek-voet: #333333; --handboek-voet-tekst: #555555 }', ['--handboek-voet']],
    ['de koppen', ':root { --basis-heading-color: #cccccc }', ['--handboek-koppen:']],
    ['de focusrand', ':root { --handboek-focus: #ffdd00 }', ['--handboek-focus:']],
    ['de zachte tekst', ':root { --handboek-tekst-zacht: #aaaaaa }', ['--handboek-tekst-zacht:']],
    ['de lijn van invoervelden', ':root { --handboek-lijn: #dddddd }', ['--handboek-lijn:']],
    ['een vlak', ':root { --handboek-vlak: #444444 }', ['--handboek-vlak:']],
    ['twee dingen tegelijk', ':root { --handboek-link: #ffff00; --handboek-koppen: #ffff00 }', ['--handboek-koppen:', '--handboek-link:']],
  ])('wordt gevangen bij %s', (_, css, names) => {
    const theme = read(css);
    expect(rules(theme)).toHaveLength(names.length);
    names.forEach((name, index) => expect(rules(theme).toSorted()[index]).toContain(name));
    const mended = read(`${css}\n${rules(theme).join('\n')}`);
    expect(errors(mended)).toEqual([]);
    expect(unreadable(mended)).toEqual([]);
  });

  it('keurt niet af wat net mag', () => {
    // #767676 on white is 4.54; #777777 is 4.48.
    const css = (tekst: string) => `:root { --handboek-voet: #ffffff; --handboek-voet-tekst: ${tekst} }`;
    expect(errors(read(css('#767676')))).toEqual([]);
    expect(errors(read(css('#777777')))).toHaveLength(1);
  });

  it('neemt een focusrand van een algemeen thema alleen over als die opvalt', () => {
    const theme = read(':root { --utrecht-focus-outline-color: #ffdd00; --utrecht-link-color: #00527d }');
    expect(errors(theme)).toEqual([]);
    expect(theme.problems).toEqual([expect.objectContaining({ level: 'melding', message: expect.stringContaining('#ffdd00') as string })]);
    expect(theme.css).toContain('--focus: #00527d');
  });
});

describe('een half thema', () => {
  it('met een donkere achtergrond zonder tekstkleur is een fout', () => {
    const theme = read(':root {\n  --utrecht-document-background-color: #10243a;\n}');
    expect(theme.css).toBe('');
    expect(errors(theme)).toEqual([
      expect.objectContaining({
        line: 2,
        message: expect.stringContaining('zet wel de achtergrond (--utrecht-document-background-color), maar niet de tekst') as string,
        remedy: expect.stringMatching(/:root \{ --handboek-tekst: #[0-9a-f]{6}; \}/) as string,
      }),
    ]);
  });

  it('met een lichte tekst zonder achtergrond is een fout', () => {
    const [error] = errors(read('[data-x] { --y: 1 }\n:root {\n  --handboek-tekst: #f5f5f5;\n}'));
    expect(error).toMatchObject({ line: 3, message: expect.stringContaining('wel de tekst, maar niet de achtergrond') as string });
  });

  it('met alleen een balk kiest zelf een leesbare tekst', () => {
    const theme = read(':root { --utrecht-page-header-background-color: #10243a }');
    expect(errors(theme)).toEqual([]);
    expect(unreadable(theme)).toEqual([]);
    expect(theme.css).toContain('--balk-vlak: #10243a');
  });

  it('met een grijze achtergrond is een fout: de kleuren per soort zijn er niet op te lezen', () => {
    const theme = read(':root { --handboek-achtergrond: #8a8a8a; --handboek-tekst: #000000 }');
    expect(errors(theme)).toEqual([
      expect.objectContaining({
        message: expect.stringContaining('soort pagina') as string,
        remedy: expect.stringContaining('--handboek-achtergrond') as string,
      }),
    ]);
    expect(errors(read(`:root { --handboek-achtergrond: #8a8a8a; --handboek-tekst: #000000 } ${rules(theme).join('')}`))).toEqual([]);
  });

  it('dat heel donker is, mag', () => {
    const theme = read(':root { --handboek-achtergrond: #0b1622; --handboek-tekst: #eef4fa }');
    expect(errors(theme)).toEqual([]);
    expect(unreadable(theme)).toEqual([]);
    expect(theme.css).toContain('color-scheme: dark;\n  --papier: #0b1622');
  });
});

describe('eigenschappen', () => {
  it.each([
    ['inkt', 'papier', 4.5],
    ['inkt', 'vlak', 4.5],
    ['inkt-zacht', 'papier', 4.5],
    ['kop-inkt', 'vlak', 4.5],
    ['accent', 'papier', 4.5],
    ['accent', 'vlak', 4.5],
    ['op-accent', 'accent-sterk', 4.5],
    ['kleur-les', 'vlak', 4.5],
    ['op-kleur', 'kleur-rol', 4.5],
    ['balk-inkt', 'balk-vlak', 4.5],
    ['voet-inkt', 'voet-vlak', 4.5],
    ['lijn-sterk', 'vlak', 3],
    ['focus', 'papier', 3],
    ['balk-focus', 'balk-vlak', 3],
  ])('meet %s op %s', (...meeting) => expect(MEETINGS).toContainEqual(meeting));

  it('meet zoals WCAG het voorschrijft', () => {
    const colours = [...series(400)];
    for (const [index, colour] of colours.entries()) {
      const other = colours[(index + 1) % colours.length] ?? '';
      expect(ratio(colour, other)).toBeCloseTo(contrast(colour, other), 6);
    }
    expect(ratio('#000000', '#ffffff')).toBe(21);
  });

  it('vindt bij elke kleur een dichtstbijzijnde die voldoet, en laat staan wat voldoet', () => {
    for (const colour of series(300)) {
      for (const ground of ['#ffffff', '#fcfaf6', '#14161b', '#000000']) {
        const found = nearest(colour, (candidate) => meets(candidate, [{ against: ground, bound: 4.5 }]));
        expect(contrast(found ?? colour, ground)).toBeGreaterThanOrEqual(4.5);
        if (contrast(colour, ground) >= 4.5) expect(found).toBe(colour);
      }
    }
  });

  it('laat geen enkel thema door dat niet te lezen is, en elke raad komt door de poort', () => {
    const parts = [
      'achtergrond',
      'tekst',
      'tekst-zacht',
      'lijn',
      'vlak',
      'koppen',
      'link',
      'focus',
      'knop',
      'knop-tekst',
      'balk',
      'balk-tekst',
      'voet',
      'voet-tekst',
    ];
    const colours = series(4_000, 20_261_122);
    const next = () => colours.next().value as string;
    let wrong = 0;
    for (let round = 0; round < 60; round++) {
      // Some themes set everything, most only a few things; some also for the dark scheme.
      const block = (selector: string) =>
        `${selector} { ${parts
          .filter((_, at) => (at * 7 + round) % ((round % 5) + 1) === 0)
          .map((part) => `--handboek-${part}: ${next()};`)
          .join(' ')} }`;
      const css = `${block(':root')}\n${round % 2 ? block("[data-theme='dark']") : ''}`;
      const theme = read(css);
      const measured = theme.colours.filter(({ colour, background, bound }) => contrast(colour, background) < bound);
      expect(measured.length > 0).toBe(errors(theme).length > 0);
      wrong += errors(theme).length;
      expect(rules(theme)).toHaveLength(errors(theme).length);
      const mended = read(`${css}\n${rules(theme).join('\n')}`);
      expect(errors(mended).map(({ message }) => message)).toEqual([]);
      expect(unreadable(mended)).toEqual([]);
    }
    expect(wrong).toBeGreaterThan(150);
  }, 60_000);
});

describe('color-mix()', () => {
  it.each([
    ['color-mix(in srgb, red, blue)', '#800080'],
    ['color-mix(in srgb, red 25%, blue)', '#4000bf'],
    ['color-mix(in srgb, red, blue 25%)', '#bf0040'],
    ['color-mix(in srgb, 20% white, 20% white)', '#ffffff66'],
  ])('rekent %s uit', (text, hex) => {
    const { r = 0, g = 0, b = 0, alpha } = parseColour(text) as unknown as { r?: number; g?: number; b?: number; alpha?: number };
    const part = (value: number) =>
      Math.round(value * 255)
        .toString(16)
        .padStart(2, '0');
    expect(`#${part(r)}${part(g)}${part(b)}${alpha === undefined || alpha === 1 ? '' : part(alpha)}`).toBe(hex);
  });

  it.each([
    'color-mix(red, blue)',
    'color-mix(in srgb, red)',
    'color-mix(in onzin, red, blue)',
    'color-mix(in srgb, red 0%, blue 0%)',
    'color-mix(',
  ])('leest niets uit %s', (text) => expect(parseColour(text)).toBeUndefined());

  it('mengt van het ene uiterste naar het andere', () => {
    expect([mix('#123456', '#abcdef', 0), mix('#123456', '#abcdef', 1)]).toEqual(['#123456', '#abcdef']);
  });
});
