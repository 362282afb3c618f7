/** The search of the built site in Node: the same index, the same engine, no browser. */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { RANKING, searchHandbook } from '../handbook/search/engine.ts';
import type { Outcome, PagefindApi } from '../handbook/search/engine.ts';
import { indexLookup } from '../handbook/search/lookup.ts';
import type { Lookup } from '../handbook/search/lookup.ts';

/** Pagefind asks a browser for these; the address only has to be one. */
function pretendBrowser(directory: string): void {
  const root = pathToFileURL(`${directory}/`).href;
  const realFetch = globalThis.fetch;
  const fromDisk = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const url = new URL(input instanceof Request ? input.url : String(input), root);
    if (url.protocol !== 'file:') return realFetch(input, init);
    url.search = '';
    return new Response(new Uint8Array(await readFile(fileURLToPath(url))));
  };
  Object.assign(globalThis, {
    fetch: fromDisk,
    window: globalThis,
    location: new URL(root),
    document: { currentScript: null, documentElement: { lang: 'nl' }, querySelector: () => ({ getAttribute: () => 'nl' }) },
  });
}

/**
 * Opens the search index of a built site.
 * @param directory the output, e.g. `dist`
 * @returns a function that answers one question
 * @throws when there is no index
 */
export async function openSearch(directory: string): Promise<(query: string) => Promise<Outcome>> {
  const absolute = resolve(directory);
  const lookup = JSON.parse(await readFile(join(absolute, 'zoektabel.json'), 'utf8')) as Lookup;
  pretendBrowser(absolute);
  const api = (await import(pathToFileURL(join(absolute, 'pagefind/pagefind.js')).href)) as PagefindApi;
  await api.options({
    baseUrl: '/',
    basePath: pathToFileURL(join(absolute, 'pagefind/')).href,
    excerptLength: 24,
    ranking: RANKING,
    noWorker: true,
  });
  await api.init();
  const index = indexLookup(lookup);
  return (query) => searchHandbook(api, index, query);
}
