import type { Rule } from './contract.ts';
import { entriesOf } from './text.ts';

export const rule: Rule = {
  level: 'fout',
  doel: 'De gegevens boven aan een pagina en in gegevensbestanden zijn leesbare YAML.',
  *run({ content }) {
    for (const { source, yamlErrors } of entriesOf(content)) {
      for (const { message, line } of yamlErrors) {
        yield {
          file: source.path,
          line,
          message: `Deze YAML is niet te lezen: ${message}.`,
          remedy: 'Kijk naar inspringing en aanhalingstekens; zet een tekst met een dubbele punt tussen aanhalingstekens.',
        };
      }
    }
  },
};
