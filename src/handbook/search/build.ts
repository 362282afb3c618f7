/** From search records to the files of the index. Pure: the same records in the same order give the same files. */
import { splitter } from '../dutch/compounds.ts';
import type { Splitter } from '../dutch/compounds.ts';
import { RELATED } from '../dutch/related.ts';
import { stem } from '../dutch/stem.ts';
import { STOP_WORDS, contentWords, words } from '../dutch/words.ts';
import { FIRST_PHRASE, MAX_SECTION, NAME, nameKey, packPages, packPostings, packScore } from './format.ts';
import type { PageFile, Posting, SoortRange, WordEntry, WordFile } from './format.ts';
import type { SearchRecord, SearchSection } from './record.ts';

/** How much a word counts by where it stands, and how much a long text dilutes it (BM25F; Robertson and Zaragoza 2009). */
const FIELDS = {
  titel: { weight: 5.25, length: 0.5 },
  namen: { weight: 5, length: 0.35 },
  kop: { weight: 4, length: 0.4 },
  samenvatting: { weight: 2, length: 0.3 },
  frase: { weight: 6, length: 0 },
  tekst: { weight: 0.5, length: 0.6 },
} as const;
type Field = keyof typeof FIELDS;
const FIELD_NAMES = Object.keys(FIELDS) as Field[];
/** Saturation: how fast more of the same word stops to count. */
const K1 = 2.2;
/** What a part of a compound counts, next to the word itself: the last part says what the thing is. */
const PART = { last: 0.5, other: 0.45 } as const;
/** How much the words of a search phrase share: 0 when each counts in full, 1 when together they count as one word. */
const PHRASE_SHARE = 0.5;
/** Words of which a title is a name; of a longer one no single word is. */
const SHORT_TITLE = 3;
/** What another name counts where the name itself stands. */
const SYNONYM = 0.35;
/** What ten times as many references to a page add to its scores. */
const MENTIONED = 0.2;
/** Longer lists keep their best places: a word that stands everywhere tells pages apart only where it weighs much. */
const MAX_POSTINGS = 1500;
/** Words of about the same meaning that are looked up as well: each may be another file. */
const MAX_RELATED = 3;
/** The size of a file of words, in characters before compression (a third is left after it). */
const FILE_SIZE = 18_000;

/** All files of the index but the head, and what the head needs to know. */
export interface BuiltIndex {
  files: Map<string, unknown>;
  soorten: SoortRange[];
  randen: string[];
  facetten: Record<string, Record<string, string>>;
}

/** Times that a stem stands in each field of a section. */
type Counts = Map<string, Partial<Record<Field, number>>>;

interface Section {
  page: number;
  section: number;
  counts: Counts;
  lengths: Record<Field, number>;
}

/** The words that may be parts of compounds: those that the handbook uses by themselves more than once, and all words of names. */
function partWords(records: readonly SearchRecord[]): Set<string> {
  const often = new Map<string, number>();
  const named = new Set<string>();
  for (const { titel, synoniemen, zoekwoorden, samenvatting, delen } of records) {
    for (const word of words([titel, ...synoniemen, ...zoekwoorden].join(' '))) named.add(word);
    for (const word of words([samenvatting, ...delen.map(({ kop, tekst }) => `${kop} ${tekst}`)].join(' '))) {
      often.set(word, (often.get(word) ?? 0) + 1);
    }
  }
  for (const [word, count] of often) if (count > 2) named.add(word);
  for (const word of STOP_WORDS) named.delete(word);
  return named;
}

/** Name (as a key of one or more stems) → the words of its other names. */
function synonymsOf(records: readonly SearchRecord[]): Map<string, ReadonlySet<string>> {
  const found = new Map<string, ReadonlySet<string>>();
  const names = new Set(records.map(({ titel }) => stem(words(titel).join(' '))));
  for (const { soort, titel, synoniemen } of records) {
    const own = words(titel);
    // Only terms have synonyms, and only a name of one word can be seen in a text.
    if (soort !== 'begrip' || own.length !== 1 || synoniemen.length === 0) continue;
    const others = synoniemen.flatMap((name) => contentWords(name)).map(stem);
    found.set(stem(own[0] ?? ''), new Set(others.filter((other) => !names.has(other))));
  }
  return found;
}

