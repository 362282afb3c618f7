/** What an organisation gets when it applies its folder: pages, search, notes, redirects; and how it keeps them. */
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, readdir, readlink, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { SearchIndex, searchHandbook } from '../../src/handbook/search/engine.ts';
import { RELEASE, applyOverlay } from '../../src/integrations/editions/apply.ts';
import type { Applied } from '../../src/integrations/editions/apply.ts';
import { compare, formatSums, sumsOf } from '../../src/integrations/editions/manifest.ts';
import type { Manifest } from '../../src/integrations/editions/manifest.ts';
import { activate, listEditions } from '../../src/integrations/editions/places.ts';
import { RELEASE_DIR, TODAY, VERSION, handboek, organisation, overlayWith, scratch } from './hulp.ts';

const RECORDED = 'tests/uitgave/mappen';
const html = (edition: string, path: string) => readFile(join(edition, path, 'index.html'), 'utf8');

/** The first results of the search index of an edition. */
async function ask(edition: string, query: string): Promise<string[]> {
  const index = new SearchIndex(async (path) => JSON.parse(await readFile(join(edition, 'zoek', path), 'utf8')) as unknown);
  const outcome = await searchHandbook(index, query, { limit: 5 });
  return outcome.results.map(({ url }) => url);
}

/** A release of a later version: the same site with one page, one style sheet and one number changed. */
async function laterRelease(version: string): Promise<string> {
  const release = join(scratch(), 'uitgave');
  await cp(RELEASE_DIR, release, { recursive: true });
  await writeFile(join(release, RELEASE.version), `${version}\n`);
  const assets = join(release, 'site/_astro');
  const style = (await readdir(assets)).find((name) => name.startsWith('index.') && name.endsWith('.css')) ?? '';
  await writeFile(join(assets, 'index.NIEUW123.css'), await readFile(join(assets, style)));
  await rm(join(assets, style));
  for (const file of Object.keys(await sumsOf(join(release, 'site')))) {
    if (!/\.(?:html|css)$/.test(file)) continue;
    const text = await readFile(join(release, 'site', file), 'utf8');
    await writeFile(
      join(release, 'site', file),
      text.replaceAll(style, 'index.NIEUW123.css').replaceAll(`Editie ${VERSION}`, `Editie ${version}`),
    );
  }
  await rm(join(release, RELEASE.sums));
  await writeFile(join(release, RELEASE.sums), formatSums(await sumsOf(release)));
  return release;
}

