import { describe, expect, it } from 'vitest';
import { HEADERS, cacheControl } from '../../../src/handbook/hosting/headers.ts';
import { CHECKS, SERVERS } from '../../../src/handbook/hosting/self-test.ts';
import { SAMPLE_TYPES, judge } from '../../../src/handbook/hosting/self-test-judge.ts';
import type { Answer, Probe } from '../../../src/handbook/hosting/self-test-judge.ts';

const headers = Object.fromEntries(Object.entries(HEADERS).map(([name, value]) => [name.toLowerCase(), value]));
const answer = (meer: Partial<Answer> = {}, extra: Record<string, string> = {}): Answer => ({
  status: 200,
  text: '',
  url: '',
  redirected: false,
  ...meer,
  headers: { ...headers, 'cache-control': 'no-cache', 'content-encoding': 'gzip', ...extra },
});
/** A server that does everything well. */
const good: Probe = {
  protocol: 'https:',
  samples: Object.fromEntries(
    Object.entries(SAMPLE_TYPES).map(([extension, [type = '']]) => [
      extension,
      answer({}, { 'content-type': `${type}; charset=utf-8`, 'cache-control': cacheControl(extension === 'js' ? '/_astro/a.js' : '/') }),
    ]),
  ),
  missing: [answer({ status: 404, text: '<p>weg</p>\n' }), answer({ status: 404, text: '<p>weg</p>' })],
  notFoundPage: answer({ text: '<p>weg</p>' }),
  folder: answer({ status: 404 }),
  fileInFolder: 'a.js',
  shortLink: answer(),
  shortLinkTarget: answer(),
  search: { total: 3 },
  edition: { here: '1.0.0', front: '1.0.0' },
  adapted: false,
};
/** The checks that are not good, as `id: verdict`. */
const faults = (change: Partial<Probe>) =>
  [...judge({ ...good, ...change })].filter(([, { verdict }]) => verdict !== 'goed').map(([id, { verdict }]) => `${id}: ${verdict}`);
/** One sample with other headers; `undefined` takes a header away. */
function sample(extension: string, change: Record<string, string | undefined>): Partial<Probe> {
  const before = good.samples[extension] ?? answer();
  const left = Object.entries({ ...before.headers, ...change }).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { samples: { ...good.samples, [extension]: { ...before, headers: Object.fromEntries(left) } } };
}
const checks = CHECKS.flatMap((group) => group.checks);

describe('de lijst van controles', () => {
  it('noemt precies wat wordt beoordeeld, elk één keer', () => {
    expect(checks.map(({ id }) => id).sort()).toEqual([...judge(good).keys()].sort());
    expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
  });

  it('geeft bij elk punt een opdracht en een remedie, voor elke server of voor alle samen', () => {
    for (const { id, curl, remedy, wanted } of checks) {
      expect(wanted, id).toMatch(/[.]$/);
      expect(curl, id).toMatch(/^curl .*ADRES/);
      const lines = typeof remedy === 'string' ? [remedy] : SERVERS.map((server) => remedy[server]);
      for (const line of lines) expect(line.trim().length, id).toBeGreaterThan(4);
    }
  });

  it('geeft bij elke header de waarde uit de ene lijst, op elke server', () => {
    for (const [name, value] of Object.entries(HEADERS).filter(([key]) => key !== 'Strict-Transport-Security')) {
      const { remedy } = checks.find(({ id }) => id === `header-${name.toLowerCase()}`) ?? { remedy: '' };
      if (typeof remedy === 'string') throw new Error(`${name} heeft geen remedie per server`);
      for (const server of SERVERS) expect(remedy[server], `${name} ${server}`).toContain(value);
    }
  });
});

