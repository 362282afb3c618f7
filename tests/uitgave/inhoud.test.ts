/** What is in a release, and that making it again gives the same bytes. */
import { spawnSync } from 'node:child_process';
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHANGELOG_PARTS, changelogEntries, releaseDate } from '../../src/integrations/release/changelog.ts';
import { OUT, RELEASE_DIR, VERSION, handboek } from './hulp.ts';

const text = (path: string) => readFile(join(RELEASE_DIR, path), 'utf8');

describe('de uitgave', () => {
  it('bevat wat een beheerder nodig heeft', async () => {
    expect((await readdir(RELEASE_DIR)).sort()).toEqual([
      'LEESMIJ.txt',
      'LICENSE',
      'LICENSE-CONTENT',
      'SHA256SUMS',
      'WIJZIGINGEN.md',
      'beheer',
      'handboek.mjs',
      'lokaal-voorbeeld',
      'sbom-bouw.cdx.json',
      'sbom-geleverd.cdx.json',
      'schema',
      'server',
      'site',
      'testrapport.html',
    ]);
    expect((await readdir(join(RELEASE_DIR, 'server'))).sort()).toEqual(
      expect.arrayContaining(['Caddyfile', 'Containerfile', 'apache.conf', 'lighttpd.conf', 'nginx.conf', 'web.config']),
    );
    expect(existsSync(join(RELEASE_DIR, 'site/web.config'))).toBe(true);
  });

  it('is ook met de eigen controle heel', async () => {
    const run = spawnSync('sha256sum', ['--quiet', '--check', 'SHA256SUMS'], { cwd: RELEASE_DIR, encoding: 'utf8' });
    expect(run.stderr + run.stdout).toBe('');
    expect(run.status).toBe(0);
  });

  it('noemt in de SBOM alles wat in de opdracht zit, en de letters', async () => {
    const { components } = JSON.parse(await text('sbom-geleverd.cdx.json')) as {
      components: { name: string; licenses?: unknown[]; hashes?: unknown[] }[];
    };
    const names = components.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['markdown-it', 'parse5', 'postcss', 'culori', 'yaml', 'zod', 'source-serif-4-400.woff2']),
    );
    expect(names).not.toContain('astro');
    for (const { name, licenses, hashes } of components) {
      expect(licenses?.length, name).toBe(1);
      expect(hashes?.length, name).toBe(1);
    }
    const all = JSON.parse(await text('sbom-bouw.cdx.json')) as { components: { name: string }[] };
    expect(all.components.map(({ name }) => name)).toEqual(expect.arrayContaining(['astro', 'vitest']));
  });

  it('levert een schema dat het voorbeeld en de voorbeelden van vroeger kent', async () => {
    const schema = JSON.parse(await text('schema/organisatie.schema.json')) as { properties: Record<string, unknown>; required: string[] };
    expect(schema.required).toEqual(['versie', 'naam']);
    expect((await readdir(join(RELEASE_DIR, 'schema'))).sort()).toEqual([
      'notitie-kop.schema.json',
      'organisatie.schema.json',
      'pagina-kop.schema.json',
    ]);
    const page = JSON.parse(await text('schema/pagina-kop.schema.json')) as { required: string[] };
    expect(page.required).toEqual(['titel', 'samenvatting', 'bijgewerkt']);
    const example = JSON.parse(await text('lokaal-voorbeeld/organisatie.json')) as Record<string, unknown>;
    for (const key of Object.keys(example)) expect(Object.keys(schema.properties)).toContain(key);
  });

  it('heeft een opdracht zonder vreemde invoer, die ook op Node 20 start', async () => {
    const code = await text('handboek.mjs');
    expect(code).not.toContain('satteri');
    const imported = [...code.matchAll(/^import [^\n]*? from "([^"]+)";$/gm)].map((match) => match[1] ?? '');
    expect(imported.filter((name) => !isBuiltin(name))).toEqual([]);
    const old = ['/usr/bin/node', '/usr/local/bin/node'].find((path) => existsSync(path)) ?? process.execPath;
    expect(await handboek(['controleer'], { node: old })).toMatchObject({ code: 0 });
  });

  it('noemt geen plek van de machine waarop ze is gemaakt', async () => {
    for (const file of ['handboek.mjs', 'beheer/offline.js', 'LEESMIJ.txt', 'sbom-bouw.cdx.json', 'testrapport.html']) {
      expect(await text(file), file).not.toContain(process.cwd());
    }
  });
});

describe('de wijzigingen', () => {
  it('zijn in elke editie gesplitst in inhoud en techniek', async () => {
    const entries = changelogEntries(await readFile('CHANGELOG.md', 'utf8'));
    expect(entries[0]?.version).toBe(VERSION);
    for (const { version, parts } of entries) expect(parts, version).toEqual([...CHANGELOG_PARTS]);
  });

  it('weigeren een versie zonder verhaal', () => {
    expect(() => releaseDate('# x\n', '1.0.0')).toThrow("geen kop '## 1.0.0");
    expect(() => releaseDate('## 1.0.0 – 2027-01-01\n\n### Inhoud\n', '1.0.0')).toThrow("'### Techniek'");
  });
});

describe('nog een keer maken', () => {
  it('geeft dezelfde bytes, in een andere map, tijdzone en taal en op een andere dag', async () => {
    const root = process.cwd();
    // On the same disk, so that the libraries can stand there as hard links.
    const other = join(root, '.bouw', 'Andere map');
    await rm(other, { recursive: true, force: true });
    await mkdir(other);
    for (const name of (await readdir(root)).filter(
      (entry) => !['node_modules', '.bouw', '.git', 'dist', 'uitgave', '.astro'].includes(entry),
    )) {
      await cp(join(root, name), join(other, name), { recursive: true });
    }
    await cp(join(root, 'dist'), join(other, 'dist'), { recursive: true });
    await mkdir(join(other, '.bouw'));
    await cp(join(root, '.bouw/zoekinvoer.json'), join(other, '.bouw/zoekinvoer.json'));
    expect(spawnSync('cp', ['-al', join(root, 'node_modules'), join(other, 'node_modules')]).status).toBe(0);
    const target = join(other, 'doel');
    await mkdir(target);
    await writeFile(
      join(other, 'maak.ts'),
      `import { readFile } from 'node:fs/promises';
const day = new Date('2031-03-04T05:06:07Z').getTime();
Date.now = () => day;
const { assembleRelease } = await import('./src/integrations/release/assemble.ts');
const report = await readFile(process.argv[2] ?? '', 'utf8');
await assembleRelease({ root: process.cwd(), dist: 'dist', target: 'doel', report });
`,
    );
    const env = { ...process.env, TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
    const run = spawnSync(process.execPath, ['maak.ts', join(RELEASE_DIR, 'testrapport.html')], { cwd: other, env, encoding: 'utf8' });
    expect(run.status, run.stderr).toBe(0);
    expect(await readFile(join(target, 'SHA256SUMS'), 'utf8')).toBe(await readFile(join(OUT, 'SHA256SUMS'), 'utf8'));
    await rm(other, { recursive: true, force: true });
  }, 300_000);
});
