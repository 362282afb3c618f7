/** What the search index is made of: one record for each page that can be found, and for each term. */
export interface SearchRecord {
  /** Address from the root, without a slash in front: `lessen/x/`, `begrippen/#loting`. */
  url: string;
  code: string;
  soort: string;
  titel: string;
  /** Other names of the same thing. */
  synoniemen: readonly string[];
  /** Words with which people look for it and that need not stand in the text. */
  zoekwoorden: readonly string[];
  /** One or two sentences that say what it is. */
  samenvatting: string;
  /** Sections with their heading and anchor; the first has neither and is the beginning of the page. */
  delen: readonly SearchSection[];
  /** How many pages and terms point here: of two equal answers, people mean the one that is used more. */
  genoemd: number;
  /** Facets: name → values. */
  facetten: Readonly<Record<string, readonly string[]>>;
}

export interface SearchSection {
  kop: string;
  anker: string;
  /** Readable text, for matching and for the excerpt. */
  tekst: string;
}
