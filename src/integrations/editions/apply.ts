/** Makes a complete edition out of a release and the folder of an organisation, beside what is live, and then takes its place. */
import { copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CatalogueRow } from '../../handbook/catalogue/export.ts';
import { SECTIONS } from '../../handbook/catalogue/sections.ts';
import { SECURITY_TXT_PATH } from '../../handbook/hosting/security-txt.ts';
import type { LocalProblem } from '../../handbook/local/problem.ts';
import type { SearchRecord } from '../../handbook/search/record.ts';
import { find, hasClass, parseHtml, textOf, writeHtml } from '../output/html.ts';
import type { Document } from '../output/html.ts';
import { brokenLinks, collectLinks } from '../output/links.ts';
import type { PageLinks } from '../output/links.ts';
import { searchSections } from '../output/records.ts';
import { redirectHtml } from '../output/redirects.ts';
import { writeSearchIndex } from '../search-index.ts';
import type { SearchInput } from '../search-index.ts';
import { LOCAL_URL, brandPage, makeOwnPage, noteTitle, shortName } from './brand.ts';
import type { PageName } from './brand.ts';
import { compare, filesUnder, formatSums, parseSums, sha256, sumsOf } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { makeOffline } from './offline.ts';
import { readOverlay, securityOf } from './overlay.ts';
import type { Overlay, Site } from './overlay.ts';
import { activate, activeId, activeIn, editionsIn, makeRoom, prune, readManifest, refuseForeign } from './places.ts';

/** Parts of a release, from its root. */
export const RELEASE = {
  site: 'site',
  sums: 'SHA256SUMS',
  search: 'beheer/zoekinvoer.json',
  offline: 'beheer/offline.js',
  version: 'beheer/versie.txt',
} as const;

/** Something that the administrator must mend; everything that was live still is. */
export class ApplyError extends Error {
  readonly problems: readonly LocalProblem[];
  constructor(message: string, problems: readonly LocalProblem[] = []) {
    super(message);
    this.problems = problems;
  }
}

/** How long files of earlier editions stay for tabs that are still open (milliseconds). */
const KEEP_ASSETS = 14 * 86_400_000;
/** Files whose name changes with their content: only these may be kept beside newer ones. */
const HASHED = /^(?:_astro\/|zoek\/[0-9a-f]{10}\/)/;
const FILES_AT_ONCE = 32;

/** Refuses a release that is not what was published: a broken download, or a change by hand. */
async function verify(release: string): Promise<void> {
  const text = await readFile(join(release, RELEASE.sums), 'utf8').catch(() => undefined);
  if (text === undefined) {
    throw new ApplyError(`In ${release} staat geen SHA256SUMS. Pak de zip opnieuw uit en start de opdracht in de uitgepakte map.`);
  }
  const sums = parseSums(text);
  const used = Object.fromEntries(Object.entries(sums).filter(([path]) => /^(?:site|beheer)\//.test(path)));
  const { changed, missing, extra } = await compare(release, used, (path) => !/^(?:site|beheer)\//.test(path));
  const wrong = [
    ...changed.map((path) => `${path} is veranderd`),
    ...missing.map((path) => `${path} ontbreekt`),
    ...extra.map((path) => `${path} hoort er niet bij`),
  ];
  if (wrong.length === 0) return;
  const more = wrong.length > 5 ? ` en nog ${wrong.length - 5}` : '';
  throw new ApplyError(
    `Deze uitgave is niet heel: ${wrong.slice(0, 5).join(', ')}${more}.\n` +
      'Controleer de zip met SHA256SUMS, pak hem opnieuw uit en zet eigen bestanden alleen in lokaal/.',
  );
}

/** Codes and addresses of a release. */
async function readSite(site: string): Promise<{ rows: CatalogueRow[]; site: Site }> {
  const rows = JSON.parse(await readFile(join(site, 'catalogus.json'), 'utf8')) as CatalogueRow[];
  const absolute = (url: string) => (url === './' ? '/' : `/${url}`);
  const urls = (await filesUnder(site))
    .filter((file) => file.endsWith('index.html'))
    .map((file) => `/${file.slice(0, -'index.html'.length)}`);
  return { rows, site: { byCode: new Map(rows.map(({ code, url }) => [code, absolute(url)])), urls: new Set(urls) } };
}

async function inBatches<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  for (let start = 0; start < items.length; start += FILES_AT_ONCE) await Promise.all(items.slice(start, start + FILES_AT_ONCE).map(work));
}

async function put(room: string, path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(room, path)), { recursive: true });
  await writeFile(join(room, path), content);
}

