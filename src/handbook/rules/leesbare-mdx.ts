import type { Rule } from './contract.ts';

export const rule: Rule = {
  level: 'fout',
  doel: 'De tekst van een pagina is leesbare MDX: elk onderdeel dat opent, sluit ook.',
  *run({ content }) {
    for (const { source, mdxError } of content.pages) {
      if (!mdxError) continue;
      yield {
        file: source.path,
        line: mdxError.line,
        message: `Deze tekst is niet te lezen: ${mdxError.message.replace(/\s*\(mdx[^)]*\)/, '')}.`,
        remedy: 'Sluit elk onderdeel (<Naam> … </Naam> of <Naam />) en schrijf losse tekens { en < als \\{ en \\<.',
      };
    }
  },
};
