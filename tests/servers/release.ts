/** An unpacked release as an administrator has it: the site, something secret beside it, and the server files. */
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildCatalogue } from '../../src/handbook/catalogue/catalogue.ts';
import { readContentOnce } from '../../src/handbook/catalogue/content.ts';
import { describeHosting } from '../../src/handbook/hosting/description.ts';
import { IIS_FILE, serverFiles } from '../../src/handbook/hosting/servers/index.ts';
import { readRegister } from '../../src/handbook/links/register.ts';
import { allRedirects } from '../../src/integrations/output/redirects.ts';

const ROOT = join(import.meta.dirname, '../..');
/** The output to test; another directory with UITVOER. */
export const DIST = resolve(ROOT, process.env['UITVOER'] ?? 'dist');
if (!existsSync(join(DIST, 'index.html'))) throw new Error(`Geen uitvoer in ${DIST}; draai eerst npm run build.`);

/** What no server may give away: it stands outside the site. */
export const SECRET = 'dit-staat-buiten-de-map-van-de-site';
/** A folder with one file of every type. */
export const PROBES = 'proef';

const register = await readRegister(ROOT);
export const description = describeHosting(allRedirects(buildCatalogue(await readContentOnce(ROOT)), register));
export const files = serverFiles(description);

export interface Release {
  /** Where everything stands; for files of the test itself too. */
  home: string;
  /** What the server is pointed at: a link to the folder with the site, as after switching to another release. */
  directory: string;
  remove: () => void;
}

/** Lays out a release in a folder of its own that every user may read. */
export function unpack(): Release {
  const home = mkdtempSync(join(tmpdir(), 'handboek-servers-'));
  chmodSync(home, 0o755);
  const site = join(home, 'uitgaven', 'proef');
  cpSync(DIST, site, { recursive: true });
  writeFileSync(join(site, IIS_FILE), files.get(IIS_FILE) ?? '');
  writeFileSync(join(home, 'uitgaven', 'geheim.txt'), SECRET);
  writeFileSync(join(home, 'geheim.txt'), SECRET);
  mkdirSync(join(site, PROBES));
  // Long enough for every server to compress it.
  const content = 'inhoud die zich laat comprimeren '.repeat(200);
  for (const extension of Object.keys(description.types)) writeFileSync(join(site, PROBES, `proef.${extension}`), content);
  const directory = join(home, 'actief');
  symlinkSync(site, directory);
  return { home, directory, remove: () => rmSync(home, { recursive: true, force: true }) };
}

/** Extensions that occur in the output. */
export const extensionsInOutput = (): string[] => [
  ...new Set(
    readdirSync(DIST, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name.slice(entry.name.lastIndexOf('.') + 1)),
  ),
];
