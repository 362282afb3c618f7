/** The colours of one scheme: what a house style sets, what follows from that, and whether it can all be read. */
import { PART, TEXT, distance, isLight, meets, mix, nearest, ratio } from './contrast.ts';
import type { Demand } from './contrast.ts';
import { COLOURS, DEFAULTS, OWN, PAIRS, SOORT_TOKENS } from './tokens.ts';
import type { ColourToken, Palette, Scheme } from './tokens.ts';

/** A colour that a theme sets. */
export interface Choice {
  /** Hex. */
  colour: string;
  /** The property that sets it, such as `--utrecht-link-color`. */
  property: string;
  /** Its line, from 1. */
  line: number;
}
export type Choices = Partial<Record<ColourToken, Choice>>;

/** Two colours that meet on a page. */
export interface ContrastRow {
  scheme: Scheme;
  token: ColourToken;
  colour: string;
  on: ColourToken;
  background: string;
  ratio: number;
  bound: number;
  ok: boolean;
}

/** A colour that can't be read, with the nearest that can. */
export interface Failure {
  scheme: Scheme;
  /** What should change. */
  token: ColourToken;
  colour: string;
  on: ColourToken;
  background: string;
  ratio: number;
  bound: number;
  /** Where the theme says so; absent when the theme sets neither. */
  choice?: Choice;
  /** Hex; absent when no change of this token alone helps. */
  suggestion?: string;
}

/** Every pair of colours that meets on a page: what is read or used, and what is behind it. */
export const MEETINGS: readonly (readonly [token: ColourToken, on: ColourToken, bound: number])[] = [
  ['inkt', 'papier', TEXT],
  ['inkt', 'vlak', TEXT],
  ['inkt', 'vlak-diep', TEXT],
  ['inkt', 'markering', TEXT],
  ['inkt-zacht', 'papier', TEXT],
  ['inkt-zacht', 'vlak', TEXT],
  ['inkt-zacht', 'vlak-diep', TEXT],
  ['kop-inkt', 'papier', TEXT],
  ['kop-inkt', 'vlak', TEXT],
  ['accent', 'papier', TEXT],
  ['accent', 'vlak', TEXT],
  ['op-accent', 'accent-sterk', TEXT],
  ...SOORT_TOKENS.flatMap((soort): [ColourToken, ColourToken, number][] => [
    [soort, 'papier', TEXT],
    [soort, 'vlak', TEXT],
    ['op-kleur', soort, TEXT],
  ]),
  ['balk-inkt', 'balk-vlak', TEXT],
  ['balk-inkt', 'balk-hover', TEXT],
  ['balk-accent', 'balk-vlak', TEXT],
  ['voet-inkt', 'voet-vlak', TEXT],
  ['voet-zacht', 'voet-vlak', TEXT],
  ['voet-accent', 'voet-vlak', TEXT],
  ['lijn-sterk', 'papier', PART],
  ['lijn-sterk', 'vlak', PART],
  ['focus', 'papier', PART],
  ['focus', 'vlak', PART],
  ['balk-lijn-sterk', 'balk-vlak', PART],
  ['balk-op-accent', 'balk-accent', PART],
  ['balk-focus', 'balk-vlak', PART],
  ['voet-focus', 'voet-vlak', PART],
];

/** How far a colour of a soort may move and still be known by its colour, in the lightness of OKLCH. */
const SOORT_REACH = 0.15;

/** How much of the ink is in what follows from paper and ink, as in the handbook's own style. */
const PARTS = { vlak: 0.05, diep: 0.1, lijn: 0.18, 'lijn-sterk': 0.5, zacht: 0.72, markering: 0.14 } as const;

/** Shares of a tint that are tried, until everything on it can be read. */
const SHARES = [1, 0.75, 0.5, 0.25, 0] as const;

/** Black and white: one of them can be read on anything. */
const EXTREMES = ['#ffffff', '#000000'] as const;

const text = (...grounds: string[]): Demand[] => grounds.map((against) => ({ against, bound: TEXT }));
const part = (...grounds: string[]): Demand[] => grounds.map((against) => ({ against, bound: PART }));

/** The first that can be read on the grounds; the best of them when none can. */
function readable(candidates: readonly string[], demands: readonly Demand[]): string {
  const worst = (colour: string) => Math.min(...demands.map(({ against, bound }) => ratio(colour, against) / bound));
  return (
    candidates.find((colour) => meets(colour, demands)) ??
    candidates.reduce((best, colour) => (worst(colour) > worst(best) ? colour : best), candidates[0] ?? '#000000')
  );
}

