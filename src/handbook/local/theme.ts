/**
 * The house style of an organisation: reads its style sheet, and writes one with only the handbook's own properties,
 * in plain values. Nothing of the input is passed on as it stands, and nothing that can't be read gets through.
 */
import { flatten, isLight, parseColour } from './contrast.ts';
import { buildPalette, describe, measure } from './palette.ts';
import type { Choice, Choices, ContrastRow, Failure } from './palette.ts';
import type { LocalProblem } from './problem.ts';
import { FAMILY, FONT_FOLDER, readStyleSheet } from './stylesheet.ts';
import type { FontFace } from './stylesheet.ts';
import { COLOURS, DEFAULTS, FACES, OWN, OWN_NAMES, PAIRS, ROUNDING } from './tokens.ts';
import type { ColourToken, Palette, Scheme } from './tokens.ts';
import { Resolver, splitTop } from './values.ts';
import type { Declaration } from './values.ts';

export type { ContrastRow } from './palette.ts';

/** A house style, read. */
export interface Theme {
  /** The style sheet to load after the handbook's own; empty when there is nothing to set, or something is wrong. */
  css: string;
  /** Everything that is wrong, and what was passed over. */
  problems: LocalProblem[];
  /** Every pair of colours that meets on a page, in both schemes, with its contrast; empty when the file can't be read. */
  colours: ContrastRow[];
  /** The fonts it needs, as paths relative to the style sheet. */
  fonts: string[];
  /** Which property sets which part, for a report. */
  found: Readonly<Record<string, string>>;
}

/** Words that set nothing of their own. */
const NOTHING = /^(?:|none|auto|inherit|initial|unset|revert|revert-layer|currentcolor|transparent)$/i;

/** Families that come with every computer. */
const GENERIC = new Set([
  'serif',
  'sans-serif',
  'monospace',
  'system-ui',
  'ui-serif',
  'ui-sans-serif',
  'ui-rounded',
  'ui-monospace',
  '-apple-system',
  'blinkmacsystemfont',
]);
/** Families that most computers have: nothing to say about them. */
const COMMON =
  /^(?:arial|calibri|cambria|courier new|georgia|helvetica|helvetica neue|roboto|segoe ui|tahoma|times|times new roman|trebuchet ms|verdana)$/i;

/** Corners that are rounder than this make balls of boxes. */
const ROUNDEST_REM = 1;

/** The schemes, and the selectors that the handbook has for them. */
const SELECTORS: Readonly<Record<Scheme, string>> = { licht: ':root', donker: "[data-theme='dark']" };

const decimals = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2, minimumFractionDigits: 1, roundingMode: 'floor' });

/** Picks values for the parts of the handbook out of what a theme sets. */
class Picker {
  readonly problems: LocalProblem[] = [];
  readonly found: Record<string, string> = {};
  readonly #file: string;
  readonly #declarations: ReadonlyMap<string, Declaration>;
  readonly #resolver: Resolver;
  readonly #onlyDark: boolean;

  /** @param onlyDark leaves out what the light scheme sets as well */
  constructor(file: string, declarations: ReadonlyMap<string, Declaration>, onlyDark: boolean) {
    this.#file = file;
    this.#declarations = declarations;
    this.#resolver = new Resolver(declarations);
    this.#onlyDark = onlyDark;
  }

  /** The first of the names whose value can be used. */
  pick<T>(names: readonly string[], read: (value: string) => T | undefined): { value: T; property: string; line: number } | undefined {
    for (const name of names) {
      const declaration = this.#declarations.get(name);
      if (!declaration) continue;
      const resolved = this.#resolver.get(name);
      if (this.#onlyDark && !(resolved?.dark ?? declaration.dark)) continue;
      const value = resolved && !NOTHING.test(resolved.text) ? read(resolved.text) : undefined;
      if (value !== undefined) return { value, property: name, line: declaration.line };
      if (resolved && NOTHING.test(resolved.text) && !name.startsWith(OWN)) continue;
      this.#unusable(name, declaration, resolved?.text);
    }
    return undefined;
  }

  #unusable(name: string, { line, value }: Declaration, resolved: string | undefined): void {
    const own = name.startsWith(OWN);
    const why = this.#resolver.circular.has(name)
      ? 'verwijst via var() naar zichzelf'
      : resolved === undefined
        ? `verwijst naar een eigenschap die er niet is (${value.slice(0, 60)})`
        : `heeft een waarde die het handboek niet kan gebruiken (${resolved.slice(0, 60)})`;
    this.problems.push({
      file: this.#file,
      line,
      level: own ? 'fout' : 'melding',
      message: `${name} ${why}${own ? '.' : ' en is overgeslagen.'}`,
      remedy: own
        ? 'Geef een gewone waarde, zoals #1c4f9c voor een kleur, of haal de regel weg.'
        : 'Kijk of de waarde klopt, of zet de eigen eigenschap van het handboek erbij.',
    });
  }

