/** The server files as texts: what an administrator does with them, and what can be checked without a server. */
import { describe, expect, it } from 'vitest';
import { contentType, describeHosting } from '../../../src/handbook/hosting/description.ts';
import type { HostingDescription, Place } from '../../../src/handbook/hosting/description.ts';
import { HEADERS, cacheControl } from '../../../src/handbook/hosting/headers.ts';
import { apache } from '../../../src/handbook/hosting/servers/apache.ts';
import { caddy } from '../../../src/handbook/hosting/servers/caddy.ts';
import { IIS_FILE, serverFiles } from '../../../src/handbook/hosting/servers/index.ts';
import { lighttpd } from '../../../src/handbook/hosting/servers/lighttpd.ts';
import { nginx } from '../../../src/handbook/hosting/servers/nginx.ts';
import { RELEASE_PLACE } from '../../../src/handbook/hosting/servers/parts.ts';

const description = describeHosting([
  { from: '/les-1-2/', to: '/lessen/vormen/' },
  { from: '/begrip-loting/', to: '/begrippen/#loting' },
]);
const files = serverFiles(description);
const file = (name: string) => files.get(name) ?? `geen ${name}`;
const WRITERS: Readonly<Record<string, (description: HostingDescription, place: Place) => string>> = {
  'nginx.conf': nginx,
  'apache.conf': apache,
  Caddyfile: caddy,
  'lighttpd.conf': lighttpd,
};
const PLACED = Object.keys(WRITERS);

describe('de beschrijving', () => {
  it('verdeelt de headers in altijd en alleen over https', () => {
    expect({ ...description.headers, ...description.httpsHeaders }).toEqual(HEADERS);
    expect(Object.keys(description.httpsHeaders)).toEqual(['Strict-Transport-Security']);
  });

  it('bewaart per map hetzelfde als per adres', () => {
    const { folders, except, keep, askAgain } = description.cache;
    for (const address of [
      '/_astro/x.js',
      '/zoek/0123456789/w1.json',
      '/zoek/index.json',
      '/',
      '/zoeken/',
      '/lokaal/logo.svg',
      '/og/_astro/x.png',
    ]) {
      const inFolder = folders.some((folder) => address.startsWith(`/${folder}/`)) && !except.includes(address.slice(1));
      expect(cacheControl(address), address).toBe(inFolder ? keep : askAgain);
    }
  });

  it('comprimeert nooit wat al gecomprimeerd is', () => {
    const packed = ['woff2', 'png', 'jpg', 'webp', 'avif', 'pdf', 'docx', 'odt', 'epub', 'zip'];
    expect(packed.filter((extension) => description.types[extension]?.compress !== false)).toEqual([]);
  });

  it.each(['/les 1/', '/x/;return 200;/', '/x/"/', 'les-1/', '/les-1', '/$uri/', '/{x}/', '/x/\n/', '/x/?q=1'])(
    'weigert het adres %s',
    (from) => {
      expect(() => describeHosting([{ from, to: '/x/' }])).toThrow(/vreemd teken/);
    },
  );

  it('weigert een adres met twee doelen', () => {
    const twice = [
      { from: '/x/', to: '/y/' },
      { from: '/x/', to: '/z/' },
    ];
    expect(() => describeHosting(twice)).toThrow(/twee keer/);
  });
});

