/** Writes the search index with Pagefind, from our own records. */
import { close, createIndex } from 'pagefind';
import { indexedRecord } from '../handbook/search/indexing.ts';
import type { SearchRecord } from '../handbook/search/record.ts';

/**
 * @param records every record, in the order of the handbook: the same records give the same bytes
 * @param directory where the index goes (`…/pagefind`)
 * @throws with Pagefind's own messages when something fails
 */
export async function writeSearchIndex(records: readonly SearchRecord[], directory: string): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: 'nl', keepIndexUrl: true });
  const failed = (messages: readonly string[]) => new Error(`De zoekindex kan niet worden gemaakt: ${messages.join('; ')}`);
  if (!index) throw failed(errors);
  try {
    for (const record of records) {
      const added = await index.addCustomRecord(indexedRecord(record));
      if (added.errors.length > 0) throw failed(added.errors);
    }
    const written = await index.writeFiles({ outputPath: directory });
    if (written.errors.length > 0) throw failed(written.errors);
  } finally {
    await close();
  }
}