  /** The colours, see-through ones as they show on what is behind them. */
  colours(scheme: Scheme): Choices {
    const choices: Choices = {};
    let under: string = scheme === 'licht' ? '#ffffff' : DEFAULTS.donker.papier;
    const choose = (token: ColourToken, names: readonly string[], behind: string): Choice | undefined => {
      const picked = this.pick(names, (value) => {
        const colour = parseColour(value);
        return colour && (colour.alpha ?? 1) > 0 ? flatten(colour, behind) : undefined;
      });
      if (!picked) return undefined;
      const choice = { colour: picked.value, property: picked.property, line: picked.line };
      choices[token] = choice;
      this.found[`${token}${scheme === 'donker' ? ' (donker)' : ''}`] = picked.property;
      return choice;
    };
    for (const [token, { own, names }] of Object.entries(COLOURS) as [keyof typeof COLOURS, (typeof COLOURS)[keyof typeof COLOURS]][]) {
      const colour = choose(token, [`${OWN}${own}`, ...names], under)?.colour;
      if (token === 'papier') under = colour ?? DEFAULTS[scheme].papier;
    }
    for (const { ground, text, names } of Object.values(PAIRS)) {
      // The text comes from the same pair as its ground, also when the own layer sets another ground.
      const general = choose(
        ground.token,
        names.map(([name]) => name),
        under,
      );
      const behind = choose(ground.token, [`${OWN}${ground.own}`], under) ?? general;
      const pair = names.find(([name]) => name === general?.property);
      choose(text.token, [`${OWN}${text.own}`, ...(pair ? [pair[1]] : [])], behind?.colour ?? under);
    }
    return choices;
  }

