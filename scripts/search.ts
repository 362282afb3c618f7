/**
 * `npm run search -- "woorden"`: the ranked results, along the same path as the site.
 * `--json` for programs; `--file F` asks one question for each line of F; `--dist D` another output.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { jciUrl } from '../src/handbook/links/jci.ts';
import { openSearch } from '../src/integrations/search-node.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    file: { type: 'string' },
    dist: { type: 'string', default: 'dist' },
    aantal: { type: 'string', default: '10' },
  },
});
const limit = Number(values.aantal);
const queries =
  values.file === undefined
    ? [positionals.join(' ')]
    : (await readFile(values.file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
if (queries.every((query) => query.trim() === '')) {
  console.error('Geef zoekwoorden: npm run search -- "woorden" [--json] [--aantal 10], of --file met één vraag per regel.');
  process.exit(1);
}
if (!existsSync(`${values.dist}/zoek/index.json`)) {
  console.error(`Er is geen zoekindex in ${values.dist}/. Bouw eerst: npm run build`);
  process.exit(1);
}

const search = openSearch(values.dist);
const answers = [];
for (const query of queries) {
  const { results, corrected, loosened, artikelen } = await search(query, { limit });
  answers.push({
    query,
    corrected: corrected ?? null,
    loosened,
    artikelen: artikelen.map(([wet, , artikel, , bwb]) => ({ wet, artikel, url: jciUrl({ bwb, artikel }) })),
    results: results.map(({ code, soort, titel, url, score, hits }) => ({
      code,
      soort,
      titel,
      url: hits[0]?.url ?? url,
      score: Math.round(score * 100) / 100,
    })),
  });
}
if (values.json) {
  console.log(JSON.stringify(values.file === undefined ? answers[0] : answers, undefined, 1));
} else {
  for (const { query, corrected, loosened, artikelen, results } of answers) {
    console.log(`\n${query}${corrected === null ? '' : `  → ${corrected}`}${loosened ? '  (losser gezocht)' : ''}`);
    for (const { wet, artikel, url } of artikelen) console.log(`      §  art. ${artikel} ${wet}  ${url}`);
    if (results.length === 0) console.log('      niets gevonden');
    for (const { code, titel, url, score } of results) console.log(`${score.toFixed(2).padStart(8)}  ${code.padEnd(26)} ${titel}  ${url}`);
  }
}
process.exit(0);
