/**
 * `npm run feiten -- <map>`: renews the index of fact labels from the fact files of the editors.
 * The index is committed, so that the rule 'onzeker-feit' also runs where those files are not.
 */
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseFactLabels } from '../src/handbook/rules/feiten.ts';
import { FEITEN_INDEX } from '../src/handbook/rules/index.ts';

const directory = process.argv[2];
if (directory === undefined) {
  console.error('Geef de map met feitenbestanden: npm run feiten -- <map>');
  process.exit(1);
}
const files = (await readdir(directory)).filter((name) => name.endsWith('.md')).sort();
const texts = await Promise.all(files.map((name) => readFile(join(directory, name), 'utf8')));
const labels = parseFactLabels(texts.join('\n'));
await writeFile(FEITEN_INDEX, `${JSON.stringify(labels, undefined, 1)}\n`);
console.log(`${Object.keys(labels).length} feiten in ${FEITEN_INDEX}`);
