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
  },
};
