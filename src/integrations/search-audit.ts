/** What is hard to find: for authors, so that they can add a search word or a better title. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildCatalogue } from '../handbook/catalogue/catalogue.ts';
import { readContent } from '../handbook/catalogue/content.ts';
import { answerAll, qualityOf, readQuestions } from './search-bench.ts';
import type { openSearch } from './search-node.ts';

type Search = ReturnType<typeof openSearch>;

/** The list of questions that may be looked at while improving; the other list is only for the report. */
const QUESTIONS = 'tests/zoekvragen/werk.yaml';
/** Within how many results somebody finds a term by one of its other names. */
const NEAR = 3;

/**
 * @param dist the built site
 * @returns lines for people: pages that are not first for their own title, terms that nobody finds, questions with their rank
 */
export async function auditSearch(dist: string, search: Search): Promise<string[]> {
  const rows = JSON.parse(await readFile(join(dist, 'catalogus.json'), 'utf8')) as { code: string; soort: string; titel: string }[];
  const found = async (query: string) => (await search(query)).results.map(({ code, titel }) => ({ code, titel }));
  const lines: string[] = ['Niet als eerste bij de eigen titel:'];
  for (const { code, soort, titel } of rows) {
    if (soort === 'bron' || code === 'pagina-zoeken' || code === 'pagina-begin') continue;
    const results = await found(titel);
    const rank = results.findIndex((result) => result.code === code) + 1;
    // Two pages may have the same name: a term and its method.
    const same = results.slice(0, rank - 1).every((result) => result.titel === titel);
    if (rank !== 1 && !(rank > 1 && same))
      lines.push(`  ${code} '${titel}': plaats ${rank === 0 ? '–' : rank}, na ${results[0]?.code ?? 'niets'}`);
  }
  lines.push('', 'Begrippen die bij een van hun andere namen of zoekwoorden niet bij de eerste drie staan:');
  for (const { slug, data } of buildCatalogue(await readContent(process.cwd())).begrippen) {
    for (const name of [...(data.synoniemen ?? []), ...(data.zoekwoorden ?? [])]) {
      const results = await found(name);
      if (!results.slice(0, NEAR).some((result) => result.code === `begrip-${slug}`)) {
        lines.push(
          `  begrip-${slug}: '${name}' geeft ${
            results
              .slice(0, NEAR)
              .map(({ code }) => code)
              .join(', ') || 'niets'
          }`,
        );
      }
    }
  }
  if (existsSync(QUESTIONS)) {
    const questions = await answerAll(async (query) => (await found(query)).map(({ code }) => code), await readQuestions(QUESTIONS));
    const { success1, success3, mrr } = qualityOf(questions);
    lines.push(
      '',
      `Vragen uit ${QUESTIONS}: eerste ${success1.toFixed(2)}, eerste drie ${success3.toFixed(2)}, MRR ${mrr.toFixed(2)}. Niet als eerste:`,
    );
    for (const { vraag, klasse, rank, goed, found: codes } of questions.filter((question) => question.rank !== 1)) {
      lines.push(
        `  ${klasse}: '${vraag}' → plaats ${rank === 0 ? '–' : rank}; goed: ${goed.join(', ')}; gevonden: ${codes.slice(0, 4).join(', ') || 'niets'}`,
      );
    }
  }
  return lines;
}
