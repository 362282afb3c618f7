/** The server files, tried on the servers themselves: each must do exactly what the description says, at three paths. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentType } from '../../src/handbook/hosting/description.ts';
import { cacheControl } from '../../src/handbook/hosting/headers.ts';
import { attr, parseHtml, walk } from '../../src/integrations/output/html.ts';
import { crawl } from './crawl.ts';
import { get } from './http.ts';
import type { Answer } from './http.ts';
import { DIST, PROBES, SECRET, description, extensionsInOutput, unpack } from './release.ts';
import { availableServers, startHttps } from './running.ts';
import type { Running } from './running.ts';

const release = unpack();
afterAll(release.remove);

const notFound = readFileSync(join(DIST, description.notFound));
const rows = JSON.parse(readFileSync(join(DIST, 'catalogus.json'), 'utf8')) as { url: string }[];
const hashed = (pattern: RegExp) => {
  const html = readFileSync(join(DIST, 'index.html'), 'utf8');
  const name = pattern.exec(html)?.[0];
  if (name === undefined) throw new Error(`Geen bestand als ${String(pattern)} op de beginpagina`);
  return name;
};
const SCRIPT = hashed(/_astro\/[\w.-]+\.js/);
const STYLE = hashed(/_astro\/[\w.-]+\.css/);
const INDEX = 'zoek/index.json';

/** Twenty redirects spread over all of them: those with an anchor, and old addresses, are among them. */
const { redirects } = description;
const anchored = redirects.filter(({ to }) => to.includes('#'));
const plain = redirects.filter(({ to }) => !to.includes('#'));
const spread = <T>(items: readonly T[], count: number): T[] =>
  Array.from({ length: count }, (_, step) => items[Math.floor((step * (items.length - 1)) / (count - 1))] as T);
const TWENTY = [...spread(plain, 14), ...spread(anchored, 6)];

const servers = availableServers();

const same = (value: string | undefined) => value?.toLowerCase().replaceAll(' ', '');
/** The parts of `Cache-Control`, for their order means nothing. */
const parts = (value: string | undefined) =>
  (value ?? '')
    .split(',')
    .map((part) => part.trim())
    .sort();

