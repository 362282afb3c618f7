import type { Rule } from './contract.ts';
import { duplicates } from './text.ts';

export const rule: Rule = {
  level: 'fout',
  doel: 'Elke bron staat één keer in het register.',
  *run({ content }) {
    for (const [url, items] of duplicates(content.bronnen, (item) => item.data?.url?.replace(/\/$/, ''))) {
      for (const item of items.slice(1)) {
        yield {
          file: item.source.path,
          line: item.lineOf(['url']),
          message: `Het adres ${url} staat ook in ${items[0]?.source.path ?? 'een andere bron'}.`,
          remedy: 'Verwijder een van de twee en gebruik overal dezelfde code.',
        };
      }
    }
  },
};
