/**
 * Answers questions from the files of the index. Knows neither browser nor disk: whoever uses it hands in how a file is
 * read. The site, the command line and the tests take this same path.
 */
import { knownEnds, splitter } from '../dutch/compounds.ts';
import type { Splitter } from '../dutch/compounds.ts';
import { speller } from '../dutch/spelling.ts';
import type { Speller } from '../dutch/spelling.ts';
import { stem } from '../dutch/stem.ts';
import { bareVerb, rejoined } from '../dutch/verbs.ts';
import { WEAK_WORDS, contentWords, words } from '../dutch/words.ts';
import { excerptOf } from './excerpt.ts';
import type { Excerpt, Wanted } from './excerpt.ts';
import { FIRST_PHRASE, NAME, nameKey, unpackPages, unpackPostings, unpackScore } from './format.ts';
import type { ArticleRow, Head, PageFile, WordFile, WordList } from './format.ts';
import { articlesIn, codeIn } from './understand.ts';

/** Reads a file of the index by its path within the folder of the index. Throws when it cannot be read. */
export type Load = (path: string) => Promise<unknown>;

/** One place on a page that fits the question. */
export interface Hit {
  /** Address from the root, without a slash in front: `lessen/x/#y`. */
  url: string;
  kop: string;
  excerpt: Excerpt;
}
/** One page (or term) that fits the question, best places first. */
export interface Result {
  code: string;
  soort: string;
  titel: string;
  url: string;
  score: number;
  readonly hits: readonly Hit[];
  /** What the score is made of: what it was for, and how many points. */
  uitleg: readonly Reason[];
}
export type Reason = readonly [what: string, points: number];
/** How a word of the question was understood. */
export interface UnderstoodWord {
  woord: string;
  /** Stems that were looked up for it. */
  sleutels: string[];
  hoe: 'woord' | 'begin van een woord' | 'verbeterd' | 'gesplitst' | 'ander woord' | 'deel van een woord' | 'onbekend';
}
export interface Outcome {
  query: string;
  /** The best results, with what is needed to show them. */
  results: Result[];
  /** How many pages fit, shown or not. */
  total: number;
  /** Facet → value → how many pages fit; every facet counts as if only the others were chosen. */
  facets: Record<string, Record<string, number>>;
  /** What was searched instead, when the words as typed gave nothing. */
  corrected: string | undefined;
  /** True when not every word was found in the first result. */
  loosened: boolean;
  artikelen: readonly ArticleRow[];
  woorden: readonly UnderstoodWord[];
}

export interface SearchOptions {
  /** Facets that were chosen: facet → value. */
  filters?: Readonly<Record<string, string>>;
  /** How many results to return; each is a file. */
  limit?: number;
  /** Asked before pages are read that were not read before; `false` gives up, because there is a newer question. */
  goOn?: () => Promise<boolean>;
}

/** Longer questions are cut: nobody types more, and a hostile one must not cost time. */
const MAX_QUERY = 300;
const MAX_WORDS = 12;
/** Results to return unless the caller asks for another number. */
const LIMIT = 10;
/** Shorter words are not corrected: everything is near them. */
const MIN_RESCUE = 4;
/**
 * How far a correction may be from what was typed, in edits. In a sentence an unknown word is more often a word that the
 * handbook does not use than a typing error; and so is a word that begins or ends with a word of the handbook.
 */
const FAR = { alone: 9, amongOthers: 1.2, halfKnown: 2 } as const;
/** Places to show of one page. */
const MAX_HITS = 3;

/** Other places are shown when they score at least this share of the best. */
const NEAR_BEST = 0.45;

