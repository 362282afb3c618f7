import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { describe, expect, it } from 'vitest';
import {
  DATA,
  DOCS,
  pageId,
  parseData,
  parsePage,
  readContent,
  readContentOnce,
  urlOfId,
} from '../../../src/handbook/catalogue/content.ts';
import { begripSchema } from '../../../src/schemas/index.ts';
import { bestand, pagina, velden } from '../hulp.ts';

describe('pageId', () => {
  it.each([
    ['lessen/01-02-vormen-van-participatie.mdx', 'lessen/vormen-van-participatie'],
    ['werkvormen/23-g1000.mdx', 'werkvormen/g1000'],
    ['over.md', 'over'],
    ['wet/updates/2024-06-04-wet.mdx', 'wet/updates/2024-06-04-wet'],
    ['01-deel/02-les.mdx', 'deel/les'],
    ['werkvormen/index.mdx', 'werkvormen'],
    ['index.mdx', ''],
    ['index/uitleg.mdx', 'index/uitleg'],
  ])('%s wordt %j', (path, id) => {
    expect(pageId(path)).toBe(id);
  });

  it('wordt een adres met strepen eromheen', () => {
    expect([urlOfId('lessen/x'), urlOfId('')]).toEqual(['/lessen/x/', '/']);
  });
});

describe('parsePage', () => {
  it('leest een goede pagina', () => {
    const page = pagina('lessen/01-01-vraag.mdx', velden('les'), '## Kop {#kop}');
    expect(page).toMatchObject({ id: 'lessen/vraag', url: '/lessen/vraag/', issues: [], yamlErrors: [], mdxError: undefined });
    expect(page.data?.soort).toBe('les');
    expect(page.body.headings).toMatchObject([{ id: 'kop' }]);
  });

  it('telt regels vanaf het begin van het bestand, in de front matter en in de tekst', () => {
    const page = parsePage(bestand(`${DOCS}/over.mdx`, '---\ntitle: Over\nsoort: pagina\n---\n\n## Kop {#kop}\n'));
    expect(page.lineOf(['soort'])).toBe(3);
    expect(page.body.headings[0]?.line).toBe(6);
  });

  it('meldt alles wat aan de velden mankeert in één keer', () => {
    const page = pagina('lessen/a.mdx', velden('les', { title: undefined, module: 'valkuil-1', onzin: 1 }));
    expect(page.data).toBeUndefined();
    expect(page.issues.map(({ path, code }) => (code === 'unrecognized_keys' ? 'onzin' : path.join('.'))).sort()).toEqual([
      'module',
      'onzin',
      'title',
    ]);
  });

  it.each([['onbekend'], ['toString'], [undefined], [3]])('geeft voor soort %j één melding en niet een hele lijst', (soort) => {
    const { data, issues } = pagina('a.mdx', velden('les', { soort }));
    expect(data).toBeUndefined();
    expect(issues.map(({ path }) => path)).toEqual([['soort']]);
  });

  it.each([
    ['geen front matter', 'Alleen tekst.\n'],
    ['lege front matter', '---\n---\n\nTekst.\n'],
    ['front matter die niet sluit', '---\ntitle: x\n'],
    ['front matter die een lijst is', '---\n- a\n---\n'],
    ['een leeg bestand', ''],
  ])('overleeft %s, met een melding', (_, text) => {
    const page = parsePage(bestand(`${DOCS}/a.mdx`, text));
    expect(page.data).toBeUndefined();
    expect(page.issues.length + page.yamlErrors.length).toBeGreaterThan(0);
  });

  it('geeft bij onleesbare YAML alleen die fout, en leest de tekst toch', () => {
    const page = parsePage(bestand(`${DOCS}/a.mdx`, '---\ntitle: "open\nsoort: les\n---\n\n## Kop {#kop}\n'));
    expect(page.yamlErrors.length).toBeGreaterThan(0);
    expect(page).toMatchObject({ data: undefined, issues: [] });
  });

  it('houdt bij een fout in de MDX de velden, met een lege tekst', () => {
    const page = pagina('over.mdx', velden('pagina'), '<LetOp>');
    expect(page.data?.soort).toBe('pagina');
    expect(page.mdxError?.message).toContain('LetOp');
    expect(page.body).toMatchObject({ headings: [], links: [], text: '' });
  });

  it('valt niet om van een YAML-verwijzing zonder anker', () => {
    const page = parsePage(bestand(`${DOCS}/a.mdx`, '---\ntitle: *x\n---\n\nTekst.\n'));
    expect(page.yamlErrors).toMatchObject([{ line: 2 }]);
  });
});

describe('parseData', () => {
  it.each(['loting.yaml', 'loting.yml'])('haalt de naam uit %s en de gegevens uit de tekst', (name) => {
    const item = parseData(begripSchema, bestand(`${DATA}/begrippen/${name}`, 'naam: Loting\ndefinitie: Toeval.\n'));
    expect(item).toMatchObject({ slug: 'loting', data: { naam: 'Loting' }, issues: [] });
    expect(item.lineOf(['definitie'])).toBe(2);
  });

  it('geeft geen gegevens als er iets mis is', () => {
    const item = parseData(begripSchema, bestand(`${DATA}/begrippen/x.yaml`, 'naam: Loting\n'));
    expect(item.data).toBeUndefined();
    expect(item.issues.map(({ path }) => path)).toEqual([['definitie']]);
  });
});

describe('readContent', () => {
  it('leest pagina’s en gegevens van schijf, elk in een eigen lijst', async () => {
    const root = await mkdtemp(join(tmpdir(), 'handboek-inhoud-'));
    const files: Record<string, string> = {
      [`${DOCS}/over.mdx`]: `---\n${stringify(velden('pagina'))}---\n\nTekst.\n`,
      [`${DOCS}/oud.md`]: '---\nsoort: pagina\n---\n',
      [`${DOCS}/_concept.mdx`]: 'nog niet',
      [`${DATA}/begrippen/loting.yaml`]: 'naam: Loting\ndefinitie: Toeval.\n',
      [`${DATA}/bronnen/x.yml`]: 'titel: X\n',
      [`${DATA}/feiten.json`]: '{}',
    };
    try {
      for (const [path, text] of Object.entries(files)) {
        await mkdir(dirname(join(root, path)), { recursive: true });
        await writeFile(join(root, path), text);
      }
      const content = await readContent(root);
      expect(content.pages.map(({ url }) => url)).toEqual(['/oud/', '/over/']);
      expect(content.begrippen.map(({ slug }) => slug)).toEqual(['loting']);
      expect(content.bronnen.map(({ slug, data }) => [slug, data])).toEqual([['x', undefined]]);
      expect(content.wetsartikelen).toEqual([]);
    } finally {
      await rm(root, { recursive: true, force: true });
    }
  });
});

it('leest de inhoud voor een hele bouw één keer per map', async () => {
  const first = readContentOnce('/bestaat-niet/een');
  expect(readContentOnce('/bestaat-niet/een')).toBe(first);
  expect(readContentOnce('/bestaat-niet/twee')).not.toBe(first);
  expect((await first).pages).toEqual([]);
});
