/** The search engine in the browser: loads the index once, relative to this script, so that it works at any path. */
import { RANKING, searchHandbook } from '../../handbook/search/engine.ts';
import type { Outcome, PagefindApi } from '../../handbook/search/engine.ts';
import { indexLookup } from '../../handbook/search/lookup.ts';
import type { Lookup, LookupIndex } from '../../handbook/search/lookup.ts';

/** Root of the handbook: this script stands one folder below it. */
export const ROOT = new URL(/* @vite-ignore */ '../', import.meta.url);

interface Loaded {
  api: PagefindApi;
  index: LookupIndex;
}
let loading: Promise<Loaded> | undefined;

async function load(): Promise<Loaded> {
  const [api, response] = await Promise.all([
    import(/* @vite-ignore */ new URL('pagefind/pagefind.js', ROOT).href) as Promise<PagefindApi>,
    fetch(new URL('zoektabel.json', ROOT)),
  ]);
  if (!response.ok) throw new Error(`zoektabel.json: ${response.status}`);
  await api.options({ baseUrl: '/', excerptLength: 24, ranking: RANKING, noWorker: true });
  await api.init();
  return { api, index: indexLookup((await response.json()) as Lookup) };
}

/** Starts loading; a failure is forgotten, so that a next try loads again. */
export function prepare(): Promise<Loaded> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** @throws when the index cannot be loaded. */
export async function ask(query: string, soort?: string): Promise<Outcome> {
  const { api, index } = await prepare();
  return searchHandbook(api, index, query, soort === undefined ? {} : { soort });
}
