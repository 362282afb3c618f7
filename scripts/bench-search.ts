/**
 * `npm run bench:search`: how well the search answers the list of questions, next to other engines with the same text, in
 * one run; how fast it is in a browser; and how it grows. Needs a build. `--fout` lists the questions that go wrong.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generatePages, generatedRecords } from '../src/integrations/bench.ts';
import { CLASSES, answerAll, growth, otherEngines, qualityOf, readPages, readQuestions } from '../src/integrations/search-bench.ts';
import type { Answered, Engine } from '../src/integrations/search-bench.ts';
import { openSearch } from '../src/integrations/search-node.ts';

const { values } = parseArgs({
  options: {
    dist: { type: 'string', default: 'dist' },
    vragen: { type: 'string', default: 'tests/zoekvragen/rapport.yaml' },
    fout: { type: 'boolean', default: false },
    groei: { type: 'string', default: '1000,5000' },
  },
});
const questions = await readQuestions(values.vragen);
const search = openSearch(values.dist);
const own: Engine = async (query) => (await search(query)).results.map(({ code }) => code);
const work = await mkdtemp(join(tmpdir(), 'zoek-'));
try {
  const pages = await readPages(values.dist);
  const engines: Record<string, Engine> = { Handboek: own, ...(await otherEngines(pages, work)) };
  const figure = (value: number) => value.toFixed(2);
  console.log(`${questions.length} vragen (${values.vragen}), ${pages.length} pagina’s en begrippen\n`);
  console.log(`${'eerste / eerste drie / MRR'.padEnd(28)}${['alles', ...CLASSES].map((name) => name.padStart(17)).join('')}`);
  for (const [name, engine] of Object.entries(engines)) {
    const answered = await answerAll(engine, questions);
    const cell = (part: readonly Answered[]) => {
      const { success1, success3, mrr } = qualityOf(part);
      return `${figure(success1)}/${figure(success3)}/${figure(mrr)}`.padStart(17);
    };
    const cells = CLASSES.map((klasse) => cell(answered.filter((question) => question.klasse === klasse)));
    console.log(`${name.padEnd(28)}${[cell(answered), ...cells].join('')}`);
    if (values.fout && name === 'Handboek') {
      for (const { vraag, klasse, rank, goed, found } of answered.filter((question) => question.rank !== 1)) {
        console.log(
          `    ${klasse}: ${vraag} → plaats ${rank === 0 ? '–' : rank}; goed is ${goed.join(', ')}; gevonden ${found.slice(0, 4).join(', ')}`,
        );
      }
    }
  }
} finally {
  await rm(work, { recursive: true, force: true });
}

console.log('\nGroei (gegenereerde pagina’s, bytes met gzip):');
for (const size of values.groei.split(',').map(Number)) {
  const { pages, head, firstSearch, files } = await growth(generatedRecords(generatePages(size)), 'participatie');
  console.log(`${String(pages).padStart(6)} pagina’s: begin ${head}, eerste vraag ${firstSearch} in ${files} bestanden`);
}
process.exit(0);