describe('de map server/', () => {
  it('heeft een bestand voor elke server', () => {
    expect([...files.keys()].sort()).toEqual([
      'Caddyfile',
      'Containerfile',
      'apache.conf',
      'lighttpd.conf',
      'nginx-container.conf',
      'nginx.conf',
      IIS_FILE,
    ]);
  });

  it.each(PLACED)('%s zegt bovenaan wat je verandert, waar het komt en hoe je het test', (name) => {
    const head = file(name).split('\n\n')[0] ?? '';
    expect(head).toMatch(/Wat je verandert:/);
    expect(head).toMatch(/Vervang overal \/handboek\//);
    expect(head).toMatch(/Waar het bestand komt: \//);
    expect(head).toMatch(/Testen en herladen:/);
  });

  it.each(PLACED)('%s wordt met vervangen precies wat het voor een ander pad zou zijn', (name) => {
    const write = WRITERS[name];
    for (const path of ['/', '/a/b/handboek/']) {
      const replaced = file(name).replaceAll(RELEASE_PLACE.path, path);
      const directory = RELEASE_PLACE.directory.replaceAll(RELEASE_PLACE.path, path);
      expect(replaced).toBe(write?.(description, { path, directory }));
    }
  });

  it.each(PLACED)('%s noemt de map één keer', (name) => {
    expect(file(name).split(RELEASE_PLACE.directory).length - 1).toBe(1);
  });

  it.each([...PLACED, 'nginx-container.conf', IIS_FILE])('%s heeft alle headers, typen, doelen en de regel voor SharePoint', (name) => {
    const text = file(name).replaceAll('&quot;', '"');
    for (const [header, value] of Object.entries(description.headers)) {
      expect(text).toContain(header);
      expect(text).toContain(value);
    }
    for (const [extension, type] of Object.entries(description.types)) {
      expect(text, extension).toMatch(new RegExp(`\\b${extension}\\b`));
      expect(text).toContain(name.startsWith('nginx') ? type.type : contentType(type));
    }
    for (const { to } of name === IIS_FILE ? [] : description.redirects) expect(text).toContain(to);
    expect(text).toContain(description.embeddingPolicy);
  });

  it.each(PLACED)('%s laat SharePoint en Teams toe door twee tekens te verplaatsen, en anders niet', (name) => {
    const lines = file(name).split('\n');
    const live = (all: readonly string[]) => all.filter((line) => !line.trimStart().startsWith('#') && line.includes('frame-ancestors'));
    expect(live(lines).some((line) => line.includes('sharepoint'))).toBe(false);
    const marks = lines.flatMap((line, index) => (line.includes('SharePoint en Teams:') ? [index] : []));
    expect(marks.length).toBeGreaterThan(0);
    for (const mark of marks) {
      expect(lines[mark - 1]).toContain("frame-ancestors 'self'");
      lines[mark - 1] = `#${lines[mark - 1] ?? ''}`;
      lines[mark + 1] = (lines[mark + 1] ?? '').replace('#', '');
    }
    expect(live(lines).length).toBe(marks.length);
    expect(live(lines).every((line) => line.includes(description.embeddingPolicy))).toBe(true);
  });

  it.each(['nginx.conf', 'apache.conf', 'lighttpd.conf'])('%s heeft een blok voor https dat uit staat', (name) => {
    const lines = file(name).split('\n');
    const [from, to] = ['--- begin https ---', '--- einde https ---'].map((mark) => lines.findIndex((line) => line.includes(mark)));
    const block = lines.slice((from ?? 0) + 1, to);
    expect(block.length).toBeGreaterThan(5);
    expect(block.filter((line) => !line.trimStart().startsWith('#'))).toEqual([]);
    expect(block.join('\n')).toMatch(/TLSv1\.2/);
    expect(block.join('\n')).toMatch(/https:\/\//);
  });
});

/** What is wrong with a recipe for a container. */
function containerFaults(text: string): string[] {
  const lines = text
    .replaceAll('\\\n', ' ')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const values = (name: string) => lines.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));
  const known = new Set(['ARG', 'FROM', 'COPY', 'USER', 'EXPOSE', 'HEALTHCHECK', 'CMD']);
  const base = values('ARG')[0]?.split('=')[1] ?? '';
  const user = values('USER').at(-1);
  return [
    ...lines.filter((line) => !known.has(line.split(' ')[0] ?? '')).map((line) => `onbekend: ${line}`),
    ...(/:[\w.-]+$/.test(base) && !base.endsWith(':latest') ? [] : ['geen vaste versie van het basisbeeld']),
    ...(/^[a-z0-9.-]+\.[a-z]+\//.test(base) ? [] : ['het basisbeeld noemt zijn register niet']),
    ...(user !== undefined && !/^(0|root)\b/.test(user) ? [] : ['draait als root']),
    ...(values('HEALTHCHECK').some((value) => value.includes('CMD [')) ? [] : ['geen HEALTHCHECK']),
    ...(values('EXPOSE').join() === '8080' ? [] : ['niet op poort 8080']),
    ...(values('COPY').every((value) => /^(site|server)\//.test(value)) ? [] : ['kopieert iets van buiten de uitgave']),
  ];
}

describe('de container', () => {
  const recipe = file('Containerfile');

  it('heeft geen root, een vaste versie, een gezondheidscontrole en poort 8080', () => {
    expect(containerFaults(recipe)).toEqual([]);
  });

  it.each<[fault: string, from: string | RegExp, to: string]>([
    ['draait als root', 'USER 101', 'USER root'],
    ['draait als root', 'USER 101\n', ''],
    ['geen vaste versie van het basisbeeld', /:[\w.]+-alpine/, ':latest'],
    ['geen HEALTHCHECK', /HEALTHCHECK[^]*?\n.*\n/, ''],
    ['niet op poort 8080', 'EXPOSE 8080', 'EXPOSE 80'],
    ['kopieert iets van buiten de uitgave', 'COPY site/', 'COPY ./'],
    ['onbekend: RUN apk add curl', 'USER 101', 'RUN apk add curl\nUSER 101'],
  ])('wordt afgekeurd als hij fout is: %s', (fault, from, to) => {
    expect(containerFaults(recipe.replace(from, to))).toEqual([fault]);
  });

  it('schrijft alleen in /tmp en luistert op poort 8080', () => {
    const config = file('nginx-container.conf');
    const paths = [...config.matchAll(/^\s*(?:pid|\w+_temp_path|error_log) (\S+?)[ ;]/gm)].map(([, path]) => path);
    expect(paths.length).toBe(7);
    expect(paths.filter((path) => path !== '/dev/stderr' && !path?.startsWith('/tmp/'))).toEqual([]);
    expect(config).toMatch(/^\s*listen 8080;$/m);
    expect(config).not.toMatch(/^\s*user /m);
  });
});
