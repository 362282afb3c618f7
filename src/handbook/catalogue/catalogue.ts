/**
 * The catalogue: every item of the handbook by its code, with typed accessors, cross-references and backlinks.
 * Built from checked content only; what is wrong with content is the business of `handbook/rules`.
 */
import type { PaginaData, PaginaSoort, PaginaVan } from '../../schemas/index.ts';
import { VERWIJSVELDEN } from '../../schemas/index.ts';
import { parseInline } from './body.ts';
import type { Begrip, Bron, Content, DataItem, Page, Wetsartikel } from './content.ts';

export type ItemSoort = PaginaSoort | 'begrip' | 'bron';

/** What any item has, whatever its soort: the row of `catalogus.json`. */
export interface Item {
  code: string;
  soort: ItemSoort;
  titel: string;
  /** Canonical address from the root of the site, e.g. `/lessen/x/` or `/begrippen/#loting`. */
  url: string;
  /** Short address: `/les-1-2/`. Pages of the soort `pagina` have none: their address is short already. */
  korteUrl: string | undefined;
  samenvatting: string;
  /** `jjjj-mm-dd`. */
  gewijzigd: string;
  zoekwoorden: readonly string[];
}

/** A page that passed its schema. */
export type CheckedPage<S extends PaginaSoort = PaginaSoort> = Page & { data: PaginaVan<S> };

export interface Reference {
  from: string;
  to: string;
}

export interface Catalogue {
  /** Day of the last change in content, `jjjj-mm-dd`: 'today' for the output, so that it does not depend on the clock. */
  lastChange: string;
  /** All items in the order in which the handbook shows them. */
  items: readonly Item[];
  byCode: ReadonlyMap<string, Item>;
  /** Pages of one soort, in reading order. */
  pages: <S extends PaginaSoort>(soort: S) => readonly CheckedPage<S>[];
  /** Place of a page among the pages of its soort, from 0. */
  position: (page: CheckedPage) => number;
  /** The lessons of a module, in order. */
  lessons: (module: string) => readonly CheckedPage<'les'>[];
  page: (code: string) => CheckedPage | undefined;
  pageByUrl: (url: string) => CheckedPage | undefined;
  begrip: (code: string) => Begrip | undefined;
  begrippen: readonly (DataItem<Begrip> & { data: Begrip })[];
  bron: (code: string) => Bron | undefined;
  bronnen: readonly (DataItem<Bron> & { data: Bron })[];
  wetsartikel: (id: string) => Wetsartikel | undefined;
  wetsartikelen: readonly (DataItem<Wetsartikel> & { data: Wetsartikel })[];
  /** Items that point to `code`, each once, in the order of the handbook. */
  backlinks: (code: string) => readonly Item[];
  /** Codes that the item points to, each once. */
  references: (code: string) => readonly string[];
  /** Sources that a page uses, in order of first mention. */
  sourcesOf: (page: CheckedPage) => readonly string[];
  /** Minutes of reading, at least 1. */
  readingMinutes: (page: CheckedPage) => number;
}

/**
 * Words a minute. Silent reading of non-fiction averages 238 (Brysbaert, 'How many words do we read per minute?',
 * Journal of Memory and Language 109, 2019); rounded down because readers of a handbook stop to look things up.
 */
const WORDS_PER_MINUTE = 200;

const SOORT_ORDER: readonly ItemSoort[] = [
  'pagina',
  'module',
  'les',
  'valkuil',
  'stap',
  'werkvorm',
  'praktijk',
  'wet',
  'update',
  'rol',
  'begrip',
  'bron',
];

const collator = new Intl.Collator('nl', { numeric: true, sensitivity: 'base' });

/** Orders codes as people count: `les-1-2` before `les-1-10`. */
export const compareCodes = (a: string, b: string): number => collator.compare(a, b);

/** Every string anywhere inside a value, e.g. all texts in front matter. */
export function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const entry of value) yield* stringsIn(entry);
  else if (typeof value === 'object' && value !== null) for (const entry of Object.values(value)) yield* stringsIn(entry);
}

/** Addresses of the links in a front-matter text. */
export function linksInText(text: string): string[] {
  return parseInline(text).links.map((link) => link.url);
}