describe('de volle map van Proefstad', () => {
  let edition = '';
  let applied: Applied;
  beforeAll(async () => {
    const target = scratch();
    applied = await applyOverlay({ release: RELEASE_DIR, local: `${RECORDED}/0.3.0-vol`, target, today: TODAY });
    edition = applied.directory;
  });

  it('zet naam, logo, melding en contact op elke pagina van het handboek', async () => {
    for (const path of ['', 'over', 'lessen/wat-is-burgerparticipatie', 'werkvormen', 'zoeken', 'lokaal', 'lokaal/wat-er-verandert']) {
      const page = await html(edition, path);
      expect(page, path).toContain('alt="Gemeente Proefstad (proef)"');
      expect(page, path).toContain('inloopuur over de nieuwe verordening');
      expect(page, path).toContain('Deze kopie wordt beheerd door Gemeente Proefstad (proef)');
      expect(page, path).toMatch(/<title>[^<]+ – Gemeente Proefstad \(proef\)<\/title>/);
      expect(page, path).toContain('<meta name="DCTERMS.publisher" content="https://identifier.overheid.nl/tooi/id/gemeente/gm0000">');
      expect(page, path).toContain(`<link rel="canonical" href="https://handboek.proefstad.example/${path === '' ? '' : `${path}/`}">`);
    }
  });

  it('laadt de huisstijl na het eigen stijlblad en voor dat van papier', async () => {
    const sheets = [...(await html(edition, 'over')).matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map((match) =>
      match[1]?.replace(/\.[\w-]+\.css$/, ''),
    );
    expect(sheets).toEqual(['../_astro/index', '../lokaal/thema.css', '../_astro/print']);
    const css = await readFile(join(edition, 'lokaal/thema.css'), 'utf8');
    expect(css).toContain('#14532d');
    expect(css).not.toContain('proefstad-theme');
    expect(await readFile(join(edition, '404-1.css'), 'utf8')).toContain('@import url("lokaal/thema.css")');
  });

  it('toont een notitie bij de pagina van haar code, met plaatje en bestand', async () => {
    const page = await html(edition, 'wet/participatieverordening').catch(() => '');
    const rows = JSON.parse(await readFile(join(edition, 'catalogus.json'), 'utf8')) as { code: string; url: string }[];
    const url = rows.find(({ code }) => code === 'wet-5')?.url ?? '';
    const own = page.includes('id="bij-ons"') ? page : await html(edition, url);
    expect(own).toContain('<h2 id="bij-ons">De verordening van Proefstad</h2>');
    expect(own).toContain('<a href="#bij-ons">De verordening van Proefstad</a>');
    expect(own).toContain('<img src="../../lokaal/bestanden/kaart.png" alt="Kaart van de twee proefwijken">');
    expect(existsSync(join(edition, 'lokaal/bestanden/planning.csv'))).toBe(true);
  });

  it('maakt van eigen pagina’s echte pagina’s', async () => {
    const page = await html(edition, 'lokaal/wat-er-verandert');
    expect(page).toContain('<h1 id="_top">Wat er in Proefstad verandert</h1>');
    expect(page).toContain('<h2 id="planning">Planning</h2>');
    expect(page).toContain('<td class="rechts">inloopuur</td>');
    expect(page).toContain('href="../../begrippen/#loting"');
    expect(page).toContain('hoort niet bij het handboek zelf');
    expect(page).not.toContain('Waar de opzet vandaan komt');
    const overview = await html(edition, 'lokaal');
    expect(overview).toContain('wat-er-verandert/">Wat er in Proefstad verandert</a>');
    expect(overview).toContain('#bij-ons">');
  });

  it('vindt eigen pagina’s en notities met zoeken, en verborgen delen niet', async () => {
    expect((await ask(edition, 'zwembadregeling'))[0]).toBe('lokaal/wat-er-verandert/');
    expect((await ask(edition, 'wat verandert er in proefstad'))[0]).toBe('lokaal/wat-er-verandert/');
    expect(
      (await ask(edition, 'verordening van proefstad planning')).some((url) => url.startsWith('lokaal/') || url.startsWith('wet/')),
    ).toBe(true);
    expect((await ask(edition, 'g1000 uden')).some((url) => url.startsWith('praktijk/'))).toBe(false);
    expect((await ask(RELEASE_DIR + '/site', 'g1000 uden')).some((url) => url.startsWith('praktijk/'))).toBe(true);
  });

  it('haalt verborgen delen uit het menu, maar niet uit de links', async () => {
    const menu = (page: string) => /<nav class="hoofdmenu"[^]*?<\/nav>/.exec(page)?.[0] ?? '';
    const page = menu(await html(edition, ''));
    for (const name of ['Praktijk', 'Rollen', 'Begrippen']) expect(page).not.toContain(`>${name}</a>`);
    for (const name of ['Lessen', 'De wet', 'Werkvormen']) expect(page).toContain(`>${name}</a>`);
    expect(existsSync(join(edition, 'praktijk/index.html'))).toBe(true);
  });

  it('leidt oude adressen door', async () => {
    expect(await html(edition, 'oude-handreiking')).toContain('url=../lessen/');
    expect(await html(edition, 'oude-handreiking/loting')).toContain('url=../../begrippen/#loting');
    expect(await html(edition, 'formulier')).toContain('url=https://www.proefstad.example/formulier');
  });

  it('zet niets in de pagina dat het beveiligingsbeleid tegenhoudt', async () => {
    for (const path of ['', 'lokaal', 'lokaal/wat-er-verandert', 'over']) {
      const page = await html(edition, path);
      expect(page).not.toMatch(/ style=| on[a-z]+=|<script(?![^>]*src)/);
    }
  });

  it('is heel, en dat is na te gaan', async () => {
    const [target] = edition.split('/actief');
    expect(await handboek(['controleer', '--naar', target ?? ''])).toMatchObject({ code: 0 });
    await writeFile(join(edition, 'over/index.html'), 'weg');
    await writeFile(join(edition, 'extra.html'), 'x');
    const run = await handboek(['controleer', '--naar', target ?? '']);
    expect(run.code).toBe(1);
    expect(run.output).toContain('veranderd      over/index.html');
    expect(run.output).toContain('hoort niet hier extra.html');
  });
});

describe('mappen van eerdere uitgaven', () => {
  it.each(['0.3.0-klein', '0.3.0-vol', '0.3.0-waterschap', 'lokaal-voorbeeld'])(
    '%s doorstaat een nieuwe uitgave, zonder iets te doen',
    async (name) => {
      const source = name === 'lokaal-voorbeeld' ? join(RELEASE_DIR, name) : join(RECORDED, name);
      const local = join(scratch(), 'lokaal');
      await cp(source, local, { recursive: true });
      const before = await sumsOf(local);
      const target = scratch();
      const first = await applyOverlay({ release: RELEASE_DIR, local, target, today: TODAY });
      const old = (await readdir(join(first.directory, '_astro'))).find((file) => file.startsWith('index.') && file.endsWith('.css')) ?? '';
      const second = await applyOverlay({ release: await laterRelease('0.9.0'), local, target, today: '2026-12-01' });
      expect(second.id).toMatch(/^0\.9\.0-/);
      expect(second.before).toBe(first.id);
      expect(second.remarks.filter(({ level }) => level === 'fout')).toEqual([]);
      expect(await html(second.directory, 'over')).toContain('Editie 0.9.0');
      expect(await html(second.directory, 'over')).toContain('Deze kopie wordt beheerd door');
      // Tabs that are open since before the upgrade still get their style sheet.
      expect(existsSync(join(second.directory, '_astro', old))).toBe(true);
      expect(await sumsOf(local)).toEqual(before);
    },
  );
});

describe('uitgaven naast elkaar', () => {
  it('gaan terug en weer vooruit, en de oudste verdwijnt', async () => {
    const target = scratch();
    const ids: string[] = [];
    for (const naam of ['Een', 'Twee', 'Drie', 'Vier']) {
      const local = overlayWith({ 'organisatie.json': organisation({ naam: `Gemeente ${naam} (proef)` }) });
      ids.push((await applyOverlay({ release: RELEASE_DIR, local, target, today: TODAY })).id);
    }
    expect(new Set(ids).size).toBe(4);
    expect((await listEditions(target)).map(({ id }) => id)).toEqual(ids.slice(1).reverse());
    expect((await handboek(['terug', '--naar', target])).output).toContain(ids[2]);
    expect(await readlink(join(target, 'actief'))).toBe(`uitgaven/${ids[2] ?? ''}`);
    await activate(target, ids[3] ?? '');
    expect(await html(join(target, 'actief'), '')).toContain('Gemeente Vier (proef)');
  });

  it('houdt bestanden voor open tabbladen veertien dagen vast, en niet langer', async () => {
    const target = scratch();
    const local = overlayWith();
    const first = await applyOverlay({ release: RELEASE_DIR, local, target, today: '2026-11-01' });
    const later = await laterRelease('0.9.1');
    const changed = overlayWith({ 'organisatie.json': organisation({ naam: 'Gemeente Anders (proef)' }) });
    const second = await applyOverlay({ release: later, local, target, today: '2026-11-02' });
    const kept = Object.keys((JSON.parse(await readFile(join(target, 'uitgaven', `${second.id}.json`), 'utf8')) as Manifest).bewaard);
    expect(kept.some((file) => file.startsWith('_astro/index.'))).toBe(true);
    const third = await applyOverlay({ release: later, local: changed, target, today: '2026-11-30' });
    const left = Object.keys((JSON.parse(await readFile(join(target, 'uitgaven', `${third.id}.json`), 'utf8')) as Manifest).bewaard);
    expect(left.filter((file) => kept.includes(file))).toEqual([]);
    expect(first.id).not.toBe(second.id);
  });

  it('maakt van dezelfde map twee keer dezelfde uitgave, en herstelt wat stuk was', async () => {
    const target = scratch();
    const options = { release: RELEASE_DIR, local: overlayWith(), target, today: TODAY };
    const first = await applyOverlay(options);
    await writeFile(join(first.directory, 'index.html'), 'stuk');
    await rm(join(first.directory, 'wet/index.html'));
    const second = await applyOverlay(options);
    expect(second.id).toBe(first.id);
    const { bestanden } = JSON.parse(await readFile(join(target, 'uitgaven', `${first.id}.json`), 'utf8')) as Manifest;
    expect(await compare(second.directory, bestanden)).toEqual({ changed: [], missing: [], extra: [] });
  });

  it('blijft af van een map die er al staat', async () => {
    const target = scratch();
    await mkdir(join(target, 'actief'));
    await writeFile(join(target, 'actief/index.html'), 'van een ander');
    await expect(applyOverlay({ release: RELEASE_DIR, local: overlayWith(), target, today: TODAY })).rejects.toThrow('is een gewone map');
    expect(await readFile(join(target, 'actief/index.html'), 'utf8')).toBe('van een ander');
  });
});

describe('de opdracht', () => {
  it('legt zichzelf uit en weigert wat ze niet kent', async () => {
    expect((await handboek([])).output).toContain('node handboek.mjs toepassen');
    expect(await handboek(['toepasen'])).toMatchObject({ code: 2, output: expect.stringContaining("'toepasen' bestaat niet") as string });
    expect(await handboek(['toepassen'])).toMatchObject({ code: 2, output: expect.stringContaining('--lokaal') as string });
    expect(await handboek(['toepassen', '--kleur', 'rood'])).toMatchObject({ code: 2 });
  });

  it('zegt van een uitgave of ze heel is', async () => {
    expect(await handboek(['controleer'])).toMatchObject({ code: 0, output: expect.stringContaining('is heel') as string });
  });

  it('kijkt een map na zonder iets te veranderen', async () => {
    const run = await handboek(['proef', '--lokaal', overlayWith()]);
    expect(run).toMatchObject({ code: 0, output: expect.stringContaining('in orde') as string });
    const bad = await handboek(['proef', '--lokaal', overlayWith({ 'organisatie.json': '{' })]);
    expect(bad.code).toBe(1);
    expect(bad.output).toContain('lokaal/organisatie.json:1  fout');
    expect(bad.output).toContain('Zo los je het op:');
  });

  it('maakt een map voor zonder server, met de eigen huisstijl erin', async () => {
    const folder = join(scratch(), 'Handboek é');
    const run = await handboek(['offline', '--lokaal', `${RECORDED}/0.3.0-vol`, '--naar', folder]);
    expect(run.code, run.output).toBe(0);
    expect(await html(folder, 'lokaal/wat-er-verandert')).toContain('Wat er in Proefstad verandert');
    expect(await html(folder, '')).toContain('href="./lokaal/index.html"');
    expect(await handboek(['offline', '--naar', folder])).toMatchObject({
      code: 1,
      output: expect.stringContaining('bestaat al') as string,
    });
  });
});
