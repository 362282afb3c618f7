/**
 * Everything that the pages do, as one script for a handbook that is opened from disk: modules do not load there.
 * Where a file `x.offline.ts` stands beside `x.ts`, that one is used.
 */
import './site.ts';
import './search-dialog.ts';
import './search-page.ts';
import './zelftest.ts';
