import type { z } from 'zod';
import { PAGINA_SCHEMAS, begripSchema, bronSchema, wetsartikelSchema } from '../../schemas/index.ts';
import type { Finding, Rule } from './contract.ts';
import { didYouMean } from '../dutch/did-you-mean.ts';
import { describeIssue, fieldNames, showPath, valueAt } from './schema-issue.ts';
import { entriesOf } from './text.ts';

export const rule: Rule = {
  level: 'fout',
  doel: 'Elke pagina en elk gegevensbestand heeft precies de velden die bij de soort horen.',
  *run({ content }) {
    const data = new Set<unknown>([...content.begrippen, ...content.bronnen, ...content.wetsartikelen]);
    for (const entry of entriesOf(content)) {
      if (entry.yamlErrors.length > 0) continue;
      const soort = valueAt(entry.raw, ['soort']);
      const schema: z.core.$ZodType | undefined = data.has(entry)
        ? content.begrippen.includes(entry as never)
          ? begripSchema
          : content.bronnen.includes(entry as never)
            ? bronSchema
            : wetsartikelSchema
        : PAGINA_SCHEMAS[soort as keyof typeof PAGINA_SCHEMAS];
      for (const issue of entry.issues) {
        const finding = (path: readonly PropertyKey[], message: string, remedy: string): Finding => ({
          file: entry.source.path,
          line: entry.lineOf(path as (string | number)[]),
          message,
          remedy,
        });
        if (issue.code === 'unrecognized_keys') {
          for (const key of issue.keys) {
            const hint = didYouMean(key, fieldNames(schema));
            yield finding(
              [...issue.path, key],
              `Het veld '${showPath([...issue.path, key])}' bestaat niet.${hint}`,
              'Verbeter de naam of verwijder het veld.',
            );
          }
        } else {
          const { message, remedy } = describeIssue(issue, entry.raw);
          yield finding(issue.path, message, remedy);
        }
      }
    }
  },
};
