/**
 * `npm test`: all checks, a build, and the tests at every level, in a real browser too.
 * Ends with the counts alone on a line: `N passed, M failed`.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { runChecks } from '../src/integrations/checks.ts';

const REPORT = '.bouw/tests.json';

/** The part of Vitest's JSON report that is used. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: { status: string; name: string }[];
}

const started = performance.now();
const minutes = () => `${((performance.now() - started) / 60_000).toFixed(1)} min`;

console.log('== Controles');
const { passed, failed } = await runChecks(process.cwd());

console.log(`\n== Bouwen (${minutes()})`);
const build = spawnSync('npm', ['run', '--silent', 'build', '--', '--stil'], { stdio: 'inherit', shell: process.platform === 'win32' });

console.log(`\n== Tests (${minutes()})`);
mkdirSync('.bouw', { recursive: true });
rmSync(REPORT, { force: true });
const levels = build.status === 0 ? [] : ['--project', 'unit', '--project', 'rules'];
const run = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', ...levels, '--reporter=dot', '--reporter=json', `--outputFile.json=${REPORT}`],
  { stdio: 'inherit' },
);
const report = JSON.parse(readFileSync(REPORT, 'utf8')) as Report;
// A file that breaks before its tests start has no failed tests, but it has failed.
const brokenFiles = report.testResults.filter((file) => file.status === 'failed').length;
const failures = failed + (build.status === 0 ? 0 : 1) + Math.max(report.numFailedTests, brokenFiles);
const good = passed + (build.status === 0 ? 1 : 0) + report.numPassedTests;
const ok = failures === 0 && run.status === 0 && report.numPendingTests === 0;

console.log(`\nKlaar in ${minutes()}.`);
console.log(`${good} passed, ${ok ? 0 : Math.max(1, failures)} failed`);
process.exit(ok ? 0 : 1);
