/** What an edition consists of, file by file, so that anyone can see later what was changed, lost or added. */
import { createHash } from 'node:crypto';
import { lstat, readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Path from the root of the edition → SHA-256 in hexadecimal. */
export type Sums = Readonly<Record<string, string>>;

/** Stands beside an applied edition, never in it: `<id>.json`. */
export interface Manifest {
  versie: string;
  organisatie: string;
  bestanden: Sums;
  /** Files with a hash in their name that earlier editions used, with the day on which they were replaced (`jjjj-mm-dd`). */
  bewaard: Readonly<Record<string, string>>;
}

const FILES_AT_ONCE = 32;

export const sha256 = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex');

/** All files under a directory, as paths with `/`, sorted. Links are not followed: they are listed. */
export async function filesUnder(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort((a, b) => (a < b ? -1 : 1));
}

/** The sums of all files under a directory. */
export async function sumsOf(directory: string, files?: readonly string[]): Promise<Record<string, string>> {
  const names = files ?? (await filesUnder(directory));
  const sums: Record<string, string> = {};
  for (let start = 0; start < names.length; start += FILES_AT_ONCE) {
    const batch = names.slice(start, start + FILES_AT_ONCE);
    const hashes = await Promise.all(batch.map(async (name) => sha256(await readFile(join(directory, name)))));
    batch.forEach((name, index) => (sums[name] = hashes[index] ?? ''));
  }
  return sums;
}

export interface Differences {
  changed: string[];
  missing: string[];
  /** Files that do not belong to the edition. */
  extra: string[];
}

/**
 * Compares a directory with what it should hold.
 * @param ignore paths that are somebody else's, such as the folder of the organisation
 */
export async function compare(directory: string, sums: Sums, ignore: (path: string) => boolean = () => false): Promise<Differences> {
  const present = new Set((await filesUnder(directory)).filter((path) => !ignore(path)));
  const missing = Object.keys(sums).filter((path) => !present.has(path));
  const known = Object.keys(sums).filter((path) => present.has(path));
  const actual: Record<string, string> = {};
  // A link in place of a file is a change, wherever it leads.
  const links = await Promise.all(known.map(async (path) => (await lstat(join(directory, path))).isSymbolicLink()));
  Object.assign(
    actual,
    await sumsOf(
      directory,
      known.filter((_, index) => links[index] === false),
    ),
  );
  return {
    changed: known.filter((path) => actual[path] !== sums[path]),
    missing,
    extra: [...present].filter((path) => !Object.hasOwn(sums, path)),
  };
}

/** `SHA256SUMS` as `sha256sum --check` reads it. */
export const formatSums = (sums: Sums): string =>
  Object.entries(sums)
    .map(([path, sum]) => `${sum}  ${path}\n`)
    .join('');

/** Reads `SHA256SUMS`. @throws on a line that is none */
export function parseSums(text: string): Record<string, string> {
  return Object.fromEntries(
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const [, sum, path] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
        if (sum === undefined || path === undefined) throw new Error(`SHA256SUMS is beschadigd: '${line.slice(0, 80)}'.`);
        return [path, sum];
      }),
  );
}