describe.each(servers)('$name', ({ start, paths, redirects: kind }) => {
  describe.each(paths)('op %s', (path) => {
    let server: Running;
    beforeAll(async () => {
      server = await start(release, path);
    });
    afterAll(() => server.close());
    const ask = (address: string, headers: Record<string, string> = {}) => get(server.origin, path + address, headers);

    /** What is wrong with the headers of an answer. */
    const faults = ({ headers, counts }: Answer): string[] => [
      ...Object.entries(description.headers).flatMap(([name, value]) => {
        const key = name.toLowerCase();
        return headers[key] === value && counts.get(key) === 1 ? [] : [`${name}: ${String(headers[key])} (${counts.get(key) ?? 0}×)`];
      }),
      ...Object.keys(description.httpsHeaders).flatMap((name) => (name.toLowerCase() in headers ? [`${name} over http`] : [])),
      ...('x-powered-by' in headers ? ['X-Powered-By'] : []),
    ];

    it('stuurt precies de headers van de beschrijving, bij elke status', async () => {
      const page = await ask('');
      const [oldAddress] = TWENTY;
      const moved = await ask(kind === 'server' ? (oldAddress?.from.slice(1) ?? '') : 'lessen/wat-is-burgerparticipatie');
      const same304 = await ask('', { 'If-None-Match': page.headers.etag ?? '' });
      const unknown = await ask('bestaat-niet/');
      const asset = await ask(SCRIPT);
      expect([page, moved, same304, unknown, asset].map(({ status }) => status)).toEqual([200, 301, 304, 404, 200]);
      expect([page, moved, same304, unknown, asset].flatMap(faults)).toEqual([]);
    });

    it('noemt zijn versie niet', async () => {
      // IIS needs a newer version for this than we can ask for; the file says how.
      const { headers } = await ask('');
      if (kind === 'server') expect(headers.server ?? '').not.toMatch(/\d/);
      else expect(headers.server).toBe('Microsoft-IIS/10.0');
    });

    it('kent het type van elk bestand dat voorkomt of kan voorkomen', async () => {
      expect(extensionsInOutput().filter((extension) => !(extension in description.types))).toEqual([]);
      const found: Record<string, string | undefined> = {};
      for (const extension of Object.keys(description.types)) {
        const { status, headers } = await ask(`${PROBES}/proef.${extension}`);
        found[extension] = status === 200 ? same(headers['content-type']) : String(status);
      }
      const wanted = Object.entries(description.types).map(([extension, type]) => [extension, same(contentType(type))]);
      expect(found).toEqual(Object.fromEntries(wanted));
    });

    it.each([SCRIPT, STYLE, INDEX, '', 'lessen/wat-is-burgerparticipatie/', 'catalogus.json'])(
      'laat %s zo lang bewaren als de bedoeling is',
      async (address) => {
        const { status, headers } = await ask(address);
        expect(status).toBe(200);
        expect(parts(headers['cache-control'])).toEqual(parts(cacheControl(`/${address}`)));
      },
    );

    it('laat een stuk van de zoekindex voor altijd bewaren', async () => {
      const text = (await ask(INDEX)).body.toString('utf8');
      const hash = /[0-9a-f]{10}/.exec(text)?.[0] ?? '';
      const { status, headers } = await ask(`zoek/${hash}/w1.json`);
      expect(status).toBe(200);
      expect(parts(headers['cache-control'])).toEqual(parts(description.cache.keep));
    });

    it('laat een fout nooit bewaren, ook niet waar bestanden voor altijd zijn', async () => {
      for (const address of ['_astro/oud.12345678.js', 'zoek/0123456789/w1.json']) {
        const { status, headers } = await ask(address);
        expect(status).toBe(404);
        expect(headers['cache-control'] ?? 'no-cache').toBe('no-cache');
      }
    });

    it('comprimeert wat kleiner wordt, en de rest niet', async () => {
      const wrong: string[] = [];
      for (const [extension, { compress }] of Object.entries(description.types)) {
        const address = `${PROBES}/proef.${extension}`;
        const { headers, body } = await ask(address, { 'Accept-Encoding': 'gzip' });
        const packed = headers['content-encoding'] === 'gzip';
        // By itself IIS compresses no type `application/…` but JavaScript and Atom; its file says how to add JSON.
        const wanted = compress && (kind === 'server' || !['json', 'xml', 'webmanifest'].includes(extension));
        if (packed !== wanted) wrong.push(`${extension}: ${packed ? 'wel' : 'niet'}`);
        if (packed && !headers.vary?.toLowerCase().includes('accept-encoding')) wrong.push(`${extension}: Vary ontbreekt`);
        if (packed && !gunzipSync(body).equals((await ask(address)).body)) wrong.push(`${extension}: niet hetzelfde`);
      }
      expect(wrong).toEqual([]);
      expect((await ask(STYLE, { 'Accept-Encoding': 'gzip' })).headers['content-encoding']).toBe('gzip');
    });

    it('toont de eigen pagina met status 404, op elke diepte', async () => {
      for (const address of ['bestaat-niet', 'bestaat-niet/', 'lessen/bestaat-niet/', 'lessen/x/y/z.html', 'web.config']) {
        const { status, headers, body } = await ask(address);
        // Some servers say 403 for the file that they may not give; the page is the same.
        expect(address === 'web.config' && status === 403 ? 404 : status, address).toBe(404);
        expect(same(headers['content-type'])).toBe('text/html;charset=utf-8');
        expect(body.equals(notFound), address).toBe(true);
      }
    });

    it('stuurt korte links en oude adressen door, met anker', async () => {
      expect(TWENTY.filter(({ to }) => to.includes('#')).length).toBeGreaterThanOrEqual(5);
      const wrong: string[] = [];
      for (const { from, to } of TWENTY) {
        const { status, headers, body } = await ask(from.slice(1));
        let target = headers.location;
        if (kind === 'page') {
          walk(parseHtml(body.toString('utf8')), (element) => {
            if (attr(element, 'http-equiv') === 'refresh') target = /url=(.*)$/.exec(attr(element, 'content') ?? '')?.[1];
          });
        }
        const url = new URL(target ?? 'mist:', server.origin + path + from.slice(1));
        const ok = status === (kind === 'server' ? 301 : 200) && url.href === server.origin + path + to.slice(1);
        if (!ok) wrong.push(`${from}: ${status} ${url.href}`);
      }
      expect(wrong).toEqual([]);
    });

    it('zet een schuine streep achter het pad en achter een map', async () => {
      const bare = path.slice(0, -1);
      for (const address of [...(bare === '' ? [] : [bare]), `${path}lessen/wat-is-burgerparticipatie`]) {
        const { status, headers } = await get(server.origin, address);
        expect([301, 308], address).toContain(status);
        expect(new URL(headers.location ?? '', server.origin).pathname).toBe(`${address}/`);
      }
      if (bare !== '') expect((await get(server.origin, `${bare}je`)).status).toBeGreaterThanOrEqual(400);
    });

    it('antwoordt 304 als de lezer het bestand al heeft', async () => {
      for (const address of ['', SCRIPT, INDEX, `${PROBES}/proef.html`]) {
        for (const encoding of ['identity', 'gzip']) {
          const first = await ask(address, { 'Accept-Encoding': encoding });
          const { etag = '', 'last-modified': modified = '' } = first.headers;
          const conditions: Record<string, string>[] = [{ 'If-None-Match': etag }, { 'If-Modified-Since': modified }];
          for (const condition of conditions) {
            expect(Object.values(condition), address).not.toContain('');
            const { status, body } = await ask(address, { ...condition, 'Accept-Encoding': encoding });
            expect({ address, encoding, condition, status, length: body.length }).toMatchObject({ status: 304, length: 0 });
          }
          expect((await ask(address, { 'If-None-Match': '"iets-anders"' })).status).toBe(200);
        }
      }
    });

    it('toont nooit wat er in een map staat', async () => {
      for (const address of ['_astro/', 'zoek/', `${PROBES}/`]) {
        const { status, body } = await ask(address);
        expect([403, 404], address).toContain(status);
        expect(body.toString('utf8')).not.toMatch(/Index of|proef\.html|index\.json/);
      }
    });

    it('geeft niets van buiten de map, hoe het pad ook is geschreven', async () => {
      const tricks = ['../', '..%2f', '%2e%2e/', '%2e%2e%2f', '..%5c', '..\\', '%252e%252e%252f', '....//', './../', '..;/', '/../'];
      for (const trick of tricks) {
        for (const times of [1, 2, 3]) {
          for (const before of ['', '_astro/', 'lessen/']) {
            const address = `${before}${trick.repeat(times)}geheim.txt`;
            const { status, body } = await ask(address);
            expect(body.includes(SECRET), address).toBe(false);
            expect(status, address).toBeGreaterThanOrEqual(300);
          }
        }
      }
      // The same file can be had when it stands where the server looks: the test above can fail.
      expect(readFileSync(join(release.home, 'uitgaven', 'geheim.txt'), 'utf8')).toBe(SECRET);
    });

    it('heeft geen kapotte link of ontbrekend bestand', async () => {
      const { broken, pages, addresses } = await crawl(server, [
        '',
        ...rows.map(({ url }) => url.split('#')[0] ?? ''),
        ...redirects.map(({ from }) => from.slice(1)),
      ]);
      expect(broken).toEqual([]);
      expect(pages).toBeGreaterThanOrEqual(new Set(rows.map(({ url }) => url.split('#')[0])).size);
      expect(addresses.size).toBeGreaterThan(redirects.length);
    });
  });
});

