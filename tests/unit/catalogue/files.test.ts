import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { decodeSource, listFiles, readSource } from '../../../src/handbook/catalogue/files.ts';

let root = '';
/** A project directory with these files. */
async function project(...paths: string[]): Promise<string> {
  root = await mkdtemp(join(tmpdir(), 'handboek-bestanden-'));
  for (const path of paths) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), path);
  }
  return root;
}
afterEach(async () => {
  if (root !== '') await rm(root, { recursive: true, force: true });
  root = '';
});

describe('listFiles', () => {
  it('geeft paden vanaf de projectmap, ook uit submappen, op volgorde', async () => {
    await project('docs/wet/updates/b.mdx', 'docs/z.mdx', 'docs/a.mdx', 'docs/wet/a.mdx');
    expect(await listFiles(root, 'docs', ['.mdx'])).toEqual(['docs/a.mdx', 'docs/wet/a.mdx', 'docs/wet/updates/b.mdx', 'docs/z.mdx']);
  });

  it('neemt alleen de gevraagde extensies', async () => {
    await project('docs/a.mdx', 'docs/b.md', 'docs/c.txt', 'docs/mdx');
    expect(await listFiles(root, 'docs', ['.mdx', '.md'])).toEqual(['docs/a.mdx', 'docs/b.md']);
  });

  it.each(['.verborgen.mdx', '_concept.mdx', '.les.mdx.swp'])('slaat %s over', async (name) => {
    await project(`docs/${name}`, 'docs/goed.mdx');
    expect(await listFiles(root, 'docs', ['.mdx', '.swp'])).toEqual(['docs/goed.mdx']);
  });

  it('slaat een verborgen map over: een editor bewaart daar oude versies, en Astro bouwt ze niet', async () => {
    await project('docs/.prullenbak/les.mdx', 'docs/goed.mdx');
    expect(await listFiles(root, 'docs', ['.mdx'])).toEqual(['docs/goed.mdx']);
  });

  it('ziet een map die op .mdx eindigt niet aan voor een pagina', async () => {
    await project('docs/map.mdx/a.mdx');
    expect(await listFiles(root, 'docs', ['.mdx'])).toEqual(['docs/map.mdx/a.mdx']);
  });

  it('geeft een lege lijst als de map er niet is', async () => {
    await project('docs/a.mdx');
    expect(await listFiles(root, 'geen', ['.mdx'])).toEqual([]);
  });
});

describe('decodeSource', () => {
  it('haalt de byte-order mark weg en meldt haar', () => {
    const source = decodeSource('x.mdx', Buffer.from('\uFEFF---\n'));
    expect(source).toMatchObject({ path: 'x.mdx', text: '---\n', hadBom: true, hadCrlf: false });
  });

  it('maakt van Windows-regeleinden gewone en meldt het', () => {
    expect(decodeSource('x', Buffer.from('a\r\nb\r\n'))).toMatchObject({ text: 'a\nb\n', hadCrlf: true, hadBom: false });
  });

  it('laat goede UTF-8 met rust', () => {
    expect(decodeSource('x', Buffer.from('één café €\n'))).toMatchObject({ text: 'één café €\n', invalidUtf8Line: undefined });
  });

  it('noemt de eerste regel met ongeldige bytes, ook na meer goede regels', () => {
    const bytes = Buffer.concat([
      Buffer.from('goed\nook één\n'),
      Buffer.from([0x63, 0x61, 0x66, 0xe9]),
      Buffer.from('\n'),
      Buffer.from([0xff]),
    ]);
    expect(decodeSource('x', bytes).invalidUtf8Line).toBe(3);
  });

  it('vindt een afgekapt teken aan het eind van het bestand zonder regeleinde', () => {
    expect(decodeSource('x', Buffer.from([0x61, 0x0a, 0xc3])).invalidUtf8Line).toBe(2);
  });

  it('meldt ook een vervangteken dat zelf geldig is: daar is een letter al eerder verloren gegaan', () => {
    expect(decodeSource('x', Buffer.from('goed\nZeist is \uFFFDn van de\n')).invalidUtf8Line).toBe(2);
  });
});

describe('readSource', () => {
  it('leest een bestand en onthoudt het pad', async () => {
    await project('docs/a.mdx');
    expect(await readSource(root, 'docs/a.mdx')).toMatchObject({ path: 'docs/a.mdx', text: 'docs/a.mdx' });
  });

  it('faalt als het bestand er niet is', async () => {
    await project('docs/a.mdx');
    await expect(readSource(root, 'docs/b.mdx')).rejects.toThrow('ENOENT');
  });
});
