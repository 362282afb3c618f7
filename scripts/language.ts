/** `npm run taal`: how readable each page is, the hardest first. `--alles` shows every page, otherwise the worst twenty. */
import { parseArgs } from 'node:util';
import { buildCatalogue } from '../src/handbook/catalogue/catalogue.ts';
import type { CheckedPage } from '../src/handbook/catalogue/catalogue.ts';
import { readContent } from '../src/handbook/catalogue/content.ts';
import { readability } from '../src/handbook/dutch/readability.ts';

const SOORTEN = ['module', 'les', 'valkuil', 'stap', 'werkvorm', 'praktijk', 'wet', 'update', 'rol', 'pagina'] as const;
const { values } = parseArgs({ options: { alles: { type: 'boolean', default: false } } });
const catalogue = buildCatalogue(await readContent(process.cwd()));
const pages = SOORTEN.flatMap((soort): CheckedPage[] => [...catalogue.pages(soort)]);
const rows = pages
  .map((page) => ({ code: page.data.code, ...readability(page.body.text) }))
  .filter(({ sentences }) => sentences > 0)
  // Long sentences and passives weigh most; a hard word is a small stone.
  .map((row) => ({ ...row, weight: row.long * 4 + row.passive * 2 + row.hard.length / row.sentences + row.median / 30 }))
  .sort((a, b) => b.weight - a.weight);
const percent = (share: number) => `${Math.round(share * 100)}%`.padStart(5);
console.log('pagina                        woorden  zinnen  mediaan  lang  lijdend  moeilijke woorden');
for (const row of values.alles ? rows : rows.slice(0, 20)) {
  const hard = [...new Set(row.hard)].join(', ');
  console.log(
    `${row.code.padEnd(30)}${String(row.words).padStart(7)}${String(row.sentences).padStart(8)}${String(row.median).padStart(9)} ${percent(row.long)} ${percent(row.passive).padStart(8)}  ${hard}`,
  );
}
const sum = (field: 'words' | 'sentences') => rows.reduce((total, row) => total + row[field], 0);
console.log(`\n${rows.length} pagina’s, ${sum('words')} woorden, ${sum('sentences')} zinnen`);
