/** Folders of organisations that are wrong in every way that we could think of: each is refused, and nothing changes. */
import { readFile, readdir, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ApplyError, applyOverlay } from '../../src/integrations/editions/apply.ts';
import { compare, sumsOf } from '../../src/integrations/editions/manifest.ts';
import { RELEASE_DIR, TODAY, organisation, overlayWith, scratch } from './hulp.ts';
import type { Changes } from './hulp.ts';

const NOTE = 'aanvullingen/notities/les-2-3.md';
const PAGE = 'aanvullingen/paginas/onze-verordening.md';
const page = (body: string) => `---\ntitel: Eigen pagina\nsamenvatting: Een samenvatting.\nbijgewerkt: 2026-11-22\n---\n\n${body}\n`;
const MB = Buffer.alloc(1_000_000, 65);
const PNG = Buffer.from('89504e470d0a1a0a', 'hex');

/** Name, what is changed, and the file and the words of the problem. */
const BAD: readonly (readonly [name: string, changes: Changes, file: string, message: RegExp])[] = [
  ['kapotte JSON', { 'organisatie.json': '{ "versie": 1, "naam": "x", }' }, 'organisatie.json', /geen geldige JSON/],
  ['geen organisatie.json', { 'organisatie.json': null }, 'organisatie.json', /ontbreekt/],
  ['een onbekend veld', { 'organisatie.json': organisation({ kleur: 'rood' }) }, 'organisatie.json', /'kleur' bestaat niet/],
  ['een versie van later', { 'organisatie.json': organisation({ versie: 2 }) }, 'organisatie.json', /'versie'/],
  ['een gevaarlijk webadres', { 'organisatie.json': organisation({ website: 'javascript:alert(1)' }) }, 'organisatie.json', /'website'/],
  ['een logo buiten de map', { 'organisatie.json': organisation({ logo: '../../etc/passwd' }) }, 'organisatie.json', /'logo'/],
  ['een logo dat er niet is', { 'organisatie.json': organisation({ logo: 'logoo.svg' }) }, 'organisatie.json', /Bedoelde je 'logo.svg'/],
  [
    'een logo van 50 MB',
    { 'organisatie.json': organisation({ logo: 'groot.png' }), 'groot.png': Buffer.concat([PNG, Buffer.alloc(50_000_000)]) },
    'groot.png',
    /50,0 MB; hoogstens 200 kB/,
  ],
  ['een logo met een script', { 'logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>x</script></svg>' }, 'logo.svg', /een script/],
  ['een logo dat iets anders is', { 'organisatie.json': organisation({ logo: 'logo.png' }), 'logo.png': '<html>' }, 'logo.png', /geen png/],
  [
    'een verlopen beveiligingscontact',
    { 'organisatie.json': organisation({ beveiliging: { contact: ['a@b.nl'], geldigTot: '2020-01-01' } }) },
    'organisatie.json',
    /security\.txt/,
  ],
  ['een script in een notitie', { [NOTE]: 'Hallo <script>alert(1)</script>' }, NOTE, /HTML/],
  ['een gebeurtenis in een notitie', { [NOTE]: '<img src=x onerror=alert(1)>' }, NOTE, /HTML/],
  ['een javascript-link in een notitie', { [NOTE]: '[klik](javascript:alert(1))' }, NOTE, /'javascript:' mag hier niet/],
  ['een data-link', { [NOTE]: '[klik](data:text/html,x)' }, NOTE, /'data:' mag hier niet/],
  ['een plaatje van een andere site', { [NOTE]: '![x](https://elders.example/x.png)' }, NOTE, /komt niet uit bestanden/],
  ['een link die nergens uitkomt', { [NOTE]: 'Zie [les](/les-99-1/).' }, NOTE, /komt nergens uit/],
  ['een bestand buiten de map', { [NOTE]: '[x](bestanden/../../geheim.txt)' }, NOTE, /staat niet in de map/],
  [
    'een notitie bij een onbekende code',
    { 'aanvullingen/notities/les-2-33.md': 'x' },
    'aanvullingen/notities/les-2-33.md',
    /geen code van het handboek/,
  ],
  [
    'een notitie bij iets zonder pagina',
    { 'aanvullingen/notities/begrip-loting.md': 'x' },
    'aanvullingen/notities/begrip-loting.md',
    /geen eigen pagina/,
  ],
  ['een lege notitie', { [NOTE]: '\n' }, NOTE, /leeg/],
  ['een notitie die geen UTF-8 is', { [NOTE]: Buffer.from([0x4b, 0xe9, 0x0a]) }, NOTE, /geen UTF-8/],
  ['een te grote kop in een notitie', { [NOTE]: '# Kop' }, NOTE, /kop is te groot/],
  ['een eigen pagina zonder kop', { [PAGE]: 'Alleen tekst.' }, PAGE, /heeft geen kop/],
  ['een eigen pagina met een onmogelijke datum', { [PAGE]: page('x').replace('2026-11-22', '2026-02-30') }, PAGE, /'bijgewerkt'/],
  [
    'een eigen pagina met een vreemde naam',
    { 'aanvullingen/paginas/Onze Pagina!.md': page('x') },
    'aanvullingen/paginas/Onze Pagina!.md',
    /geen adres worden/,
  ],
  [
    'een eigen pagina met conflictresten in de kop',
    { [PAGE]: '---\ntitel: a\n<<<<<<< x\n---\nx' },
    PAGE,
    /niet te lezen|bestaat niet|ontbreekt/,
  ],
  ['een programma als bestand', { 'bestanden/start.exe': 'MZ' }, 'bestanden/start.exe', /\.exe kunnen niet mee/],
  ['een webpagina als bestand', { 'bestanden/pagina.html': '<script>' }, 'bestanden/pagina.html', /\.html kunnen niet mee/],
  ['een pdf die geen pdf is', { 'bestanden/verslag.pdf': 'hallo' }, 'bestanden/verslag.pdf', /geen pdf/],
  [
    'een te groot bestand',
    { 'bestanden/film.pdf': Buffer.concat([Buffer.from('%PDF'), ...Array.from({ length: 26 }, () => MB)]) },
    'bestanden/film.pdf',
    /hoogstens 25,0 MB/,
  ],
  ['een koppeling naar buiten', { 'bestanden/geheim.txt': { link: '/etc/hostname' } }, 'bestanden/geheim.txt', /koppeling/],
  ['een onbekend bestand', { 'organisatie.jsn': '{}' }, 'organisatie.jsn', /Bedoelde je 'organisatie.json'/],
  ['een doorverwijzing over een pagina heen', { 'doorverwijzingen.csv': 'van;naar\n/wet/;les-1-1' }, 'doorverwijzingen.csv', /bestaat al/],
  ['een doorverwijzing met een pad naar boven', { 'doorverwijzingen.csv': '/../x/;les-1-1' }, 'doorverwijzingen.csv', /geen adres binnen/],
  ['een onleesbare kleur', { 'thema.css': ':root { --handboek-tekst: #ddd; --utrecht-document-color: #ddd; }' }, 'thema.css', /4,5/],
  ['een kapot thema', { 'thema.css': ':root { --utrecht-link-color: #0b4f6c; ' }, 'thema.css', /./],
  [
    'een lettertype van een andere site',
    { 'thema.css': "@font-face { font-family: X; src: url('https://elders.example/x.woff2'); }" },
    'thema.css',
    /./,
  ],
];

