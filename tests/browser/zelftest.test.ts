/** The page that looks at its own server: content with a good one, and of a bad one it names what is wrong, with the remedy. */
import { createServer, request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { BASES, DIST, PHONE, overflow, useSite } from './site.ts';

const site = useSite();
const PATH = 'zelftest/';
/** What cannot be good over http. */
const HTTP = ['https: let op', 'header-strict-transport-security: let op'];

const done = (page: Page) => page.locator('[data-zelftest-stand]', { hasText: 'punten gecontroleerd' }).waitFor();
/** Every check that is not good, as `id: verdict`. */
const faults = (page: Page) =>
  page.locator('[data-controle]').evaluateAll((all) =>
    all
      .map(
        (item) => [item.id.replace('controle-', ''), item.querySelector('[data-uitslag]')?.textContent?.replace(/^\S /, '') ?? ''] as const,
      )
      .filter(([, verdict]) => verdict !== 'goed')
      .map(([id, verdict]) => `${id}: ${verdict}`),
  );

interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}
/** A server in front of the good one that spoils its answers; one fault in one place. */
type Fault = (path: string, reply: Reply) => Reply;

/** Runs `use` with a server that has a fault. */
async function withFault<T>(fault: Fault, use: (url: string) => Promise<T>): Promise<T> {
  const good = new URL(site.url('./'));
  const server = createServer((incoming, outgoing) => {
    const path = incoming.url ?? '/';
    request({ host: '127.0.0.1', port: good.port, path, headers: incoming.headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        const reply = fault(path, { status: answer.statusCode ?? 500, headers: { ...answer.headers }, body: Buffer.concat(parts) });
        outgoing.writeHead(reply.status, without(reply, 'transfer-encoding').headers).end(reply.body);
      });
    }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await use(`http://localhost:${(server.address() as AddressInfo).port}/`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** A reply without one of its headers. */
function without(reply: Reply, name: string): Reply {
  return { ...reply, headers: Object.fromEntries(Object.entries(reply.headers).filter(([key]) => key !== name)) };
}
const withHeader = (reply: Reply, name: string, value: string): Reply => ({ ...reply, headers: { ...reply.headers, [name]: value } });

const CASES: [what: string, fault: Fault, expected: string[], remedy: RegExp][] = [
  [
    'een header die wegvalt bij een onbekend adres',
    (_, reply) => (reply.status === 404 ? without(reply, 'x-content-type-options') : reply),
    ['header-x-content-type-options: fout'],
    /add_header X-Content-Type-Options "nosniff" always;/,
  ],
  [
    'json als platte tekst',
    (path, reply) => (path.endsWith('.json') ? withHeader(reply, 'content-type', 'text/plain') : reply),
    ['type-json: fout'],
    /<mimeMap fileExtension="\.json" mimeType="application\/json" \/>/,
  ],
  [
    'geen status 404',
    (_, reply) => (reply.status === 404 ? { ...reply, status: 200 } : reply),
    ['404-status: fout'],
    /error_page 404 \/handboek\/404\.html;/,
  ],
  [
    'bestanden met een hash die niet worden bewaard',
    (path, reply) => (/_astro\/./.test(path) ? withHeader(reply, 'cache-control', 'no-cache') : reply),
    ['cache-hash: let op'],
    /SetEnvIf Request_URI .*\n?.*immutable/,
  ],
  [
    'geen compressie van json',
    (path, reply) =>
      path.endsWith('.json') && reply.headers['content-encoding'] === 'gzip'
        ? { ...without(reply, 'content-encoding'), body: gunzipSync(reply.body) }
        : reply,
    ['compressie-json: let op'],
    /gzip_types .*application\/json/,
  ],
  [
    'een zoekmap die weg is',
    (path, reply) => (path.startsWith('/zoek/') ? { ...reply, status: 404 } : reply),
    ['zoeken: fout'],
    /Kopieer de hele map zoek\/ opnieuw/,
  ],
];

describe('een goede server', () => {
  it.each(BASES)('is op %s in orde, behalve wat over http niet kan', async (base) => {
    await site.visit(PATH, { base }, async (page) => {
      await done(page);
      expect(await faults(page)).toEqual(HTTP);
      expect(await page.locator('[data-zelftest-stand]').textContent()).toMatch(
        /^\d+ punten gecontroleerd: 0 fout, 2 let op, \d+ goed\. Editie \d+\.\d+\.\d+\S*\. Deze kopie is niet aangepast\.$/,
      );
      expect(await page.locator('[data-zelftest-stand]').getAttribute('role')).toBe('status');
    });
  });

  it('krijgt alleen vragen binnen het handboek, en niets wordt bewaard', async () => {
    const requests: string[] = [];
    const before = async (page: Page) => void page.on('request', (one) => requests.push(one.url()));
    await site.visit(PATH, { base: '/intranet/handboek/', before }, async (page) => {
      await done(page);
      expect(requests.length).toBeGreaterThan(15);
      expect(requests.filter((url) => !url.startsWith(site.url('', '/intranet/handboek/')))).toEqual([]);
      expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    });
  });
});

describe('een server met een fout', () => {
  it.each(CASES)('wordt betrapt op %s, en alleen daarop', async (_, fault, expected, remedy) => {
    await withFault(fault, async (url) => {
      await site.visit('404.html', {}, async (page) => {
        await page.goto(url + PATH);
        await done(page);
        expect((await faults(page)).filter((one) => !HTTP.includes(one))).toEqual(expected);
        const [id = '', verdict = ''] = (expected[0] ?? '').split(': ');
        // The list above leads to the place where the remedy stands; what is wrong comes first there, and its remedy is open.
        const link = page.locator(`[data-zelftest-punten] a[href="#controle-${id}"]`);
        const item = page.locator(`#controle-${id}`);
        expect(await link.textContent()).toBe(await item.locator('.controle-kop strong').textContent());
        expect(await item.locator('details').evaluate((details: HTMLDetailsElement) => details.open)).toBe(verdict === 'fout');
        if (verdict === 'fout') expect(await page.locator('[data-zelftest-punten] a').first().getAttribute('href')).toBe(`#controle-${id}`);
        expect(await item.locator('details').textContent()).toMatch(remedy);
        expect(await item.locator('[data-bevinding]').textContent()).toMatch(/\.$/);
      });
    });
  });

  it('die is hersteld, is na ‘Controleer opnieuw’ in orde', async () => {
    let broken = true;
    const fault: Fault = (path, reply) => (broken && path.startsWith('/zoek/') ? { ...reply, status: 404 } : reply);
    await withFault(fault, async (url) => {
      await site.visit('404.html', {}, async (page) => {
        await page.goto(url + PATH);
        await done(page);
        expect(await faults(page)).toContain('zoeken: fout');
        broken = false;
        await page.locator('[data-zelftest-opnieuw]').click();
        await page.locator('[data-zelftest-stand]', { hasText: ': 0 fout' }).waitFor();
        expect(await faults(page)).toEqual(HTTP);
        expect(await page.locator('#controle-zoeken details').evaluate((details: HTMLDetailsElement) => details.open)).toBe(false);
      });
    });
  });
});

describe('het verslag', () => {
  it('komt op het klembord, met adres, editie en elk punt, het ergste eerst', async () => {
    const before = async (page: Page) => page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await site.visit(PATH, { before }, async (page) => {
      await done(page);
      await page.locator('[data-zelftest-kopieer]').click();
      await page.locator('[data-zelftest-stand]', { hasText: 'gekopieerd' }).waitFor();
      const report = await page.evaluate(() => navigator.clipboard.readText());
      const count = await page.locator('[data-controle]').count();
      const points = report.split('\n').filter((line) => /^(FOUT|LET OP|GOED) /.test(line));
      expect(report).toContain(`Adres: ${site.url('')}`);
      expect(report).toMatch(/^Editie: \d+\.\d+\.\d+/m);
      expect(points).toHaveLength(count);
      expect(points.slice(0, 2).every((line) => line.startsWith('LET OP'))).toBe(true);
      expect(points.slice(2).every((line) => line.startsWith('GOED'))).toBe(true);
    });
  });

  it('staat zonder klembord klaar om zelf te kopiëren, zoals over http op een intranet', async () => {
    const before = async (page: Page) =>
      page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined }));
    await site.visit(PATH, { before, viewport: PHONE }, async (page) => {
      await done(page);
      await page.locator('[data-zelftest-kopieer]').click();
      const area = page.locator('[data-zelftest-verslag] textarea');
      await area.waitFor();
      expect(await area.inputValue()).toContain('Zelftest van het Handboek Burgerparticipatie');
      expect(await area.evaluate((field: HTMLTextAreaElement) => [document.activeElement === field, field.selectionEnd > 100])).toEqual([
        true,
        true,
      ]);
      expect(await overflow(page)).toEqual([]);
    });
  });
});

