/**
 * `npm run themas -- <map met css-bestanden>`: tries the bridge for house styles on a folder of themes, and writes a table:
 * what was found in which layer, how many pairs of colours were measured, and what can't be read. With `--css <map>` it
 * also writes the style sheets; for a theme with errors that is the one with every suggestion taken over.
 */
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readTheme } from '../src/handbook/local/theme.ts';

const { positionals, values } = parseArgs({ allowPositionals: true, options: { css: { type: 'string' } } });
const directory = positionals[0];
if (directory === undefined) {
  console.error('Geef een map met css-bestanden: npm run themas -- <map>');
  process.exit(1);
}
const files = (await readdir(directory)).filter((name) => name.endsWith('.css')).sort();
if (values.css !== undefined) await mkdir(values.css, { recursive: true });

/** The layer of a property: `--utrecht-link-color` is of `utrecht`. */
const layer = (property: string) => property.split('-')[2] ?? '';

console.log('| thema | gevonden (deel: laag) | paren | fouten | dichtstbijzijnde waarden | na overnemen |');
console.log('| --- | --- | ---: | ---: | --- | ---: |');
for (const name of files) {
  const css = await readFile(join(directory, name), 'utf8');
  const theme = readTheme(css, name);
  const wrong = theme.problems.filter(({ level }) => level === 'fout');
  const rules = wrong.flatMap(({ remedy }) => /Zet onderaan het bestand: (.*\})/.exec(remedy)?.[1] ?? []);
  const after = readTheme(`${css}\n${rules.join('\n')}`, name);
  const layers = Map.groupBy(Object.entries(theme.found), ([, property]) => layer(property));
  const found = [...layers].map(([key, parts]) => `${key}: ${parts.map(([part]) => part).join(', ')}`).join('; ');
  const values_ = wrong.map(({ message, remedy }) => `${message} → ${/\{ (.*?) \}/.exec(remedy)?.[1] ?? remedy}`).join('<br>');
  const left = after.problems.filter(({ level }) => level === 'fout').length;
  console.log(`| ${basename(name, '.css')} | ${found || 'niets'} | ${theme.colours.length} | ${wrong.length} | ${values_} | ${left} |`);
  if (values.css !== undefined) await writeFile(join(values.css, name), after.css);
}
