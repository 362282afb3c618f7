/** Every item of the handbook, for other programs. */
import type { APIRoute } from 'astro';
import { catalogueRows } from '../handbook/catalogue/export.ts';
import { getCatalogue } from '../site/data.ts';

export const GET: APIRoute = async () => {
  const rows = catalogueRows(await getCatalogue());
  return new Response(`${JSON.stringify(rows, undefined, 1)}\n`, { headers: { 'Content-Type': 'application/json' } });
};
