/** Writes the search index with Pagefind, from our own records. */
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transform } from 'esbuild';
import { close, createIndex } from 'pagefind';
import { indexedRecord } from '../handbook/search/indexing.ts';
import type { SearchRecord } from '../handbook/search/record.ts';

/** Pagefind also writes its own user interfaces, a worker and a stemmer for no language; the handbook uses none of them. */
const NEEDED = /^(pagefind\.js|pagefind-entry\.json|wasm\.nl\.pagefind|.*\.pf_meta|fragment|index|filter)$/;

async function keepOnlyNeeded(directory: string): Promise<void> {
  const superfluous = (await readdir(directory)).filter((name) => !NEEDED.test(name));
  await Promise.all(superfluous.map((name) => rm(join(directory, name))));
  // Pagefind's script comes with its long names; every reader who searches fetches it.
  const script = join(directory, 'pagefind.js');
  const { code } = await transform(await readFile(script, 'utf8'), { minify: true, format: 'esm', target: 'es2022' });
  await writeFile(script, code);
}

/**
 * Above this many records Pagefind puts several in one file: thousands of small files cost more time to write than all else.
 * The handbook itself stays below it, so that a result costs one small file.
 */
const MAX_FRAGMENTS = 2000;

const failed = (messages: readonly string[]) => new Error(`De zoekindex kan niet worden gemaakt: ${messages.join('; ')}`);

export interface SearchIndex {
  /** Hands over a record and goes on; the order of the calls is the order in the index. */
  add: (record: SearchRecord) => void;
  /**
   * Writes the index when all records are in.
   * @param directory where the index goes (`…/pagefind`)
   * @returns how many records there are
   * @throws with Pagefind's own messages when something fails
   */
  write: (directory: string) => Promise<number>;
}

/** Starts Pagefind. The same records in the same order give the same bytes. */
export async function startSearchIndex(): Promise<SearchIndex> {
  const { index, errors } = await createIndex({ forceLanguage: 'nl', keepIndexUrl: true, maxFragments: MAX_FRAGMENTS });
  if (!index) throw failed(errors);
  const adding: Promise<{ errors: string[] }>[] = [];
  return {
    add: (record) => {
      adding.push(index.addCustomRecord(indexedRecord(record)));
    },
    write: async (directory) => {
      try {
        const problems = (await Promise.all(adding)).flatMap((added) => added.errors);
        if (problems.length > 0) throw failed(problems);
        const written = await index.writeFiles({ outputPath: directory });
        if (written.errors.length > 0) throw failed(written.errors);
        await keepOnlyNeeded(directory);
        return adding.length;
      } finally {
        await close();
      }
    },
  };
}
