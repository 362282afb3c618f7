/** A copy of the project elsewhere, to build in: the real output stays as it is. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  constants,
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { afterAll } from 'vitest';
import { ROOT, outputFiles } from './output.ts';

/** Made by building, or not part of it. */
const LEFT_OUT = new Set(['node_modules', 'dist', '.git', '.bouw', '.astro', 'coverage', 'test-results']);

/**
 * Links every package file: a symbolic link to the whole directory would not do, for Astro does not build
 * with packages outside the project. Caches (they start with a dot) stay behind: a copy begins with nothing.
 */
function linkPackages(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.name.startsWith('.') && dirname(target).endsWith(`${sep}node_modules`)) continue;
    if (entry.isDirectory()) linkPackages(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(relative(dirname(source), source), target);
    else linkOrCopy(source, target);
  }
}

/** Another file system cannot be linked to; there a copy does. */
function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    copyFileSync(source, target, constants.COPYFILE_FICLONE);
  }
}

const made: string[] = [];
afterAll(() => {
  for (const directory of made.splice(0)) rmSync(directory, { recursive: true, force: true, maxRetries: 3 });
});

/** Copies the project to a new temporary directory, which goes when the tests of this file are done. @param name makes the path different */
export function copyProject(name: string): string {
  const directory = mkdtempSync(join(tmpdir(), `handboek-${name}-`));
  made.push(directory);
  const copy = join(directory, name);
  cpSync(ROOT, copy, { recursive: true, filter: (source) => !LEFT_OUT.has(relative(ROOT, source).split(sep)[0] ?? '') });
  linkPackages(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

/** The environment of a build: nothing of the tests' own. */
function environment(extra: Record<string, string>): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(VITEST|VITE|TEST|NODE_|SITE$|UITVOER$|TZ$|DEV$|PROD$|MODE$|BASE_URL$|FORCE_COLOR$)/.test(name),
  );
  return { ...Object.fromEntries(kept), ...extra };
}

/** How often to look whether it is time to stop (milliseconds). */
const POLL = 10;

export interface BuildResult {
  status: number | null;
  output: string;
}

/**
 * Runs `scripts/build.ts` in a copy.
 * @param killWhen asked all the time; stops the build and everything it started as soon as it says so, as a power cut would
 */
export function build(
  copy: string,
  { env = {}, silent = true, killWhen }: { env?: Record<string, string>; silent?: boolean; killWhen?: () => boolean } = {},
): Promise<BuildResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['scripts/build.ts', ...(silent ? ['--stil'] : [])], {
      cwd: copy,
      env: environment(env),
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const add = (chunk: Buffer) => (output += chunk.toString());
    child.stdout.on('data', add);
    child.stderr.on('data', add);
    child.on('error', reject);
    const watch = setInterval(() => {
      if (killWhen?.() !== true || child.exitCode !== null || child.pid === undefined) return;
      clearInterval(watch);
      process.kill(-child.pid, 'SIGKILL');
    }, POLL);
    child.on('close', (status) => {
      clearInterval(watch);
      resolve({ status, output });
    });
  });
}

/** Every file of an output with the hash of its bytes. */
export function fingerprint(directory: string): Record<string, string> {
  if (!existsSync(directory)) return {};
  return Object.fromEntries(
    outputFiles(directory).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(directory, file)))
        .digest('hex'),
    ]),
  );
}
