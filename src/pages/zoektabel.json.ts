/** Names of all items and law articles, for the search. */
import type { APIRoute } from 'astro';
import { buildLookup } from '../handbook/search/lookup.ts';
import { getCatalogue } from '../site/data.ts';

export const GET: APIRoute = async () =>
  new Response(JSON.stringify(buildLookup(await getCatalogue())), { headers: { 'Content-Type': 'application/json' } });
