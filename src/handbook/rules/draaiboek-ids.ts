import type { Rule } from './contract.ts';
import { duplicates } from './text.ts';

export const rule: Rule = {
  level: 'fout',
  doel: 'Een vraag van het draaiboek heeft in het hele stappenplan een eigen id.',
  *run({ content }) {
    const questions = content.pages.flatMap((page) =>
      page.data?.soort === 'stap' ? page.data.vragen.map((vraag, index) => ({ id: vraag.id, page, index })) : [],
    );
    for (const [id, group] of duplicates(questions, (question) => question.id)) {
      for (const { page, index } of group.slice(1)) {
        yield {
          file: page.source.path,
          line: page.lineOf(['vragen', index, 'id']),
          message: `De id '${id}' is al van een vraag in ${group[0]?.page.source.path ?? 'een andere stap'}.`,
          remedy: 'Geef deze vraag een eigen id.',
        };
      }
    }
  },
};