const newSection = (page: number, section: number): Section => ({
  page,
  section,
  counts: new Map(),
  lengths: { titel: 0, namen: 0, kop: 0, samenvatting: 0, frase: 0, tekst: 0 },
});

class Index {
  readonly sections: Section[] = [];
  /** Stem → the ways in which it is written, with their number. */
  readonly forms = new Map<string, Map<string, number>>();
  readonly names = new Map<string, Posting[]>();
  /** Stem of a compound → the stems of its parts. */
  readonly parts = new Map<string, readonly string[]>();
  /** Page → factor for how much it is used. */
  readonly #favour: readonly number[];
  readonly #split: Splitter;
  readonly #synonyms: Map<string, ReadonlySet<string>>;

  constructor(records: readonly SearchRecord[]) {
    this.#favour = records.map(({ genoemd }) => 1 + MENTIONED * Math.log10(1 + genoemd));
    this.#split = splitter(partWords(records));
    this.#synonyms = synonymsOf(records);
    for (const [page, record] of records.entries()) this.#addPage(record, page);
  }

  #addPage(record: SearchRecord, page: number): void {
    const { titel, synoniemen, zoekwoorden, samenvatting, delen } = record;
    for (const [section, { kop, tekst }] of delen.entries()) {
      const own = newSection(page, Math.min(section, MAX_SECTION));
      if (section === 0) {
        this.#count(own, 'titel', titel);
        this.#count(own, 'namen', synoniemen.join(' '));
        this.#count(own, 'samenvatting', samenvatting);
      }
      this.#count(own, 'kop', kop);
      this.#count(own, 'tekst', tekst);
      this.sections.push(own);
    }
    for (const [number, phrase] of zoekwoorden.entries()) {
      const own = newSection(page, FIRST_PHRASE + number);
      // The words of a phrase share its weight: all of them together are worth more than one, but not twice as much.
      this.#count(own, 'frase', phrase, Math.max(1, contentWords(phrase).length) ** -PHRASE_SHARE);
      this.sections.push(own);
    }
    this.#addName(record.code, page, NAME.titel);
    this.#addName(titel, page, NAME.titel);
    const [before, after] = titel.split(/[:,?]/, 2);
    if (after !== undefined && before !== undefined) this.#addName(before, page, NAME.deel);
    for (const name of synoniemen) this.#addName(name, page, NAME.synoniem);
    for (const name of zoekwoorden) this.#addName(name, page, NAME.zoekwoord);
    // Who types a part of a name looks for the things that are named so: `wijk` for wijkraad and wijkschouw.
    const short = contentWords(before ?? titel);
    if (short.length <= SHORT_TITLE)
      for (const word of short.flatMap((own) => [own, ...this.#split(own)])) this.#addName(word, page, NAME.titelwoord);
  }

  #addName(name: string, page: number, kind: number): void {
    const key = /^[a-z]+-[\d-]+[a-z]?$/.test(name) ? `${name}=` : nameKey(contentWords(name).map(stem));
    if (key === undefined) return;
    const known = this.names.get(key) ?? [];
    if (!known.some((posting) => posting.page === page)) known.push({ page, section: 0, weight: kind });
    this.names.set(key, known);
  }

  #count(section: Section, field: Field, text: string, times = 1): void {
    const add = (key: string, count: number) => {
      const fields = section.counts.get(key) ?? {};
      fields[field] = (fields[field] ?? 0) + count * times;
      section.counts.set(key, fields);
    };
    const all = words(text);
    section.lengths[field] += all.length;
    for (const word of all) {
      // In running text these words tell nothing, and would fill a fifth of the index.
      if (STOP_WORDS.has(word) && field !== 'titel' && field !== 'kop' && field !== 'namen') continue;
      const key = stem(word);
      const forms = this.forms.get(key) ?? new Map<string, number>();
      forms.set(word, (forms.get(word) ?? 0) + 1);
      this.forms.set(key, forms);
      add(key, 1);
      const parts = this.#split(word);
      if (parts.length > 0) this.parts.set(key, parts.map(stem));
      for (const [index, part] of parts.entries()) add(stem(part), index === parts.length - 1 ? PART.last : PART.other);
      for (const other of this.#synonyms.get(key) ?? []) add(other, SYNONYM);
    }
  }

  /** Stem → its places with their scores. */
  postings(): Map<string, { page: number; section: number; score: number }[]> {
    const average = Object.fromEntries(
      FIELD_NAMES.map((field) => {
        const filled = this.sections.map(({ lengths }) => lengths[field]).filter((length) => length > 0);
        return [field, filled.reduce((sum, length) => sum + length, 0) / Math.max(1, filled.length)];
      }),
    ) as Record<Field, number>;
    const found = new Map<string, { page: number; section: number; score: number }[]>();
    for (const { page, section, counts, lengths } of this.sections) {
      for (const [key, fields] of counts) {
        let frequency = 0;
        for (const [field, count] of Object.entries(fields) as [Field, number][]) {
          const { weight, length } = FIELDS[field];
          frequency += (weight * count) / (1 - length + (length * lengths[field]) / (average[field] || 1));
        }
        const places = found.get(key) ?? [];
        places.push({ page, section, score: (frequency * (K1 + 1)) / (K1 + frequency) });
        found.set(key, places);
      }
    }
    const pages = (this.sections.at(-1)?.page ?? 0) + 1;
    for (const places of found.values()) {
      const on = new Set(places.map(({ page }) => page)).size;
      const rarity = Math.log(1 + (pages - on + 0.5) / (on + 0.5));
      for (const place of places) place.score *= rarity * (this.#favour[place.page] ?? 1);
    }
    return found;
  }
}

/** Cuts the keys into files; what begins with the same stem stays together, so that a word and its names come in one. */
function wordFiles(entries: readonly (readonly [key: string, entry: WordEntry])[]): {
  randen: string[];
  files: WordFile[];
} {
  const randen: string[] = [];
  const files: Record<string, WordEntry>[] = [];
  let size = Infinity;
  let last = '';
  for (const [key, entry] of entries) {
    const first = key.split('=')[0] ?? '';
    if (size > FILE_SIZE && first !== last) {
      randen.push(first);
      files.push({});
      size = 0;
    }
    last = first;
    const file = files.at(-1);
    if (file) file[key] = entry;
    size += JSON.stringify(entry).length + key.length;
  }
  return { randen, files };
}

/** Values of facets in the order in which people know them; values that are not here come after. */
export type FacetOrder = Readonly<Record<string, readonly string[]>>;

/** Pages by number for each value of each facet. */
function facetsOf(records: readonly SearchRecord[], order: FacetOrder): Record<string, Record<string, string>> {
  const pages = new Map(
    Object.entries(order).map(([facet, values]) => [facet, new Map<string, number[]>(values.map((value) => [value, []]))]),
  );
  for (const [page, { facetten }] of records.entries()) {
    for (const [facet, values] of Object.entries(facetten)) {
      const known = pages.get(facet) ?? new Map<string, number[]>();
      for (const value of values) known.set(value, [...(known.get(value) ?? []), page]);
      pages.set(facet, known);
    }
  }
  const filled = (values: ReadonlyMap<string, readonly number[]>) => [...values].filter(([, list]) => list.length > 0);
  return Object.fromEntries(
    [...pages].map(([facet, values]) => [facet, Object.fromEntries(filled(values).map(([value, list]) => [value, packPages(list)]))]),
  );
}

/** Stem → stems that mean about the same in this field, as far as the handbook has them; at most a few. */
function relatedStems(known: (key: string) => boolean): Map<string, string[]> {
  const related = new Map<string, string[]>();
  for (const group of RELATED) {
    const [head = '', ...others] = [...new Set(group.map(stem))];
    const add = (from: string, to: string | undefined) => {
      if (to === undefined || from === to || !known(to)) return;
      const list = related.get(from) ?? [];
      if (list.length < MAX_RELATED && !list.includes(to)) related.set(from, [...list, to]);
    };
    for (const other of others) add(other, head);
    add(head, others[0]);
    // A word that the handbook does not use also leads to another of its group that it does use.
    for (const other of others.filter((word) => !known(word))) add(other, others.find(known));
  }
  return related;
}

const byKey = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * @param unordered all records; they are numbered soort by soort, in their own order within a soort
 * @param order values of facets, in the order in which readers see them
 * @returns the files by name, without a folder
 */
export function buildIndex(unordered: readonly SearchRecord[], order: FacetOrder = {}): BuiltIndex {
  // Administrators run this on Node 20 as well, which has no `Map.groupBy`.
  const soorten = [...new Set(unordered.map(({ soort }) => soort))];
  const bySoort = new Map(soorten.map((soort) => [soort, unordered.filter((record) => record.soort === soort)]));
  const records = [...bySoort.values()].flat();
  const index = new Index(records);

  const entries = new Map<string, WordEntry>();
  for (const [key, places] of index.postings()) {
    const best =
      places.length <= MAX_POSTINGS
        ? places
        : [...places]
            .sort((a, b) => b.score - a.score)
            .slice(0, MAX_POSTINGS)
            .sort((a, b) => a.page - b.page || a.section - b.section);
    const forms = [...(index.forms.get(key)?.keys() ?? [])].filter((form) => form !== key).sort(byKey);
    const merged = new Map<string, Posting>();
    for (const { page, section, score } of best) {
      const weight = packScore(score);
      const place = `${page} ${section}`;
      const known = merged.get(place);
      if (known === undefined || known.weight < weight) merged.set(place, { page, section, weight });
    }
    const parts = index.parts.get(key);
    const postings = packPostings([...merged.values()]);
    entries.set(key, parts ? [forms.join(' '), postings, parts.join(' ')] : [forms.join(' '), postings]);
  }
  for (const [key, related] of relatedStems((word) => entries.has(word))) {
    const [forms, postings, parts] = entries.get(key) ?? ['', ''];
    entries.set(key, [forms, postings, parts ?? '', related.join(' ')]);
  }
  for (const [key, postings] of index.names) entries.set(key, ['', packPostings(postings)]);

  const files = new Map<string, unknown>();
  const { randen, files: cut } = wordFiles([...entries].sort(([a], [b]) => byKey(a, b)));
  for (const [number, file] of cut.entries()) files.set(`w${number}.json`, file);
  for (const [number, record] of records.entries()) files.set(`p${number}.json`, pageFile(record));
  files.set('woorden.json', { woorden: correctable(index, (key) => entries.has(key)).join(' ') });
  return {
    files,
    soorten: [...bySoort].map(([soort, list]) => [soort, list.length]),
    randen,
    facetten: facetsOf(records, order),
  };
}

/**
 * Words that a typing error may be corrected to, and that may be a part of a compound: those that stand in a name or more
 * than once in the text, and those that lead to a word of the handbook.
 */
function correctable({ forms, names }: Index, known: (key: string) => boolean): string[] {
  const inNames = new Set([...names.keys()].flatMap((key) => key.split(/[= ]/)));
  const used = [...forms].flatMap(([key, written]) =>
    [...written].filter(([, count]) => count > 1 || inNames.has(key)).map(([form]) => form),
  );
  return [...new Set([...used, ...RELATED.flat().filter((word) => known(stem(word)))])]
    .filter((word) => word.length > 2 && !/^\d+$/.test(word))
    .sort(byKey);
}

function pageFile({ code, titel, url, samenvatting, delen }: SearchRecord): PageFile {
  const section = ({ kop, anker, tekst }: SearchSection, index: number) =>
    [kop, anker, index === 0 ? [samenvatting, tekst].filter(Boolean).join(' ') : tekst] as const;
  return { code, titel, url, delen: delen.map(section) };
}
