/**
 * The files of the search index, as they are written and read. A question touches the head, one file for each word and
 * one for each page that is shown; so the first answer costs little, however large the handbook is.
 *
 * Pagefind was the first engine here. Its program alone weighs 72 kB with its Dutch stemmer, it keeps apart what officials
 * type side by side, and it cannot be told how large a piece of its index may be.
 */

/** `[law, short name, article, subject, identification of the law, codes of the pages that treat it, the one that explains it best first]` */
export type ArticleRow = readonly [wet: string, kort: string, artikel: string, onderwerp: string, bwb: string, codes: string];

/** `[soort, number of pages]`: pages are numbered soort by soort, so that a number tells the soort. */
export type SoortRange = readonly [soort: string, aantal: number];

/** `index.json`: the only file with a fixed name; all others stand in a folder that is named after their content. */
export interface Head {
  map: string;
  soorten: readonly SoortRange[];
  /** The first key of each file of words. */
  randen: readonly string[];
  /** Facet → value → packed page numbers. */
  facetten: Readonly<Record<string, Readonly<Record<string, string>>>>;
  artikelen: readonly ArticleRow[];
}

/** Forms of a word, its places, the stems of its parts when it is a compound, and stems of about the same meaning. */
export type WordEntry = readonly [forms: string, postings: string, parts?: string, related?: string];

/**
 * `w<number>.json`: key → entry, in the order of the keys.
 * A key is a stem; or `a=b c`, a whole name as its stems in alphabetical order, the first one before the `=`.
 * Forms are the ways in which the handbook writes the word, apart from the stem itself.
 */
export type WordFile = Readonly<Record<string, WordEntry>>;

/** `p<number>.json`: one page, or one term. */
export interface PageFile {
  code: string;
  titel: string;
  /** From the root, without a slash in front: `lessen/x/`, `begrippen/#loting`. */
  url: string;
  /** `[heading, anchor, text]` of each section; the first is the page itself. */
  delen: readonly (readonly [kop: string, anker: string, tekst: string])[];
}

/** `woorden.json`: every word that may be a correction, as one string with spaces; fetched when a word is unknown. */
export interface WordList {
  woorden: string;
}

/** One place where a word stands. */
export interface Posting {
  page: number;
  section: number;
  /** How much the word says about this section: 0 to 63, on a logarithmic scale. In a name: what kind of name it is. */
  weight: number;
}

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';
const LAST = ALPHABET.length - 1;
const DIGIT = new Map(Array.from(ALPHABET, (char, index) => [char, index]));

/** Sections after this one count as this one. */
export const MAX_SECTION = 23;
/**
 * Each search word is a place of its own, after the sections: it is what somebody would type, so its words belong
 * together. From this number on, a place is a search word.
 */
export const FIRST_PHRASE = MAX_SECTION + 1;

/** A number in as many characters as it needs: five bits each, lowest first; the sixth bit says that more follow. */
function packNumber(value: number): string {
  let text = '';
  let left = value;
  while (left > 31) {
    text += ALPHABET.charAt(32 + (left & 31));
    left >>= 5;
  }
  return text + ALPHABET.charAt(left);
}

/** Reads characters as numbers of six bits, and steps as {@link packNumber} wrote them. */
class Reader {
  #at = 0;
  readonly #packed: string;
  constructor(packed: string) {
    this.#packed = packed;
  }
  get done(): boolean {
    return this.#at >= this.#packed.length;
  }
  digit(): number {
    const value = DIGIT.get(this.#packed.charAt(this.#at)) ?? 0;
    this.#at += 1;
    return value;
  }
  number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 5) {
      const digit = this.digit();
      value += (digit & 31) << shift;
      if (digit < 32) return value;
    }
  }
}

/** Postings in the order of page and section: the step to the page, the section, the weight. */
export function packPostings(postings: readonly Posting[]): string {
  let page = 0;
  return postings
    .map((posting) => {
      const step = posting.page - page;
      page = posting.page;
      return packNumber(step) + packNumber(posting.section) + ALPHABET.charAt(posting.weight);
    })
    .join('');
}

export function unpackPostings(packed: string): Posting[] {
  const reader = new Reader(packed);
  const postings: Posting[] = [];
  let page = 0;
  while (!reader.done) {
    page += reader.number();
    postings.push({ page, section: reader.number(), weight: reader.digit() });
  }
  return postings;
}

/** Page numbers, rising. */
export const packPages = (pages: readonly number[]): string =>
  pages.map((page, index) => packNumber(page - (pages[index - 1] ?? 0))).join('');

export function unpackPages(packed: string): number[] {
  const reader = new Reader(packed);
  const pages: number[] = [];
  let page = 0;
  while (!reader.done) {
    page += reader.number();
    pages.push(page);
  }
  return pages;
}

/** The score that a weight of 63 stands for. */
const TOP_SCORE = 40;

/** @returns the weight for a score of 0 or more. */
export const packScore = (score: number): number =>
  Math.max(1, Math.min(LAST, Math.round((LAST * Math.log1p(score)) / Math.log1p(TOP_SCORE))));
const SCORES = Array.from({ length: ALPHABET.length }, (_, weight) => Math.expm1((weight / LAST) * Math.log1p(TOP_SCORE)));
export const unpackScore = (weight: number): number => SCORES[weight] ?? 0;

/** Kinds of names, best first. */
export const NAME = { titel: 0, deel: 1, synoniem: 2, zoekwoord: 3, titelwoord: 4 } as const;

/** The key of a whole name: its stems in alphabetical order; undefined when there are none. */
export function nameKey(stems: readonly string[]): string | undefined {
  const [first, ...others] = [...new Set(stems)].sort();
  return first === undefined ? undefined : `${first}=${others.join(' ')}`;
}
