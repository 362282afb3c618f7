/**
 * The small table that makes search more than matching: every item by its names, and law articles.
 * Made at build time, fetched once at the first search.
 */
import { fold, words } from '../dutch/words.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';

/** `[code, title, other names]`: rows, because they compress well. The short link of the code is the address. */
export type LookupRow = readonly [code: string, titel: string, namen: string];
/** `[law, short name, article, subject, identification of the law, codes of the pages that treat it]` */
export type ArticleRow = readonly [wet: string, kort: string, artikel: string, onderwerp: string, bwb: string, codes: string];

export interface Lookup {
  items: readonly LookupRow[];
  artikelen: readonly ArticleRow[];
}

/**
 * Which items can be looked up; sources are found through the pages that use them.
 * Only terms bring their other names: the search words of pages stand in the index itself, and every byte here is
 * fetched before the first answer.
 */
export function buildLookup(catalogue: Catalogue): Lookup {
  const items = catalogue.items
    .filter(({ soort, korteUrl }) => soort !== 'bron' && korteUrl !== undefined)
    .map(({ code, soort, titel, zoekwoorden }): LookupRow => [code, titel, soort === 'begrip' ? zoekwoorden.join('|') : '']);
  const artikelen = catalogue.wetsartikelen.map(({ slug, data }): ArticleRow => {
    const pages = catalogue.pages('wet').filter((page) => (page.data.artikelen ?? []).includes(slug));
    return [data.wet, data.kort, data.artikel, data.onderwerp, data.bwb, pages.map((page) => page.data.code).join('|')];
  });
  return { items, artikelen };
}

/** An item of the lookup with its names ready for comparison. */
export interface Entry {
  code: string;
  soort: string;
  titel: string;
  url: string;
  /** Folded title, then folded search words. */
  names: readonly string[];
}

/** The lookup as the engine uses it. */
export interface LookupIndex {
  entries: readonly Entry[];
  byCode: ReadonlyMap<string, Entry>;
  artikelen: readonly ArticleRow[];
  /** All words of all names: what a typing error is corrected against. */
  vocabulary: ReadonlySet<string>;
}

export function indexLookup({ items, artikelen }: Lookup): LookupIndex {
  const entries = items.map(([code, titel, namen]): Entry => ({
    code,
    soort: code.slice(0, code.indexOf('-')),
    titel,
    url: `${code}/`,
    names: [titel, ...namen.split('|').filter(Boolean)].map((name) => words(name).join(' ')),
  }));
  return {
    entries,
    byCode: new Map(entries.map((entry) => [entry.code, entry])),
    artikelen,
    vocabulary: new Set(entries.flatMap((entry) => entry.names.flatMap((name) => name.split(' '))).filter((word) => word.length > 2)),
  };
}

/** Words with which people name a kind of page. */
const SOORT_WORDS: Readonly<Record<string, string>> = {
  les: 'les',
  lessen: 'les',
  module: 'module',
  valkuil: 'valkuil',
  stap: 'stap',
  werkvorm: 'werkvorm',
  praktijk: 'praktijk',
  voorbeeld: 'praktijk',
  casus: 'praktijk',
  wet: 'wet',
  rol: 'rol',
};

/** A code as people type or say it: `les 2.2`, `Les 2-2`, `valkuil 4`, `begrip-loting`. */
export function findCode(query: string, index: LookupIndex): Entry | undefined {
  const text = fold(query).trim();
  const direct = index.byCode.get(text);
  if (direct) return direct;
  const match = /^([a-z]+)[\s-]*(\d+)(?:[\s.,-]+(\d+))?$/.exec(text);
  const soort = SOORT_WORDS[match?.[1] ?? ''];
  if (!match || soort === undefined) return undefined;
  return index.byCode.get([soort, match[2], match[3]].filter(Boolean).join('-'));
}

/** A law article as people type it: `art 150`, `artikel 150 lid 3 gemeentewet`, `16.55 ow`. */
export function findArticles(query: string, index: LookupIndex): ArticleRow[] {
  const text = fold(query).trim();
  const match = /^(?:art(?:ikel)?\.?\s*)?(\d+[a-z]?(?:[.:]\d+[a-z]?)*)(?:\s+lid\s+\d+)?(?:\s+(?:van\s+)?(?:de\s+)?(.+))?$/.exec(text);
  if (!match) return [];
  const [, number, law] = match;
  const named = /^art/.test(text) || law !== undefined;
  if (!named) return [];
  return index.artikelen.filter(([wet, kort, artikel]) => {
    if (fold(artikel) !== number) return false;
    if (law === undefined || fold(wet).includes(law)) return true;
    // `Wmo 2015` is said as `wmo`, too.
    const short = law.replace(/\.$/, '');
    return fold(kort) === short || fold(kort).split(' ')[0] === short;
  });
}
