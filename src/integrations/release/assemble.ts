/** Puts together what is delivered: two folders, their zips and the sums. The same source gives the same bytes. */
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { buildCatalogue } from '../../handbook/catalogue/catalogue.ts';
import { readContent } from '../../handbook/catalogue/content.ts';
import { describeHosting } from '../../handbook/hosting/description.ts';
import { IIS_FILE, serverFiles } from '../../handbook/hosting/servers/index.ts';
import { readRegister } from '../../handbook/links/register.ts';
import { eigenPaginaKop, notitieKop, organisatie } from '../../schemas/lokaal.ts';
import { RELEASE } from '../editions/apply.ts';
import { formatSums, sha256, sumsOf } from '../editions/manifest.ts';
import { makeOffline } from '../editions/offline.ts';
import { bundleOffline } from '../editions/offline-bundle.ts';
import { allRedirects } from '../output/redirects.ts';
import { SEARCH_INPUT } from '../search-index.ts';
import { bundleCommand } from './bundle.ts';
import { releaseDate } from './changelog.ts';
import { packagesOf, partsOf, sbom } from './sbom.ts';
import type { LockFile, OwnPart } from './sbom.ts';
import { zipFolder } from './zip.ts';

/** The folder of an example organisation, in the project. */
const EXAMPLE = 'voorbeeld/lokaal';
/** What an organisation writes, described for its editor: `organisatie.json`, and the heads of notes and of its own pages. */
const SCHEMAS = { organisatie, 'notitie-kop': notitieKop, 'pagina-kop': eigenPaginaKop };
const FONTS = 'src/site/assets/fonts';

/** Files that go along as they are: path in the project → name in the release. */
const PAPERS: readonly (readonly [from: string, to: string])[] = [
  ['CHANGELOG.md', 'WIJZIGINGEN.md'],
  ['LICENSE', 'LICENSE'],
  ['LICENSE-CONTENT', 'LICENSE-CONTENT'],
];

/** @returns what stands in `LEESMIJ.txt` of either zip */
function readMe(version: string, offline: boolean): string {
  const head = `Handboek Burgerparticipatie, editie ${version}\n\n`;
  if (offline) {
    return `${head}Dubbelklik op index.html. Het handboek opent in je browser; internet is niet nodig.
Je mag deze map naar een netwerkschijf of een usb-stick kopiëren. Laat de bestanden bij elkaar staan.

Werkt de zoekfunctie niet? Pak de zip dan eerst uit: in een zip kan de browser niet lezen.
Licenties: tekst CC BY 4.0, code EUPL-1.2. Zie LICENSE-CONTENT en LICENSE.
`;
  }
  return `${head}In deze map:

  site/               het handboek: dit levert je webserver uit
  server/             instellingen voor nginx, Apache, Caddy, lighttpd, IIS en een container
  lokaal-voorbeeld/   voorbeeld van je eigen map: naam, huisstijl, notities, eigen pagina's
  handboek.mjs        opdrachten: controleren, je eigen map toepassen, terugzetten, offline
  schema/             beschrijving van organisatie.json en van de kop van notities en pagina's, voor je editor
  WIJZIGINGEN.md      wat er per editie is veranderd, in inhoud en in techniek
  testrapport.html    wat er is getest, en de uitkomst
  sbom-*.cdx.json     waaruit dit bestaat en waarmee het is gemaakt (CycloneDX)
  SHA256SUMS          controlegetallen van alle bestanden

Snel beginnen, zonder iets aan te passen:

  1. Kopieer site/ naar je server.
  2. Kopieer het bestand voor jouw server uit server/ en pas het pad aan. Bovenin staat hoe.
     Voor IIS hoef je niets te kopiëren: web.config staat al in site/.
  3. Open het handboek, en ga naar /zelftest/ om te zien of alles klopt.

Met je eigen naam, huisstijl en pagina's (er is Node 20 of nieuwer voor nodig, verder niets):

  1. Kopieer lokaal-voorbeeld naar een map naast deze, bijvoorbeeld ../lokaal, en pas hem aan.
  2. node handboek.mjs proef --lokaal ../lokaal
  3. node handboek.mjs toepassen --lokaal ../lokaal --naar /srv/handboek
  4. Laat je webserver wijzen naar /srv/handboek/actief.

Alles staat uitgebreider op de pagina Zelf hosten: open site/zelf-hosten/index.html.
Is de zip heel?   sha256sum --check SHA256SUMS   of   node handboek.mjs controleer
`;
}

