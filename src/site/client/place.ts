/** Where the handbook stands, and how a file of its search index is read. From disk `place.offline.ts` takes its place. */

/** Root of the handbook: this script stands one folder below it. */
const ROOT = new URL(/* @vite-ignore */ '../', import.meta.url);

/** The address of a page. @param path from the root, without a slash in front: `lessen/x/#y` */
export const address = (path: string): URL => new URL(path, ROOT);

/** Reads a file of the index by its path within the folder of the index. @throws when it cannot be had */
export async function load(path: string): Promise<unknown> {
  const response = await fetch(address(`zoek/${path}`));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return (await response.json()) as unknown;
}
