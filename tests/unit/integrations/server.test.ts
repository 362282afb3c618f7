import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { HEADERS } from '../../../src/handbook/hosting/headers.ts';
import { serve } from '../../../src/integrations/server.ts';
import type { RunningServer } from '../../../src/integrations/server.ts';

let directory = '';
let outside = '';
const running: { close: () => Promise<void> }[] = [];

beforeAll(() => {
  outside = mkdtempSync(join(tmpdir(), 'handboek-server-'));
  directory = join(outside, 'dist');
  const files: Record<string, string> = {
    'index.html': 'begin',
    'lessen/x/index.html': 'les',
    '404.html': 'niet gevonden',
    '_astro/a.hash.css': 'p{}',
    '_astro/letter.woff2': 'letter',
    'catalogus.json': '{}',
    '../geheim.txt': 'geheim',
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    writeFileSync(join(directory, name), text);
  }
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});
afterAll(() => rmSync(outside, { recursive: true, force: true }));

async function start(options: { base?: string; port?: number } = {}): Promise<RunningServer> {
  const server = await serve({ directory, ...options });
  running.push(server);
  return server;
}
/** Asks for a path exactly as written: `fetch` would tidy it first. */
const raw = (server: RunningServer, path: string) =>
  new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
    request({ host: '127.0.0.1', port: new URL(server.url).port, path, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (text += part));
      response.on('end', () => {
        resolve({ status: response.statusCode, text });
      });
    })
      .on('error', reject)
      .end();
  });

describe('serve', () => {
  it('geeft pagina’s en bestanden', async () => {
    const { url } = await start();
    expect(await (await fetch(url)).text()).toBe('begin');
    expect(await (await fetch(`${url}lessen/x/?q=1`)).text()).toBe('les');
    expect((await fetch(`${url}catalogus.json`)).headers.get('content-type')).toContain('json');
  });

  it.each(['', 'lessen/x/', '_astro/a.hash.css', 'weg/'])('stuurt bij /%s alle kopregels van de handleiding mee', async (path) => {
    const { url } = await start();
    const { headers } = await fetch(url + path);
    for (const [name, value] of Object.entries(HEADERS)) expect(headers.get(name), name).toBe(value);
  });

  it('laat alleen bestanden met een hash lang bewaren', async () => {
    const { url } = await start({ base: '/sub/' });
    expect((await fetch(`${url}_astro/a.hash.css`)).headers.get('cache-control')).toContain('immutable');
    expect((await fetch(url)).headers.get('cache-control')).toBe('no-cache');
  });

  it('pakt tekst in voor wie dat aankan, en verder niets', async () => {
    const { url } = await start();
    const ask = async (path: string, encoding: string) => {
      const response = await fetch(url + path, { headers: { 'Accept-Encoding': encoding } });
      return [response.headers.get('content-encoding'), response.headers.get('vary'), await response.text()];
    };
    expect(await ask('', 'gzip')).toEqual(['gzip', 'Accept-Encoding', 'begin']);
    expect(await ask('_astro/a.hash.css', 'br, gzip')).toEqual(['gzip', 'Accept-Encoding', 'p{}']);
    expect(await ask('weg/', 'gzip')).toEqual(['gzip', 'Accept-Encoding', 'niet gevonden']);
    expect(await ask('', 'identity')).toEqual([null, null, 'begin']);
    expect(await ask('_astro/letter.woff2', 'gzip')).toEqual([null, null, 'letter']);
  });

  it('geeft voor een onbekend adres de eigen pagina, met status 404', async () => {
    const { url } = await start();
    const response = await fetch(`${url}weg/en/verder`);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(await response.text()).toBe('niet gevonden');
  });

  it('werkt onder een pad, en nergens anders', async () => {
    const server = await start({ base: '/sub/pad/' });
    expect(server.url).toMatch(/\/sub\/pad\/$/);
    expect(await (await fetch(`${server.url}lessen/x/`)).text()).toBe('les');
    for (const path of ['/', '/lessen/x/', '/sub/', '/sub/padlessen/x/']) expect((await raw(server, path)).status, path).toBe(404);
  });

  it.each(['/../geheim.txt', '/%2e%2e/geheim.txt', '/..%2fgeheim.txt', '/lessen/../../geheim.txt', '/%zz', '/%00', '//geheim.txt'])(
    'geeft niets van buiten de map, en blijft draaien: %s',
    async (path) => {
      const server = await start();
      const { status, text } = await raw(server, path);
      expect(text).not.toContain('geheim');
      expect(status).toBe(404);
      expect((await raw(server, '/')).text).toBe('begin');
    },
  );
});

describe('poorten', () => {
  async function taken(): Promise<number> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    running.push({
      close: () =>
        new Promise((resolve) =>
          server.close(() => {
            resolve();
          }),
        ),
    });
    return (server.address() as AddressInfo).port;
  }

  it('neemt een vrije poort als er geen is gevraagd', async () => {
    const [a, b] = [await start(), await start()];
    expect(new URL(a.url).port).not.toBe(new URL(b.url).port);
  });

  it('neemt een volgende als de gevraagde bezet is, en zegt welke', async () => {
    const port = await taken();
    const { url } = await start({ port });
    const used = Number(new URL(url).port);
    expect(used).toBeGreaterThan(port);
    expect(used).toBeLessThanOrEqual(port + 20);
    expect(await (await fetch(url)).text()).toBe('begin');
  });

  it('meldt een poort die niet kan bestaan', async () => {
    await expect(start({ port: 70_000 })).rejects.toThrow();
  });

  it('is na het sluiten weg', async () => {
    const server = await serve({ directory });
    await server.close();
    await expect(fetch(server.url)).rejects.toThrow();
  });
});
