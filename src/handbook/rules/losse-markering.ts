import type { Rule } from './contract.ts';

/** Components that belong inside a sentence. */
const INLINE = new Set(['Bron', 'Vak', 'Lezing', 'Term', 'Artikel']);

export const rule: Rule = {
  level: 'fout',
  doel: 'Een bronnummer of markering staat in de zin waar zij bij hoort, niet los ertussen.',
  *run({ content }) {
    for (const { source, body } of content.pages) {
      for (const { name, block, line } of body.components) {
        if (!block || !INLINE.has(name)) continue;
        yield {
          file: source.path,
          line,
          message: `<${name}> staat aan het begin van een regel en valt daardoor buiten de alinea.`,
          remedy: 'Zet het achter de laatste zin, op dezelfde regel.',
        };
      }
    }
  },
};