describe('het oordeel', () => {
  it('vindt een goede server goed', () => {
    expect(faults({})).toEqual([]);
  });

  it.each<[string, Partial<Probe>, string[]]>([
    ['http', { protocol: 'http:' }, ['https: let op', 'header-strict-transport-security: let op']],
    ['een header weg bij een pagina', sample('html', { 'referrer-policy': undefined }), ['header-referrer-policy: fout']],
    ['een header weg bij een script', sample('js', { 'x-content-type-options': undefined }), ['header-x-content-type-options: fout']],
    [
      'een header weg bij een 404',
      {
        missing: [
          { ...answer({ status: 404, text: '<p>weg</p>' }), headers: { ...headers, 'permissions-policy': 'camera=*' } },
          ...good.missing.slice(1),
        ],
      },
      ['header-permissions-policy: fout'],
    ],
    ['een kortere HSTS', sample('html', { 'strict-transport-security': 'max-age=300' }), ['header-strict-transport-security: fout']],
    ['een langere HSTS', sample('html', { 'strict-transport-security': 'max-age=63072000; includeSubDomains' }), []],
    ['json als tekst', sample('json', { 'content-type': 'text/plain' }), ['type-json: fout']],
    ['geen type', sample('woff2', { 'content-type': undefined }), ['type-woff2: fout']],
    ['een script als application/javascript', sample('js', { 'content-type': 'application/javascript' }), []],
    ['onverpakt', sample('json', { 'content-encoding': undefined }), ['compressie-json: let op']],
    ['brotli', sample('html', { 'content-encoding': 'br' }), []],
    ['een kort bewaard script', sample('js', { 'cache-control': 'max-age=600' }), ['cache-hash: let op']],
    ['een lang bewaarde pagina', sample('html', { 'cache-control': 'max-age=600' }), ['cache-html: fout']],
    ['een pagina zonder Cache-Control', sample('html', { 'cache-control': undefined }), ['cache-html: let op']],
    ['een pagina met no-store', sample('html', { 'cache-control': 'no-store' }), ['cache-html: let op']],
    ['een pagina die nergens is, met status 200', { missing: good.missing.map((one) => ({ ...one, status: 200 })) }, ['404-status: fout']],
    [
      'een vreemde 404-pagina op de tweede diepte',
      { missing: [answer({ status: 404, text: '<p>weg</p>' }), answer({ status: 404, text: 'nginx' })] },
      ['404-pagina: fout'],
    ],
    ['geen 404.html', { notFoundPage: answer({ status: 404, text: '<p>weg</p>' }) }, ['404-pagina: fout']],
    ['een lijst van bestanden', { folder: answer({ text: 'Index of /_astro a.js' }) }, ['mappenlijst: fout']],
    ['een korte link die er niet is', { shortLink: answer({ status: 404 }), shortLinkTarget: undefined }, ['korte-link: fout']],
    ['een korte link naar een andere pagina', { shortLinkTarget: undefined }, ['korte-link: fout']],
    ['een korte link naar niets', { shortLinkTarget: answer({ status: 404 }) }, ['korte-link: fout']],
    ['een echte doorverwijzing', { shortLink: answer({ redirected: true }), shortLinkTarget: undefined }, []],
    ['een zoekmap die weg is', { search: { error: 'zoek/index.json geeft status 404' } }, ['zoeken: fout']],
    ['zoeken zonder resultaten', { search: { total: 0 } }, ['zoeken: fout']],
    ['twee edities door elkaar', { edition: { here: '1.1.0', front: '1.0.0' } }, ['editie: fout']],
    ['een beginpagina zonder editie', { edition: { here: '1.1.0', front: '' } }, ['editie: fout']],
    ['een aangepaste kopie', { adapted: true }, []],
  ])('wijst bij %s precies het juiste punt aan', (_, change, expected) => {
    expect(faults(change)).toEqual(expected);
  });

  it('zegt of de organisatie de kopie heeft aangepast', () => {
    expect(judge({ ...good, adapted: true }).get('editie')?.text).toMatch(/is aangepast door de organisatie/);
    expect(judge(good).get('editie')?.text).toMatch(/is niet aangepast/);
  });

  it('noemt bij een bestand dat niet komt de status, en raadt geen type', () => {
    const svg = { ...answer({ status: 403 }), headers: good.samples['svg']?.headers ?? {} };
    const finding = judge({ ...good, samples: { ...good.samples, svg } }).get('type-svg');
    expect(finding).toEqual({ verdict: 'fout', text: 'Het bestand komt niet: status 403.' });
  });
});

describe('het beleid voor inhoud', () => {
  const own = HEADERS['Content-Security-Policy'] ?? '';
  const verdict = (policy: string, meer: Record<string, string | undefined> = {}) =>
    faults({
      samples: Object.fromEntries(
        Object.entries(good.samples).map(([name, one]) => [
          name,
          {
            ...one,
            headers: Object.fromEntries(
              Object.entries({ ...one.headers, 'content-security-policy': policy, ...meer }).filter(
                (entry): entry is [string, string] => entry[1] !== undefined,
              ),
            ),
          },
        ]),
      ),
      missing: good.missing.map((one) => ({ ...one, headers: { ...one.headers, 'content-security-policy': policy } })),
    });

  it('mag andere sites toestaan het handboek in te lijsten, en dan zonder X-Frame-Options', () => {
    const framed = own.replace("frame-ancestors 'self'", "frame-ancestors 'self' https://voorbeeld.sharepoint.com");
    expect(verdict(framed)).toEqual([]);
    expect(verdict(framed, { 'x-frame-options': undefined })).toEqual([]);
    expect(verdict(own, { 'x-frame-options': undefined })).toEqual(['header-x-frame-options: fout']);
  });

  it('mag een andere volgorde hebben', () => {
    expect(verdict(own.split('; ').reverse().join(' ;  '))).toEqual([]);
  });

  it.each([
    ['ruimer voor scripts', own.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")],
    ['zonder een onderdeel', own.replace("base-uri 'none'; ", '')],
    ['zonder frame-ancestors', own.replace("; frame-ancestors 'self'", '')],
    ['met elke site als lijst', own.replace("frame-ancestors 'self'", 'frame-ancestors *')],
  ])('mag niet %s', (_, policy) => {
    expect(policy).not.toBe(own);
    expect(verdict(policy)).toEqual(['header-content-security-policy: fout']);
  });
});
