import type { Rule } from './contract.ts';

export const rule: Rule = {
  level: 'melding',
  doel: 'Een pagina over de wet wordt op tijd opnieuw gecontroleerd.',
  *run({ content, vandaag }) {
    for (const { source, data, lineOf } of content.pages) {
      if (data?.soort !== 'wet' || data.controleerVoor > vandaag) continue;
      yield {
        file: source.path,
        line: lineOf(['controleerVoor']),
        message: `Deze pagina moest voor ${data.controleerVoor} opnieuw worden gecontroleerd.`,
        remedy: "Vergelijk de tekst met de wet en pas 'gezienOp', 'gecontroleerdOp' en 'controleerVoor' aan.",
      };
    }
  },
};