/** What the search of this copy finds: the handbook without the hidden parts, with notes and own pages. */
function searchInput(input: SearchInput, overlay: Overlay, own: readonly SearchRecord[]): SearchInput {
  const { organisatie, notes } = overlay;
  const hidden = new Set<string>(
    SECTIONS.filter(({ id }) => organisatie.verberg?.some((part) => part === id) === true).flatMap(({ id, soorten }): string[] =>
      id === 'begrippen' ? ['begrip'] : [...soorten],
    ),
  );
  const records = input.records
    .filter(({ soort }) => !hidden.has(soort))
    .map((record): SearchRecord => {
      const note = notes.find(({ code }) => code === record.code);
      if (!note) return record;
      const tekst = textOf(parseHtml(note.html));
      return { ...record, delen: [...record.delen, { kop: noteTitle(organisatie, note), anker: 'bij-ons', tekst }] };
    });
  return { ...input, records: [...records, ...own] };
}

/** Writes the pages of the organisation itself. @returns what the search must know of them */
async function writeOwnPages(room: string, frame: string, overlay: Overlay, titles: Titles, links: PageLinks[]): Promise<SearchRecord[]> {
  const records: SearchRecord[] = [];
  for (const page of ['overzicht' as const, ...overlay.pages]) {
    const document = parseHtml(frame);
    const name = makeOwnPage(document, page, overlay, titles);
    const main = find(document, ({ tagName }) => tagName === 'main');
    const lead = page === 'overzicht' ? `Wat ${overlay.organisatie.naam} aan deze kopie heeft toegevoegd.` : page.samenvatting;
    const own = page === 'overzicht' ? [shortName(overlay.organisatie), overlay.organisatie.naam, 'contact'] : (page.zoekwoorden ?? []);
    records.push({
      url: name.url.slice(1),
      code: page === 'overzicht' ? 'lokaal' : `lokaal-${page.slug}`,
      soort: 'lokaal',
      titel: name.titel,
      synoniemen: [],
      zoekwoorden: own,
      samenvatting: lead,
      delen: main ? searchSections(main, lead) : [],
      genoemd: 0,
      facetten: {},
    });
    brandPage(document, name, overlay);
    links.push(collectLinks(document, name.url));
    await put(room, `${name.url.slice(1)}index.html`, writeHtml(document));
  }
  return records;
}

type Titles = ReadonlyMap<string, { titel: string; url: string }>;

/** Fills an empty folder with the release as the organisation wants it. */
async function fill(release: string, room: string, overlay: Overlay, { rows, site }: Awaited<ReturnType<typeof readSite>>): Promise<void> {
  const source = join(release, RELEASE.site);
  const files = await filesUnder(source);
  const names = new Map(
    rows.filter(({ url }) => !url.includes('#')).map(({ code, url, titel }) => [url === './' ? '/' : `/${url}`, { kort: code, titel }]),
  );
  const links: PageLinks[] = [];
  const frame = await readFile(join(source, 'over/index.html'), 'utf8');
  const isPage = (document: Document) => find(document, (element) => hasClass(element, 'balk')) !== undefined;
  await inBatches(files, async (file) => {
    const target = join(room, file);
    await mkdir(dirname(target), { recursive: true });
    // The index is made again below, with what the organisation adds.
    if (file.startsWith('zoek/')) return;
    if (!file.endsWith('index.html')) return copyFile(join(source, file), target);
    const url = `/${file.slice(0, -'index.html'.length)}`;
    const document = parseHtml(await readFile(join(source, file), 'utf8'));
    if (isPage(document)) {
      const name: PageName = { url, titel: '', kort: url, ...names.get(url) };
      brandPage(document, name, overlay);
    }
    links.push(collectLinks(document, url));
    return writeFile(target, writeHtml(document));
  });
  const titles: Titles = new Map(rows.map(({ code, titel }) => [code, { titel, url: site.byCode.get(code) ?? '/' }]));
  const own = await writeOwnPages(room, frame, overlay, titles, links);
  for (const { from, to } of overlay.redirects) {
    await put(room, `${from.slice(1)}index.html`, redirectHtml({ from, to, titel: 'Deze pagina is verhuisd' }));
    if (to.startsWith('/')) links.push({ url: from, ids: new Set(), targets: [to] });
  }
  for (const [path, absolute] of overlay.files) {
    await mkdir(dirname(join(room, path)), { recursive: true });
    await copyFile(absolute, join(room, path));
  }
  if (overlay.theme !== '') {
    await put(room, 'lokaal/thema.css', overlay.theme);
    await themeNotFound(room);
  }
  await writeRest(release, room, overlay, rows, own);
  const broken = brokenLinks(links, new Set((await filesUnder(room)).map((file) => `/${file}`)));
  if (broken.length > 0) {
    throw new ApplyError(`Deze links komen nergens uit; er is niets toegepast:\n${broken.join('\n')}`);
  }
}

