/** A copy of the good handbook in a temporary directory, with changes; and ways to write a change down. */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { checkProject } from '../../src/handbook/rules/index.ts';
import type { Problem } from '../../src/handbook/rules/contract.ts';

/** The small handbook that keeps every rule. */
export const GOED = join(import.meta.dirname, 'goed');
/** The day on which all tests run. */
export const VANDAAG = '2026-11-21';

/** From the text of a file to its new text or bytes. */
export type Wijziging = (tekst: string) => string | Buffer;

/** One change in one file. */
export interface Ingreep {
  /** Path from the root of the handbook; a new file when it does not exist. */
  bestand: string;
  /** The file whose text a new file starts from; without it a new file starts empty. */
  van?: string;
  wijziging: Wijziging;
}

let kopie: Promise<string> | undefined;

/** One copy for all tests of a file: copying takes longer than checking. */
async function maakKopie(): Promise<string> {
  const map = await mkdtemp(join(tmpdir(), 'handboek-regels-'));
  await cp(GOED, map, { recursive: true });
  return map;
}

afterAll(async () => {
  if (kopie) await rm(await kopie, { recursive: true, force: true });
  kopie = undefined;
});

/**
 * Applies the changes to a copy of the good handbook, checks it and undoes the changes. Not for tests that run side by side.
 * @returns what the rules say, and the text of each changed file.
 */
export async function toets(ingrepen: readonly Ingreep[], vandaag = VANDAAG): Promise<{ problemen: Problem[]; teksten: string[] }> {
  const map = await (kopie ??= maakKopie());
  const terug: (() => Promise<void>)[] = [];
  const teksten: string[] = [];
  try {
    for (const { bestand, van, wijziging } of ingrepen) {
      const doel = join(map, bestand);
      const oud = await readFile(doel).catch(() => undefined);
      const bron = van === undefined ? oud : await readFile(join(map, van));
      const nieuw = wijziging(bron?.toString() ?? '');
      terug.unshift(() => (oud ? writeFile(doel, oud) : rm(doel)));
      await mkdir(dirname(doel), { recursive: true });
      await writeFile(doel, nieuw);
      teksten.push(nieuw.toString());
    }
    return { problemen: await checkProject(map, vandaag), teksten };
  } finally {
    for (const herstel of terug) await herstel();
  }
}

/** Replaces a text that stands in the file exactly once. @throws when it does not: the test would prove nothing. */
export const vervang =
  (oud: string, nieuw: string): Wijziging =>
  (tekst) => {
    const aantal = tekst.split(oud).length - 1;
    if (aantal !== 1) throw new Error(`'${oud}' staat ${aantal} keer in het bestand, en moet er één keer staan.`);
    return tekst.replace(oud, () => nieuw);
  };

/** Replaces every occurrence. @throws when there is none. */
export const vervangAlles =
  (oud: string | RegExp, nieuw: string): Wijziging =>
  (tekst) => {
    const resultaat = tekst.replaceAll(oud, () => nieuw);
    if (resultaat === tekst) throw new Error(`'${String(oud)}' staat niet in het bestand.`);
    return resultaat;
  };

/** One change after another; only the last may give bytes. */
export const eerst =
  (...wijzigingen: Wijziging[]): Wijziging =>
  (tekst) =>
    wijzigingen.reduce<string | Buffer>((vorige, wijziging) => wijziging(vorige.toString()), tekst);

/** Adds a paragraph at the end. */
export const achteraan =
  (alinea: string): Wijziging =>
  (tekst) =>
    `${tekst.trimEnd()}\n\n${alinea}\n`;

/** Keeps the front matter and gives the page another text. */
export const anderePaginatekst =
  (nieuw: string): Wijziging =>
  (tekst) => {
    const einde = tekst.indexOf('\n---\n', 3);
    if (einde === -1) throw new Error('Dit bestand heeft geen front matter.');
    return `${tekst.slice(0, einde)}\n---\n${nieuw}`;
  };

/** Adds a line to the front matter, right above its end. */
export const extraVeld =
  (regel: string): Wijziging =>
  (tekst) => {
    const einde = tekst.indexOf('\n---\n', 3);
    if (einde === -1) throw new Error('Dit bestand heeft geen front matter.');
    return `${tekst.slice(0, einde)}\n${regel}${tekst.slice(einde)}`;
  };

/** The file as it is written here, whatever was there. */
export const inhoud =
  (nieuw: string | Buffer): Wijziging =>
  () =>
    nieuw;

/** Puts raw bytes right after a text that stands in the file exactly once. */
export const bytesNa =
  (anker: string, ...bytes: number[]): Wijziging =>
  (tekst) => {
    const [voor = '', na, ...rest] = tekst.split(anker);
    if (na === undefined || rest.length > 0) throw new Error(`'${anker}' staat niet precies één keer in het bestand.`);
    return Buffer.concat([Buffer.from(voor + anker), Buffer.from(bytes), Buffer.from(na)]);
  };
