/** How well the search answers the lists of questions; `npm run bench:search` shows it per kind, next to other engines. */
import { describe, expect, it } from 'vitest';
import { CLASSES, answerAll, qualityOf, readQuestions } from '../../src/integrations/search-bench.ts';
import { openSearch } from '../../src/integrations/search-node.ts';

const search = openSearch('dist');
const engine = async (query: string) => (await search(query)).results.map(({ code }) => code);

/**
 * What was reached; less means that a change made the search worse. The aim is 0.88 first, 0.96 among the first three and an
 * MRR of 0.91: questions of several words are not there yet.
 */
const FLOOR = { success1: 0.82, success3: 0.91, mrr: 0.87 };

describe.each(['werk', 'rapport'])('de vragen in %s.yaml', async (list) => {
  const questions = await readQuestions(`tests/zoekvragen/${list}.yaml`);

  it('zijn er meer dan honderd, van elke klasse ten minste acht, elk één keer', () => {
    expect(questions.length).toBeGreaterThanOrEqual(100);
    for (const klasse of CLASSES)
      expect(questions.filter((question) => question.klasse === klasse).length, klasse).toBeGreaterThanOrEqual(8);
    expect(new Set(questions.map(({ vraag }) => vraag.toLowerCase())).size).toBe(questions.length);
  });

  it('krijgen een goed antwoord', async () => {
    const quality = qualityOf(await answerAll(engine, questions));
    console.log(
      `${list}: eerste ${quality.success1.toFixed(3)}, eerste drie ${quality.success3.toFixed(3)}, MRR ${quality.mrr.toFixed(3)}`,
    );
    expect(quality.success1).toBeGreaterThanOrEqual(FLOOR.success1);
    expect(quality.success3).toBeGreaterThanOrEqual(FLOOR.success3);
    expect(quality.mrr).toBeGreaterThanOrEqual(FLOOR.mrr);
  });

  it.each(CLASSES)('vinden in de klasse %s meestal iets goeds bij de eerste drie', async (klasse) => {
    const { success3 } = qualityOf(
      await answerAll(
        engine,
        questions.filter((question) => question.klasse === klasse),
      ),
    );
    expect(success3).toBeGreaterThanOrEqual(0.74);
  });
});

describe('de twee lijsten', () => {
  it('hebben geen vraag gemeen', async () => {
    const [work, report] = await Promise.all(['werk', 'rapport'].map((list) => readQuestions(`tests/zoekvragen/${list}.yaml`)));
    const known = new Set(work?.map(({ vraag }) => vraag.toLowerCase()));
    expect(report?.filter(({ vraag }) => known.has(vraag.toLowerCase()))).toEqual([]);
  });
});
