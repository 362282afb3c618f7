/**
 * `npm run build`: checks the content, builds beside the previous build, and takes its place only when all is well.
 * A build that fails or is stopped half-way leaves `dist/` as it was.
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkProject, formatProblem } from '../src/handbook/rules/index.ts';
import { NEXT, OUTPUT, recoverOutput, swapOutput } from '../src/integrations/swap.ts';

const root = process.cwd();
const astro = join(dirname(fileURLToPath(import.meta.resolve('astro/package.json'))), 'bin/astro.mjs');
const started = performance.now();
const seconds = () => `${((performance.now() - started) / 1000).toFixed(1)} s`;

recoverOutput(root);
console.log('1/3  Inhoud controleren');
const problems = await checkProject(root, new Date().toISOString().slice(0, 10));
const errors = problems.filter((problem) => problem.level === 'fout');
for (const problem of problems) console.log(`\n${formatProblem(problem)}`);
if (errors.length > 0) {
  console.error(`\n${errors.length} fouten in de inhoud; er is niets gebouwd. De vorige uitvoer in ${OUTPUT}/ is onveranderd.`);
  process.exit(1);
}

console.log(`2/3  Bouwen (${seconds()})`);
rmSync(NEXT, { recursive: true, force: true });
const { status } = spawnSync(
  process.execPath,
  [astro, 'build', ...(process.argv.includes('--stil') ? ['--silent'] : [])],
  {
    stdio: 'inherit',
    env: { ...process.env, UITVOER: NEXT, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
  },
);
if (status !== 0) {
  console.error(`\nHet bouwen is mislukt. De vorige uitvoer in ${OUTPUT}/ is onveranderd.`);
  process.exit(1);
}

console.log(`3/3  Klaarzetten in ${OUTPUT}/ (${seconds()})`);
swapOutput(root);
console.log(`Klaar in ${seconds()}.`);
