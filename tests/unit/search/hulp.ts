/** A small index in memory, read as the site reads it. */
import { buildIndex } from '../../../src/handbook/search/build.ts';
import { SearchIndex, searchHandbook } from '../../../src/handbook/search/engine.ts';
import type { SearchOptions } from '../../../src/handbook/search/engine.ts';
import type { ArticleRow } from '../../../src/handbook/search/format.ts';
import type { SearchRecord } from '../../../src/handbook/search/record.ts';

export function record(code: string, titel: string, tekst = '', meer: Partial<SearchRecord> = {}): SearchRecord {
  const soort = code.slice(0, code.indexOf('-'));
  return {
    url: soort === 'begrip' ? `begrippen/#${code.slice(7)}` : `${code}-adres/`,
    code,
    soort,
    titel,
    synoniemen: [],
    zoekwoorden: [],
    samenvatting: '',
    delen: [{ kop: '', anker: '', tekst }],
    genoemd: 0,
    facetten: {},
    ...meer,
  };
}

export interface TestIndex {
  index: SearchIndex;
  /** Files that were read, in order. */
  read: string[];
  zoek: (query: string, options?: SearchOptions) => ReturnType<typeof searchHandbook>;
  codes: (query: string, options?: SearchOptions) => Promise<string[]>;
}

/** @param broken files that cannot be read, until they are taken out of the set */
export function testIndex(records: readonly SearchRecord[], artikelen: readonly ArticleRow[] = [], broken = new Set<string>()): TestIndex {
  const { files, ...head } = buildIndex(records);
  const read: string[] = [];
  const index = new SearchIndex((path) => {
    const name = path.replace('map/', '');
    read.push(name);
    if (broken.has(name)) return Promise.reject(new Error(`${name} kapot`));
    const content = name === 'index.json' ? { map: 'map', artikelen, ...head } : files.get(name);
    return content === undefined ? Promise.reject(new Error(`${name} ontbreekt`)) : Promise.resolve(JSON.parse(JSON.stringify(content)));
  });
  const zoek = (query: string, options?: SearchOptions) => searchHandbook(index, query, options);
  return { index, read, zoek, codes: async (query, options) => (await zoek(query, options)).results.map(({ code }) => code) };
}
