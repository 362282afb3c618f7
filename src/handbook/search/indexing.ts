/** From a search record to what the index keeps of it. */
import { partsOf } from '../dutch/compounds.ts';
import { words } from '../dutch/words.ts';
import type { SearchRecord } from './record.ts';

/** A record as Pagefind's `addCustomRecord` takes it. */
export interface IndexedRecord {
  url: string;
  content: string;
  language: 'nl';
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

/** Words of `text` split into the parts of which they are compounds; only the parts that differ from the words. */
function compoundParts(text: string): string {
  const seen = new Set(words(text));
  return [...new Set([...seen].flatMap((word) => partsOf(word)))].filter((part) => !seen.has(part)).join(' ');
}

/**
 * The text stays clean for the excerpt. What it should also be found by goes into meta fields, each with its own
 * weight at query time: `zoek` (search words and parts of title and heading) and `delen` (parts of words in the text).
 */
export function indexedRecord(record: SearchRecord): IndexedRecord {
  const { url, titel, kop, soort, code, tekst, zoekwoorden, filters } = record;
  const heads = [titel, kop, ...zoekwoorden].join(' ');
  const meta: Record<string, string> = {
    title: titel,
    kop,
    soort,
    code,
    zoek: [...zoekwoorden, compoundParts(heads)].filter(Boolean).join(' '),
    delen: compoundParts(tekst),
  };
  return {
    url,
    content: tekst === '' ? titel : tekst,
    language: 'nl',
    meta: Object.fromEntries(Object.entries(meta).filter(([, value]) => value !== '')),
    filters: Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, [...values]])),
  };
}
