/** The search engine in the browser. */
import { SearchIndex, searchHandbook } from '../../handbook/search/engine.ts';
import type { Outcome, SearchOptions } from '../../handbook/search/engine.ts';
import { load } from './place.ts';

const index = new SearchIndex(load);

/** Starts loading; when it fails, the first question tries again. */
export function prepare(): void {
  index.head().catch(() => undefined);
}

/** @throws when a part of the index that this question needs cannot be loaded; the next question asks for it again. */
export const ask = (query: string, options: SearchOptions): Promise<Outcome> => searchHandbook(index, query, options);
