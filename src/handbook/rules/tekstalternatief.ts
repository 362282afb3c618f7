import type { Rule } from './contract.ts';

/** Shorter says nothing about a drawing; longer belongs in the text. */
const MIN_DIAGRAM_ALT = 20;

export const rule: Rule = {
  level: 'fout',
  doel: 'Elke afbeelding en elk diagram heeft een tekst die vertelt wat er te zien is.',
  *run({ content }) {
    for (const { source, body } of content.pages) {
      for (const { alt, line } of body.images) {
        if (alt.trim() !== '') continue;
        yield {
          file: source.path,
          line,
          message: 'Deze afbeelding heeft geen tekstalternatief.',
          remedy: 'Schrijf tussen de vierkante haken wat er te zien is.',
        };
      }
      for (const { name, attributes, line } of body.components) {
        if (name !== 'Diagram' || (attributes['alt'] ?? '').trim().length >= MIN_DIAGRAM_ALT) continue;
        yield {
          file: source.path,
          line,
          message: 'Dit diagram heeft geen (volledig) tekstalternatief.',
          remedy: 'Vertel in alt="…" in een tot drie zinnen wat het diagram laat zien.',
        };
      }
    }
  },
};