/** A colour of ours, moved until it can be read; `otherwise` when it can't be moved that far. */
function moved(colour: string, demands: readonly Demand[], otherwise: string): string {
  return nearest(colour, (candidate) => meets(candidate, demands)) ?? otherwise;
}

/** The colours of the soorten on these grounds; nothing when one of them would no longer be known by its colour. */
function soortColours(papier: string, grounds: readonly string[]): Record<(typeof SOORT_TOKENS)[number], string> | undefined {
  const own = DEFAULTS[isLight(papier) ? 'licht' : 'donker'];
  const found = SOORT_TOKENS.map(
    (token) => [token, nearest(own[token], (colour) => meets(colour, text(...grounds)), SOORT_REACH)] as const,
  );
  return found.every(([, colour]) => colour !== undefined)
    ? (Object.fromEntries(found) as Record<(typeof SOORT_TOKENS)[number], string>)
    : undefined;
}

export interface Built {
  /** As the theme sets it. */
  palette: Palette;
  /** The same with every suggestion taken over. */
  mended: Palette;
  failures: Failure[];
  /** A ring around what has focus that would not show, so that the links lend it their colour. */
  passedOver?: Choice;
}

/**
 * Works out every colour of a scheme.
 * What the theme sets is judged in an order in which each colour is held against colours that are already good: so the
 * suggestions hold together. What the theme doesn't set follows from what it does set, and can always be read.
 */
