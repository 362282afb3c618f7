/**
 * `npm run release`: builds the site, tests it and makes the two zips in `uitgave/`.
 * `-- --zonder-browser` leaves the accessibility test out; the report then says so.
 * Fails without touching what stood in `uitgave/`.
 */
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { explain } from '../src/integrations/editions/apply.ts';
import { assembleRelease } from '../src/integrations/release/assemble.ts';
import { reportHtml, testSite } from '../src/integrations/release/report.ts';
import { OUTPUT } from '../src/integrations/swap.ts';

const TARGET = 'uitgave';
const NEXT = '.bouw/uitgave-volgende';
const PREVIOUS = '.bouw/uitgave-vorige';

const root = process.cwd();
const started = performance.now();
const seconds = () => `${((performance.now() - started) / 1000).toFixed(0)} s`;

try {
  // A run that was stopped between its two renames.
  if (!existsSync(TARGET) && existsSync(PREVIOUS)) await rename(PREVIOUS, TARGET);
  console.log('1/3  Bouwen');
  const build = spawnSync(process.execPath, ['--max-semi-space-size=64', 'scripts/build.ts', '--stil'], { stdio: 'inherit' });
  if (build.status !== 0) throw new Error('Het bouwen is mislukt.');

  console.log(`2/3  Toetsen (${seconds()})`);
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  const report = await testSite(join(root, OUTPUT), { browser: !process.argv.includes('--zonder-browser') });
  const broken = report.axe?.rules.flatMap((rule) => rule.broken) ?? [];
  if (broken.length + report.links.broken.length > 0) {
    throw new Error(`De site heeft nog fouten:\n${[...broken, ...report.links.broken].join('\n')}`);
  }

  console.log(`3/3  Inpakken (${seconds()})`);
  await rm(NEXT, { recursive: true, force: true });
  await mkdir(NEXT, { recursive: true });
  const { zips } = await assembleRelease({ root, dist: join(root, OUTPUT), target: join(root, NEXT), report: reportHtml(report, version) });
  await rm(PREVIOUS, { recursive: true, force: true });
  if (existsSync(TARGET)) await rename(TARGET, PREVIOUS);
  await rename(NEXT, TARGET);
  await rm(PREVIOUS, { recursive: true, force: true });
  for (const [name, size] of Object.entries(zips)) console.log(`${TARGET}/${name}  ${(size / 1_000_000).toFixed(1)} MB`);
  console.log(`Klaar in ${seconds()}. Controlegetallen: ${TARGET}/SHA256SUMS. Ondertekenen: zie README.`);
} catch (error) {
  console.error(`\n${explain(error)}\nWat er in ${TARGET}/ stond, is onveranderd.`);
  process.exit(1);
}
