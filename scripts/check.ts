/**
 * `npm run check`: everything that can be checked without building.
 * `--inhoud` checks only the content, in about a second.
 */
import { spawnSync } from 'node:child_process';
import { checkProject, formatProblem } from '../src/handbook/rules/index.ts';

const root = process.cwd();
const today = new Date().toISOString().slice(0, 10);

/** Runs the content rules and prints what they find. @returns whether the content is good. */
export async function checkInhoud(): Promise<boolean> {
  const problems = await checkProject(root, today);
  for (const problem of problems) console.log(`${formatProblem(problem)}\n`);
  const errors = problems.filter((problem) => problem.level === 'fout').length;
  console.log(`Inhoud: ${errors} fouten, ${problems.length - errors} meldingen.`);
  return errors === 0;
}

let good = await checkInhoud();
if (!process.argv.includes('--inhoud')) {
  const commands: [string, string[]][] = [
    ['Typen', ['astro', 'check']],
    ['Lint', ['eslint', '.']],
    ['Opmaak', ['prettier', '--check', '.']],
    ['Spelling', ['cspell', '--no-progress', '--no-summary', '.']],
    ['Lagen', ['depcruise', 'src', 'scripts', '--output-type', 'err']],
    ['Ongebruikt', ['knip']],
  ];
  for (const [name, [command = '', ...args]] of commands) {
    const started = performance.now();
    const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
    console.log(`${status === 0 ? 'goed' : 'FOUT'}  ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
    good &&= status === 0;
  }
}
process.exit(good ? 0 : 1);