export function buildPalette(scheme: Scheme, choices: Choices): Built {
  const own = DEFAULTS[scheme];
  const failures: Failure[] = [];
  const palette: Partial<Palette> = {};
  /** The palette with every suggestion in it: what later colours are held against. */
  const mended: Partial<Palette> = {};
  const put = (token: ColourToken, colour: string, better = colour): string => {
    palette[token] = colour;
    mended[token] = better;
    return better;
  };
  const fail = (token: ColourToken, on: ColourToken, bound: number, against: string, suggestion: string | undefined, by = token) => {
    const choice = choices[by];
    const colour = palette[token] ?? own.inkt;
    failures.push({
      scheme,
      token: by,
      colour: by === token ? colour : against,
      on: by === token ? on : token,
      background: by === token ? against : colour,
      ratio: ratio(colour, against),
      bound,
      ...(choice ? { choice } : {}),
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  };
  /** Puts a colour of the theme; when it can't be read on what it meets, its nearest that can goes on. */
  const judge = (token: ColourToken, colour: string, meetings: readonly (readonly [ColourToken, number])[]): string => {
    const grounds = meetings.map(([on, bound]) => ({ on, bound, against: mended[on] ?? '' }));
    if (meets(colour, grounds)) return put(token, colour);
    const suggestion = nearest(colour, (candidate) => meets(candidate, grounds));
    put(token, colour, suggestion ?? readable(EXTREMES, grounds));
    const worst = grounds.reduce((a, b) => (ratio(colour, b.against) / b.bound < ratio(colour, a.against) / a.bound ? b : a));
    fail(token, worst.on, worst.bound, worst.against, suggestion);
    return mended[token] ?? colour;
  };

  // Paper: all the soorten must be readable on it, and known by their colours.
  const papierSet = choices.papier?.colour ?? own.papier;
  const soortenFit = (candidate: string) => soortColours(candidate, [candidate]) !== undefined;
  let papier: string;
  if (soortenFit(papierSet)) papier = put('papier', papierSet);
  else {
    const suggestion = nearest(papierSet, soortenFit);
    papier = put('papier', papierSet, suggestion ?? own.papier);
    const base = DEFAULTS[isLight(papierSet) ? 'licht' : 'donker'];
    const worst = SOORT_TOKENS.reduce((a, b) => (ratio(base[b], papierSet) < ratio(base[a], papierSet) ? b : a));
    palette[worst] = base[worst];
    fail(worst, 'papier', TEXT, papierSet, suggestion, 'papier');
  }

  // Text on paper: where a theme that sets only one of the two is caught.
  const inkt = judge('inkt', choices.inkt?.colour ?? own.inkt, [['papier', TEXT]]);
  /** Whether paper and ink are still ours; else what goes with them follows from them. */
  const ours = papier === own.papier && inkt === own.inkt;
  const tint = (share: number) => mix(papier, inkt, share);

  // Tinted grounds: as light as what must be read on them asks for.
  const vlakChoice = choices.vlak?.colour;
  const onGround = [choices.accent?.colour, choices['kop-inkt']?.colour].filter(
    (colour): colour is string => colour !== undefined && meets(colour, text(papier)),
  );
  const groundFits = (ground: string, also: readonly string[]) =>
    meets(ground, text(inkt, ...also)) && soortColours(papier, [papier, ground]) !== undefined;
  let vlak: string;
  if (vlakChoice !== undefined && vlakChoice !== papier) {
    if (groundFits(vlakChoice, [])) vlak = put('vlak', vlakChoice);
    else {
      const suggestion = nearest(vlakChoice, (candidate) => groundFits(candidate, [])) ?? papier;
      vlak = put('vlak', vlakChoice, suggestion);
      const soorten = soortColours(papier, [papier]) ?? DEFAULTS[scheme];
      const met = (['inkt', ...SOORT_TOKENS] as const).map((token) => [token, token === 'inkt' ? inkt : soorten[token]] as const);
      const [token, colour] = met.reduce((a, b) => (ratio(b[1], vlakChoice) < ratio(a[1], vlakChoice) ? b : a));
      palette[token] = token === 'inkt' ? (palette.inkt ?? colour) : colour;
      fail(token, 'vlak', TEXT, vlakChoice, suggestion, 'vlak');
    }
  } else {
    const full = ours ? own.vlak : tint(PARTS.vlak);
    const candidates = SHARES.map((share) => (share === 1 ? full : mix(papier, full, share)));
    vlak = put(
      'vlak',
      candidates.find((candidate) => groundFits(candidate, onGround)) ??
        candidates.find((candidate) => groundFits(candidate, [])) ??
        papier,
    );
  }
  const deep = ours && vlak === own.vlak ? own['vlak-diep'] : tint(PARTS.diep);
  const vlakDiep = put(
    'vlak-diep',
    SHARES.map((share) => (share === 1 ? deep : mix(papier, deep, share))).find((candidate) => meets(candidate, text(inkt))) ?? papier,
  );
  put('lijn', ours ? own.lijn : tint(PARTS.lijn));
  const markering = DEFAULTS[isLight(papier) ? 'licht' : 'donker'].markering;
  put(
    'markering',
    [ours ? own.markering : markering, ...SHARES.map((share) => tint(PARTS.markering * share))].find((candidate) =>
      meets(candidate, text(inkt)),
    ) ?? papier,
  );

  // Text and borders on those grounds.
  const threeGrounds = ['papier', 'vlak', 'vlak-diep'] as const;
  const zachtChoice = choices['inkt-zacht']?.colour;
  if (zachtChoice !== undefined)
    judge(
      'inkt-zacht',
      zachtChoice,
      threeGrounds.map((on) => [on, TEXT] as const),
    );
  else put('inkt-zacht', moved(ours ? own['inkt-zacht'] : tint(PARTS.zacht), text(papier, vlak, vlakDiep), inkt));
  const lineChoice = choices['lijn-sterk']?.colour;
  const twoGrounds = ['papier', 'vlak'] as const;
  if (lineChoice !== undefined)
    judge(
      'lijn-sterk',
      lineChoice,
      twoGrounds.map((on) => [on, PART] as const),
    );
  else put('lijn-sterk', moved(ours ? own['lijn-sterk'] : tint(PARTS['lijn-sterk']), part(papier, vlak), inkt));
  const zacht = mended['inkt-zacht'] ?? inkt;
  const lijnSterk = mended['lijn-sterk'] ?? inkt;
  const kopChoice = choices['kop-inkt']?.colour;
  if (kopChoice !== undefined)
    judge(
      'kop-inkt',
      kopChoice,
      twoGrounds.map((on) => [on, TEXT] as const),
    );
  else put('kop-inkt', inkt);
  const accentChoice = choices.accent?.colour;
  const accent =
    accentChoice === undefined
      ? put('accent', moved(choices['accent-sterk']?.colour ?? own.accent, text(papier, vlak), inkt))
      : judge(
          'accent',
          accentChoice,
          twoGrounds.map((on) => [on, TEXT] as const),
        );
  // In NL Design System the ring is one part of a whole, with a ground of its own: alone it may not show. Then the links
  // lend their colour; only who chooses the ring for the handbook itself is told to choose another.
  const ring = choices.focus;
  const ringShows = ring !== undefined && meets(ring.colour, part(papier, vlak));
  const passedOver = ring && !ringShows && !ring.property.startsWith(OWN) ? ring : undefined;
  const focus =
    ring === undefined || passedOver
      ? put('focus', accent)
      : judge(
          'focus',
          ring.colour,
          twoGrounds.map((on) => [on, PART] as const),
        );

  // The soorten, and what is drawn on their colours.
  const soorten = soortColours(papier, [papier, vlak]) ?? DEFAULTS[isLight(papier) ? 'licht' : 'donker'];
  for (const token of SOORT_TOKENS) put(token, soorten[token]);
  if (ours) put('kleur-pagina', zacht);
  const opKleur = put(
    'op-kleur',
    readable([own['op-kleur'], '#ffffff', papier], text(...SOORT_TOKENS.map((token) => mended[token] ?? ''))),
  );

  /** A ground with its text: whichever of the two needs the smaller change is the one to change. */
  const judgePair = (ground: ColourToken, words: ColourToken, otherwise: string) => {
    const groundColour = choices[ground]?.colour ?? otherwise;
    const wordsColour = choices[words]?.colour ?? readable([inkt, papier, ...EXTREMES], text(groundColour));
    put(ground, groundColour);
    put(words, wordsColour);
    if (ratio(wordsColour, groundColour) >= TEXT) return;
    const nearGround = choices[ground] && nearest(groundColour, (candidate) => ratio(candidate, wordsColour) >= TEXT);
    const nearWords = nearest(wordsColour, (candidate) => ratio(candidate, groundColour) >= TEXT) ?? readable(EXTREMES, text(groundColour));
    const changeGround = nearGround !== undefined && distance(nearGround, groundColour) <= distance(nearWords, wordsColour);
    if (changeGround) {
      put(ground, groundColour, nearGround);
      fail(words, ground, TEXT, groundColour, nearGround, ground);
    } else {
      put(words, wordsColour, nearWords);
      fail(words, ground, TEXT, groundColour, nearWords);
    }
  };

  if (choices['accent-sterk'] ?? choices['op-accent']) judgePair('accent-sterk', 'op-accent', accent);
  else {
    put('accent-sterk', accent);
    put('op-accent', readable([opKleur, '#ffffff', papier], text(accent)));
  }

  const balkSet = choices['balk-vlak'] ?? choices['balk-inkt'];
  if (balkSet) {
    judgePair('balk-vlak', 'balk-inkt', papier);
    const ground = mended['balk-vlak'] ?? papier;
    const words = mended['balk-inkt'] ?? inkt;
    put('balk-hover', SHARES.map((share) => mix(ground, words, 0.08 * share)).find((candidate) => meets(candidate, text(words))) ?? ground);
    put('balk-lijn', mix(ground, words, PARTS.lijn));
    put('balk-lijn-sterk', readable([lijnSterk, mix(ground, words, PARTS['lijn-sterk']), words], part(ground)));
    put('balk-accent', readable([accent, words], text(ground)));
    put('balk-op-accent', readable([opKleur, ground], part(mended['balk-accent'] ?? words)));
    put('balk-focus', readable([focus, words], part(ground)));
  } else {
    put('balk-vlak', papier);
    put('balk-inkt', inkt);
    put('balk-hover', vlak);
    put('balk-lijn', mended.lijn ?? papier);
    put('balk-lijn-sterk', lijnSterk);
    put('balk-accent', accent);
    put('balk-op-accent', readable([opKleur, papier], part(accent)));
    put('balk-focus', focus);
  }

  const voetSet = choices['voet-vlak'] ?? choices['voet-inkt'];
  if (voetSet) {
    judgePair('voet-vlak', 'voet-inkt', vlak);
    const ground = mended['voet-vlak'] ?? vlak;
    const words = mended['voet-inkt'] ?? inkt;
    put('voet-zacht', readable([mix(ground, words, PARTS.zacht), mix(ground, words, 0.9), words], text(ground)));
    put('voet-lijn', mix(ground, words, PARTS.lijn));
    put('voet-accent', readable([accent, words], text(ground)));
    put('voet-focus', readable([focus, words], part(ground)));
  } else {
    put('voet-vlak', vlak);
    put('voet-inkt', inkt);
    put('voet-zacht', zacht);
    put('voet-lijn', mended.lijn ?? vlak);
    put('voet-accent', accent);
    put('voet-focus', focus);
  }
  return { palette: palette as Palette, mended: mended as Palette, failures, ...(passedOver ? { passedOver } : {}) };
}

/** @returns every pair that meets on a page, measured */
export function measure(scheme: Scheme, palette: Palette): ContrastRow[] {
  return MEETINGS.map(([token, on, bound]) => {
    const measured = ratio(palette[token], palette[on]);
    return { scheme, token, colour: palette[token], on, background: palette[on], ratio: measured, bound, ok: measured >= bound };
  });
}

/** What the own layer calls a colour, and how it reads in a sentence; nothing for a colour that always follows. */
export function describe(token: ColourToken): { own: string; name: string } | undefined {
  if (token in COLOURS) return COLOURS[token as keyof typeof COLOURS];
  for (const { ground, text: words } of Object.values(PAIRS)) {
    if (ground.token === token) return ground;
    if (words.token === token) return words;
  }
  return undefined;
}