/** The page for a wrong address asks for its style by depth; each of those sheets brings the theme as well. */
async function themeNotFound(room: string): Promise<void> {
  for (const file of (await filesUnder(room)).filter((name) => /^404-\d\.css$/.test(name))) {
    const css = await readFile(join(room, file), 'utf8');
    await writeFile(join(room, file), css.replace(/((?:@import[^\n]*\n)+)/, '$1@import url("lokaal/thema.css");\n'));
  }
}

async function writeRest(
  release: string,
  room: string,
  overlay: Overlay,
  rows: readonly CatalogueRow[],
  own: readonly SearchRecord[],
): Promise<void> {
  const input = JSON.parse(await readFile(join(release, RELEASE.search), 'utf8')) as SearchInput;
  await mkdir(join(room, 'zoek'), { recursive: true });
  await writeSearchIndex(join(room, 'zoek'), searchInput(input, overlay, own));
  const ownRows = own.map(({ code, soort, titel, url, samenvatting }): CatalogueRow => {
    const page = overlay.pages.find(({ slug }) => url === `${LOCAL_URL.slice(1)}${slug}/`);
    return { code, soort, titel, url, korteUrl: url, samenvatting, gewijzigd: page?.bijgewerkt ?? '' };
  });
  await put(room, 'catalogus.json', `${JSON.stringify([...rows, ...ownRows], undefined, 1)}\n`);
  const security = securityOf(overlay.organisatie);
  if (security !== undefined) await put(room, SECURITY_TXT_PATH.slice(1), security);
}

/** Keeps the hashed files that open tabs may still ask for. @returns path → day on which the file was replaced */
async function keepAssets(target: string, room: string, today: string): Promise<Record<string, string>> {
  const before = await activeId(target);
  if (before === undefined) return {};
  const manifest = await readManifest(target, before);
  const old = join(editionsIn(target), before);
  const kept: Record<string, string> = {};
  const files = (await filesUnder(old).catch(() => [])).filter((file) => HASHED.test(file) && !existsSync(join(room, file)));
  for (const file of files) {
    const since = manifest?.bewaard[file] ?? today;
    if (Date.parse(today) - Date.parse(since) > KEEP_ASSETS) continue;
    await mkdir(dirname(join(room, file)), { recursive: true });
    await copyFile(join(old, file), join(room, file));
    kept[file] = since;
  }
  return kept;
}

export interface Applied {
  /** Name of the folder under `uitgaven/`. */
  id: string;
  /** The folder to serve. */
  directory: string;
  /** What was live before. */
  before: string | undefined;
  /** What was made safe or deserves a look. */
  remarks: readonly LocalProblem[];
}

export interface ApplyOptions {
  /** The unpacked release. */
  release: string;
  /** The folder of the organisation. */
  local: string;
  /** Where editions stand. */
  target: string;
  /** Today as `jjjj-mm-dd`. */
  today: string;
}

