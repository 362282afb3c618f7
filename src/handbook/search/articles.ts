/** Law articles as the search knows them. */
import type { Catalogue } from '../catalogue/catalogue.ts';
import { words } from '../dutch/words.ts';
import type { ArticleRow } from './format.ts';
import type { SearchRecord } from './record.ts';

/** How well a page explains an article, by its title and headings: about the article itself, about its law, or in passing. */
const FIT = { article: 2, law: 1, passing: 0 } as const;

interface Article {
  wet: string;
  kort: string;
  artikel: string;
}

function fitOf({ wet, kort, artikel }: Article, { titel, delen }: SearchRecord): number {
  const headings = [titel, ...delen.map(({ kop }) => kop)].map((text) => ` ${words(text).join(' ')} `);
  const has = (heading: string, name: string) => heading.includes(` ${words(name).join(' ')} `);
  // `Wmo 2015` is said as `Wmo`, too.
  const ofLaw = headings.filter((heading) => has(heading, wet) || has(heading, kort.split(' ')[0] ?? kort));
  if (ofLaw.some((heading) => has(heading, `artikel ${artikel}`))) return FIT.article;
  return ofLaw.length > 0 ? FIT.law : FIT.passing;
}

/**
 * One row for each article in the register, with the law pages that treat it, the one that explains it best first: by its
 * headings, then by how many articles of that law it treats.
 * @param records the pages as the search sees them, for their headings
 */
export function articleRows(catalogue: Catalogue, records: readonly SearchRecord[]): ArticleRow[] {
  const recordOf = new Map(records.map((record) => [record.code, record]));
  const lawOf = new Map(catalogue.wetsartikelen.map(({ slug, data }) => [slug, data.wet]));
  return catalogue.wetsartikelen.map(({ slug, data }): ArticleRow => {
    const pages = catalogue
      .pages('wet')
      .filter((page) => (page.data.artikelen ?? []).includes(slug))
      .map(({ data: { code, artikelen = [] } }) => {
        const record = recordOf.get(code);
        return {
          code,
          fit: record ? fitOf(data, record) : FIT.passing,
          count: artikelen.filter((other) => lawOf.get(other) === data.wet).length,
        };
      })
      .sort((a, b) => b.fit - a.fit || b.count - a.count);
    return [data.wet, data.kort, data.artikel, data.onderwerp, data.bwb, pages.map(({ code }) => code).join('|')];
  });
}
