/** How readable a Dutch text is: what can be counted, not what it is worth. */
import { words } from './words.ts';

export interface Readability {
  words: number;
  sentences: number;
  /** Words in the middle sentence, when they stand from short to long. */
  median: number;
  /** Share of sentences with more than {@link LONG} words, 0 to 1. */
  long: number;
  /** Share of sentences in the passive voice, 0 to 1, as far as their words show it. */
  passive: number;
  /** Words of officialese with a plain word for it, each as often as it stands there. */
  hard: string[];
  /** The longest sentences, longest first. */
  longest: string[];
}

/** A sentence with more words than this is long. */
const LONG = 25;
/** How many of the longest sentences are given. */
const MOST = 3;

/** Officialese that has a plain word: the kind that plain-language guides for Dutch government tell writers to avoid. */
const HARD = new Set(
  (
    'aangaande aanvang abusievelijk additioneel adequaat alvorens behoudens bewerkstelligen conform daadwerkelijk dienaangaande ' +
    'desalniettemin desbetreffende dientengevolge derhalve effectueren eventueel evenals exclusief faciliteren geschieden geïmplementeerd ' +
    'hieromtrent hoofdzakelijk immer implementeren implementatie inherent initieel inzake jegens krachtens middels ' +
    'nochtans omtrent onderhavig onverwijld optimaliseren participeren prioriteren reeds respectievelijk retourneren ' +
    'teneinde tevens thans trachten uniform vigerend voornemens voorts vooralsnog waarborgen zodoende zorgdragen borgen borging'
  ).split(' '),
);

/** Abbreviations whose point ends no sentence. */
const ABBREVIATION = /\b(?:art|nr|bijv|o\.a|ca|mr|dr|drs|prof|Stb|Stcrt|blz|p|e\.v|m\.b\.t|z\.d|jl|incl|excl|evt|resp)\.$/i;

/** The sentences of a paragraph. What ends without a full stop (a heading, a cell) is none. */
export function sentencesOf(paragraph: string): string[] {
  const sentences: string[] = [];
  let current = '';
  for (const piece of paragraph.trim().split(/(?<=[.!?:]["'”’)]*)\s+/)) {
    current = current === '' ? piece : `${current} ${piece}`;
    if (ABBREVIATION.test(current) || /(?:^|\s)\p{Lu}\.$/u.test(current)) continue;
    if (/[.!?:]["'”’)]*$/.test(current)) {
      sentences.push(current);
      current = '';
    }
  }
  return sentences;
}

/** `wordt besloten`, `werd gevraagd`, `is vastgesteld door`. */
const isPassive = (sentence: string): boolean => {
  const all = words(sentence);
  const participle = all.some((word) =>
    /^(?:[a-z]*ge[a-z]{2,}(?:d|t|en)|(?:be|ver|ont|her)[a-z]{2,}(?:d|t|en)|[a-z]{2,5}ge[a-z]{2,}(?:d|t|en))$/.test(word),
  );
  return (
    participle &&
    (all.some((word) => /^(?:word|wordt|worden|werd|werden|geworden)$/.test(word)) ||
      (all.includes('door') && all.some((word) => /^(?:is|zijn|was|waren)$/.test(word))))
  );
};

/** @param text one paragraph a line, without mark-up */
export function readability(text: string): Readability {
  const sentences = text.split('\n').flatMap(sentencesOf);
  const lengths = sentences.map((sentence) => words(sentence).length).sort((a, b) => a - b);
  const middle = lengths.length / 2;
  const median = lengths.length % 2 === 1 ? (lengths[Math.floor(middle)] ?? 0) : ((lengths[middle - 1] ?? 0) + (lengths[middle] ?? 0)) / 2;
  const share = (count: number) => (sentences.length === 0 ? 0 : count / sentences.length);
  const all = words(text);
  return {
    words: all.length,
    sentences: sentences.length,
    median,
    long: share(lengths.filter((length) => length > LONG).length),
    passive: share(sentences.filter(isPassive).length),
    hard: all.filter((word) => HARD.has(word)),
    longest: [...sentences]
      .sort((a, b) => words(b).length - words(a).length)
      .slice(0, MOST)
      .filter((sentence) => words(sentence).length > LONG),
  };
}

/** Length of the pieces in which texts are compared, in words. */
const SHINGLE = 6;

/** All pieces of six words of a text. */
export function shingles(text: string): ReadonlySet<string> {
  const all = words(text);
  return new Set(all.slice(0, Math.max(0, all.length - SHINGLE + 1)).map((_, at) => all.slice(at, at + SHINGLE).join(' ')));
}

/** Share of the pieces of `own` that also stand in `other`, 0 to 1. */
export function overlap(own: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (own.size === 0) return 0;
  let shared = 0;
  for (const piece of own) if (other.has(piece)) shared += 1;
  return shared / own.size;
}
