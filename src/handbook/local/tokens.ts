/** Which parts of the handbook a house style can set, what they are without one, and by which names a theme sets them. */

/** The two schemes of the handbook. */
export type Scheme = 'licht' | 'donker';

/** The colours of the handbook's own style; a test holds them against `src/site/styles/tokens.css`. */
export const DEFAULTS = {
  licht: {
    papier: '#fcfaf6',
    vlak: '#f3eee4',
    'vlak-diep': '#e9e2d4',
    lijn: '#d9d0c0',
    'lijn-sterk': '#8c8474',
    inkt: '#1b1f27',
    'inkt-zacht': '#4d505a',
    accent: '#a3341b',
    'op-kleur': '#ffffff',
    markering: '#ffe08a',
    'kleur-les': '#1c4f9c',
    'kleur-valkuil': '#a3341b',
    'kleur-stap': '#256b3f',
    'kleur-werkvorm': '#6b3a94',
    'kleur-praktijk': '#7a5200',
    'kleur-wet': '#2f4858',
    'kleur-begrip': '#0b6570',
    'kleur-rol': '#8f2566',
    'kleur-pagina': '#4d505a',
  },
  donker: {
    papier: '#14161b',
    vlak: '#1e2128',
    'vlak-diep': '#292d36',
    lijn: '#363b46',
    'lijn-sterk': '#858b99',
    inkt: '#ece8df',
    'inkt-zacht': '#b9b6ae',
    accent: '#ff9d7e',
    'op-kleur': '#14161b',
    markering: '#6b5310',
    'kleur-les': '#9dbdff',
    'kleur-valkuil': '#ff9d7e',
    'kleur-stap': '#8ad6a3',
    'kleur-werkvorm': '#d0aaf3',
    'kleur-praktijk': '#e6bd63',
    'kleur-wet': '#a8c7d9',
    'kleur-begrip': '#7fd5df',
    'kleur-rol': '#f3a2ce',
    'kleur-pagina': '#b9b6ae',
  },
} as const;

/** The colours of the soorten: ours, so that a reader knows them in every edition. */
export const SOORT_TOKENS = [
  'kleur-les',
  'kleur-valkuil',
  'kleur-stap',
  'kleur-werkvorm',
  'kleur-praktijk',
  'kleur-wet',
  'kleur-begrip',
  'kleur-rol',
  'kleur-pagina',
] as const;

/** Every colour of the handbook, by the name of its custom property without the dashes. */
export type ColourToken =
  | keyof (typeof DEFAULTS)['licht']
  | 'kop-inkt'
  | 'accent-sterk'
  | 'op-accent'
  | 'focus'
  | `balk-${'vlak' | 'hover' | 'inkt' | 'lijn' | 'lijn-sterk' | 'accent' | 'op-accent' | 'focus'}`
  | `voet-${'vlak' | 'inkt' | 'zacht' | 'lijn' | 'accent' | 'focus'}`;

export type Palette = Record<ColourToken, string>;

interface Source {
  /** Its name in the layer of the handbook itself, without `--handboek-`. */
  own: string;
  /** What it is, in Dutch, as it reads in a sentence. */
  name: string;
  /** The names of NL Design System and of the large systems built on it, first choice first. */
  names: readonly string[];
}

/**
 * The colours that a theme can set one by one.
 * The layers: the handbook's own names, the foundation of NL Design System (`--basis-`), its components (`--nl-`,
 * `--utrecht-`), and the general tokens of Rijkshuisstijl Community (`--rhc-`), RVO (`--rvo-`) and Amsterdam (`--ams-`).
 * Names as in their published design tokens (2026).
 */