/** What is wrong with a disk or with rights, in words that help. */
export function explain(error: unknown): string {
  const { code, path, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC') return 'De schijf is vol. Maak ruimte en probeer het opnieuw.';
  if (code === 'EACCES' || code === 'EPERM')
    return `Je hebt geen rechten voor ${path ?? 'deze map'}. Start de opdracht als iemand die er mag schrijven.`;
  if (code === 'ENOENT') return `${path ?? 'Een bestand of map'} bestaat niet.`;
  if (code === 'EFBIG')
    return `${path ?? 'Een bestand'} is te groot voor deze schijf, of de schijf is vol. Maak ruimte en probeer het opnieuw.`;
  if (code === 'EROFS') return 'Deze schijf kan alleen worden gelezen.';
  return message;
}

async function load(
  release: string,
  local: string,
): Promise<{ overlay: Overlay; read: Awaited<ReturnType<typeof readSite>>; remarks: readonly LocalProblem[] }> {
  await verify(release);
  const read = await readSite(join(release, RELEASE.site));
  if (!existsSync(local)) throw new ApplyError(`De map ${local} bestaat niet. Kopieer lokaal-voorbeeld en pas die aan.`);
  const { overlay, problems } = await readOverlay(local, read.site);
  if (!overlay) throw new ApplyError('Er is niets toegepast; wat er stond, staat er nog.', problems);
  return { overlay, read, remarks: problems };
}

/** Only checks. @throws {ApplyError} with every problem */
export async function checkOverlay({ release, local }: Pick<ApplyOptions, 'release' | 'local'>): Promise<readonly LocalProblem[]> {
  return (await load(release, local)).remarks;
}

/**
 * Applies an overlay. The new edition is complete before anything that is live changes.
 * @throws {ApplyError} when something must be mended; errors of the disk go on as they are. In both cases what was live still is.
 */
export async function applyOverlay({ release, local, target, today }: ApplyOptions): Promise<Applied> {
  const { overlay, read, remarks } = await load(release, local);
  await mkdir(target, { recursive: true });
  await refuseForeign(target);
  const room = await makeRoom(target);
  try {
    await fill(release, room, overlay, read);
    const bestanden = await sumsOf(room);
    const versie = (await readFile(join(release, RELEASE.version), 'utf8')).trim();
    const id = `${versie}-${sha256(formatSums(bestanden)).slice(0, 8)}`;
    const bewaard = await keepAssets(target, room, today);
    const directory = join(editionsIn(target), id);
    const manifest: Manifest = { versie, organisatie: overlay.organisatie.naam, bestanden, bewaard };
    if (existsSync(directory)) await repair(room, directory, bestanden);
    else await rename(room, directory);
    const file = join(editionsIn(target), `${id}.json`);
    await writeFile(`${file}.nieuw`, `${JSON.stringify(manifest)}\n`);
    await rename(`${file}.nieuw`, file);
    const before = await activate(target, id);
    await prune(target, [id, before]);
    return { id, directory: activeIn(target), before, remarks };
  } finally {
    await rm(room, { recursive: true, force: true });
  }
}

/** The same edition once more: it only replaces what stands there when that is no longer whole. */
async function repair(room: string, directory: string, sums: Manifest['bestanden']): Promise<void> {
  const { changed, missing } = await compare(directory, sums);
  for (const file of [...changed, ...missing]) {
    await mkdir(dirname(join(directory, file)), { recursive: true });
    await copyFile(join(room, file), `${join(directory, file)}.nieuw`);
    await rename(`${join(directory, file)}.nieuw`, join(directory, file));
  }
}

/**
 * Makes an edition for opening from disk, with the folder of the organisation when there is one.
 * @param target a folder that does not exist yet
 */
export async function applyOffline({
  release,
  local,
  target,
}: {
  release: string;
  local: string | undefined;
  target: string;
}): Promise<readonly LocalProblem[]> {
  if (existsSync(target)) throw new ApplyError(`${target} bestaat al. Kies een nieuwe map bij --naar, of haal die weg.`);
  const room = await makeRoom(`${target}.bezig`);
  try {
    const ready = join(room, 'klaar');
    const script = await readFile(join(release, RELEASE.offline), 'utf8');
    if (local === undefined) {
      await verify(release);
      await makeOffline(join(release, RELEASE.site), ready, script);
      await rename(ready, target);
      return [];
    }
    const { overlay, read, remarks } = await load(release, local);
    const web = join(room, 'web');
    await mkdir(web);
    await fill(release, web, overlay, read);
    await makeOffline(web, ready, script);
    await rename(ready, target);
    return remarks;
  } finally {
    await rm(`${target}.bezig`, { recursive: true, force: true });
  }
}
