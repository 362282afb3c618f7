/**
 * Search as the site and the command line do it: understand the question, ask the index, loosen in steps, group by page.
 * Knows nothing of a browser: the index is handed in.
 */
import { correctWord, joinWords } from '../dutch/spelling.ts';
import { partsOf } from '../dutch/compounds.ts';
import { contentWords, words } from '../dutch/words.ts';
import { findArticles, findCode } from './lookup.ts';
import type { ArticleRow, Entry, LookupIndex } from './lookup.ts';

/** The part of Pagefind's browser API that is used. */
export interface PagefindApi {
  options: (options: Record<string, unknown>) => Promise<void>;
  init: () => Promise<void>;
  search: (term: string | null, options?: { filters?: Record<string, string[]> }) => Promise<{ results: RawResult[] }>;
}
export interface RawResult {
  id: string;
  score: number;
  data: () => Promise<Fragment>;
}
export interface Fragment {
  raw_url?: string;
  url: string;
  /** Text with `<mark>` around what was found; the rest is escaped. */
  excerpt: string;
  meta: Record<string, string | undefined>;
  filters: Record<string, string[]>;
}

/** How Pagefind weighs our fields; the site and the command line use the same. */
export const RANKING = {
  termFrequency: 0.8,
  termSimilarity: 1,
  pageLength: 0.3,
  termSaturation: 1.4,
  metaWeights: { title: 6, kop: 3, zoek: 4, delen: 0.3, code: 0.1, soort: 0 },
} as const;

/** One place on a page that fits the question. */
export interface Hit {
  /** Address from the root, without a slash in front: `lessen/x/#y`. */
  url: string;
  kop: string;
  excerpt: string;
}
/** One page (or term) that fits the question, best places first. */
export interface Result {
  code: string;
  soort: string;
  titel: string;
  url: string;
  score: number;
  hits: Hit[];
}
export interface Outcome {
  query: string;
  results: Result[];
  /** What was searched instead, when the words as typed gave nothing. */
  corrected: string | undefined;
  /** True when not every word was found in each result. */
  loosened: boolean;
  artikelen: readonly ArticleRow[];
}

/** Results to look at, unless the caller asks for more; every one costs a fetch. */
const MAX_FRAGMENTS = 30;
/** With fewer results than this for all words together, single words are tried as well. */
const ENOUGH = 3;

/** Points for names, on top of the index's own score, which seldom passes 20. */
const POINTS = { code: 1000, name: 200, synonym: 120, nameWords: 40, partOfName: 15 } as const;

interface Found {
  raw: RawResult;
  score: number;
}

/** How well an item's own names answer the words of the question. */
export function nameScore(entry: Entry, meaningful: readonly string[], whole: string): number {
  const [title = '', ...others] = entry.names;
  const phrase = meaningful.join(' ');
  // A term is the shortest answer to the question what something is.
  const bonus = entry.soort === 'begrip' ? 10 : 0;
  if (title === whole || title === phrase) return POINTS.name + bonus;
  if (others.includes(whole) || others.includes(phrase)) return POINTS.synonym + bonus;
  const titleWords = title.split(' ').flatMap((word) => [word, ...partsOf(word)]);
  const inTitle = meaningful.filter((word) =>
    titleWords.some((part) => part.startsWith(word) || (part.length > 4 && word.startsWith(part))),
  );
  if (inTitle.length === meaningful.length) return POINTS.nameWords + bonus;
  return (POINTS.partOfName * inTitle.length) / meaningful.length;
}

async function searchIndex(api: PagefindApi, terms: readonly string[], filters: Record<string, string[]>): Promise<Found[]> {
  const { results } = await api.search(terms.join(' '), { filters });
  return results.map((raw) => ({ raw, score: raw.score }));
}

/** Every word by itself; what answers more words comes first. */
async function searchLoose(api: PagefindApi, terms: readonly string[], filters: Record<string, string[]>): Promise<Found[]> {
  const merged = new Map<string, Found>();
  for (const term of terms) {
    for (const { raw, score } of await searchIndex(api, [term], filters)) {
      const known = merged.get(raw.id);
      merged.set(raw.id, { raw, score: (known?.score ?? 0) + score * 0.5 + (known ? 5 : 0) });
    }
  }
  return [...merged.values()].sort((a, b) => b.score - a.score);
}

/**
 * Joins what belongs together and corrects words that stand nowhere in the handbook. The index itself would fall back to
 * the longest word that begins the same (`burgerbraad` → `burger`), so a word is only kept when it really occurs: between
 * quotation marks the index looks for exactly that word.
 */
async function correctTerms(api: PagefindApi, meaningful: readonly string[], index: LookupIndex): Promise<string[]> {
  const terms = joinWords(meaningful, index.vocabulary);
  return Promise.all(
    terms.map(async (term) => {
      const better = correctWord(term, index.vocabulary);
      if (better === undefined) return term;
      const { results } = await api.search(`"${term}"`);
      return results.length > 0 ? term : better;
    }),
  );
}

