import type { Rule } from './contract.ts';
import { sourcesOf } from './text.ts';

export const rule: Rule = {
  level: 'melding',
  doel: 'Bestanden met een BOM of Windows-regeleinden worden gelezen alsof ze die niet hebben.',
  *run({ content }) {
    for (const { path, hadBom, hadCrlf } of sourcesOf(content)) {
      if (!hadBom && !hadCrlf) continue;
      const what = [hadBom && 'een byte-order mark', hadCrlf && 'Windows-regeleinden'].filter(Boolean).join(' en ');
      yield {
        file: path,
        line: 1,
        message: `Het bestand heeft ${what}; bij het lezen is dat hersteld.`,
        remedy: 'Sla het bestand op als UTF-8 zonder BOM en met regeleinden LF.',
      };
    }
  },
};
