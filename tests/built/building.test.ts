/** Building as such: twice the same, safe when it fails or is stopped, and public with SITE. Needs some two minutes: each build is real. */
import { appendFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'parse5';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { attr, elements, outputFiles } from './output.ts';
import { build, copyProject, fingerprint } from './project-copy.ts';
import type { BuildResult } from './project-copy.ts';

let first: string;
let second: string;
let results: BuildResult[];
/** The good output of `first`. */
let good: Record<string, string>;
const output = () => fingerprint(join(first, 'dist'));

beforeAll(async () => {
  first = copyProject('a');
  second = copyProject('een-heel-ander-pad');
  results = await Promise.all([
    build(first, { env: { TZ: 'Pacific/Auckland' } }),
    build(second, { env: { TZ: 'America/Los_Angeles', LANG: 'en_US.UTF-8' } }),
  ]);
  good = output();
});

describe('herhaalbaarheid', () => {
  it('bouwt in twee mappen en twee tijdzones zonder fout', () => {
    expect(results.map(({ status, output: log }) => (status === 0 ? 'goed' : log))).toEqual(['goed', 'goed']);
    expect(Object.keys(good).length).toBeGreaterThan(300);
  });

  it('geeft beide keren dezelfde bestanden', () => {
    expect(outputFiles(join(second, 'dist'))).toEqual(Object.keys(good));
  });

  it('geeft beide keren byte voor byte hetzelfde', () => {
    const other = fingerprint(join(second, 'dist'));
    expect(Object.keys(good).filter((file) => good[file] !== other[file])).toEqual([]);
  });

  it('schrijft nergens de map waarin is gebouwd', () => {
    expect(Object.keys(good).filter((file) => readFileSync(join(first, 'dist', file)).includes(first))).toEqual([]);
  });
});

describe('een build die mislukt', () => {
  it('stopt bij een fout in de inhoud met plaats en remedie, en laat de uitvoer staan', async () => {
    const page = join(first, 'src/content/docs/privacy.mdx');
    const before = readFileSync(page, 'utf8');
    appendFileSync(page, '\nZie [een pagina](/bestaat-niet/) die er niet is.\n');
    const line = before.split('\n').length + 1;
    const { status, output: log } = await build(first);
    writeFileSync(page, before);
    expect(status).toBe(1);
    expect(log).toContain(`src/content/docs/privacy.mdx:${line}`);
    expect(log).toContain('/bestaat-niet/');
    expect(log).toMatch(/Zo los je het op: \S+/);
    expect(log).toContain('docs/regels/interne-link.md');
    expect(log).toMatch(/niets gebouwd/);
    expect(output()).toEqual(good);
  });

  it('stopt ook bij een fout tijdens het bouwen, en laat de uitvoer staan', async () => {
    const component = join(first, 'src/site/components/Voet.astro');
    const before = readFileSync(component, 'utf8');
    writeFileSync(component, before.replace('<footer class="voet">', '<footer class="voet" style="color: red">'));
    const { status, output: log } = await build(first);
    writeFileSync(component, before);
    expect(status).toBe(1);
    expect(log).toMatch(/stijlattribuut 'color: red' op <footer>/);
    expect(log).toMatch(/De vorige uitvoer in dist\/ is onveranderd/);
    expect(output()).toEqual(good);
  });
});

describe('een build die wordt gestopt', () => {
  const MOMENTS: [string, string | undefined][] = [
    ['tijdens de controle van de inhoud', undefined],
    ['tijdens het schrijven van de pagina’s', 'index.html'],
    ['tijdens het maken van de zoekindex', 'zoek'],
  ];
  it.each(MOMENTS)('laat %s de uitvoer staan', async (_, sign) => {
    rmSync(join(first, '.bouw'), { recursive: true, force: true });
    const started = performance.now();
    const { status } = await build(first, {
      killWhen: () => (sign === undefined ? performance.now() - started > 250 : existsSync(join(first, '.bouw/volgende', sign))),
    });
    expect(status).toBeNull();
    expect(output()).toEqual(good);
  });

  it('zet de uitvoer terug als hij juist tijdens de wissel stopte, en de volgende build lukt', async () => {
    renameSync(join(first, 'dist'), join(first, '.bouw/vorige'));
    const { status, output: log } = await build(first);
    expect(status, log).toBe(0);
    expect(output()).toEqual(good);
    expect(existsSync(join(first, '.bouw/vorige'))).toBe(false);
  });

  it('zet de uitvoer ook terug als die volgende build mislukt', async () => {
    renameSync(join(first, 'dist'), join(first, '.bouw/vorige'));
    writeFileSync(join(first, 'src/content/docs/kapot.mdx'), 'geen front matter\n');
    const { status } = await build(first);
    expect(status).toBe(1);
    expect(output()).toEqual(good);
  });
});

describe('een openbare editie (met SITE)', () => {
  const SITE = 'https://handboek.example.nl';
  const FEED = 'wet/updates/feed.json';
  /** Files that only a public edition has. */
  const PUBLIC = /^(og\/|sitemap-|robots\.txt$|wet\/updates\/(atom\.xml|feed\.json)$)/;
  const meta = (file: string) => {
    const all = elements(parse(readFileSync(join(second, 'dist', file), 'utf8')));
    const property = (name: string) =>
      attr(all.find((element) => attr(element, 'property') === name) ?? { ...(all[0] as (typeof all)[number]), attrs: [] }, 'content');
    return {
      canonical: all.filter((element) => attr(element, 'rel') === 'canonical').map((element) => attr(element, 'href')),
      image: property('og:image'),
      url: property('og:url'),
      title: property('og:title'),
      alt: property('og:image:alt'),
      isShortLink: all.some((element) => attr(element, 'http-equiv') === 'refresh'),
    };
  };
  let publicBuild: BuildResult;
  let files: string[];
  beforeAll(async () => {
    publicBuild = await build(second, { env: { SITE }, silent: false });
    files = outputFiles(join(second, 'dist'));
  });
  const realPages = () =>
    files.filter((file) => file.endsWith('/index.html') || file === 'index.html').filter((file) => !meta(file).isShortLink);

  it('wordt gebouwd en tekent een plaatje per pagina', () => {
    expect(publicBuild.status, publicBuild.output).toBe(0);
    const drawn = /(\d+) plaatjes voor links \((\d+) nieuw getekend\)/.exec(publicBuild.output);
    expect(drawn?.slice(1)).toEqual([String(realPages().length), String(realPages().length)]);
  });

  it('geeft elke pagina een canoniek adres en een absoluut plaatje dat bestaat', () => {
    const wrong = realPages().flatMap((file) => {
      const { canonical, image, url, title, alt } = meta(file);
      const expected = `${SITE}/${file.replace(/index\.html$/, '')}`;
      const exists = image?.startsWith(`${SITE}/`) === true && files.includes(image.slice(SITE.length + 1));
      return canonical.length === 1 && canonical[0] === expected && url === expected && exists && (title ?? '') !== '' && (alt ?? '') !== ''
        ? []
        : [{ file, canonical, image, url }];
    });
    expect(wrong).toEqual([]);
  });

  it('maakt elk plaatje 1200 bij 630', async () => {
    const images = files.filter((file) => file.startsWith('og/'));
    expect(images.length).toBe(realPages().length);
    const wrong: string[] = [];
    for (const file of images) {
      const { width, height, format } = await sharp(join(second, 'dist', file)).metadata();
      if (width !== 1200 || height !== 630 || format !== 'png') wrong.push(`${file}: ${format} ${width}×${height}`);
    }
    expect(wrong).toEqual([]);
  });

  it('zet het adres van de site alleen in de kop van de pagina, niet in de links', () => {
    const wrong = files
      .filter((file) => /\.(html|js|css|json)$/.test(file))
      .filter((file) => {
        const all = readFileSync(join(second, 'dist', file), 'utf8');
        return all.replace(/<head>.*?<\/head>/s, '').includes(SITE);
      });
    expect(wrong.filter((file) => file !== FEED)).toEqual([]);
  });

  it('noemt in de sitemap elke pagina die zoekmachines mogen tonen, met de dag van de laatste wijziging, en geen korte links', () => {
    const xml = readFileSync(join(second, 'dist', 'sitemap-0.xml'), 'utf8');
    const listed = new Map([...xml.matchAll(/<loc>([^<]*)<\/loc><lastmod>(\d{4}-\d{2}-\d{2})T/g)].map(([, loc = '', day]) => [loc, day]));
    const rows = JSON.parse(readFileSync(join(second, 'dist', 'catalogus.json'), 'utf8')) as {
      url: string;
      soort: string;
      gewijzigd: string;
    }[];
    const wanted = realPages()
      .map((file) => file.replace(/index\.html$/, ''))
      .filter((path) => path !== 'zelftest/');
    expect([...listed.keys()].sort()).toEqual(wanted.map((path) => `${SITE}/${path}`).sort());
    const days = new Map(rows.map(({ url, gewijzigd }) => [url === './' ? '' : url, gewijzigd]));
    expect(wanted.filter((path) => days.get(path) !== listed.get(`${SITE}/${path}`))).toEqual([]);
  });

  it('wijst van een korte link naar het adres van de pagina zelf', () => {
    const short = files.filter((file) => file.endsWith('/index.html')).filter((file) => meta(file).isShortLink);
    const wrong = short.filter((file) => {
      const { canonical } = meta(file);
      return canonical.length !== 1 || !files.includes(`${canonical[0]?.slice(SITE.length + 1) ?? ''}index.html`);
    });
    expect(short.length).toBeGreaterThan(300);
    expect(wrong).toEqual([]);
  });

  it('heeft feeds met elke update, die de pagina’s erover aanbieden', () => {
    const { items } = JSON.parse(readFileSync(join(second, 'dist', FEED), 'utf8')) as { items: { id: string; url: string }[] };
    const atom = readFileSync(join(second, 'dist', 'wet/updates/atom.xml'), 'utf8');
    const ids = items.map(({ id }) => id);
    expect(ids.length).toBeGreaterThanOrEqual(40);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...atom.matchAll(/<entry>[^]*?<id>([^<]*)<\/id>/g)].map(([, id]) => id)).toEqual(ids);
    for (const address of items.flatMap(({ id, url }) => [id, url])) expect(files).toContain(`${address.slice(SITE.length + 1)}index.html`);
    const offered = elements(parse(readFileSync(join(second, 'dist/wet/updates/index.html'), 'utf8'))).filter(
      (element) => attr(element, 'rel') === 'alternate',
    );
    expect(offered.map((element) => [attr(element, 'type'), attr(element, 'href')])).toEqual([
      ['application/atom+xml', '../../wet/updates/atom.xml'],
      ['application/feed+json', '../../wet/updates/feed.json'],
    ]);
  });

  it('tekent een tweede keer niets opnieuw en geeft dezelfde uitvoer', async () => {
    const before = fingerprint(join(second, 'dist'));
    const again = await build(second, { env: { SITE }, silent: false });
    expect(again.status, again.output).toBe(0);
    expect(again.output).toContain('plaatjes voor links (0 nieuw getekend)');
    const after = fingerprint(join(second, 'dist'));
    expect(Object.keys(after).filter((file) => after[file] !== before[file])).toEqual([]);
    expect(Object.keys(after)).toEqual(Object.keys(before));
  });

  it('verschilt van de editie zonder SITE alleen in de kop van pagina’s, de links naar de feeds en de bestanden die daarbij horen', () => {
    const body = (directory: string, file: string) => readFileSync(join(directory, 'dist', file), 'utf8').replace(/<head>.*?<\/head>/s, '');
    expect(files.filter((file) => !PUBLIC.test(file))).toEqual(Object.keys(good));
    const other = Object.keys(good).filter((file) => /\.html$/.test(file) && body(first, file) !== body(second, file));
    expect(other).toEqual(['wet/updates/index.html']);
    const news = body(second, 'wet/updates/index.html').replace(/<p class="volgen"[^>]*>[^]*?<\/p>/, '');
    expect(news === body(first, 'wet/updates/index.html')).toBe(true);
  });

  it('maakt zonder SITE niets met een volledig eigen adres: geen feed, sitemap, canoniek adres of adres in de agenda', () => {
    expect(Object.keys(good).filter((file) => PUBLIC.test(file) || file.startsWith('.well-known'))).toEqual([]);
    const absolute = Object.keys(good).filter(
      (file) =>
        /\.html$/.test(file) &&
        elements(parse(readFileSync(join(first, 'dist', file), 'utf8'))).some(
          (element) =>
            /^(canonical|alternate)$/.test(attr(element, 'rel') ?? '') ||
            /^(og|twitter|DCTERMS)[:.]/.test(attr(element, 'property') ?? attr(element, 'name') ?? ''),
        ),
    );
    expect(absolute).toEqual([]);
    expect(readFileSync(join(first, 'dist/wet/agenda.ics'), 'utf8')).not.toMatch(/https?:/);
    expect(readFileSync(join(second, 'dist/wet/agenda.ics'), 'utf8')).toContain(`:${SITE}/wet/`);
  });

  it('laat zonder SITE nergens een adres van een site zien', () => {
    const found = Object.keys(good).filter(
      (file) => /\.(html|js|css|json|svg)$/.test(file) && readFileSync(join(first, 'dist', file), 'utf8').includes('handboek.example.nl'),
    );
    // The manual for hosting may name the example address in its text.
    expect(found.filter((file) => file !== 'zelf-hosten/index.html')).toEqual([]);
  });
});
