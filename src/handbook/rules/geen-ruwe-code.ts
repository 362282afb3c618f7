import type { Rule } from './contract.ts';

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
  },
};
