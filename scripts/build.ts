/**
 * `npm run build`: checks the content, builds beside the previous build, and takes its place only when all is well.
 * A build that fails or is stopped half-way leaves `dist/` as it was.
 */
import { rmSync } from 'node:fs';
import { build } from 'astro';
import { readContentOnce } from '../src/handbook/catalogue/content.ts';
import { checkProject, formatProblem } from '../src/handbook/rules/index.ts';
import { siteAddressProblem } from '../src/integrations/site-address.ts';
import { NEXT, OUTPUT, recoverOutput, swapOutput } from '../src/integrations/swap.ts';

const root = process.cwd();
const started = performance.now();
const seconds = () => `${((performance.now() - started) / 1000).toFixed(1)} s`;

recoverOutput(root);
const noSite = siteAddressProblem(process.env['SITE']);
if (noSite !== undefined) {
  console.error(`${noSite}\nEr is niets gebouwd. De vorige uitvoer in ${OUTPUT}/ is onveranderd.`);
  process.exit(1);
}
console.log('1/3  Inhoud controleren');
const problems = await checkProject(root, new Date().toISOString().slice(0, 10), readContentOnce);
const errors = problems.filter((problem) => problem.level === 'fout');
for (const problem of problems) console.log(`\n${formatProblem(problem)}`);
if (errors.length > 0) {
  console.error(`\n${errors.length} fouten in de inhoud; er is niets gebouwd. De vorige uitvoer in ${OUTPUT}/ is onveranderd.`);
  process.exit(1);
}

console.log(`2/3  Bouwen (${seconds()})`);
rmSync(NEXT, { recursive: true, force: true });
process.env['UITVOER'] = NEXT;
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
process.env['NODE_ENV'] = 'production';
try {
  await build({ root, logLevel: process.argv.includes('--stil') ? 'error' : 'info' });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(`\nHet bouwen is mislukt. De vorige uitvoer in ${OUTPUT}/ is onveranderd.`);
  process.exit(1);
}

console.log(`3/3  Klaarzetten in ${OUTPUT}/ (${seconds()})`);
swapOutput(root);
console.log(`Klaar in ${seconds()}.`);
