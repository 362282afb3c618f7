import type { Rule } from './contract.ts';

export const rule: Rule = {
  level: 'fout',
  doel: 'Een pagina bestaat pas als er iets op staat.',
  *run({ content }) {
    for (const { source, body, data, mdxError } of content.pages) {
      if (mdxError || body.text.trim() !== '' || (data?.soort === 'pagina' && data.overzicht !== undefined)) continue;
      yield { file: source.path, line: 1, message: 'Deze pagina heeft geen tekst.', remedy: 'Schrijf de tekst of verwijder het bestand.' };
    }
  },
};