/** The code that an address of the form `/les-1-2/` or `/les-1-2/#anker` names; undefined for any other address. */
export function codeOfShortUrl(url: string, byCode: ReadonlyMap<string, unknown>): string | undefined {
  const code = /^\/([a-z0-9-]+)\/(?:#.*)?$/.exec(url)?.[1];
  return code !== undefined && byCode.has(code) ? code : undefined;
}

function itemOfPage(page: Page & { data: PaginaData }): Item {
  const { data } = page;
  return {
    code: data.code,
    soort: data.soort,
    titel: data.title,
    url: page.url,
    korteUrl: data.soort === 'pagina' ? undefined : `/${data.code}/`,
    samenvatting: data.description,
    gewijzigd: data.bijgewerkt,
    zoekwoorden: data.zoekwoorden ?? [],
  };
}

/** Codes named in the typed fields of a page (not in running text). */
function typedReferences(data: PaginaData): string[] {
  const codes: string[] = VERWIJSVELDEN.flatMap((field) => data[field] ?? []);
  switch (data.soort) {
    case 'les':
      codes.push(data.module);
      break;
    case 'update':
      codes.push(...data.raakt);
      break;
    case 'rol':
      codes.push(...data.route.map((stop) => stop.code));
      break;
    case 'werkvorm':
      codes.push(...(data.combineren ?? []).map((other) => other.code));
      if (data.voorbeeld?.praktijk !== undefined) codes.push(data.voorbeeld.praktijk);
      break;
  }
  return codes;
}

/** Sources named in the typed fields of a page. */
function typedSources(data: PaginaData): string[] {
  const codes: string[] = [...(data.bronnen ?? [])];
  if (data.soort === 'praktijk') codes.push(...data.cijfers.map((row) => row.bron), ...data.verloop.map((row) => row.bron));
  if (data.soort === 'werkvorm') codes.push(...(data.voorbeeld?.bronnen ?? []));
  return codes;
}

const unique = <T>(values: Iterable<T>): T[] => [...new Set(values)];

/** Minutes of reading for everything on a page, at least 1. */
function readingMinutes(page: CheckedPage): number {
  const words = [page.body.text, ...stringsIn(page.data)].join(' ').split(/\s+/).length;
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE));
}

