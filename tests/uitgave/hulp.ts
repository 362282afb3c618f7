/** What the tests of releases share. */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { PROEF } from './setup.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
export const VERSION = version;
export const OUT = join(process.cwd(), PROEF);
/** The unpacked release. */
export const RELEASE_DIR = join(OUT, `handboek-${version}`);
export const COMMAND = join(RELEASE_DIR, 'handboek.mjs');
export const TODAY = '2026-11-22';

const made: string[] = [];
afterAll(() => made.forEach((path) => rmSync(path, { recursive: true, force: true })));

/** A folder that is gone after the tests. */
export function scratch(): string {
  const path = mkdtempSync(join(tmpdir(), 'handboek-proef-'));
  made.push(path);
  return path;
}

/** What to change in the example: path → content; null takes a file away; a link goes where it says. */
export type Changes = Readonly<Record<string, string | Buffer | null | { link: string }>>;

/** The example overlay of the release, changed. @returns its folder */
export function overlayWith(changes: Changes = {}): string {
  const folder = join(scratch(), 'lokaal');
  cpSync(join(RELEASE_DIR, 'lokaal-voorbeeld'), folder, { recursive: true });
  for (const [path, content] of Object.entries(changes)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    rmSync(file, { force: true });
    if (content === null) continue;
    if (typeof content === 'object' && 'link' in content) symlinkSync(content.link, file);
    else writeFileSync(file, content);
  }
  return folder;
}

/** `organisatie.json` of the example with other fields. */
export function organisation(fields: Record<string, unknown>): string {
  const example = JSON.parse(readFileSync(join(RELEASE_DIR, 'lokaal-voorbeeld/organisatie.json'), 'utf8')) as Record<string, unknown>;
  return JSON.stringify({ ...example, ...fields }, undefined, 2);
}

export interface Run {
  code: number;
  output: string;
}

/** Runs the command of a release as an administrator would. */
export function handboek(
  args: readonly string[],
  { command = COMMAND, node = process.execPath }: { command?: string; node?: string } = {},
): Promise<Run> {
  return new Promise((resolve) => {
    execFile(node, [command, ...args], { maxBuffer: 10_000_000 }, (error, stdout, stderr) => {
      resolve({ code: error ? (typeof error.code === 'number' ? error.code : 1) : 0, output: stdout + stderr });
    });
  });
}

/** A random-looking but repeatable series between 0 and 1 (mulberry32). */
export function series(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}
