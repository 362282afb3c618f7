/** Where applied editions stand, and which one is live. */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { lstat, mkdir, readFile, readdir, readlink, rename, rm, stat, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Manifest } from './manifest.ts';

/** Editions that stay on disk, the live one included: enough to go back, not enough to fill a disk. */
const KEEP = 3;
/** Half-made editions of a run that stopped; an hour is longer than any run takes (milliseconds). */
const STALE = 3_600_000;
const BUSY = '.bezig-';

export const editionsIn = (target: string): string => join(target, 'uitgaven');
export const activeIn = (target: string): string => join(target, 'actief');
const manifestOf = (target: string, id: string): string => join(editionsIn(target), `${id}.json`);

/** @returns the id of the live edition, or undefined. */
export async function activeId(target: string): Promise<string | undefined> {
  const link = await readlink(activeIn(target)).catch(() => undefined);
  return link?.split(/[\\/]/).filter(Boolean).at(-1);
}

/** @returns the manifest of an edition, or undefined when there is none that can be read. */
export async function readManifest(target: string, id: string): Promise<Manifest | undefined> {
  try {
    return JSON.parse(await readFile(manifestOf(target, id), 'utf8')) as Manifest;
  } catch {
    return undefined;
  }
}

/** A new empty folder to make an edition in; nobody serves it. Half-made ones of long ago go. */
export async function makeRoom(target: string): Promise<string> {
  const editions = editionsIn(target);
  await mkdir(editions, { recursive: true });
  for (const name of await readdir(editions)) {
    if (!name.startsWith(BUSY)) continue;
    const path = join(editions, name);
    if (Date.now() - (await stat(path)).mtimeMs > STALE) await rm(path, { recursive: true, force: true });
  }
  const room = join(editions, `${BUSY}${randomBytes(6).toString('hex')}`);
  await mkdir(room);
  return room;
}

/** @throws when something that is no link stands where the link to the live edition must be. */
export async function refuseForeign(target: string): Promise<void> {
  const info = await lstat(activeIn(target)).catch(() => undefined);
  if (info && !info.isSymbolicLink()) {
    throw new Error(
      `${activeIn(target)} is een gewone map of een gewoon bestand, geen koppeling. Kies een andere map bij --naar, of haal het daar weg.`,
    );
  }
}

/**
 * Makes an edition live. On Linux and macOS the link is replaced by one rename, so that no request falls in between.
 * Windows cannot rename over a folder link: there the old one goes first, and a request in those milliseconds gets a 404.
 * @returns the id that was live before
 */
export async function activate(target: string, id: string): Promise<string | undefined> {
  await refuseForeign(target);
  if (!existsSync(join(editionsIn(target), id))) throw new Error(`De uitgave ${id} staat niet in ${editionsIn(target)}.`);
  const before = await activeId(target);
  if (before === id) return before;
  const next = join(target, `.actief-${randomBytes(6).toString('hex')}`);
  const windows = process.platform === 'win32';
  // A junction needs no rights of an administrator, but wants a complete path.
  await symlink(windows ? resolve(editionsIn(target), id) : join('uitgaven', id), next, windows ? 'junction' : 'dir');
  try {
    if (windows) await rm(activeIn(target), { force: true, recursive: false }).catch(() => undefined);
    await rename(next, activeIn(target));
  } catch (error) {
    await rm(next, { force: true });
    throw error;
  }
  return before;
}

/** Editions with a manifest, the newest first. */
export async function listEditions(target: string): Promise<{ id: string; made: number }[]> {
  const names = await readdir(editionsIn(target)).catch(() => []);
  const ids = names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length));
  const made = await Promise.all(ids.map(async (id) => (await stat(manifestOf(target, id))).mtimeMs));
  return ids
    .map((id, index) => ({ id, made: made[index] ?? 0 }))
    .filter(({ id }) => existsSync(join(editionsIn(target), id)))
    .sort((a, b) => b.made - a.made || (a.id < b.id ? 1 : -1));
}

/** Removes all but the newest editions; the live one and the one before it always stay. */
export async function prune(target: string, keep: readonly (string | undefined)[]): Promise<void> {
  const editions = await listEditions(target);
  for (const { id } of editions.slice(KEEP)) {
    if (keep.includes(id)) continue;
    await rm(join(editionsIn(target), id), { recursive: true, force: true });
    await rm(manifestOf(target, id), { force: true });
  }
}
