/** Law articles as the search knows them. */
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { ArticleRow } from './format.ts';

/** One row for each article in the register, with the law pages that treat it. */
export function articleRows(catalogue: Catalogue): ArticleRow[] {
  return catalogue.wetsartikelen.map(({ slug, data }): ArticleRow => {
    const pages = catalogue.pages('wet').filter((page) => (page.data.artikelen ?? []).includes(slug));
    return [data.wet, data.kort, data.artikel, data.onderwerp, data.bwb, pages.map((page) => page.data.code).join('|')];
  });
}
