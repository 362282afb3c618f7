/** Writes the search index. */
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildIndex } from '../handbook/search/build.ts';
import type { FacetOrder } from '../handbook/search/build.ts';
import type { ArticleRow, Head } from '../handbook/search/format.ts';
import type { SearchRecord } from '../handbook/search/record.ts';

/** Everything that the index is made of. An organisation's own pages are added to it, and the index is made again. */
export interface SearchInput {
  records: readonly SearchRecord[];
  artikelen: readonly ArticleRow[];
  order: FacetOrder;
}

/** Where a build leaves what its index was made of, for a release. */
export const SEARCH_INPUT = '.bouw/zoekinvoer.json';

/** How many files are written at the same time. */
const BATCH = 64;

/**
 * Writes the index into a directory: a head with a fixed name, and the rest in a folder named after its content, so that
 * a browser may keep it for good and never mixes two editions.
 * @param directory where the index goes (`…/zoek`)
 * @returns how many sections can be found
 */
export async function writeSearchIndex(directory: string, { records, artikelen, order }: SearchInput): Promise<number> {
  const { files, soorten, randen, facetten } = buildIndex(records, order);
  const texts = [...files].map(([name, content]) => [name, JSON.stringify(content)] as const);
  const hash = createHash('sha256');
  for (const [name, text] of texts) hash.update(name).update(text);
  const map = hash.digest('hex').slice(0, 10);
  await mkdir(join(directory, map), { recursive: true });
  for (let start = 0; start < texts.length; start += BATCH) {
    await Promise.all(texts.slice(start, start + BATCH).map(([name, text]) => writeFile(join(directory, map, name), text)));
  }
  const head: Head = { map, soorten, randen, facetten, artikelen };
  await writeFile(join(directory, 'index.json'), JSON.stringify(head));
  return records.reduce((sum, { delen }) => sum + delen.length, 0);
}