/** How much a match counts that is not the word itself. */
const MATCH = {
  beginning: 0.35,
  half: 0.4,
  verb: 0.5,
  verbAlone: 0.3,
  bareVerb: 0.8,
  inside: 0.5,
  part: 0.7,
  related: 0.3,
  instead: 0.6,
  otherPart: 0.65,
  end: 0.6,
  otherMeaning: 0.4,
  weak: 0.3,
} as const;
/** What a code or an article in the question adds to its pages, as a share of the best score; most to the page that explains the article best. */
const DIRECT = { code: 3, explains: 2, treats: 1.5 } as const;
/** An unknown word keeps at least this much when it is cut to what the handbook knows. */
const MIN_STEM = 6;
/** Words that begin with what was typed: no more than this many. */
const MAX_BEGINNINGS = 24;
/** The best section counts next to the page as a whole. */
const SECTION = 1.2;
/** What a word in the title and the core of a page counts for its other sections: these are about the same thing. */
const FROM_CORE = 1.05;
/** What each further word of the question adds in one and the same search phrase: there, words together say what is meant. */
const SAME_PHRASE = 0.8;
/** How hard a missing word counts: the share of the question that is found, to this power. */
const COVERAGE = 0.7;
/** What a whole name adds, as a share of the best score without names. */
const NAME_BONUS: Readonly<Record<number, number>> = {
  [NAME.titel]: 1,
  [NAME.deel]: 0.7,
  [NAME.synoniem]: 0.85,
  [NAME.zoekwoord]: 0.5,
  [NAME.titelwoord]: 0.7,
};
/** How much more a word counts for the whole of the question when it is the name of something. */
const SUBJECT = 2.2;
/** A name that is only a part of the question: what is left of its bonus, and how fast it shrinks with that part. */
const PART_OF_QUESTION = 0.75;
const PART_SHRINKS = 1.1;
/** Words of a question that are tried together as a name. */
const MAX_NAME = 6;
/** Bonuses are shares of the best score; of at least this much when no word was found. */
const MIN_BASE = 3;
/** Of two pages with the same name, the definition comes first. */
const DEFINITION_FIRST = 1.08;
/** A role that is named in a longer question counts a little more, and much more when it is who asks: `wat moet ik als raadslid`. */
const ROLE = { named: 1.4, asks: 2.2 } as const;
/** Words with which people say who they are. */
const I_AM: ReadonlySet<string> = new Set(['als', 'ben']);
/** Soorten that people look for less than the others. */
const PRIOR: Readonly<Record<string, number>> = {
  stap: 0.97,
  praktijk: 0.95,
  rol: 0.85,
  module: 0.8,
  update: 0.78,
  pagina: 0.8,
};
/** Words with which people ask how it went elsewhere, and how much more a case then counts. */
const ELSEWHERE: ReadonlySet<string> = new Set(
  'voorbeeld voorbeelden praktijkvoorbeeld praktijkvoorbeelden casus casussen case cases ervaring ervaringen elders anderen'.split(' '),
);
const CASE = 1.4;
/** A question of this many words asks for more than what a word means, and of a compound that nobody wrote there is no definition. */
const LONG_QUESTION = 3;
/** What a definition then counts. */
const NOT_DEFINED = 0.7;
/** Pages below this share of the best score do not fit. */
const CUTOFF = 0.05;

interface Term extends UnderstoodWord {
  /** Page → section → score. */
  pages: Map<number, Map<number, number>>;
  /** The highest score: how much the word tells. */
  top: number;
  /** Whether the word by itself is the name of something: then it is what the question is about. */
  isName: boolean;
  /** The stem under which it may stand in a name. */
  naam: string;
}

interface Scored {
  page: number;
  soort: string;
  score: number;
  /** Share of the question that is found. */
  coverage: number;
  /** Section → score. */
  sections: Map<number, number>;
  reasons: Reason[];
}

const newScored = (page: number, soort: string, coverage: number): Scored => ({
  page,
  soort,
  score: 0,
  coverage,
  sections: new Map(),
  reasons: [],
});

interface Vocabulary {
  all: ReadonlySet<string>;
  split: Splitter;
  correct: Speller;
}

/** The index, with what was read of it kept. */
export class SearchIndex {
  readonly #load: Load;
  readonly #files = new Map<string, Promise<unknown>>();
  readonly #pages = new Set<number>();
  #vocabulary: Promise<Vocabulary> | undefined;

