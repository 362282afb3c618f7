import { reservedIds } from '../catalogue/anchors.ts';
import type { Rule } from './contract.ts';

export const rule: Rule = {
  level: 'fout',
  doel: 'Een kop-id komt op een pagina één keer voor en is niet van het sjabloon.',
  *run({ content }) {
    for (const { source, body, data } of content.pages) {
      const seen = new Map<string, number>();
      const questions = data?.soort === 'stap' ? data.vragen.map((vraag) => vraag.id) : [];
      const reserved = new Set([...(data ? reservedIds(data.soort) : []), ...questions]);
      for (const { id, line } of body.headings) {
        if (id === undefined) continue;
        const first = seen.get(id);
        if (first !== undefined) {
          yield {
            file: source.path,
            line,
            message: `De kop-id '${id}' is al gebruikt op regel ${first}.`,
            remedy: 'Geef deze kop een eigen id.',
          };
        } else if (reserved.has(id)) {
          yield {
            file: source.path,
            line,
            message: `De kop-id '${id}' hoort bij het sjabloon van deze soort of bij een vraag van het draaiboek.`,
            remedy: 'Kies een andere id.',
          };
        }
        seen.set(id, first ?? line);
      }
    }
  },
};
