/**
 * `npm run search -- "woorden"`: the ranked results, along the same path as the site.
 * `--json` for programs; `--file F` asks one question for each line of F; `--dist D` another output; `--aantal N` results.
 * `--explain` also shows how each word was understood; `--audit` lists what is hard to find.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { jciUrl } from '../src/handbook/links/jci.ts';
import type { Outcome } from '../src/handbook/search/engine.ts';
import { auditSearch } from '../src/integrations/search-audit.ts';
import { openSearch } from '../src/integrations/search-node.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    file: { type: 'string' },
    dist: { type: 'string', default: 'dist' },
    aantal: { type: 'string', default: '10' },
    explain: { type: 'boolean', default: false },
    audit: { type: 'boolean', default: false },
  },
});
if (!existsSync(`${values.dist}/zoek/index.json`)) {
  console.error(`Er is geen zoekindex in ${values.dist}/. Bouw eerst: npm run build`);
  process.exit(1);
}
const search = openSearch(values.dist);
if (values.audit) {
  for (const line of await auditSearch(values.dist, search)) console.log(line);
  process.exit(0);
}

const limit = Number(values.aantal);
const queries =
  values.file === undefined
    ? [positionals.join(' ')]
    : (await readFile(values.file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
if (queries.every((query) => query.trim() === '') || !Number.isInteger(limit) || limit < 1) {
  console.error('Geef zoekwoorden: npm run search -- "woorden" [--json] [--explain] [--aantal 10], of --file met één vraag per regel.');
  process.exit(1);
}

/** What a program gets of an answer. */
const forPrograms = ({ query, results, total, corrected, loosened, artikelen, woorden }: Outcome) => ({
  query,
  corrected: corrected ?? null,
  loosened,
  total,
  artikelen: artikelen.map(([wet, , artikel, , bwb]) => ({ wet, artikel, url: jciUrl({ bwb, artikel }) })),
  ...(values.explain ? { woorden } : {}),
  results: results.map(({ code, soort, titel, url, score, hits }) => ({
    code,
    soort,
    titel,
    url: hits[0]?.url ?? url,
    score: Math.round(score * 100) / 100,
  })),
});

const answers: ReturnType<typeof forPrograms>[] = [];
for (const query of queries) {
  const outcome = await search(query, { limit });
  answers.push(forPrograms(outcome));
  if (values.json) continue;
  const { corrected, loosened, artikelen, woorden, results, total } = outcome;
  console.log(`\n${query}${corrected === undefined ? '' : `  → ${corrected}`}${loosened ? '  (losser gezocht)' : ''}  ${total} gevonden`);
  if (values.explain) {
    for (const { woord, hoe, sleutels } of woorden) {
      const keys = sleutels.slice(0, 8).join(', ') + (sleutels.length > 8 ? `, … (${sleutels.length})` : '');
      console.log(`      ${woord}: ${hoe}${keys === '' ? '' : ` → ${keys}`}`);
    }
  }
  for (const [wet, , artikel, , bwb] of artikelen) console.log(`      §  art. ${artikel} ${wet}  ${jciUrl({ bwb, artikel })}`);
  if (results.length === 0) console.log('      niets gevonden');
  for (const { code, titel, url, score, hits, uitleg } of results) {
    console.log(`${score.toFixed(2).padStart(8)}  ${code.padEnd(26)} ${titel}  ${hits[0]?.url ?? url}`);
    if (values.explain) console.log(`            ${uitleg.map(([what, points]) => `${what} ${points.toFixed(2)}`).join(' · ')}`);
  }
}
if (values.json) console.log(JSON.stringify(values.file === undefined ? answers[0] : answers, undefined, 1));
process.exit(0);
