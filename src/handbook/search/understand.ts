/** What a question asks for, apart from its words: a code, or an article of a law. */
import { editDistance } from '../dutch/distance.ts';
import { fold } from '../dutch/words.ts';
import type { ArticleRow } from './format.ts';

/** Words with which people name a kind of page. */
const SOORT_WORDS: Readonly<Record<string, string>> = {
  les: 'les',
  lessen: 'les',
  lesson: 'les',
  module: 'module',
  valkuil: 'valkuil',
  stap: 'stap',
  werkvorm: 'werkvorm',
  methode: 'werkvorm',
  praktijk: 'praktijk',
  praktijkvoorbeeld: 'praktijk',
  voorbeeld: 'praktijk',
  casus: 'praktijk',
  wet: 'wet',
  rol: 'rol',
};

/** Numbers as people write them out; the highest that a code has is in the tens. */
const NUMBER_WORDS = ['nul', 'een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien'];

/** A code as people type or say it: `les 2.2`, `Les 2-2`, `valkuil vier`, `update-2024-06-04`. */
export function codeIn(query: string): string | undefined {
  const text = fold(query).trim().replace(/^\//, '').replace(/\/$/, '');
  if (/^update-\d{4}-\d{2}-\d{2}(-[b-z])?$/.test(text)) return text;
  const match = /^([a-z]+)[\s-]*(?:nr\.?|nummer)?[\s-]*(\d+|[a-z]+)(?:[\s.,:-]+(\d+))?$/.exec(text);
  const soort = Object.hasOwn(SOORT_WORDS, match?.[1] ?? '') ? SOORT_WORDS[match?.[1] ?? ''] : undefined;
  if (!match || soort === undefined) return undefined;
  const written = NUMBER_WORDS.indexOf(match[2] ?? '');
  const number = written >= 0 ? String(written) : match[2];
  if (!/^\d+$/.test(number ?? '')) return undefined;
  return [soort, number, match[3]].filter(Boolean).join('-');
}

/** A number of an article, with what stands before it: `artikel 150`, `3:46`, `lid 2`. */
const NUMBER = /(?:\b([a-z]+)\.?\s*)?(?<![\da-z]|\d[.:])(\d+[a-z]?(?:[.:]\d+[a-z]?)*)(?![\d:a-z])/g;
/** Words before a number that then is not the number of an article. */
const NOT_AN_ARTICLE: ReadonlySet<string> = new Set(['lid', 'leden', 'onder', 'sub', 'hoofdstuk', 'afdeling', 'paragraaf']);
const ARTICLE = /^art(?:ikel(?:en)?)?$/;
/** Laws that the handbook has no articles of: `artikel 47 grondwet` is none of ours. */
const OTHER_LAW = /(?:^|\s)(?:avg|bw|evrm|gw|wgr|wob|wro|wetboek|\S+(?:wet|verdrag))(?=\s|$)/;
/** Shorter names of laws are not corrected: every abbreviation is near another. */
const MIN_LAW = 7;
const MAX_LAW_EDITS = 2;

/** Folded, with only the marks that numbers of articles have. */
const plain = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}.:]+/gu, ' ')
    .replace(/[.:](?=\s|$)/g, '')
    .trim();

/** Whether a question names a law: in full, in short, as two words or with a typing error. */
function namesLaw(text: string, said: readonly string[], [wet, kort]: ArticleRow): boolean {
  const name = plain(wet);
  // `Wmo 2015` is said as `wmo`, too.
  if (said.includes(fold(kort).split(' ')[0] ?? '') || text.includes(name)) return true;
  return said.some((word, at) => {
    const two = `${said[at - 1] ?? ''}${word}`;
    return two === name || (word.length >= MIN_LAW && editDistance(word, name, MAX_LAW_EDITS) <= MAX_LAW_EDITS);
  });
}

/**
 * Law articles that a question names, wherever in the question: `art 150`, `16.55 ow`, `gemeentewet artikel 150 lid 3`,
 * `wat zegt artikel 3:46 van de Awb`.
 */
export function articlesIn(query: string, articles: readonly ArticleRow[]): ArticleRow[] {
  const text = plain(query);
  const said = text.split(' ');
  const laws = articles.filter((row) => namesLaw(text, said, row));
  const found = new Set<ArticleRow>();
  for (const [whole, before, number = ''] of text.matchAll(NUMBER)) {
    if (before !== undefined && NOT_AN_ARTICLE.has(before)) continue;
    const isArticle = ARTICLE.test(before ?? '') || (whole === text && /[.:]/.test(number));
    if (laws.length === 0 && (!isArticle || OTHER_LAW.test(text))) continue;
    for (const row of laws.length > 0 ? laws : articles) if (fold(row[2]) === number) found.add(row);
  }
  return [...found];
}
