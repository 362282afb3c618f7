/** Reads the style sheet of an organisation: its custom properties and its fonts, nothing else. */
import postcss, { AtRule, CssSyntaxError, Rule } from 'postcss';
import type { Container, Document, Root } from 'postcss';
import type { LocalProblem } from './problem.ts';
import { splitTop } from './values.ts';
import type { Declaration } from './values.ts';

/** A font that the organisation brings along. */
export interface FontFace {
  family: string;
  weight: string;
  style: string;
  range: string | undefined;
  /** Relative to the style sheet: `lettertypen/….woff2`. */
  path: string;
  line: number;
}

export interface StyleSheet {
  light: Map<string, Declaration>;
  /** What holds in the dark scheme: that of the light one, with what the dark one sets over it. */
  dark: Map<string, Declaration>;
  fonts: FontFace[];
  /** Whether there is anything in it at all. */
  empty: boolean;
  problems: LocalProblem[];
}

/** The folder for fonts, beside the style sheet. */
export const FONT_FOLDER = 'lettertypen';
/** A name of a family of fonts that can be written out again without surprises. */
export const FAMILY = /^[\p{L}\p{N}][\p{L}\p{N} _.-]{0,59}$/u;

/** What never belongs in a house style, and would be an attack. */
const DANGEROUS = /javascript:|vbscript:|expression\s*\(/i;
const DANGEROUS_PROPERTIES = new Set(['behavior', '-moz-binding']);

type Place = 'light' | 'dark' | 'elsewhere';
const NOWHERE: ReadonlySet<Place> = new Set();

/** Which scheme a selector is about; `elsewhere` when it is not about the page as a whole. */
function placeOf(selector: string): Place {
  const whole = selector.trim().replace(/^:(?:is|where)\((.*)\)$/s, '$1');
  const plain = whole.replace(/:not\([^)]*\)/g, '');
  if (!/^(?:[a-z]+|::?[a-z-]+|\.[\w-]+|\[[^\]]*\])+$/i.test(plain)) return 'elsewhere';
  const classes = plain.match(/\.[\w-]+/g) ?? [];
  const isTheme = classes.some((name) => /-theme(?:--|$)|^\.theme$/.test(name));
  const isRoot = /^(?:html|body)\b|^:root\b|^:host\b|^\[data-(?:theme|color-scheme|thema)\b/i.test(plain);
  if (!isTheme && !isRoot) return 'elsewhere';
  if (/dark|donker/i.test(plain)) return 'dark';
  // A variant of a theme that has to be asked for, such as another size of type.
  const variant = classes.some((name) => name.includes('--') && !/--media-query-color-scheme$|--color-scheme-light$/.test(name));
  return variant ? 'elsewhere' : 'light';
}

/** Which scheme the at-rules around a rule are about. */
function schemeAround(node: Rule): Place {
  let place: Place = 'light';
  for (let parent: Container | Document | undefined = node.parent; parent; parent = parent.parent) {
    if (parent instanceof Rule) return 'elsewhere';
    if (!(parent instanceof AtRule)) continue;
    const { name, params } = parent;
    if (name === 'layer' || name === 'supports') continue;
    if (name !== 'media') return 'elsewhere';
    if (/prefers-color-scheme:\s*dark/i.test(params)) place = 'dark';
    else if (!/^\s*(?:only\s+)?(?:screen|all)?\s*(?:and\s+)?(?:\(prefers-color-scheme:\s*light\))?\s*$/i.test(params)) return 'elsewhere';
  }
  return place;
}