let target = '';
let before = '';

beforeAll(async () => {
  target = scratch();
  await applyOverlay({ release: RELEASE_DIR, local: overlayWith(), target, today: TODAY });
  before = await readlink(join(target, 'actief'));
});

describe('een slechte map', () => {
  it.each(BAD)('wordt geweigerd: %s', async (_name, changes, file, message) => {
    const local = overlayWith(changes);
    const error = await applyOverlay({ release: RELEASE_DIR, local, target, today: TODAY }).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(ApplyError);
    const problems = (error as ApplyError).problems.filter(({ level }) => level === 'fout');
    const found = problems.find((problem) => problem.file === file && message.test(problem.message));
    expect(found, JSON.stringify(problems)).toBeDefined();
    expect(found?.remedy.length).toBeGreaterThan(10);
    expect(await readlink(join(target, 'actief'))).toBe(before);
    expect((await readdir(join(target, 'uitgaven'))).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('laat na alle pogingen precies staan wat er stond', async () => {
    const id = before.split('/').at(-1) ?? '';
    const manifest = JSON.parse(await readFile(join(target, 'uitgaven', `${id}.json`), 'utf8')) as { bestanden: Record<string, string> };
    expect(await compare(join(target, 'actief'), manifest.bestanden)).toEqual({ changed: [], missing: [], extra: [] });
    expect(await readdir(join(target, 'uitgaven'))).toHaveLength(2);
  });

  it('meldt alle fouten tegelijk', async () => {
    const local = overlayWith({
      [NOTE]: '<b>x</b>',
      'bestanden/a.exe': 'x',
      'doorverwijzingen.csv': 'x',
      'organisatie.json': organisation({ kleur: 1 }),
    });
    const error = (await applyOverlay({ release: RELEASE_DIR, local, target, today: TODAY }).catch(
      (reason: unknown) => reason,
    )) as ApplyError;
    expect(new Set(error.problems.map(({ file }) => file))).toEqual(
      new Set([NOTE, 'bestanden/a.exe', 'doorverwijzingen.csv', 'organisatie.json']),
    );
  });

  it('merkt een anker dat er niet is', async () => {
    const local = overlayWith({ [NOTE]: 'Zie [les](/les-2-3/#bestaat-niet).' });
    const error = (await applyOverlay({ release: RELEASE_DIR, local, target, today: TODAY }).catch(
      (reason: unknown) => reason,
    )) as ApplyError;
    expect(error.message).toContain('#bestaat-niet');
    expect(await readlink(join(target, 'actief'))).toBe(before);
  });
});

it('wordt ook geweigerd als de uitgave zelf niet heel is', async () => {
  const { cpSync, appendFileSync } = await import('node:fs');
  const copy = join(scratch(), 'uitgave');
  cpSync(RELEASE_DIR, copy, { recursive: true });
  appendFileSync(join(copy, 'site/index.html'), ' ');
  const error = await applyOverlay({ release: copy, local: overlayWith(), target, today: TODAY }).catch((reason: unknown) => reason);
  expect((error as Error).message).toContain('site/index.html is veranderd');
  expect(Object.keys(await sumsOf(join(target, 'actief'))).length).toBeGreaterThan(1000);
});
