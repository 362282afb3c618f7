import type { Rule } from './contract.ts';
import { linesMatching, sourcesOf } from './text.ts';

export const rule: Rule = {
  level: 'fout',
  doel: 'Geen onzichtbare stuurtekens in de tekst.',
  *run({ content }) {
    for (const { path, text } of sourcesOf(content)) {
      for (const line of linesMatching(text, /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u200B\u202A-\u202E\u2066-\u2069\uFEFF]/)) {
        yield {
          file: path,
          line,
          message: 'Op deze regel staat een onzichtbaar stuurteken (bijvoorbeeld een NUL-byte of een spatie zonder breedte).',
          remedy: 'Verwijder het teken; typ de regel zo nodig over.',
        };
      }
    }
  },
};
