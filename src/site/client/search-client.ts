/** The search engine in the browser: reads the index relative to this script, so that it works at any path. */
import { SearchIndex, searchHandbook } from '../../handbook/search/engine.ts';
import type { Outcome, SearchOptions } from '../../handbook/search/engine.ts';

/** Root of the handbook: this script stands one folder below it. */
export const ROOT = new URL(/* @vite-ignore */ '../', import.meta.url);

const INDEX = new URL('zoek/', ROOT);

async function load(path: string): Promise<unknown> {
  const response = await fetch(new URL(path, INDEX));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return (await response.json()) as unknown;
}

const index = new SearchIndex(load);

/** Starts loading; when it fails, the first question tries again. */
export function prepare(): void {
  index.head().catch(() => undefined);
}

/** @throws when a part of the index that this question needs cannot be loaded; the next question asks for it again. */
export const ask = (query: string, options: SearchOptions): Promise<Outcome> => searchHandbook(index, query, options);