describe('zonder controle', () => {
  it('staat er zonder JavaScript hoe je het met de hand doet, met bij elk punt een opdracht', async () => {
    await site.visit(PATH, { javaScriptEnabled: false }, async (page) => {
      expect(await page.locator('[data-zelftest-stand]').textContent()).toMatch(/Nog niet gecontroleerd.*JavaScript.*met de hand/s);
      expect(await page.locator('button.knop:visible, .controle-uitslag:visible').count()).toBe(0);
      const commands = await page.locator('[data-controle] details > pre').allTextContents();
      expect(commands.length).toBe(await page.locator('[data-controle]').count());
      expect(commands.filter((command) => !/^curl .*ADRES/.test(command))).toEqual([]);
    });
  });

  it('zegt van schijf dat er geen server is om te controleren', async () => {
    await site.visit('404.html', {}, async (page) => {
      await page.goto(pathToFileURL(join(DIST, PATH, 'index.html')).href);
      expect(await page.locator('[data-zelftest-stand]').textContent()).toMatch(/Van schijf is er\s+geen server om te controleren/);
    });
  });
});

it('staat niet in het menu, wordt niet door zoekmachines getoond, en is te vinden vanaf de handleiding', async () => {
  await site.visit('zelf-hosten/', {}, async (page) => {
    expect(await page.locator('header a[href*="zelftest"], nav a[href*="zelftest"]').count()).toBe(0);
    await page.locator('main a[href$="zelftest/"]').click();
    await page.waitForURL(site.url(PATH));
    expect(await page.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex');
  });
});
