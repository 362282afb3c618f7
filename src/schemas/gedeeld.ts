/**
 * Fields and small types that several soorten share.
 * All dates are ISO strings (`jjjj-mm-dd`): a string cannot shift with the time zone of the machine.
 */
import { z } from 'zod';

/** Longest title that still fits a card, a browser tab and a link picture. */
export const MAX_TITEL = 80;
/** Longest summary: what search engines and link previews show in full. */
export const MAX_SAMENVATTING = 200;

/** Every soort that has pages or items of its own, with the shape of its codes. */
export const CODE_PATROON = {
  module: /^module-\d+$/,
  les: /^les-\d+-\d+$/,
  valkuil: /^valkuil-\d+$/,
  stap: /^stap-\d+$/,
  werkvorm: /^werkvorm-\d+$/,
  praktijk: /^praktijk-\d+$/,
  wet: /^wet-\d+$/,
  update: /^update-\d{4}-\d{2}-\d{2}(-[b-z])?$/,
  begrip: /^begrip-[a-z0-9]+(-[a-z0-9]+)*$/,
  rol: /^rol-\d+$/,
  hulpmiddel: /^hulpmiddel-[a-z]+(-[a-z]+)*$/,
  bron: /^bron-[a-z0-9]+(-[a-z0-9]+)*$/,
  pagina: /^pagina-[a-z0-9]+(-[a-z0-9]+)*$/,
} as const;

export type CodeSoort = keyof typeof CODE_PATROON;

/** A code of one soort, e.g. `code('werkvorm')` accepts `werkvorm-21`. */
export const code = (soort: CodeSoort) => z.string().regex(CODE_PATROON[soort], { error: `verwacht een code van de soort '${soort}'` });

/** A code of one of several soorten. */
export const codeVan = (...soorten: CodeSoort[]) =>
  z.string().refine((value) => soorten.some((soort) => CODE_PATROON[soort].test(value)), {
    error: `verwacht een code van de soort ${new Intl.ListFormat('nl', { type: 'disjunction' }).format(soorten.map((soort) => `'${soort}'`))}`,
  });

/** A code of any soort. */
export const elkeCode = z.string().refine((value) => soortVanCode(value) !== undefined, {
  error: 'dit is geen code die het handboek kent',
});

/** @returns the soort that a code belongs to by its shape, or undefined when it has no such shape. */
export function soortVanCode(value: string): CodeSoort | undefined {
  return (Object.keys(CODE_PATROON) as CodeSoort[]).find((soort) => CODE_PATROON[soort].test(value));
}

/** @returns whether `value` (`jjjj-mm-dd`) is a day that exists in the calendar. */
export function bestaandeDag(value: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** YAML parsers differ: an unquoted `2026-11-21` may arrive as a Date and `2014` as a number. */
const alsTekst = (value: unknown) =>
  value instanceof Date && !Number.isNaN(value.getTime())
    ? value.toISOString().slice(0, 10)
    : typeof value === 'number'
      ? String(value)
      : value;

const dag = z.string().refine(bestaandeDag, { error: 'verwacht een bestaande dag als jjjj-mm-dd' });

/** A day as `jjjj-mm-dd`; 30 February and the like are refused. */
export const datum = z.preprocess(alsTekst, dag);

/** A day, a month or a year: `2024-12-31`, `2024-12`, `2024`; or `z.d.` for a source without a date. */
export const losseDatum = z.preprocess(
  alsTekst,
  z.string().refine((value) => value === 'z.d.' || /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(value) || bestaandeDag(value), {
    error: 'verwacht jjjj, jjjj-mm, jjjj-mm-dd of z.d.',
  }),
);

/** Running text in YAML; may hold inline Markdown (links, *emphasis*, **strong**) and nothing else. */
export const tekst = z.string().trim().min(1, { error: 'mag niet leeg zijn' });

/** A list with at least `min` entries. */
const lijst = (min = 1) => z.array(tekst).min(min);

/** Cross-references by kind; every page may have them. */
const verwijzingen = {
  lessen: z.array(code('les')).optional(),
  valkuilen: z.array(code('valkuil')).optional(),
  stappen: z.array(code('stap')).optional(),
  werkvormen: z.array(code('werkvorm')).optional(),
  praktijk: z.array(code('praktijk')).optional(),
  wet: z.array(code('wet')).optional(),
  updates: z.array(code('update')).optional(),
  begrippen: z.array(code('begrip')).optional(),
  rollen: z.array(code('rol')).optional(),
};

/** The names of the cross-reference fields, in the order in which a page shows them. */
export const VERWIJSVELDEN = Object.keys(verwijzingen) as (keyof typeof verwijzingen)[];

/** What every page has, whatever its soort. */
export const paginaVelden = {
  title: tekst.max(MAX_TITEL),
  description: tekst.max(MAX_SAMENVATTING),
  zoekwoorden: z.array(tekst).optional(),
  /** Day of the last change in content. */
  bijgewerkt: datum,
  /** Numbers of the facts that the page rests on (`W-049`, `D-227`). */
  feiten: z.array(z.string().regex(/^[WD]-\d{3}$/, { error: 'verwacht een feitnummer als W-049 of D-227' })).optional(),
  /** Sources of the page as a whole; sources of single statements stand in the text as <Bron id="…" />. */
  bronnen: z.array(code('bron')).optional(),
  ...verwijzingen,
};

/** Pages with legal content say when the text was seen, checked, and when to check again. */
export const geldigheid = {
  gezienOp: datum,
  gecontroleerdOp: datum,
  controleerVoor: datum,
};

/** An exercise that a trainer can run tomorrow. */
export const oefening = z.strictObject({
  titel: tekst,
  doel: tekst,
  minuten: z.int().min(5).max(240),
  groep: z.strictObject({ min: z.int().min(1), max: z.int().min(1) }),
  nodig: lijst(),
  /** In order; the minutes of all steps together are the minutes of the exercise. */
  stappen: z.array(z.strictObject({ minuten: z.int().min(1), tekst })).min(2),
  nabespreken: lijst(2),
});

/** One question of a self-check: options of which at least one is right; every option explains itself. */
export const zelfcheckVraag = z.strictObject({
  vraag: tekst,
  opties: z.array(z.strictObject({ tekst, juist: z.boolean(), uitleg: tekst })).min(2),
});

/** The forms of participation, from least to most influence (domain facts D-015 to D-020). */
export const NIVEAUS = ['informeren', 'raadplegen', 'adviseren', 'coproduceren', 'meebeslissen', 'zelf doen'] as const;
/** The phases of the policy cycle (domain fact D-033). */
export const FASEN = ['agendavorming', 'voorbereiding', 'besluitvorming', 'uitvoering', 'evaluatie'] as const;