/** Builds the catalogue. Entries that failed their schema are left out. */
export function buildCatalogue(content: Content): Catalogue {
  const pages = content.pages.filter((page): page is CheckedPage => page.data !== undefined);
  const valid = <T>(items: readonly DataItem<T>[]) =>
    items.filter((item): item is DataItem<T> & { data: T & {} } => item.data !== undefined);
  const begrippen = valid(content.begrippen).sort((a, b) => collator.compare(a.data.naam, b.data.naam));
  const bronnen = valid(content.bronnen).sort((a, b) => collator.compare(a.data.titel, b.data.titel));
  const wetsartikelen = valid(content.wetsartikelen).sort((a, b) => collator.compare(a.slug, b.slug));
  const lastChange =
    pages
      .map((page) => page.data.bijgewerkt)
      .sort()
      .at(-1) ?? '1970-01-01';

  const items: Item[] = [
    ...pages.map(itemOfPage),
    ...begrippen.map(({ slug, data }): Item => ({
      code: `begrip-${slug}`,
      soort: 'begrip',
      titel: data.naam,
      url: `/begrippen/#${slug}`,
      korteUrl: `/begrip-${slug}/`,
      samenvatting: data.definitie,
      gewijzigd: lastChange,
      zoekwoorden: [...(data.synoniemen ?? []), ...(data.zoekwoorden ?? [])],
    })),
    ...bronnen.map(({ slug, data }): Item => ({
      code: `bron-${slug}`,
      soort: 'bron',
      titel: data.titel,
      url: `/bronnen/#${slug}`,
      korteUrl: `/bron-${slug}/`,
      samenvatting: `${data.uitgever}, ${data.datum}`,
      gewijzigd: data.gezien,
      zoekwoorden: [],
    })),
  ];
  const soortRank = new Map(SOORT_ORDER.map((soort, index) => [soort, index]));
  items.sort((a, b) => (soortRank.get(a.soort) ?? 0) - (soortRank.get(b.soort) ?? 0) || compareCodes(a.code, b.code));
  const byCode = new Map(items.map((item) => [item.code, item]));
  const rank = new Map(items.map((item, index) => [item.code, index]));

  const pageByCode = new Map(pages.map((page) => [page.data.code, page]));
  const pageByUrl = new Map(pages.map((page) => [page.url, page]));
  const bySoort = Map.groupBy(
    [...pages].sort((a, b) => (rank.get(a.data.code) ?? 0) - (rank.get(b.data.code) ?? 0)),
    (page) => page.data.soort,
  );
  const codeOfUrl = (url: string): string | undefined => {
    const short = codeOfShortUrl(url, byCode);
    if (short !== undefined) return short;
    const [path = '', fragment] = url.split('#');
    if (path === '/begrippen/' && fragment !== undefined) return `begrip-${fragment}`;
    return pageByUrl.get(path)?.data.code;
  };

  const references = new Map<string, string[]>();
  const sources = new Map<string, string[]>();
  for (const page of pages) {
    const urls = [...page.body.links.map((link) => link.url), ...[...stringsIn(page.data)].flatMap(linksInText)];
    const used = page.body.components.flatMap((use) =>
      use.name === 'Term' || use.name === 'Voorbeeld' ? [use.attributes['id'] ?? use.attributes['code'] ?? ''] : [],
    );
    const codes = [...typedReferences(page.data), ...urls.flatMap((url) => codeOfUrl(url) ?? []), ...used];
    references.set(
      page.data.code,
      unique(codes).filter((to) => to !== page.data.code && byCode.has(to)),
    );
    const inText = page.body.components.flatMap((use) => (use.name === 'Bron' ? [use.attributes['id'] ?? ''] : []));
    sources.set(
      page.data.code,
      unique([...inText, ...typedSources(page.data)]).filter((id) => byCode.has(id)),
    );
  }
  for (const { slug, data } of begrippen) {
    const linked = [...stringsIn(data)].flatMap(linksInText).flatMap((url) => codeOfUrl(url) ?? []);
    references.set(
      `begrip-${slug}`,
      unique([...(data.verwant ?? []), ...linked]).filter((to) => to !== `begrip-${slug}` && byCode.has(to)),
    );
    sources.set(
      `begrip-${slug}`,
      unique(data.bronnen ?? []).filter((id) => byCode.has(id)),
    );
  }
  const backlinks = new Map<string, string[]>();
  for (const [from, targets] of [...references, ...sources]) {
    for (const to of targets) {
      const list = backlinks.get(to);
      if (list) list.push(from);
      else backlinks.set(to, [from]);
    }
  }

  const linkedFrom = new Map(
    [...backlinks].map(([to, from]): [string, Item[]] => [
      to,
      unique(from)
        .sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0))
        .flatMap((code) => byCode.get(code) ?? []),
    ]),
  );
  const minutes = new Map(pages.map((page): [string, number] => [page.data.code, readingMinutes(page)]));
  const position = new Map([...bySoort.values()].flatMap((list) => list.map((page, index): [string, number] => [page.data.code, index])));
  const lessons = Map.groupBy((bySoort.get('les') ?? []) as CheckedPage<'les'>[], (les) => les.data.module);

  return {
    lastChange,
    items,
    byCode,
    pages: <S extends PaginaSoort>(soort: S) => (bySoort.get(soort) ?? []) as unknown as CheckedPage<S>[],
    position: (page) => position.get(page.data.code) ?? 0,
    lessons: (module) => lessons.get(module) ?? [],
    page: (code) => pageByCode.get(code),
    pageByUrl: (url) => pageByUrl.get(url),
    begrip: (code) => begrippen.find((item) => `begrip-${item.slug}` === code)?.data,
    begrippen,
    bron: (code) => bronnen.find((item) => `bron-${item.slug}` === code)?.data,
    bronnen,
    wetsartikel: (id) => wetsartikelen.find((item) => item.slug === id)?.data,
    wetsartikelen,
    backlinks: (code) => linkedFrom.get(code) ?? [],
    references: (code) => references.get(code) ?? [],
    sourcesOf: (page) => sources.get(page.data.code) ?? [],
    readingMinutes: (page) => minutes.get(page.data.code) ?? 1,
  };
}