const OPENSSL = '/usr/bin/openssl';
const withHttps = existsSync(OPENSSL) ? servers.filter(({ https }) => https) : [];
if (withHttps.length === 0) console.warn('LET OP: zonder openssl of zonder server wordt https NIET getoetst.');

/** A certificate for one day, made by ourselves. */
function certificate(): { certificate: string; key: string } {
  const files = { certificate: join(release.home, 'keten.pem'), key: join(release.home, 'sleutel.pem') };
  if (existsSync(files.key)) return files;
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  const made = ['-nodes', '-keyout', files.key, '-out', files.certificate, '-days', '1'];
  execFileSync(OPENSSL, ['req', '-x509', '-newkey', 'rsa:2048', ...made, ...names], { stdio: 'pipe' });
  return files;
}

/** Asks over TLS. @returns the head of the answer, or what went wrong */
function askOverTls(port: number, path: string, options: { maxVersion?: 'TLSv1.1' | 'TLSv1.2' } = {}): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    // An old version also needs old ciphers to be offered at all.
    const old = options.maxVersion === 'TLSv1.1' ? ({ minVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' } as const) : {};
    const socket = connect({ host: '127.0.0.1', port, servername: 'localhost', rejectUnauthorized: false, ...options, ...old }, () => {
      text += `${socket.getProtocol() ?? ''}\n`;
      socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    });
    socket.on('data', (chunk: Buffer) => (text += chunk.toString('latin1')));
    socket.on('error', (error: Error) => resolve(`fout: ${error.message}`));
    socket.on('close', () => resolve(text.split('\r\n\r\n')[0] ?? ''));
  });
}

describe.each(withHttps)('$name met https', (kind) => {
  it('stuurt HSTS over https, weigert oude TLS en stuurt http door op dezelfde naam', async () => {
    const server = await startHttps(kind, release, certificate());
    try {
      for (const path of [server.path, `${server.path}bestaat-niet/`]) {
        const answer = await askOverTls(server.httpsPort, path);
        for (const [name, value] of Object.entries({ ...description.headers, ...description.httpsHeaders })) {
          expect(answer.toLowerCase(), path).toContain(`${name}: ${value}`.toLowerCase());
        }
      }
      expect(await askOverTls(server.httpsPort, server.path)).toMatch(/^TLSv1\.3\n/);
      expect(await askOverTls(server.httpsPort, server.path, { maxVersion: 'TLSv1.2' })).toMatch(/^TLSv1\.2\n/);
      expect(await askOverTls(server.httpsPort, server.path, { maxVersion: 'TLSv1.1' })).toMatch(/^fout/);

      for (const path of [server.path, `${server.path}les-1-2/`]) {
        const { status, location, hsts } = await server.overHttp(path);
        expect([301, 308], path).toContain(status);
        expect(location).toMatch(/^https:\/\/localhost(?::\d+)?\//);
        expect(new URL(location).pathname).toBe(path);
        expect(hsts).toBe(false);
      }
    } finally {
      await server.close();
    }
  });
});
