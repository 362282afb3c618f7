import type { Rule } from './contract.ts';
import { sourcesOf } from './text.ts';

export const rule: Rule = {
  level: 'fout',
  doel: 'Elk bestand is geldige UTF-8, zodat letters als ë en é overal kloppen.',
  *run({ content }) {
    for (const { path, invalidUtf8Line } of sourcesOf(content)) {
      if (invalidUtf8Line === undefined) continue;
      yield {
        file: path,
        line: invalidUtf8Line,
        message: 'Het bestand bevat tekens die geen geldige UTF-8 zijn.',
        remedy: 'Sla het bestand opnieuw op als UTF-8 en herstel de beschadigde letters op deze regel.',
      };
    }
  },
};
