import type { Rule } from './contract.ts';

/** Plain letters, digits and hyphens: survives mail, QR codes and being read aloud. */
const GOOD_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const rule: Rule = {
  level: 'fout',
  doel: 'Elke kop heeft een vaste id, zodat een betere titel nooit een link breekt.',
  *run({ content }) {
    for (const { source, body } of content.pages) {
      for (const { id, text, line } of body.headings) {
        if (id === undefined) {
          yield {
            file: source.path,
            line,
            message: `De kop '${text}' heeft geen vaste id.`,
            remedy: 'Zet er een id achter: ## Titel {#korte-naam}.',
          };
        } else if (!GOOD_ID.test(id)) {
          yield {
            file: source.path,
            line,
            message: `De kop-id '${id}' heeft andere tekens dan kleine letters, cijfers en streepjes.`,
            remedy: 'Gebruik alleen a–z, 0–9 en -.',
          };
        }
      }
    }
  },
};
