import type { Rule } from './contract.ts';
import { duplicates } from './text.ts';

export const rule: Rule = {
  level: 'fout',
  doel: 'Een code hoort bij één pagina en wordt nooit opnieuw gebruikt.',
  *run({ content }) {
    for (const [code, pages] of duplicates(content.pages, (page) => page.data?.code)) {
      for (const page of pages.slice(1)) {
        yield {
          file: page.source.path,
          line: page.lineOf(['code']),
          message: `De code '${code}' is al van ${pages[0]?.source.path ?? 'een andere pagina'}.`,
          remedy: 'Geef deze pagina de code die in de inhoudskaart staat, of de eerste vrije.',
        };
      }
    }
    const data = [
      ...content.begrippen.map((item) => ({ code: `begrip-${item.slug}`, path: item.source.path })),
      ...content.bronnen.map((item) => ({ code: `bron-${item.slug}`, path: item.source.path })),
      ...content.wetsartikelen.map((item) => ({ code: item.slug, path: item.source.path })),
    ];
    for (const [code, items] of duplicates(data, (item) => item.code)) {
      for (const { path } of items.slice(1)) {
        yield {
          file: path,
          line: 1,
          message: `De code '${code}' is al van ${items[0]?.path ?? 'een ander bestand'}.`,
          remedy: 'Hernoem of verwijder een van de twee bestanden.',
        };
      }
    }
  },
};
