/**
 * `npm run bench`: builds generated sites of 100 and 1,000 lessons, as a handbook and as a stock Starlight site with the
 * same pages, one after the other in one run, and compares time and output.
 * `--aantallen 100,1000` other sizes; `--rondes 3` more rounds (the median counts).
 */
import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { directorySize, generatePages, writeHandbook, writeStock } from '../src/integrations/bench.ts';

const { values } = parseArgs({ options: { aantallen: { type: 'string', default: '100,1000' }, rondes: { type: 'string', default: '1' } } });
const sizes = values.aantallen.split(',').map(Number);
const rounds = Number(values.rondes);
const median = (numbers: number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;

interface Measurement {
  seconds: number;
  bytes: number;
}

/** Builds cold: no output and no cache of an earlier build. @throws when the build fails */
async function measure(directory: string, command: readonly string[]): Promise<Measurement> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const name of ['dist', '.astro', '.bouw']) await rm(join(directory, name), { recursive: true, force: true });
    const started = performance.now();
    const { status, stdout, stderr } = spawnSync(process.execPath, command, {
      cwd: directory,
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
    });
    times.push((performance.now() - started) / 1000);
    if (status !== 0) throw new Error(`${directory}: het bouwen is mislukt\n${stdout.slice(-3000)}${stderr.slice(-3000)}`);
  }
  return { seconds: median(times), bytes: await directorySize(join(directory, 'dist')) };
}

const project = process.cwd();
/** Inside the project, so that both sites find its packages. */
const work = join(project, '.bouw/bench');
await rm(work, { recursive: true, force: true });
const results: { size: number; own: Measurement; stock: Measurement }[] = [];
try {
  for (const size of sizes) {
    const pages = generatePages(size);
    const [own, stock] = [join(work, `handboek-${size}`), join(work, `starlight-${size}`)];
    await writeHandbook(project, own, pages);
    await writeStock(stock, pages);
    const ownResult = await measure(own, ['--max-semi-space-size=64', 'scripts/build.ts', '--stil']);
    const stockResult = await measure(stock, [join(project, 'node_modules/astro/bin/astro.mjs'), 'build', '--silent']);
    results.push({ size, own: ownResult, stock: stockResult });
    console.log(
      `${String(size).padStart(5)} lessen   handboek ${ownResult.seconds.toFixed(1)} s, ${(ownResult.bytes / 1e6).toFixed(1)} MB   Starlight ${stockResult.seconds.toFixed(1)} s, ${(stockResult.bytes / 1e6).toFixed(1)} MB   tijd handboek/Starlight ${(ownResult.seconds / stockResult.seconds).toFixed(2)}`,
    );
  }
} finally {
  await rm(work, { recursive: true, force: true });
}
const [first, last] = [results[0], results.at(-1)];
if (first && last && first !== last) {
  const exponent = (of: (row: (typeof results)[number]) => number) =>
    (Math.log(of(last) / of(first)) / Math.log(last.size / first.size)).toFixed(2);
  console.log(`\nGroei van ${first.size} naar ${last.size} lessen (1 = rechtevenredig, 2 = kwadratisch):`);
  console.log(`  handboek   tijd ${exponent((row) => row.own.seconds)}, uitvoer ${exponent((row) => row.own.bytes)}`);
  console.log(`  Starlight  tijd ${exponent((row) => row.stock.seconds)}, uitvoer ${exponent((row) => row.stock.bytes)}`);
}
