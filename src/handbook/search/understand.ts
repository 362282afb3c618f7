/** What a question asks for, apart from its words: a code, or an article of a law. */
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

/** A law article as people type it: `art 150`, `artikel 150 lid 3 gemeentewet`, `16.55 ow`, `gemeentewet artikel 150`. */
export function articlesIn(query: string, articles: readonly ArticleRow[]): ArticleRow[] {
  const text = fold(query).trim();
  const NUMBER = '(\\d+[a-z]?(?:[.:]\\d+[a-z]?)*)';
  const forward = new RegExp(
    `^(?:art(?:ikel)?\\.?\\s*)?${NUMBER}(?:,?\\s+(?:eerste |tweede |derde |vierde )?lid(?:\\s+\\d+)?)?(?:,?\\s+(?:van\\s+)?(?:de\\s+)?(.+))?$`,
  ).exec(text);
  const backward = new RegExp(`^(.+?)\\s+(?:art(?:ikel)?\\.?\\s*)?${NUMBER}(?:\\s+lid(?:\\s+\\d+)?)?$`).exec(text);
  const named = (law: string | undefined, number: string | undefined, needsLaw: boolean) =>
    articles.filter(([wet, kort, artikel]) => {
      if (fold(artikel) !== number) return false;
      if (law === undefined) return !needsLaw;
      const short = law.replace(/\.$/, '').replace(/^art(?:ikel)?\.?\s*/, '');
      // `Wmo 2015` is said as `wmo`, too.
      return fold(wet).includes(short) || fold(kort) === short || fold(kort).split(' ')[0] === short;
    });
  if (forward && (text.startsWith('art') || forward[2] !== undefined)) {
    const found = named(forward[2], forward[1], false);
    if (found.length > 0) return found;
  }
  return backward ? named(backward[1], backward[2], true) : [];
}
