/** Makes one release from the build in `dist/`, for all tests of this level. */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { assembleRelease } from '../../src/integrations/release/assemble.ts';
import { reportHtml, testSite } from '../../src/integrations/release/report.ts';

/** Where the release for the tests stands, from the project. */
export const PROEF = '.bouw/proef-uitgave';

export async function setup(): Promise<void> {
  const root = process.cwd();
  const target = join(root, PROEF);
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  const report = reportHtml(await testSite(join(root, 'dist'), { browser: false }), 'proef');
  await assembleRelease({ root, dist: join(root, 'dist'), target, report });
}
