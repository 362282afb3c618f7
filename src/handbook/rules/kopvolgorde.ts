import type { Rule } from './contract.ts';

export const rule: Rule = {
  level: 'fout',
  doel: 'Koppen volgen elkaar zonder sprongen; de titel is de enige kop van het eerste niveau.',
  *run({ content }) {
    for (const { source, body } of content.pages) {
      let previous = 1;
      for (const { depth, text, line } of body.headings) {
        if (depth === 1) {
          yield {
            file: source.path,
            line,
            message: `'${text}' is een tweede titel (#).`,
            remedy: 'Gebruik ## voor een kop in de tekst; de titel staat al boven de pagina.',
          };
        } else if (depth > previous + 1) {
          yield {
            file: source.path,
            line,
            message: `De kop '${text}' slaat een niveau over.`,
            remedy: `Gebruik hier hoogstens ${'#'.repeat(previous + 1)}.`,
          };
        }
        if (depth > 4) {
          yield { file: source.path, line, message: `De kop '${text}' is te diep genest.`, remedy: 'Gebruik hoogstens vier niveaus.' };
        }
        previous = Math.max(depth, 1);
      }
    }
  },
};
