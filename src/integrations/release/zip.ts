/** Zip files whose bytes depend on their content alone. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { filesUnder } from '../editions/manifest.ts';

/** Fonts and pictures are compressed already. */
const PACKED = /\.(?:woff2|png|jpe?g|webp|avif|zip|pdf|od[tsp])$/;

/**
 * Zips a folder.
 * @param folder name of the one folder that the zip holds
 * @param date day of all files in it (`jjjj-mm-dd`)
 */
export async function zipFolder(directory: string, folder: string, date: string): Promise<Uint8Array> {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  // A zip keeps the time of the clock on the wall, without a zone: noon of that day, wherever this runs.
  const mtime = new Date(year, month - 1, day, 12);
  const files: Zippable = {};
  for (const file of await filesUnder(directory)) {
    files[`${folder}/${file}`] = [await readFile(join(directory, file)), { level: PACKED.test(file) ? 0 : 9, mtime }];
  }
  return zipSync(files);
}
