import type { Rule } from './contract.ts';
import { linesMatching, sourcesOf } from './text.ts';

export const rule: Rule = {
  level: 'fout',
  doel: 'Geen resten van een mislukte samenvoeging in de tekst.',
  *run({ content }) {
    for (const { path, text } of sourcesOf(content)) {
      for (const line of linesMatching(text, /^(<{7} |={7}$|>{7} |\|{7} )/)) {
        yield {
          file: path,
          line,
          message: 'Hier staat een conflictmarkering van git.',
          remedy: 'Kies welke van de twee teksten moet blijven en verwijder de regels met <<<<<<<, ======= en >>>>>>>.',
        };
      }
    }
  },
};
