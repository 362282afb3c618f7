/** What the search index holds: one record for each section of a page and for each term. */
export interface SearchRecord {
  /** Address with anchor, from the root of the site. */
  url: string;
  /** Title of the page or name of the term. */
  titel: string;
  /** Heading of the section; empty for the beginning of a page. */
  kop: string;
  soort: string;
  /** Code of the page or term. */
  code: string;
  /** Readable text, for matching and for the excerpt. */
  tekst: string;
  /** Words with which people look for it and that need not stand in the text. */
  zoekwoorden: readonly string[];
  /** Facets: name → values. */
  filters: Readonly<Record<string, readonly string[]>>;
}
