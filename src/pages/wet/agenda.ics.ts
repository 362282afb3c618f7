/** The days that the law sets, for a calendar. */
import type { APIRoute } from 'astro';
import { legalCalendar } from '../../handbook/catalogue/calendar.ts';
import { getCatalogue } from '../../site/data.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(legalCalendar(await getCatalogue(), site?.href), { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
