/** What happens when something goes wrong half-way: what was live stays whole. */
import { spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import { createReadStream } from 'node:fs';
import { mkdir, readFile, readdir, readlink, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { applyOverlay } from '../../src/integrations/editions/apply.ts';
import { compare, parseSums, sha256, sumsOf } from '../../src/integrations/editions/manifest.ts';
import type { Manifest } from '../../src/integrations/editions/manifest.ts';
import { activate, activeId } from '../../src/integrations/editions/places.ts';
import { COMMAND, OUT, RELEASE_DIR, TODAY, VERSION, handboek, organisation, overlayWith, scratch, series } from './hulp.ts';

const overlayOf = (naam: string) => overlayWith({ 'organisatie.json': organisation({ naam: `Gemeente ${naam} (proef)` }) });

/** What is live, compared with its manifest. */
async function liveIsWhole(target: string): Promise<void> {
  const id = (await activeId(target)) ?? '';
  const { bestanden, bewaard } = JSON.parse(await readFile(join(target, 'uitgaven', `${id}.json`), 'utf8')) as Manifest;
  expect(await compare(join(target, 'actief'), bestanden, (path) => path in bewaard)).toEqual({ changed: [], missing: [], extra: [] });
}

describe('toepassen', () => {
  it('laat na twintig keer plotseling stoppen staan wat er stond, en doet het daarna gewoon', async () => {
    const target = scratch();
    await applyOverlay({ release: RELEASE_DIR, local: overlayOf('Eerste'), target, today: TODAY });
    const local = overlayOf('Tweede');
    const started = performance.now();
    expect((await handboek(['proef', '--lokaal', local])).code).toBe(0);
    // A whole run takes a few times as long as only looking.
    const longest = (performance.now() - started) * 4;
    const random = series(11);
    let stopped = 0;
    for (let turn = 0; turn < 20; turn += 1) {
      const child = spawn(process.execPath, [COMMAND, 'toepassen', '--lokaal', local, '--naar', target], { stdio: 'ignore' });
      const timer = setTimeout(() => child.kill('SIGKILL'), 50 + random() * longest);
      const signal = await new Promise((resolve) => child.on('exit', (_, name) => resolve(name)));
      clearTimeout(timer);
      if (signal === 'SIGKILL') stopped += 1;
      await liveIsWhole(target);
    }
    expect(stopped).toBeGreaterThan(5);
    const run = await handboek(['toepassen', '--lokaal', local, '--naar', target]);
    expect(run.code, run.output).toBe(0);
    await liveIsWhole(target);
    expect(await readFile(join(target, 'actief/index.html'), 'utf8')).toContain('Gemeente Tweede (proef)');
  }, 300_000);

  it.runIf(process.platform === 'linux')('zegt wat er is als de schijf niets meer aanneemt', async () => {
    const target = scratch();
    await applyOverlay({ release: RELEASE_DIR, local: overlayOf('Eerste'), target, today: TODAY });
    const before = await readlink(join(target, 'actief'));
    // No file may be larger than 60 kB: somewhere half-way writing fails, as on a full disk.
    const args = [COMMAND, 'toepassen', '--lokaal', overlayOf('Tweede'), '--naar', target];
    const run = spawnSync('bash', ['-c', 'ulimit -f 60; exec "$@"', 'bash', process.execPath, ...args], { encoding: 'utf8' });
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(/schijf is vol/);
    expect(await readlink(join(target, 'actief'))).toBe(before);
    expect((await readdir(join(target, 'uitgaven'))).filter((name) => name.startsWith('.'))).toEqual([]);
    await liveIsWhole(target);
  });
});

describe('wisselen onder drukte', () => {
  it('laat bij honderd wissels geen enkel verzoek mislukken', async () => {
    const target = scratch();
    const ids = [];
    for (const naam of ['Eerste', 'Tweede'])
      ids.push((await applyOverlay({ release: RELEASE_DIR, local: overlayOf(naam), target, today: TODAY })).id);
    const paths = ['/index.html', '/over/index.html', '/wet/index.html', '/catalogus.json', '/zoek/index.json', '/begrippen/index.html'];
    const server = createServer((request, response) => {
      createReadStream(join(target, 'actief', request.url ?? ''))
        .on('error', () => response.writeHead(404).end())
        .pipe(response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    let busy = true;
    let asked = 0;
    const failed: string[] = [];
    const reader = async (start: number) => {
      for (let turn = start; busy; turn += 1) {
        const path = paths[turn % paths.length] ?? '/';
        const answer = await fetch(base + path).catch((error: unknown) => error as Error);
        asked += 1;
        if (answer instanceof Error) failed.push(`${path}: ${answer.message}`);
        else if (answer.status !== 200 || (await answer.text()) === '') failed.push(`${path}: ${answer.status}`);
      }
    };
    const readers = Array.from({ length: 20 }, (_, start) => reader(start));
    for (let turn = 0; turn < 100; turn += 1) {
      await activate(target, ids[turn % 2] ?? '');
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    busy = false;
    await Promise.all(readers);
    server.close();
    console.log(`${asked} verzoeken bij 100 wissels, ${failed.length} mislukt`);
    expect(failed).toEqual([]);
    expect(asked).toBeGreaterThan(500);
  });
});

describe('de zip', () => {
  const name = `handboek-${VERSION}.zip`;

  it('heeft het controlegetal dat ernaast staat', async () => {
    const sums = parseSums(await readFile(join(OUT, 'SHA256SUMS'), 'utf8'));
    for (const [file, sum] of Object.entries(sums)) expect(sha256(await readFile(join(OUT, file)))).toBe(sum);
    expect(Object.keys(sums)).toEqual([name, `handboek-${VERSION}-offline.zip`]);
  });

  it('wordt niet toegepast als er één byte in is veranderd', async () => {
    const bytes = new Uint8Array(await readFile(join(OUT, name)));
    const middle = Math.floor(bytes.length / 2);
    bytes[middle] = (bytes[middle] ?? 0) ^ 0xff;
    const folder = scratch();
    let unpacked = true;
    try {
      for (const [path, content] of Object.entries(unzipSync(bytes))) {
        await mkdir(join(folder, path, '..'), { recursive: true });
        await writeFile(join(folder, path), content);
      }
    } catch {
      unpacked = false;
    }
    if (unpacked) {
      const run = await handboek(['toepassen', '--lokaal', overlayWith(), '--naar', join(folder, 'naar')], {
        command: join(folder, `handboek-${VERSION}`, 'handboek.mjs'),
      });
      expect(run.code).not.toBe(0);
      expect(await readdir(join(folder, 'naar')).catch(() => [])).toEqual([]);
    }
    expect(sha256(bytes)).not.toBe(parseSums(await readFile(join(OUT, 'SHA256SUMS'), 'utf8'))[name]);
    await rm(folder, { recursive: true, force: true });
  });

  it('pakt uit tot precies de map die is gemaakt', async () => {
    const files = unzipSync(new Uint8Array(await readFile(join(OUT, name))));
    const sums = Object.fromEntries(
      Object.entries(files).map(([path, content]) => [path.slice(`handboek-${VERSION}/`.length), sha256(content)]),
    );
    expect(sums).toEqual(await sumsOf(RELEASE_DIR));
  });
});
