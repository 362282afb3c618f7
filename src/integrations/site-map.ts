/** The site map of the public edition: every page that search engines should show, with the day of its last change. */
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { buildCatalogue } from '../handbook/catalogue/catalogue.ts';
import type { Catalogue } from '../handbook/catalogue/catalogue.ts';
import { readContentOnce } from '../handbook/catalogue/content.ts';
import { isIndexed } from '../handbook/catalogue/navigation.ts';

/** The Astro integration. Short links, the page for an unknown address and pages that must not be indexed are left out. */
export function siteMap(): AstroIntegration {
  let catalogue: Promise<Catalogue> | undefined;
  return sitemap({
    serialize: async (item) => {
      catalogue ??= readContentOnce(process.cwd()).then(buildCatalogue);
      const page = (await catalogue).pageByUrl(new URL(item.url).pathname);
      return page && isIndexed(page) ? { ...item, lastmod: page.data.bijgewerkt } : undefined;
    },
  });
}
