/** The public form of the catalogue. */
import type { Catalogue } from './catalogue.ts';

/** One row of `catalogus.json`; addresses are relative to the root of the handbook. */
export interface CatalogueRow {
  code: string;
  soort: string;
  titel: string;
  url: string;
  korteUrl: string;
  samenvatting: string;
  gewijzigd: string;
}

const relative = (url: string) => (url === '/' ? './' : url.slice(1));

/** All items in the order of the handbook. */
export function catalogueRows({ items }: Catalogue): CatalogueRow[] {
  return items.map(({ code, soort, titel, url, korteUrl, samenvatting, gewijzigd }) => ({
    code,
    soort,
    titel,
    url: relative(url),
    korteUrl: relative(korteUrl ?? url),
    samenvatting,
    gewijzigd,
  }));
}
