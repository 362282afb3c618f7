/**
 * `npm run bench:search`: how well the search answers the list of questions, next to other engines with the same text, in
 * one run; how fast it is in a browser; and how it grows. Needs a build. `--fout` lists the questions that go wrong.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startBrowser } from '../src/integrations/browser.ts';
import { generatePages, generatedRecords } from '../src/integrations/bench.ts';
import { CLASSES, answerAll, growth, otherEngines, qualityOf, readPages, readQuestions } from '../src/integrations/search-bench.ts';
import type { Answered, Engine } from '../src/integrations/search-bench.ts';
import { openSearch } from '../src/integrations/search-node.ts';
import { serve } from '../src/integrations/server.ts';

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

/** Questions of one word and of more, as people type them. */
const TYPED = [
  'burgerberaad',
  'loting',
  'raad',
  'inspraak',
  'wanneer moet de verordening klaar zijn',
  'wat kost een burgerberaad',
  'uitdaagrecht',
  'wijkraad',
];
const ROUNDS = 6;

console.log('\nIn de browser, van de laatste toets tot de getekende resultaten (warm):');
const server = await serve({ directory: values.dist });
const { browser } = await startBrowser();
for (const [name, rate] of [
  ['gewoon', 1],
  ['processor vier keer trager', 4],
] as const) {
  const page = await browser.newPage();
  await page.goto(`${server.url}lessen/wat-is-burgerparticipatie/`, { waitUntil: 'networkidle' });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  await page.locator('[data-zoek-open]').first().click();
  await page.locator('.zoekdialoog input').waitFor();
  const times = await page.evaluate(
    async ({ queries, rounds }) => {
      const input = document.querySelector<HTMLInputElement>('.zoekdialoog input');
      const place = document.querySelector('.zoekdialoog .zoek-resultaten');
      if (!input || !place) throw new Error('de zoekdialoog is er niet');
      const once = async (query: string) => {
        const painted = new Promise<number>((resolve) => {
          const observer = new MutationObserver(() => {
            observer.disconnect();
            requestAnimationFrame(() => {
              const channel = new MessageChannel();
              channel.port1.onmessage = () => resolve(performance.now());
              channel.port2.postMessage(0);
            });
          });
          observer.observe(place, { childList: true });
        });
        const started = performance.now();
        input.value = query;
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        const taken = (await painted) - started;
        await new Promise((resolve) => setTimeout(resolve, 150));
        return taken;
      };
      for (const query of queries) await once(query);
      const measured: number[] = [];
      for (let round = 0; round < rounds; round += 1) for (const query of queries) measured.push(await once(query));
      return measured.sort((a, b) => a - b);
    },
    { queries: TYPED, rounds: ROUNDS },
  );
  const at = (share: number) => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1);
  console.log(`  ${name}: mediaan ${at(0.5)} ms, p95 ${at(0.95)} ms (${times.length} keer)`);
  await page.close();
}
await browser.close();
await server.close();

console.log('\nGroei (gegenereerde pagina’s, bytes met gzip):');
for (const size of values.groei.split(',').map(Number)) {
  const { pages, head, firstSearch, files } = await growth(generatedRecords(generatePages(size)), 'participatie');
  console.log(`${String(pages).padStart(6)} pagina’s: begin ${head}, eerste vraag ${firstSearch} in ${files} bestanden`);
}
process.exit(0);
