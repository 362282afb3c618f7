import type { Rule } from './contract.ts';
import { entriesOf, textsOf } from './text.ts';

export const rule: Rule = {
  level: 'fout',
  doel: 'Geen HTML, scripts of code in de tekst: die maakt alleen de site zelf.',
  *run({ content }) {
    for (const { source, body } of content.pages) {
      const file = source.path;
      for (const { name, otherAttributes, attributes, line } of body.components) {
        if (!/^[a-z]/.test(name)) continue;
        const handler = [...Object.keys(attributes), ...otherAttributes].find((attribute) => /^on/i.test(attribute));
        yield handler === undefined
          ? {
              file,
              line,
              message: `Hier staat ruwe HTML: <${name}>.`,
              remedy: 'Schrijf het in Markdown of gebruik een onderdeel van het handboek.',
            }
          : {
              file,
              line,
              message: `Hier staat een gebeurtenis-attribuut: ${handler}.`,
              remedy: 'Verwijder de HTML; scripts horen niet in de inhoud.',
            };
      }
      for (const { text, line } of body.code) {
        yield {
          file,
          line,
          message: `Hier staat code: ${text.trim().slice(0, 40)}.`,
          remedy: 'Verwijder imports, exports en uitdrukkingen; schrijf een losse accolade als \\{.',
        };
      }
    }
    for (const entry of entriesOf(content)) {
      for (const { body, lineOf } of textsOf(entry)) {
        for (const { text } of body.code) {
          yield {
            file: entry.source.path,
            line: lineOf(text.split('\n')[0] ?? ''),
            message: `Hier staat ruwe HTML of een onderdeel: ${text.trim().slice(0, 40)}.`,
            remedy: 'In gegevens mag alleen gewone tekst met links, *nadruk* en **vet**.',
          };
        }
      }
    }
  },
};
