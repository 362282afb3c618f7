/** The search engine in the browser: loads the index once, relative to this script, so that it works at any path. */
import { RANKING, searchHandbook } from '../../handbook/search/engine.ts';
import type { Outcome, PagefindApi } from '../../handbook/search/engine.ts';
import { indexLookup } from '../../handbook/search/lookup.ts';
import type { Lookup, LookupIndex } from '../../handbook/search/lookup.ts';

/** Root of the handbook: this script stands one folder below it. */
export const ROOT = new URL(/* @vite-ignore */ '../', import.meta.url);

const INDEX = new URL('pagefind/', ROOT);

interface Loaded {
  api: PagefindApi;
  index: LookupIndex;
}
let loading: Promise<Loaded> | undefined;

/** Requests for parts of the index that failed. Pagefind goes on without such a part and then finds too little. */
let failures = 0;

/** Counts failing requests for the index; every other request passes as it is. */
function watchRequests(): void {
  const original = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const isIndex = new Request(input).url.startsWith(INDEX.href);
    try {
      const response = await original(input, init);
      if (isIndex && !response.ok) failures += 1;
      return response;
    } catch (error) {
      if (isIndex) failures += 1;
      throw error;
    }
  };
}
watchRequests();

/** How often loading was tried. A browser remembers a script that failed; another address makes it try again. */
let attempts = 0;

async function load(): Promise<Loaded> {
  const script = new URL('pagefind.js', INDEX);
  if (attempts > 0) script.search = String(attempts);
  attempts += 1;
  const [api, response] = await Promise.all([
    import(/* @vite-ignore */ script.href) as Promise<PagefindApi>,
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

/** @throws when the index, or a part of it that this question needs, cannot be loaded. */
export async function ask(query: string, fragments: number): Promise<Outcome> {
  const { api, index } = await prepare();
  const before = failures;
  try {
    const outcome = await searchHandbook(api, index, query, { fragments });
    if (failures === before) return outcome;
  } catch (error) {
    // Begin anew at the next question: what failed would stay missing.
    loading = undefined;
    throw error;
  }
  loading = undefined;
  throw new Error('a part of the search index could not be loaded');
}