async function collect(
  found: readonly Found[],
  index: LookupIndex,
  meaningful: readonly string[],
  whole: string,
  fragmentCount: number,
): Promise<Result[]> {
  const top = [...found].sort((a, b) => b.score - a.score).slice(0, fragmentCount);
  const fragments = await Promise.all(top.map(async ({ raw, score }) => ({ score, data: await raw.data() })));
  const results = new Map<string, Result>();
  for (const { score, data } of fragments) {
    const code = data.meta['code'] ?? data.url;
    const url = (data.raw_url ?? data.url).replace(/^\//, '');
    const hit: Hit = { url, kop: data.meta['kop'] ?? '', excerpt: data.excerpt };
    const known = results.get(code);
    if (known) {
      known.hits.push(hit);
      known.score += score * 0.1;
      continue;
    }
    const entry = index.byCode.get(code);
    results.set(code, {
      code,
      soort: data.meta['soort'] ?? 'pagina',
      titel: data.meta['title'] ?? '',
      url: code.startsWith('begrip-') ? url : (url.split('#')[0] ?? ''),
      score: score + (entry ? nameScore(entry, meaningful, whole) : 0),
      hits: [hit],
    });
  }
  return [...results.values()];
}

/** Items whose own name is the question stand in the results even when the index missed them. */
function addNamed(results: Result[], index: LookupIndex, meaningful: readonly string[], whole: string, soort: string | undefined): void {
  for (const entry of index.entries) {
    const score = nameScore(entry, meaningful, whole);
    if (score < POINTS.nameWords || results.some((result) => result.code === entry.code) || (soort !== undefined && entry.soort !== soort))
      continue;
    results.push({ code: entry.code, soort: entry.soort, titel: entry.titel, url: entry.url, score, hits: [] });
  }
}

const bySoort = (results: Result[], soort: string | undefined) =>
  soort === undefined ? results : results.filter((result) => result.soort === soort);

/**
 * Answers one question.
 * @param query as typed; any text is safe
 * @param options.filters facets of the index, e.g. `{ soort: ['Lessen'] }`
 * @param options.fragments how many places to look at; fewer is faster
 * @param options.soort keeps only results of one soort
 */
export async function searchHandbook(
  api: PagefindApi,
  index: LookupIndex,
  query: string,
  { filters = {}, soort, fragments = MAX_FRAGMENTS }: { filters?: Record<string, string[]>; soort?: string; fragments?: number } = {},
): Promise<Outcome> {
  const typed = words(query.slice(0, MAX_QUERY)).slice(0, MAX_WORDS);
  const empty: Outcome = { query, results: [], corrected: undefined, loosened: false, artikelen: [] };
  if (typed.length === 0) return empty;
  const whole = typed.join(' ');
  const meaningful = contentWords(whole);
  const artikelen = findArticles(query, index);

  let loosened = false;
  const better = await correctTerms(api, meaningful, index);
  const corrected = better.join(' ') === joinWords(meaningful, index.vocabulary).join(' ') ? undefined : better.join(' ');
  const asked = better;
  let found = await searchIndex(api, asked, filters);
  if (found.length < ENOUGH && asked.length > 1) {
    const known = new Set(found.map(({ raw }) => raw.id));
    const loose = (await searchLoose(api, asked, filters)).filter(({ raw }) => !known.has(raw.id));
    loosened ||= found.length === 0 && loose.length > 0;
    const ceiling = Math.min(...found.map(({ score }) => score), Infinity);
    found = [...found, ...loose.map(({ raw, score }) => ({ raw, score: Math.min(score, ceiling === Infinity ? score : ceiling * 0.9) }))];
  }
  const results = await collect(found, index, asked, corrected ?? whole, fragments);
  // What the index did not give, it cannot say the facets of.
  const filtered = Object.keys(filters).length > 0;
  if (!filtered) addNamed(results, index, asked, corrected ?? whole, soort);
  const direct = findCode(query, index);
  const pages = artikelen.flatMap((row) => row[5].split('|').filter(Boolean));
  for (const code of [...pages, ...(direct ? [direct.code] : [])]) {
    const entry = index.byCode.get(code);
    const known = results.find((result) => result.code === code);
    const points = code === direct?.code ? POINTS.code : POINTS.name - pages.indexOf(code);
    if (known) known.score += points;
    else if (entry && !filtered) results.push({ code, soort: entry.soort, titel: entry.titel, url: entry.url, score: points, hits: [] });
  }
  results.sort((a, b) => b.score - a.score || a.code.localeCompare(b.code));
  return { query, results: bySoort(results, soort), corrected, loosened, artikelen };
}

/** Longer questions are cut: nobody types more, and a hostile one must not cost time. */
const MAX_QUERY = 300;
const MAX_WORDS = 12;
