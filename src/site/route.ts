/** What Starlight's route data becomes before a page is rendered. */
import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { templateHeadings } from '../handbook/catalogue/anchors.ts';
import type { Catalogue, CheckedPage } from '../handbook/catalogue/catalogue.ts';
import { endHeadings, endOfPage, sideNavigation } from '../handbook/catalogue/navigation.ts';
import { getCurrent } from './data.ts';

export interface TocEntry {
  id: string;
  text: string;
}

/** Headings for 'Op deze pagina': those of the template around those of the author. */
export function tableOfContents(catalogue: Catalogue, page: CheckedPage): TocEntry[] {
  const template = templateHeadings(page);
  const own = page.body.headings.filter((heading) => heading.depth === 2).map(({ id = '', text }) => ({ id, text }));
  const end = endHeadings(endOfPage(catalogue, page));
  return [
    ...template.filter((heading) => heading.place === 'before'),
    ...own,
    ...template.filter((heading) => heading.place === 'after'),
    ...end,
  ];
}

export const onRequest = defineRouteMiddleware(async ({ locals }) => {
  const { catalogue, page } = await getCurrent(locals);
  const route = locals.starlightRoute;
  route.hasSidebar = sideNavigation(catalogue, page).length > 0;
  const items = tableOfContents(catalogue, page).map(({ id, text }) => ({ depth: 2, slug: id, text, children: [] }));
  route.toc = items.length > 2 ? { minHeadingLevel: 2, maxHeadingLevel: 2, items } : undefined;
});
