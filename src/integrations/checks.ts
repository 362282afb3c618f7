/** The checks of `npm run check`, all of them even when one fails. */
import { execFile } from 'node:child_process';
import { checkProject, formatProblem } from '../handbook/rules/index.ts';

export interface Counts {
  passed: number;
  failed: number;
}

/** Name and command of every check besides the content rules. */
const COMMANDS: readonly (readonly [name: string, command: readonly string[]])[] = [
  ['Typen', ['astro', 'check', '--noSync', '--minimumSeverity', 'warning']],
  ['Lint', ['eslint', '.', '--max-warnings', '0']],
  ['Opmaak', ['prettier', '--check', '--log-level', 'warn', '.']],
  ['Spelling', ['cspell', 'lint', '--no-progress', '--no-summary']],
  ['Lagen', ['depcruise', 'src', 'scripts', '--output-type', 'err']],
  ['Ongebruikt', ['knip', '--no-progress']],
];

/** Makes the types of the collections, which types and lint both read: in a fresh clone they are not there. */
const SYNC = ['astro', 'sync', '--silent'] as const;

/** Runs a command to its end. @returns what it printed, whether it was content, and how long it took */
function runCommand(root: string, [command = '', ...args]: readonly string[]): Promise<{ output: string; good: boolean; seconds: number }> {
  const started = performance.now();
  const options = { cwd: root, maxBuffer: 50_000_000, shell: process.platform === 'win32' };
  return new Promise((resolve) => {
    execFile(command, args, options, (error, stdout, stderr) => {
      resolve({ output: (stdout + stderr).trim(), good: error === null, seconds: (performance.now() - started) / 1000 });
    });
  });
}

/** Runs the content rules and prints what they find. @returns whether the content is good. */
async function checkInhoud(root: string): Promise<boolean> {
  const problems = await checkProject(root, new Date().toISOString().slice(0, 10));
  for (const problem of problems) console.log(`${formatProblem(problem)}\n`);
  const errors = problems.filter((problem) => problem.level === 'fout').length;
  console.log(`Inhoud: ${errors} fouten, ${problems.length - errors} meldingen.`);
  return errors === 0;
}

/**
 * Runs the checks and says of each whether it passed.
 * @param root the project directory
 */
export async function runChecks(root: string, { onlyContent = false }: { onlyContent?: boolean } = {}): Promise<Counts> {
  const counts: Counts = { passed: 0, failed: 0 };
  const count = (good: boolean) => {
    if (good) counts.passed += 1;
    else counts.failed += 1;
  };
  count(await checkInhoud(root));
  if (onlyContent) return counts;
  const sync = await runCommand(root, SYNC);
  if (!sync.good) console.log(sync.output);
  // Side by side: together they take little longer than the longest.
  const runs = COMMANDS.map(async ([name, command]) => ({ name, ...(await runCommand(root, command)) }));
  for (const run of runs) {
    const { name, output, good, seconds } = await run;
    if (output !== '') console.log(output);
    console.log(`${good ? 'goed' : 'FOUT'}  ${name} (${seconds.toFixed(1)} s)`);
    count(good);
  }
  return counts;
}
