import type { Rule } from './contract.ts';

/** What the parser says, in the words of this handbook. */
const IN_DUTCH: [RegExp, (match: RegExpExecArray) => string][] = [
  [/^Expected a closing tag for `(<[^`]*>)`/, (match) => `${match[1] ?? ''} sluit niet`],
  [/^Unexpected closing tag `(<[^`]*>)`/, (match) => `${match[1] ?? ''} sluit iets wat niet openstaat`],
  [/closing brace/, () => 'een accolade sluit niet'],
  [/to create a comment in MDX/, () => 'HTML-commentaar kan hier niet'],
  [/^Unexpected character .*before name/, () => 'na < staat geen naam van een onderdeel'],
  [/^Unexpected character after `<`/, () => 'na < staat geen naam van een onderdeel'],
];

function inDutch(message: string): string {
  for (const [pattern, text] of IN_DUTCH) {
    const match = pattern.exec(message);
    if (match) return text(match);
  }
  return message.replace(/\s*\(mdx[^)]*\)/, '');
}

export const rule: Rule = {
  level: 'fout',
  doel: 'De tekst van een pagina is leesbare MDX: elk onderdeel dat opent, sluit ook.',
  *run({ content }) {
    for (const { source, mdxError } of content.pages) {
      if (!mdxError) continue;
      yield {
        file: source.path,
        line: mdxError.line,
        message: `Deze tekst is niet te lezen: ${inDutch(mdxError.message)}.`,
        remedy: 'Sluit elk onderdeel (<Naam> … </Naam> of <Naam />) en schrijf losse tekens { en < als \\{ en \\<.',
      };
    }
  },
};
