/** The checks of `npm run check`, one after the other, all of them even when one fails. */
import { spawnSync } from 'node:child_process';
import { checkProject, formatProblem } from '../handbook/rules/index.ts';

export interface Counts {
  passed: number;
  failed: number;
}

/** Name and command of every check besides the content rules. */
const COMMANDS: readonly (readonly [name: string, command: readonly string[]])[] = [
  ['Typen', ['astro', 'check', '--minimumSeverity', 'warning']],
  ['Lint', ['eslint', '.', '--max-warnings', '0']],
  ['Opmaak', ['prettier', '--check', '--log-level', 'warn', '.']],
  ['Spelling', ['cspell', 'lint', '--no-progress', '--no-summary']],
  ['Lagen', ['depcruise', 'src', 'scripts', '--output-type', 'err']],
  ['Ongebruikt', ['knip', '--no-progress']],
];

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
  for (const [name, [command = '', ...args]] of onlyContent ? [] : COMMANDS) {
    const started = performance.now();
    const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
    console.log(`${status === 0 ? 'goed' : 'FOUT'}  ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
    count(status === 0);
  }
  return counts;
}
