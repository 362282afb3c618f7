import type { Rule } from './contract.ts';

export const rule: Rule = {
  level: 'fout',
  doel: 'Een pagina bestaat pas als er iets op staat.',
  *run({ content }) {
    for (const { source, body, raw, mdxError } of content.pages) {
      const overview = typeof raw === 'object' && raw !== null && 'overzicht' in raw;
      if (mdxError || body.text.trim() !== '' || overview) continue;
      yield { file: source.path, line: 1, message: 'Deze pagina heeft geen tekst.', remedy: 'Schrijf de tekst of verwijder het bestand.' };
    }
  },
};