export const COLOURS = {
  papier: {
    own: 'achtergrond',
    name: 'de achtergrond van de pagina',
    names: [
      '--basis-color-default-bg-document',
      '--utrecht-document-background-color',
      '--utrecht-page-body-background-color',
      '--utrecht-body-background-color',
      '--rhc-color-bg-document',
      '--rvo-document-background-color',
      '--ams-color-background-body',
    ],
  },
  inkt: {
    own: 'tekst',
    name: 'de tekst',
    names: [
      '--basis-color-default-color-document',
      '--nl-paragraph-color',
      '--utrecht-document-color',
      '--utrecht-paragraph-color',
      '--utrecht-body-color',
      '--rhc-color-foreground-default',
      '--rvo-document-color',
      '--ams-color-text',
    ],
  },
  'inkt-zacht': { own: 'tekst-zacht', name: 'de zachte tekst', names: [] },
  'lijn-sterk': { own: 'lijn', name: 'de rand van invoervelden en knoppen', names: [] },
  vlak: {
    own: 'vlak',
    name: 'de gekleurde vlakken',
    names: ['--basis-color-default-bg-subtle', '--utrecht-surface-background-color'],
  },
  'kop-inkt': {
    own: 'koppen',
    name: 'de koppen',
    names: [
      '--basis-heading-color',
      '--nl-heading-level-1-color',
      '--utrecht-heading-1-color',
      '--utrecht-heading-color',
      '--ams-heading-color',
    ],
  },
  accent: {
    own: 'link',
    name: 'de links',
    names: [
      '--basis-color-action-1-color-default',
      '--nl-link-color',
      '--utrecht-link-color',
      '--rhc-color-foreground-link',
      '--rvo-link-color',
      '--ams-links-color',
    ],
  },
  focus: {
    own: 'focus',
    name: 'de rand om wat je met het toetsenbord kiest',
    names: ['--basis-focus-outline-color', '--utrecht-focus-outline-color', '--rhc-focus-outline-color'],
  },
} as const satisfies Partial<Record<ColourToken, Source>>;

interface PairSource {
  ground: { token: ColourToken; own: string; name: string };
  text: { token: ColourToken; own: string; name: string };
  /** Names of ground and text that belong together, first choice first. */
  names: readonly (readonly [ground: string, text: string])[];
}

/** The colours that come in pairs: a ground with the text on it. A text is only taken from the pair of its ground. */
export const PAIRS = {
  knop: {
    ground: { token: 'accent-sterk', own: 'knop', name: 'de knoppen' },
    text: { token: 'op-accent', own: 'knop-tekst', name: 'de tekst op knoppen' },
    names: [
      ['--basis-color-action-1-inverse-bg-default', '--basis-color-action-1-inverse-color-default'],
      ['--nl-button-primary-background-color', '--nl-button-primary-color'],
      ['--utrecht-button-primary-action-background-color', '--utrecht-button-primary-action-color'],
      ['--utrecht-button-background-color', '--utrecht-button-color'],
      ['--ams-button-primary-background-color', '--ams-button-primary-color'],
    ],
  },
  balk: {
    ground: { token: 'balk-vlak', own: 'balk', name: 'de balk bovenaan' },
    text: { token: 'balk-inkt', own: 'balk-tekst', name: 'de tekst in de balk' },
    names: [
      ['--utrecht-page-header-background-color', '--utrecht-page-header-color'],
      ['--ams-page-header-background-color', '--ams-page-header-brand-name-color'],
    ],
  },
  voet: {
    ground: { token: 'voet-vlak', own: 'voet', name: 'de voet van de pagina' },
    text: { token: 'voet-inkt', own: 'voet-tekst', name: 'de tekst in de voet' },
    names: [
      ['--utrecht-page-footer-background-color', '--utrecht-page-footer-color'],
      ['--ams-page-footer-spotlight-background-color', '--ams-color-text-inverse'],
    ],
  },
} as const satisfies Record<string, PairSource>;

/** The faces of the handbook: for reading, for headings, for what is small. */
export const FACES = {
  lees: {
    own: 'lettertype-tekst',
    names: [
      '--basis-text-font-family-default',
      '--nl-paragraph-font-family',
      '--utrecht-document-font-family',
      '--utrecht-paragraph-font-family',
      '--rhc-text-font-family-default',
      '--ams-typography-font-family',
    ],
  },
  kop: {
    own: 'lettertype-koppen',
    names: [
      '--basis-heading-font-family',
      '--nl-heading-level-1-font-family',
      '--utrecht-heading-1-font-family',
      '--utrecht-heading-font-family',
      '--ams-heading-font-family',
    ],
  },
  klein: { own: 'lettertype-klein', names: [] },
} as const;

/** The rounding of corners. */
export const ROUNDING = {
  own: 'ronding',
  names: ['--basis-border-radius-md', '--utrecht-button-border-radius', '--rhc-border-radius-md', '--ams-border-radius'],
} as const;

/** The prefix of the handbook's own layer. */
export const OWN = '--handboek-';

/** Every name of the own layer, without its prefix. */
export const OWN_NAMES: readonly string[] = [
  ...Object.values(COLOURS).map(({ own }) => own),
  ...Object.values(PAIRS).flatMap(({ ground, text }) => [ground.own, text.own]),
  ...Object.values(FACES).map(({ own }) => own),
  ROUNDING.own,
];
