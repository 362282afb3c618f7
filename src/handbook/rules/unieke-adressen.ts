import type { Rule } from './contract.ts';
import { duplicates } from './text.ts';

export const rule: Rule = {
  level: 'fout',
  doel: 'Twee pagina’s hebben nooit hetzelfde adres; een adres is ook nooit een korte code.',
  *run({ content, catalogue }) {
    for (const [url, pages] of duplicates(content.pages, (page) => page.url)) {
      for (const page of pages.slice(1)) {
        yield {
          file: page.source.path,
          line: 1,
          message: `Het adres ${url} is al van ${pages[0]?.source.path ?? 'een andere pagina'}.`,
          remedy: 'Hernoem dit bestand; het nummer vooraan telt niet mee in het adres.',
        };
      }
    }
    for (const page of content.pages) {
      if (catalogue.byCode.has(page.id)) {
        yield { file: page.source.path, line: 1, message: `Het adres ${page.url} is ook een korte code.`, remedy: 'Hernoem dit bestand.' };
      }
    }
  },
};