  /** @returns a list of families to write out, and the first of them */
  face(own: string, names: readonly string[]): { list: string; first: string; line: number } | undefined {
    const picked = this.pick([`${OWN}${own}`, ...names], (value) => {
      const families = splitTop(value, ',').map((family) => family.trim().replace(/^(["'])(.*)\1$/, '$2'));
      if (!families.every((family) => FAMILY.test(family) || GENERIC.has(family.toLowerCase()))) return undefined;
      const isGeneric = (family: string) => GENERIC.has(family.toLowerCase());
      const last = families.some(isGeneric) ? [] : [/serif/i.test(value) && !/sans/i.test(value) ? 'serif' : 'sans-serif'];
      const list = [...families, ...last].map((family) => (isGeneric(family) ? family : `'${family}'`));
      return { list: list.join(', '), first: families[0] ?? '' };
    });
    if (!picked) return undefined;
    this.found[own] = picked.property;
    return { ...picked.value, line: picked.line };
  }

  rounding(): string | undefined {
    const picked = this.pick([`${OWN}${ROUNDING.own}`, ...ROUNDING.names], (value) => {
      const [, amount = '', unit = ''] = /^(\d*\.?\d+)(px|rem|em|)$/i.exec(value) ?? [];
      if (amount === '' || (unit === '' && Number(amount) !== 0)) return undefined;
      const rem = unit.toLowerCase() === 'px' ? Number(amount) / 16 : Number(amount);
      return `${Math.round(Math.min(rem, ROUNDEST_REM) * 1e4) / 1e4}rem`;
    });
    if (picked) this.found[ROUNDING.own] = picked.property;
    return picked?.value;
  }

  /** Whether anything refers to itself; said once, where it starts. */
  circle(): LocalProblem[] {
    const [name] = [...this.#resolver.circular].sort();
    if (name === undefined || this.problems.some(({ message }) => message.includes('naar zichzelf'))) return [];
    return [
      {
        file: this.#file,
        ...(this.#declarations.get(name) ? { line: this.#declarations.get(name)?.line ?? 1 } : {}),
        level: 'melding',
        message: `${name} verwijst via var() naar zichzelf en telt niet mee.`,
        remedy: 'Geef een van de eigenschappen in de kring een gewone waarde.',
      },
    ];
  }
}

/** What can't be read, as a manager reads it. */
function explain(file: string, failure: Failure, papier: Choice | undefined): LocalProblem {
  const { scheme, token, colour, on, background, bound, choice, suggestion } = failure;
  const { own, name } = describe(token) ?? { own: token, name: token };
  const other = describe(on);
  const onName = other
    ? other.name
    : on.startsWith('kleur-')
      ? `de kleur van een soort pagina (${on.slice('kleur-'.length)})`
      : (FOLLOWS[on] ?? on);
  const where = scheme === 'donker' ? ' In de donkere weergave.' : '';
  const said = choice ? `${choice.property}: ${colour}` : `${colour}, de kleur van het handboek zelf`;
  const half =
    token === 'inkt' && !choice && papier
      ? ` Het thema zet wel de achtergrond (${papier.property}), maar niet de tekst.`
      : token === 'inkt' && choice && !papier
        ? ' Het thema zet wel de tekst, maar niet de achtergrond.'
        : '';
  const soort = on.startsWith('kleur-') ? ' De kleuren per soort pagina blijven gelijk, zodat lezers ze herkennen.' : '';
  const line = choice?.line ?? papier?.line;
  return {
    file,
    ...(line === undefined ? {} : { line }),
    level: 'fout',
    message:
      `Te weinig contrast: ${name} (${said}) met ${onName} (${background}). ` +
      `Gemeten ${decimals.format(failure.ratio)}:1, nodig is ${decimals.format(bound)}:1.${half}${soort}${where}`,
    remedy:
      suggestion === undefined
        ? `Kies voor ${onName} een duidelijk lichtere of donkerdere kleur.`
        : `Zet onderaan het bestand: ${SELECTORS[scheme]} { ${OWN}${own}: ${suggestion}; } Dat is de dichtstbijzijnde kleur die voldoet.`,
  };
}

/** Grounds that always follow from others. */
const FOLLOWS: Partial<Record<ColourToken, string>> = {
  'vlak-diep': 'de donkerste vlakken',
  markering: 'de markering',
};

/** A mistake in a name of the own layer goes unseen otherwise. */
function unknownNames(file: string, declarations: ReadonlyMap<string, Declaration>): LocalProblem[] {
  return [...declarations]
    .filter(([name]) => name.startsWith(OWN) && !OWN_NAMES.includes(name.slice(OWN.length)))
    .map(([name, { line }]) => ({
      file,
      line,
      level: 'fout' as const,
      message: `${name} bestaat niet.`,
      remedy: `Kies een van deze namen: ${OWN_NAMES.map((known) => `${OWN}${known}`).join(', ')}.`,
    }));
}

/** The dark scheme of a theme that has none: our own, with links in the hue of the theme, as light as they must be. */
function darkFrom(light: Choices, dark: Choices): Choices {
  const accent = light.accent ?? light['accent-sterk'];
  if (!accent || dark.accent) return dark;
  const { mended } = buildPalette('donker', { ...dark, accent });
  return { ...dark, accent: { ...accent, colour: mended.accent } };
}

function block(selector: string, properties: readonly (readonly [string, string])[]): string {
  return `${selector} {\n${properties.map(([name, value]) => `  ${name}: ${value};\n`).join('')}}\n`;
}

function colourBlock(scheme: Scheme, palette: Palette): string {
  return block(SELECTORS[scheme], [
    ['color-scheme', isLight(palette.papier) ? 'light' : 'dark'],
    ...Object.entries(palette).map(([token, colour]): [string, string] => [`--${token}`, colour]),
  ]);
}

function fontBlock({ family, weight, style, range, path }: FontFace): string {
  return block('@font-face', [
    ['font-family', `'${family}'`],
    ['font-weight', weight],
    ['font-style', style],
    ['font-display', 'optional'],
    ...(range === undefined ? [] : [['unicode-range', range] as const]),
    ['src', `url('${path}') format('woff2')`],
  ]);
}

/**
 * Reads the house style of an organisation.
 * @param css the text of its style sheet: own properties (`--handboek-…`), or a theme of NL Design System as published
 * @param file its path as the organisation knows it, for the problems
 * @returns a style sheet with only the handbook's own properties; colours hold on screen only, print stays black on white
 */
export function readTheme(css: string, file: string): Theme {
  const sheet = readStyleSheet(css, file);
  const problems = [...sheet.problems];
  const none = { css: '', colours: [], fonts: [], found: {} };
  if (problems.some(({ level }) => level === 'fout')) return { ...none, problems };
  if (sheet.empty) {
    problems.push({
      file,
      level: 'melding',
      message: 'Het bestand is leeg: het handboek houdt zijn eigen kleuren.',
      remedy: 'Haal het bestand weg, of zet er je huisstijl in.',
    });
    return { ...none, problems };
  }
  const light = new Picker(file, sheet.light, false);
  const dark = new Picker(file, sheet.dark, true);
  const lightChoices = light.colours('licht');
  const darkChoices = dark.colours('donker');
  const faces = {
    lees: light.face(FACES.lees.own, FACES.lees.names),
    kop: light.face(FACES.kop.own, FACES.kop.names),
    klein: light.face(FACES.klein.own, FACES.klein.names),
  };
  const rounding = light.rounding();
  problems.push(...unknownNames(file, sheet.dark), ...light.problems, ...light.circle(), ...dark.problems);
  const found = { ...light.found, ...dark.found };
  if (Object.keys(found).length === 0) {
    problems.push({
      file,
      level: problems.some(({ level }) => level === 'fout') ? 'melding' : 'fout',
      message: 'In dit bestand staat niets wat het handboek kan gebruiken.',
      remedy: `Zet eigenschappen als ${OWN}link: #1c4f9c; op :root, of gebruik het bestand theme.css van je thema in NL Design System.`,
    });
    return { ...none, problems };
  }

  const built = { licht: buildPalette('licht', lightChoices), donker: buildPalette('donker', darkFrom(lightChoices, darkChoices)) };
  problems.push(
    ...built.licht.failures.map((failure) => explain(file, failure, lightChoices.papier)),
    ...built.donker.failures.map((failure) => explain(file, failure, darkChoices.papier)),
  );
  for (const { passedOver } of Object.values(built)) {
    if (!passedOver) continue;
    problems.push({
      file,
      line: passedOver.line,
      level: 'melding',
      message: `${passedOver.property} (${passedOver.colour}) valt niet genoeg op; de rand om wat je met het toetsenbord kiest, krijgt de kleur van de links.`,
      remedy: `Dat is goed zo. Wil je een andere kleur, zet dan ${OWN}focus.`,
    });
  }
  const colours = [...measure('licht', built.licht.palette), ...measure('donker', built.donker.palette)];

  // Headings and small type go along with the text, so that a theme that sets one face is of one piece.
  const lees = faces.lees;
  const used = { '--lees': lees, '--kop': faces.kop ?? lees, '--klein': faces.klein ?? lees };
  const names = new Set(
    Object.values(used).flatMap((face) => (face ? [...face.list.matchAll(/'([^']+)'/g)].map(([, name]) => name ?? '') : [])),
  );
  const fonts = sheet.fonts.filter(({ family }) => names.has(family));
  for (const { family, line } of sheet.fonts.filter(({ family: name }) => !names.has(name))) {
    problems.push({
      file,
      line,
      level: 'melding',
      message: `Het lettertype '${family}' wordt nergens gebruikt.`,
      remedy: `Gebruik het, bijvoorbeeld met ${OWN}lettertype-tekst: '${family}', sans-serif; of haal het weg.`,
    });
  }
  const brought = new Set(fonts.map(({ family }) => family));
  const missing = new Map(Object.values(used).flatMap((face) => (face ? [[face.first, face.line] as const] : [])));
  for (const [family, line] of missing) {
    if (brought.has(family) || COMMON.test(family) || GENERIC.has(family.toLowerCase())) continue;
    problems.push({
      file,
      line,
      level: 'melding',
      message: `Het lettertype '${family}' zit niet in de map ${FONT_FOLDER}/: alleen wie het op de computer heeft, ziet het.`,
      remedy: `Zet het als .woff2 in ${FONT_FOLDER}/ met een @font-face in dit bestand, als de licentie dat toestaat.`,
    });
  }

  problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  if (problems.some(({ level }) => level === 'fout')) return { css: '', problems, colours, fonts: [], found };
  const general = [
    ...Object.entries(used).flatMap(([name, face]) => (face ? [[name, face.list] as const] : [])),
    ...(rounding === undefined ? [] : [['--rond', rounding] as const]),
  ];
  const anyColour = Object.keys(lightChoices).length + Object.keys(darkChoices).length > 0;
  return {
    css: [
      ...fonts.map(fontBlock),
      ...(general.length > 0 ? [block(':root', general)] : []),
      ...(anyColour
        ? [`@media screen {\n${colourBlock('licht', built.licht.palette)}${colourBlock('donker', built.donker.palette)}}\n`]
        : []),
    ].join(''),
    problems,
    colours,
    fonts: [...new Set(fonts.map(({ path }) => path))],
    found,
  };
}
