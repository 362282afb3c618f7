import type { PaginaSoort } from '../../schemas/index.ts';
import type { Rule } from './contract.ts';

/** Fewest words of running text for each soort: below this a page cannot do what its soort promises. */
const FLOOR: Partial<Record<PaginaSoort, number>> = {
  les: 700,
  valkuil: 500,
  stap: 500,
  werkvorm: 350,
  praktijk: 400,
  wet: 600,
  rol: 250,
  update: 40,
  module: 100,
};

export const rule: Rule = {
  level: 'fout',
  doel: 'Een pagina is lang genoeg om haar belofte waar te maken.',
  *run({ content }) {
    for (const { source, body, data, mdxError } of content.pages) {
      const floor = data ? FLOOR[data.soort] : undefined;
      if (floor === undefined || mdxError) continue;
      const words = body.text.split(/\s+/).filter(Boolean).length;
      if (words === 0 || words >= floor) continue; // empty pages are for 'lege-pagina'
      yield {
        file: source.path,
        line: 1,
        message: `De tekst heeft ${words} woorden; een pagina van de soort '${data?.soort ?? ''}' heeft er minstens ${floor}.`,
        remedy: 'Vul de tekst aan met wat de lezer nodig heeft.',
      };
    }
  },
};
