/** The search of the built site in Node: the same index, the same engine, no browser. */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { SearchIndex, searchHandbook } from '../handbook/search/engine.ts';
import type { Outcome, SearchOptions } from '../handbook/search/engine.ts';

/**
 * Opens the search index of a built site.
 * @param directory the output, e.g. `dist`
 * @returns a function that answers one question; it throws when there is no index
 */
export function openSearch(directory: string): (query: string, options?: SearchOptions) => Promise<Outcome> {
  const root = join(resolve(directory), 'zoek');
  const index = new SearchIndex(async (path) => JSON.parse(await readFile(join(root, path), 'utf8')) as unknown);
  return (query, options) => searchHandbook(index, query, options);
}