  /** @param load reads a file by its path within the folder of the index */
  constructor(load: Load) {
    this.#load = load;
  }

  /** Each file is read once; one that failed is asked for again. */
  #file(path: string): Promise<unknown> {
    let file = this.#files.get(path);
    if (!file) {
      file = this.#load(path).catch((error: unknown) => {
        this.#files.delete(path);
        throw error;
      });
      this.#files.set(path, file);
    }
    return file;
  }

  head(): Promise<Head> {
    return this.#file('index.json') as Promise<Head>;
  }

  async #part(name: string): Promise<unknown> {
    return this.#file(`${(await this.head()).map}/${name}`);
  }

  page(number: number): Promise<PageFile> {
    this.#pages.add(number);
    return this.#part(`p${number}.json`) as Promise<PageFile>;
  }

  /** Whether a page was asked for before. */
  hasPage(number: number): boolean {
    return this.#pages.has(number);
  }

  /** The words that may be meant; read when the first unknown word comes. */
  vocabulary(): Promise<Vocabulary> {
    this.#vocabulary ??= this.#part('woorden.json').then(
      (list) => {
        const all = new Set((list as WordList).woorden.split(' '));
        return { all, split: splitter(all), correct: speller([...all]) };
      },
      (error: unknown) => {
        this.#vocabulary = undefined;
        throw error;
      },
    );
    return this.#vocabulary;
  }

  async #wordFileAt(position: number): Promise<WordFile> {
    return (await this.#part(`w${position}.json`)) as WordFile;
  }

  /** The number of the file that holds a key, if any does. */
  async #position(key: string): Promise<number> {
    const { randen } = await this.head();
    let low = 0;
    let high = randen.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((randen[middle] ?? '') <= key) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }

  /** What stands in the index under a key. */
  async entry(key: string): Promise<{ forms: string; postings: string; parts: readonly string[]; related: readonly string[] } | undefined> {
    if ((await this.head()).randen.length === 0) return undefined;
    const file = await this.#wordFileAt(await this.#position(key.split('=')[0] ?? ''));
    const entry = Object.hasOwn(file, key) ? file[key] : undefined;
    const list = (text = '') => text.split(' ').filter(Boolean);
    return entry && { forms: entry[0], postings: entry[1], parts: list(entry[2]), related: list(entry[3]) };
  }

  /** Stems of words that begin with `start`, those that stand in most places first. */
  async beginnings(start: string): Promise<{ key: string; postings: string }[]> {
    if ((await this.head()).randen.length === 0) return [];
    // A stem may be a little shorter than its words: `burgerberaa…` stands under `burgerberad`.
    const stemStart = start.length > 5 ? start.slice(0, -2) : start;
    const first = await this.#position(stemStart);
    const last = Math.min(await this.#position(`${start}\uffff`), first + 1);
    const files = await Promise.all([...new Set([first, last])].map((position) => this.#wordFileAt(position)));
    const found: { key: string; postings: string }[] = [];
    for (const file of files) {
      for (const [key, [forms, postings]] of Object.entries(file)) {
        if (key.includes('=') || !key.startsWith(stemStart)) continue;
        if (key.startsWith(start) || forms.split(' ').some((form) => form.startsWith(start))) found.push({ key, postings });
      }
    }
    return found.sort((a, b) => b.postings.length - a.postings.length).slice(0, MAX_BEGINNINGS);
  }
}

const newTerm = (woord: string): Term => ({
  woord,
  sleutels: [],
  hoe: 'onbekend',
  pages: new Map(),
  top: 0,
  isName: false,
  naam: stem(woord),
});

/** How much a word counts for the whole of the question. */
const worthOf = ({ top, isName }: Term): number => top * (isName ? SUBJECT : 1);

/** Adds what stands under a key to a term; of several scores for one place the highest counts. */
function addPostings(term: Term, key: string, postings: string, factor: number): void {
  term.sleutels.push(key);
  for (const { page, section, weight } of unpackPostings(postings)) {
    const score = unpackScore(weight) * factor;
    const sections = term.pages.get(page) ?? new Map<number, number>();
    sections.set(section, Math.max(score, sections.get(section) ?? 0));
    term.pages.set(page, sections);
    term.top = Math.max(term.top, score);
  }
}

/** Adds the parts of a compound to its term: a place that has them all counts for all. */
function addTogether(term: Term, parts: readonly Term[]): void {
  const together = new Map<number, Map<number, number>>();
  for (const part of parts) {
    term.sleutels.push(...part.sleutels);
    for (const [page, sections] of part.pages) {
      const sums = together.get(page) ?? new Map<number, number>();
      for (const [section, score] of sections) sums.set(section, (sums.get(section) ?? 0) + score);
      together.set(page, sums);
    }
  }
  for (const [page, sums] of together) {
    const sections = term.pages.get(page) ?? new Map<number, number>();
    for (const [section, score] of sums) {
      sections.set(section, Math.max(score, sections.get(section) ?? 0));
      term.top = Math.max(term.top, score);
    }
    term.pages.set(page, sections);
  }
}

/** Looks a word up: as it stands, and what begins with it when it is the last and may be unfinished. */
async function lookUp(
  index: SearchIndex,
  word: string,
  unfinished: boolean,
  factor = WEAK_WORDS.has(word) ? MATCH.weak : 1,
): Promise<Term> {
  const term = newTerm(word);
  const entry = await index.entry(stem(word));
  if (entry) {
    addPostings(term, stem(word), entry.postings, factor);
    term.hoe = 'woord';
    // A compound is also found by what it is made of, for a page need not use the very same compound.
    const { top } = term;
    const parts: Term[] = [];
    for (const key of entry.parts) {
      const known = await index.entry(key);
      const part = newTerm(key);
      if (known) addPostings(part, key, known.postings, factor * MATCH.part);
      parts.push(part);
    }
    addTogether(term, parts);
    for (const key of entry.related) {
      const known = await index.entry(key);
      // A word that the handbook itself does not use stands for what it does use.
      if (known) addPostings(term, key, known.postings, factor * (entry.postings === '' ? MATCH.instead : MATCH.related));
    }
    term.top = Math.max(top, entry.postings === '' ? term.top : 0);
    if (entry.postings === '') term.hoe = 'ander woord';
  }
  if (unfinished && word.length > 2) {
    const whole = term.top;
    for (const { key, postings } of await index.beginnings(word)) {
      if (key !== stem(word)) addPostings(term, key, postings, factor * (entry ? MATCH.beginning / 2 : MATCH.beginning));
    }
    if (term.sleutels.length > 0 && !entry) term.hoe = 'begin van een woord';
    term.top = Math.max(whole, term.top);
  }
  return term;
}

/** A word that the index does not have: a typing error, a compound, or a part of a word. */
async function rescue(index: SearchIndex, word: string, amongOthers: boolean): Promise<{ terms: Term[]; corrected: string | undefined }> {
  const { all, split, correct } = await index.vocabulary();
  const term = newTerm(word);
  const add = async (key: string, factor: number) => {
    const entry = term.sleutels.includes(key) ? undefined : await index.entry(key);
    if (entry) addPostings(term, key, entry.postings, factor);
  };

  const bare = bareVerb(word);
  const verb = bare === undefined ? undefined : await lookUp(index, bare, false, MATCH.bareVerb);
  if (verb && verb.sleutels.length > 0) return { terms: [{ ...verb, woord: word, hoe: 'deel van een woord' }], corrected: undefined };
  const better = correct(word);
  const parts = split(word);
  const asCorrection = async () => {
    const [first, ...others] = better;
    const meant = await lookUp(index, first?.word ?? word, false);
    for (const { word: other } of others) {
      const entry = meant.sleutels.includes(stem(other)) ? undefined : await index.entry(stem(other));
      if (entry) addPostings(meant, stem(other), entry.postings, MATCH.otherMeaning);
    }
    return { terms: [{ ...meant, woord: word, hoe: 'verbeterd' as const }], corrected: first?.word };
  };
  const [nearest] = better;
  const ends = parts.length > 0 ? [] : knownEnds(word, all);
  const far = amongOthers ? FAR.amongOthers : ends.length > 0 ? FAR.halfKnown : FAR.alone;
  if (nearest && nearest.edits <= (parts.length === 0 ? far : 1)) return asCorrection();
  if (parts.length > 0) {
    // What the thing is about tells more than what kind of thing it is: `burgerbegrotingsproject`.
    addTogether(term, await Promise.all(parts.map((part, rank) => lookUp(index, part, false, rank === 0 ? 1 : MATCH.otherPart))));
    term.hoe = 'gesplitst';
    return { terms: [term], corrected: undefined };
  }

  if (word.length > 4)
    for (const longer of [...all].filter((candidate) => candidate.includes(word)).slice(0, MAX_BEGINNINGS))
      await add(stem(longer), MATCH.inside);
  if (term.sleutels.length === 0) addTogether(term, await Promise.all(ends.map((part) => lookUp(index, part, false, MATCH.end))));
  for (let length = word.length - 1; length >= MIN_STEM && term.sleutels.length === 0; length -= 1) {
    for (const { key } of await index.beginnings(word.slice(0, length))) await add(key, MATCH.inside);
  }
  if (term.sleutels.length > 0) term.hoe = 'deel van een woord';
  return { terms: [term], corrected: undefined };
}

/** A word of the question with its place among all words that were typed. */
interface Placed {
  term: Term;
  at: number;
}

/** Verbs that fell apart in the question, as far as the handbook has them whole: `neemt … over`. */
async function joinVerbs(index: SearchIndex, typed: readonly string[], placed: readonly Placed[]): Promise<Placed[]> {
  const terms = [...placed];
  for (const { word, verb, particle } of rejoined(typed)) {
    const position = terms.findIndex(({ at }) => at === verb);
    const own = terms[position];
    const entry = own && (await index.entry(stem(word)));
    if (!entry || entry.postings === '') continue;
    const whole = await lookUp(index, word, false, MATCH.verb);
    for (const key of own.term.sleutels) {
      const known = await index.entry(key);
      if (known && !whole.sleutels.includes(key)) addPostings(whole, key, known.postings, MATCH.verbAlone);
    }
    terms[position] = { term: { ...whole, woord: own.term.woord, naam: stem(word) }, at: verb };
    // The particle has done its work.
    const loose = terms.findIndex(({ at }) => at === particle);
    if (loose >= 0) terms.splice(loose, 1);
  }
  return terms;
}

/** Two words that the handbook writes as one count as that one: `burger beraad`, `raad lid`. */
async function joinNeighbours(index: SearchIndex, placed: readonly Placed[]): Promise<Placed[]> {
  const terms: Placed[] = [];
  for (let position = 0; position < placed.length; position += 1) {
    const here = placed[position] as Placed;
    const next = placed[position + 1];
    const words = next ? ['', 's'].map((link) => `${here.term.woord}${link}${next.term.woord}`) : [];
    let whole: Term | undefined;
    for (const word of words) if (!whole && (await index.entry(stem(word)))) whole = await lookUp(index, word, false);
    if (!whole || !next) {
      terms.push(here);
      continue;
    }
    for (const { term } of [here, next]) {
      for (const key of term.sleutels) {
        const known = await index.entry(key);
        if (known && !whole.sleutels.includes(key)) addPostings(whole, key, known.postings, MATCH.half);
      }
    }
    terms.push({ term: whole, at: here.at });
    position += 1;
  }
  return terms;
}

/**
 * What the best place of a page says about the words of the question together.
 * @param found for each word that the page has: section → score
 */
function bestPlace(found: readonly ReadonlyMap<number, number>[]): number {
  let best = 0;
  for (const section of new Set(found.flatMap((sections) => [...sections.keys()]))) {
    let sum = 0;
    let here = 0;
    for (const sections of found) {
      const score = sections.get(section);
      if (score !== undefined) here += 1;
      sum += Math.max(score ?? 0, FROM_CORE * (sections.get(0) ?? 0));
    }
    best = Math.max(best, section < FIRST_PHRASE ? sum : sum * (1 + SAME_PHRASE * (here - 1)));
  }
  return best;
}

/** Adds up what each page says about each word. */
function scorePages(terms: readonly Term[], typed: readonly string[], soortOf: (page: number) => string): Map<number, Scored> {
  const elsewhere = typed.length > 1 && typed.some((word) => ELSEWHERE.has(word));
  const known = terms.filter(({ top }) => top > 0);
  const average = known.reduce((sum, { top }) => sum + top, 0) / Math.max(1, known.length);
  const worth = terms.map((term) => worthOf(term) || average);
  const all = worth.reduce((sum, value) => sum + value, 0);
  const pages = new Map<number, Scored & { found: number; sum: number; words: ReadonlyMap<number, number>[] }>();
  for (const [position, term] of terms.entries()) {
    for (const [page, sections] of term.pages) {
      const scored = pages.get(page) ?? { ...newScored(page, soortOf(page), 0), found: 0, sum: 0, words: [] };
      scored.sum += Math.max(...sections.values());
      scored.found += worth[position] ?? 0;
      scored.words.push(sections);
      for (const [section, score] of sections) scored.sections.set(section, (scored.sections.get(section) ?? 0) + score);
      pages.set(page, scored);
    }
  }
  const notDefined = terms.length >= LONG_QUESTION || terms.some(({ hoe }) => hoe === 'gesplitst');
  for (const scored of pages.values()) {
    scored.coverage = all === 0 ? 0 : scored.found / all;
    const best = bestPlace(scored.words);
    const definition = scored.soort === 'begrip' && notDefined ? NOT_DEFINED : 1;
    const prior = elsewhere && scored.soort === 'praktijk' ? CASE : (PRIOR[scored.soort] ?? 1);
    scored.score = (scored.sum + SECTION * best) * scored.coverage ** COVERAGE * prior * definition;
    scored.reasons.push(['woorden', scored.sum], ['beste plek', SECTION * best], ['deel van de vraag', scored.coverage], ['soort', prior]);
  }
  return pages;
}

const bestScore = (pages: ReadonlyMap<number, Scored>): number =>
  [...pages.values()].reduce((best, { score }) => Math.max(best, score), MIN_BASE);

/** Raises pages whose name is the question, or a part of it. */
async function addNames(
  index: SearchIndex,
  terms: readonly Term[],
  typed: readonly string[],
  pages: Map<number, Scored>,
  soortOf: (page: number) => string,
): Promise<void> {
  const base = bestScore(pages);
  const total = terms.reduce((sum, term) => sum + worthOf(term), 0) || 1;
  const asking = new Set(typed.flatMap((word, at) => (I_AM.has(typed[at - 1] ?? '') ? [`${stem(word)}=`] : [])));
  const names = new Map<string, number>();
  for (let from = 0; from < terms.length; from += 1) {
    for (let to = from + 1; to <= Math.min(terms.length, from + MAX_NAME); to += 1) {
      const part = terms.slice(from, to);
      const key = nameKey(part.map(({ naam }) => naam));
      if (key === undefined) continue;
      const share = part.reduce((sum, term) => sum + worthOf(term), 0) / total;
      names.set(key, Math.max(names.get(key) ?? 0, part.length === terms.length ? 1 : PART_OF_QUESTION * share ** PART_SHRINKS));
    }
  }
  const bonuses = new Map<number, number>();
  for (const [key, share] of names) {
    const entry = await index.entry(key);
    if (!entry) continue;
    for (const { page, weight } of unpackPostings(entry.postings)) {
      // A word of a title is what somebody means who types only that.
      if (weight === NAME.titelwoord && share < 1) continue;
      const soort = soortOf(page);
      const role = soort === 'rol' && typed.length > 1 ? (asking.has(key) ? ROLE.asks : ROLE.named) : 1;
      // Who types a whole title means that page, whatever it is.
      const prior = share === 1 && weight === NAME.titel ? 1 : (PRIOR[soort] ?? 1);
      const bonus = base * share * role * (NAME_BONUS[weight] ?? 0) * prior * (soort === 'begrip' ? DEFINITION_FIRST : 1);
      bonuses.set(page, Math.max(bonus, bonuses.get(page) ?? 0));
    }
  }
  for (const [page, bonus] of bonuses) {
    const scored = pages.get(page) ?? newScored(page, soortOf(page), 1);
    scored.score += bonus;
    scored.reasons.push(['naam', bonus]);
    pages.set(page, scored);
  }
}

/** Pages that the question names by their code, or by the article that they treat. */
async function addDirect(
  index: SearchIndex,
  codes: readonly (readonly [code: string, factor: number])[],
  pages: Map<number, Scored>,
  soortOf: (page: number) => string,
): Promise<void> {
  const base = bestScore(pages);
  for (const [code, factor] of codes) {
    const entry = await index.entry(`${code}=`);
    const page = entry && unpackPostings(entry.postings)[0]?.page;
    if (page === undefined) continue;
    const scored = pages.get(page) ?? newScored(page, soortOf(page), 1);
    const points = base * factor;
    scored.score += points;
    scored.reasons.push(['code of artikel', points]);
    scored.coverage = 1;
    pages.set(page, scored);
  }
}

/** Counts for each facet the pages that pass the other facets; keeps the pages that pass all. */
function facetCounts(
  scored: readonly Scored[],
  head: Head,
  filters: Readonly<Record<string, string>>,
): { kept: Scored[]; facets: Record<string, Record<string, number>> } {
  const members = new Map<string, Map<string, ReadonlySet<number>>>();
  for (const [facet, values] of Object.entries(head.facetten)) {
    members.set(facet, new Map(Object.entries(values).map(([value, packed]) => [value, new Set(unpackPages(packed))])));
  }
  const valuesOf = (facet: string, { page, soort }: Scored): string[] =>
    facet === 'soort' ? [soort] : [...(members.get(facet) ?? [])].filter(([, pages]) => pages.has(page)).map(([value]) => value);
  const passes = (item: Scored, except?: string) =>
    Object.entries(filters).every(([facet, value]) => facet === except || valuesOf(facet, item).includes(value));
  const facets: Record<string, Record<string, number>> = { soort: {} };
  const soorten = facets['soort'] ?? {};
  for (const item of scored) if (passes(item, 'soort')) soorten[item.soort] = (soorten[item.soort] ?? 0) + 1;
  for (const [facet, values] of members) {
    const others = scored.filter((item) => passes(item, facet));
    const counts = [...values].map(([value, pages]) => [value, others.filter(({ page }) => pages.has(page)).length] as const);
    facets[facet] = Object.fromEntries(counts.filter(([, count]) => count > 0));
  }
  return { kept: scored.filter((item) => passes(item)), facets };
}

/** The best places of a page, each with an excerpt. */
function hitsOf({ soort, sections }: Scored, file: PageFile, wanted: Wanted): Hit[] {
  const real = [...sections].filter(([section]) => section < FIRST_PHRASE);
  const best = real.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const top = best[0]?.[1] ?? 0;
  const shown = best.filter(([, value], rank) => rank === 0 || value > top * NEAR_BEST).slice(0, MAX_HITS);
  const places = shown.length > 0 ? shown.map(([section]) => section) : [0];
  const base = file.url.split('#')[0] ?? '';
  return places.flatMap((section): Hit[] => {
    const [kop, anker, tekst] = file.delen[section] ?? [];
    if (tekst === undefined) return [];
    return [{ url: anker === '' ? file.url : `${base}#${anker}`, kop: kop ?? '', excerpt: excerptOf(tekst, wanted, soort === 'begrip') }];
  });
}

/** What is shown of a page. Excerpts are made when they are asked for: what stands below the screen can wait. */
function toResult(scored: Scored, file: PageFile, wanted: Wanted): Result {
  let hits: Hit[] | undefined;
  return {
    code: file.code,
    soort: scored.soort,
    titel: file.titel,
    url: file.url,
    score: scored.score,
    uitleg: scored.reasons,
    get hits() {
      return (hits ??= hitsOf(scored, file, wanted));
    },
  };
}

/**
 * Answers one question.
 * @param query as typed; any text is safe
 * @throws when a file of the index cannot be read
 */
export async function searchHandbook(
  index: SearchIndex,
  query: string,
  { filters = {}, limit = LIMIT, goOn }: SearchOptions = {},
): Promise<Outcome> {
  const cut = query.slice(0, MAX_QUERY);
  const typed = words(cut).slice(0, MAX_WORDS);
  const empty: Outcome = { query, results: [], total: 0, facets: {}, corrected: undefined, loosened: false, artikelen: [], woorden: [] };
  if (typed.length === 0) return empty;
  const head = await index.head();
  const starts: [number, string][] = [];
  let count = 0;
  for (const [soort, size] of head.soorten) {
    starts.push([count, soort]);
    count += size;
  }
  const soortOf = (page: number) => starts.findLast(([start]) => start <= page)?.[1] ?? '';

  const meaningful = new Set(contentWords(typed.join(' ')));
  const unfinished = /[\p{L}\p{N}]$/u.test(cut);
  const places = typed.map((word, at) => ({ word, at })).filter(({ word }) => meaningful.has(word));
  const looked = await Promise.all(
    places.map(async ({ word, at }) => ({ term: await lookUp(index, word, unfinished && at === typed.length - 1), at })),
  );
  const placed = await joinNeighbours(index, await joinVerbs(index, typed, looked));
  let corrected = false;
  const terms: Term[] = [];
  const said: string[] = [];
  for (const { term } of placed) {
    const known = term.sleutels.length > 0 || term.woord.length < MIN_RESCUE;
    const better = known ? { terms: [term], corrected: undefined } : await rescue(index, term.woord, placed.length > 1);
    terms.push(...better.terms);
    corrected ||= better.corrected !== undefined;
    said.push(better.corrected ?? term.woord);
  }

  for (const term of terms) {
    if (term.hoe === 'verbeterd') term.naam = term.sleutels[0] ?? term.naam;
    const name = await index.entry(`${term.naam}=`);
    term.isName = name !== undefined && unpackPostings(name.postings).some(({ weight }) => weight <= NAME.synoniem);
  }
  const pages = scorePages(terms, typed, soortOf);
  await addNames(index, terms, typed, pages, soortOf);
  const artikelen = articlesIn(cut, head.artikelen);
  const code = codeIn(cut);
  const direct = new Map<string, number>();
  for (const row of artikelen) {
    for (const [rank, page] of row[5].split('|').filter(Boolean).entries()) {
      direct.set(page, Math.max(direct.get(page) ?? 0, rank === 0 ? DIRECT.explains : DIRECT.treats));
    }
  }
  if (code !== undefined) direct.set(code, DIRECT.code);
  await addDirect(index, [...direct], pages, soortOf);

  const ranked = [...pages.values()].sort((a, b) => b.score - a.score || a.page - b.page);
  const best = ranked[0];
  const fitting = ranked.filter(({ score }) => score >= (best?.score ?? 0) * CUTOFF);
  const { kept, facets } = facetCounts(fitting, head, filters);
  const shown = kept.slice(0, limit);
  if (goOn && shown.some(({ page }) => !index.hasPage(page)) && !(await goOn())) return empty;
  const files = await Promise.all(shown.map(({ page }) => index.page(page)));
  const wanted: Wanted = {
    keys: new Set(terms.flatMap(({ sleutels }) => sleutels)),
    parts: terms.map(({ woord }) => woord).filter((word) => word.length > 3),
  };
  return {
    query,
    results: shown.map((item, rank) => toResult(item, files[rank] as PageFile, wanted)),
    total: kept.length,
    facets,
    corrected: corrected ? said.join(' ') : undefined,
    loosened: best !== undefined && best.coverage < 0.999 && terms.length > 1,
    artikelen,
    woorden: terms.map(({ woord, sleutels, hoe }) => ({ woord, sleutels, hoe })),
  };
}