/** @returns the family, weight, … of a rule for a font; a problem when it can't be taken over */
function readFont(rule: AtRule, file: string): FontFace | LocalProblem {
  const line = rule.source?.start?.line ?? 1;
  const facts = new Map<string, string>();
  rule.walkDecls((declaration) => void facts.set(declaration.prop.toLowerCase(), declaration.value.trim()));
  const family = (facts.get('font-family') ?? '').replace(/^(["'])(.*)\1$/, '$2').trim();
  const sources = splitTop(facts.get('src') ?? '', ',').map((part) => /url\(\s*(["']?)(.*?)\1\s*\)/is.exec(part)?.[2] ?? '');
  const path = sources
    .map((source) => /^(?:\.\/)?lettertypen\/([A-Za-z0-9][A-Za-z0-9._-]*\.woff2)$/.exec(source)?.[1])
    .find((name) => name !== undefined);
  const remedy = `Zet het lettertype als .woff2 in de map ${FONT_FOLDER}/ en verwijs ernaar met: src: url('${FONT_FOLDER}/naam.woff2') format('woff2').`;
  if (!FAMILY.test(family)) {
    return { file, line, level: 'melding', message: 'Een @font-face heeft geen bruikbare naam en is overgeslagen.', remedy };
  }
  if (path === undefined) {
    const message = `Het lettertype '${family}' komt niet uit de map ${FONT_FOLDER}/ en is overgeslagen: het handboek haalt niets van buiten.`;
    return { file, line, level: 'melding', message, remedy };
  }
  const weight = facts.get('font-weight') ?? '400';
  const style = facts.get('font-style') ?? 'normal';
  const range = facts.get('unicode-range');
  return {
    family,
    weight: /^(?:normal|bold|\d{1,4}(?:\s+\d{1,4})?)$/.test(weight) ? weight : '400',
    style: /^(?:normal|italic|oblique)$/.test(style) ? style : 'normal',
    range:
      range !== undefined &&
      /^[Uu]\+[0-9A-Fa-f?]{1,6}(?:-[0-9A-Fa-f]{1,6})?(?:\s*,\s*[Uu]\+[0-9A-Fa-f?]{1,6}(?:-[0-9A-Fa-f]{1,6})?)*$/.test(range)
        ? range
        : undefined,
    path: `${FONT_FOLDER}/${path}`,
    line,
  };
}

/** Reads the style sheet. Never throws: what is wrong with it is in `problems`. */
export function readStyleSheet(css: string, file: string): StyleSheet {
  const light = new Map<string, Declaration>();
  const dark = new Map<string, Declaration>();
  const fonts: FontFace[] = [];
  const problems: LocalProblem[] = [];
  let root: Root;
  try {
    root = postcss.parse(css);
  } catch (error) {
    if (!(error instanceof CssSyntaxError)) throw error;
    problems.push({
      file,
      ...(error.line === undefined ? {} : { line: error.line }),
      level: 'fout',
      message: `Het bestand is geen geldige CSS: ${SYNTAX[error.reason] ?? error.reason}.`,
      remedy: 'Kijk op deze regel en die erboven of er een accolade, aanhalingsteken of puntkomma ontbreekt.',
    });
    return { light, dark, fonts, empty: false, problems };
  }
  let skipped = 0;
  let firstSkipped: number | undefined;
  let firstImport: number | undefined;
  const themes = new Set<string>();
  root.walkAtRules((rule) => {
    const name = rule.name.toLowerCase();
    if (name === 'import') firstImport ??= rule.source?.start?.line ?? 1;
    if (name !== 'font-face') return;
    const font = readFont(rule, file);
    if ('family' in font) fonts.push(font);
    else problems.push(font);
  });
  const keep = (map: Map<string, Declaration>, name: string, declaration: Declaration) => {
    const before = map.get(name);
    if (!before?.important || declaration.important || (declaration.dark && !before.dark)) map.set(name, declaration);
  };
  const darkOnly: [string, Declaration][] = [];
  /** Where the declarations of a rule hold; a rule of a theme has hundreds of them. */
  const places = new Map<Rule, ReadonlySet<Place>>();
  const placesOf = (rule: Rule): ReadonlySet<Place> => {
    const known = places.get(rule);
    if (known) return known;
    const found = new Set<Place>();
    const around = schemeAround(rule);
    for (const selector of around === 'elsewhere' ? [] : rule.selectors) {
      const place = placeOf(selector);
      if (place === 'light') for (const [, theme] of selector.matchAll(/\.([\w-]+)-theme\b/g)) themes.add(theme ?? '');
      if (place !== 'elsewhere') found.add(place === 'light' ? around : place);
    }
    places.set(rule, found);
    return found;
  };
  root.walkDecls((found) => {
    const line = found.source?.start?.line ?? 1;
    if (DANGEROUS_PROPERTIES.has(found.prop.toLowerCase()) || DANGEROUS.test(found.value)) {
      problems.push({
        file,
        line,
        level: 'fout',
        message: `'${found.prop}' bevat code die een browser kan uitvoeren. Dat hoort niet in een huisstijl.`,
        remedy: 'Haal de regel weg, en zoek uit hoe die in het bestand is gekomen.',
      });
      return;
    }
    const { parent } = found;
    if (parent instanceof AtRule && parent.name.toLowerCase() === 'font-face') return;
    const usable = parent instanceof Rule ? placesOf(parent) : NOWHERE;
    if (usable.size === 0 || !found.prop.startsWith('--')) {
      skipped++;
      firstSkipped ??= line;
      return;
    }
    const value = found.value.replace(/\/\*.*?\*\//gs, ' ').trim();
    for (const place of usable) {
      const declaration = { value, line, important: found.important ?? false, dark: place === 'dark' };
      if (place === 'dark') darkOnly.push([found.prop, declaration]);
      else keep(light, found.prop, declaration);
    }
  });
  for (const [name, declaration] of light) dark.set(name, declaration);
  for (const [name, declaration] of darkOnly) keep(dark, name, declaration);
  if (firstImport !== undefined) {
    problems.push({
      file,
      line: firstImport,
      level: 'melding',
      message: '@import is overgeslagen: het handboek laadt geen andere stijlbestanden.',
      remedy: 'Zet de inhoud van het andere bestand in dit bestand, als die nodig is.',
    });
  }
  if (skipped > 0) {
    problems.push({
      file,
      ...(firstSkipped === undefined ? {} : { line: firstSkipped }),
      level: 'melding',
      message: `${skipped} ${skipped === 1 ? 'regel' : 'regels'} met gewone opmaak of met een andere selector overgeslagen.`,
      remedy:
        "Dat is goed zo, als de kleuren kloppen: het handboek gebruikt alleen eigenschappen met '--' op :root of op de klasse van het thema.",
    });
  }
  if (themes.size > 1) {
    problems.push({
      file,
      level: 'melding',
      message: `Het bestand bevat meer dan één thema (${[...themes].sort().join(', ')}); wat het laatst staat, geldt.`,
      remedy: 'Laat in dit bestand alleen het thema staan dat je wilt gebruiken.',
    });
  }
  return { light, dark, fonts, empty: root.nodes.every(({ type }) => type === 'comment'), problems };
}

/** What the parser says, in Dutch. */
const SYNTAX: Readonly<Record<string, string>> = {
  'Unclosed block': 'een accolade wordt niet gesloten',
  'Unexpected }': 'er staat een accolade te veel',
  'Unclosed comment': 'een opmerking wordt niet gesloten',
  'Unclosed string': 'een aanhalingsteken wordt niet gesloten',
  'Unclosed bracket': 'een haakje wordt niet gesloten',
  'Unknown word': 'hier staat iets wat geen eigenschap is',
  'Double colon': 'er staat een dubbele punt te veel',
};