async function put(directory: string, path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(directory, path)), { recursive: true });
  await writeFile(join(directory, path), content);
}

/** The fonts, with the file itself as proof. */
async function fonts(root: string): Promise<OwnPart[]> {
  const files = ['bricolage-grotesque-700', 'source-serif-4-400', 'source-serif-4-600'];
  return Promise.all(
    files.map(async (name) => ({
      name: `${name}.woff2`,
      version: '5.3',
      licence: 'OFL-1.1',
      sha256: sha256(await readFile(join(root, FONTS, `${name}.woff2`))),
    })),
  );
}

export interface ReleaseOptions {
  /** The project. */
  root: string;
  /** A finished build of the site, and what its search index was made of. */
  dist: string;
  /** An empty folder for the release. */
  target: string;
  /** The test report as HTML. */
  report: string;
}

export interface Release {
  version: string;
  /** Day of the release (`jjjj-mm-dd`). */
  date: string;
  /** Name of a zip → its size in bytes. */
  zips: Record<string, number>;
}

/**
 * Makes the release in `target`: both folders, both zips and `SHA256SUMS`.
 * @throws when the changelog has no entry for this version, or something cannot be made
 */
export async function assembleRelease({ root, dist, target, report }: ReleaseOptions): Promise<Release> {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  const date = releaseDate(await readFile(join(root, 'CHANGELOG.md'), 'utf8'), version);
  const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as LockFile;
  const [web, offline] = [`handboek-${version}`, `handboek-${version}-offline`];
  const directory = join(target, web);
  const script = await bundleOffline(root);
  const command = await bundleCommand(root, 'scripts/handboek.ts');

  await cp(dist, join(directory, RELEASE.site), { recursive: true });
  const files = serverFiles(describeHosting(allRedirects(buildCatalogue(await readContent(root)), await readRegister(root))));
  for (const [name, text] of files) await put(directory, `server/${name}`, text);
  await put(directory, `${RELEASE.site}/${IIS_FILE}`, files.get(IIS_FILE) ?? '');
  await cp(join(root, EXAMPLE), join(directory, 'lokaal-voorbeeld'), { recursive: true });
  for (const [name, schema] of Object.entries(SCHEMAS)) {
    const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
    await put(directory, `schema/${name}.schema.json`, `${JSON.stringify({ ...json, title: name }, undefined, 2)}\n`);
  }
  await put(directory, RELEASE.search, await readFile(join(root, SEARCH_INPUT)));
  await put(directory, RELEASE.offline, script);
  await put(directory, RELEASE.version, `${version}\n`);
  await put(directory, 'handboek.mjs', command.code);
  await put(directory, 'LEESMIJ.txt', readMe(version, false));
  await put(directory, 'testrapport.html', report);
  const delivered = [...partsOf(await fonts(root)), ...packagesOf(lock, new Set(command.packages))];
  await put(directory, 'sbom-geleverd.cdx.json', sbom({ version, date, components: delivered }));
  await put(directory, 'sbom-bouw.cdx.json', sbom({ version, date, components: packagesOf(lock) }));
  for (const [from, to] of PAPERS) await put(directory, to, await readFile(join(root, from)));
  await put(directory, RELEASE.sums, formatSums(await sumsOf(directory)));

  await makeOffline(dist, join(target, offline), script);
  await put(join(target, offline), 'LEESMIJ.txt', readMe(version, true));
  for (const [from, to] of PAPERS.slice(1)) await put(join(target, offline), to, await readFile(join(root, from)));

  const zips: Record<string, number> = {};
  const sums: Record<string, string> = {};
  for (const folder of [web, offline]) {
    const bytes = await zipFolder(join(target, folder), folder, date);
    await writeFile(join(target, `${folder}.zip`), bytes);
    zips[`${folder}.zip`] = bytes.length;
    sums[`${folder}.zip`] = sha256(bytes);
  }
  await writeFile(join(target, 'SHA256SUMS'), formatSums(sums));
  return { version, date, zips };
}
