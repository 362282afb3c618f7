/** What the browser gets: our own few lines, and nothing that only a build needs. */
import { describe, expect, it } from 'vitest';
import { importsOf, sourceFiles } from './importen.ts';

/** Scripts of the site, and scripts that an Astro file brings along. */
const client = sourceFiles('src/site/client');
const inAstro = sourceFiles('src')
  .filter((path) => path.endsWith('.astro'))
  .flatMap((path) => importsOf(path).filter(({ to }) => to.startsWith('src/site/client/')));
const entries = [...new Set([...client, ...inAstro.map(({ to }) => to)])];

/** Everything that `entry` brings along, with the way to it; types bring nothing. */
function reach(entry: string): { files: Map<string, string>; modules: Map<string, string> } {
  const files = new Map([[entry, entry]]);
  const modules = new Map<string, string>();
  const queue = [entry];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    for (const { to, local, typeOnly } of importsOf(path)) {
      const way = `${files.get(path) ?? path} → ${to}`;
      if (typeOnly) continue;
      if (!local) modules.set(to, way);
      else if (!files.has(to)) {
        files.set(to, way);
        queue.push(to);
      }
    }
  }
  return { files, modules };
}

describe('de scripts voor de browser', () => {
  it('zijn er, en de zoekmachine hoort erbij', () => {
    expect(entries).toContain('src/site/client/site.ts');
    expect([...reach('src/site/client/search-page.ts').files.keys()]).toContain('src/handbook/search/engine.ts');
  });

  it('staan allemaal ook in het ene script voor een handboek dat van schijf opent', () => {
    const offline = reach('src/site/client/offline.ts').files;
    // The small script in the head is a classic one already.
    const modules = inAstro.map(({ to }) => to).filter((path) => path.endsWith('.ts'));
    expect(modules).toContain('src/site/client/search-page.ts');
    expect(modules.filter((path) => !offline.has(path))).toEqual([]);
  });

  it.each(entries)('%s brengt geen pakket mee: geen zod, yaml of satteri, en niets van Node', (entry) => {
    expect([...reach(entry).modules.values()]).toEqual([]);
  });

  it.each(entries)('%s brengt uit de kern alleen mee wat zonder schijf en schema’s kan', (entry) => {
    const heavy = [...reach(entry).files].filter(
      ([path]) => !/^src\/(site\/client|handbook\/(hosting|search|dutch|links|catalogue\/names))/.test(path),
    );
    expect(heavy.map(([, way]) => way)).toEqual([]);
  });

  it('hebben geen opmaak of gegevens bij zich', () => {
    for (const entry of entries) expect([...reach(entry).files.keys()].filter((path) => !/\.(ts|js)$/.test(path))).toEqual([]);
  });
});
