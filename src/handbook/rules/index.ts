/** Runs all content rules at once. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildCatalogue } from '../catalogue/catalogue.ts';
import { DATA, readContent } from '../catalogue/content.ts';
import type { Content } from '../catalogue/content.ts';
import { REGISTER_FILE, readRegister } from '../links/register.ts';
import type { Register } from '../links/register.ts';
import * as bekendeComponenten from './bekende-componenten.ts';
import * as bronBijBewering from './bron-bij-bewering.ts';
import * as codeEnPlaats from './code-en-plaats.ts';
import type { Problem, Rule } from './contract.ts';
import * as controledatum from './controledatum.ts';
import * as datumvolgorde from './datumvolgorde.ts';
import * as draaiboekIds from './draaiboek-ids.ts';
import * as dubbeleBron from './dubbele-bron.ts';
import * as geenConflictmarkering from './geen-conflictmarkering.ts';
import * as geenNulByte from './geen-nul-byte.ts';
import * as geenRuweCode from './geen-ruwe-code.ts';
import * as geldigeUtf8 from './geldige-utf8.ts';
import * as interneLink from './interne-link.ts';
import * as kopHeeftId from './kop-heeft-id.ts';
import * as kopvolgorde from './kopvolgorde.ts';
import * as leesbareMdx from './leesbare-mdx.ts';
import * as leesbareYaml from './leesbare-yaml.ts';
import * as legePagina from './lege-pagina.ts';
import * as lengte from './lengte.ts';
import * as losseMarkering from './losse-markering.ts';
import * as oefeningKlopt from './oefening-klopt.ts';
import * as ongebruikteBron from './ongebruikte-bron.ts';
import * as onzekerFeit from './onzeker-feit.ts';
import * as regeleinden from './regeleinden.ts';
import * as schema from './schema.ts';
import * as tekstalternatief from './tekstalternatief.ts';
import * as uniekeAdressen from './unieke-adressen.ts';
import * as uniekeCodes from './unieke-codes.ts';
import * as uniekeKopIds from './unieke-kop-ids.ts';
import * as veiligeLink from './veilige-link.ts';
import * as verdwenenAdres from './verdwenen-adres.ts';
import * as verwijzingBestaat from './verwijzing-bestaat.ts';

/** Every rule under its code; the code is the name of its file and of its page in `docs/regels/`. */
export const RULES: Readonly<Record<string, Rule>> = {
  'geldige-utf8': geldigeUtf8.rule,
  'geen-nul-byte': geenNulByte.rule,
  'geen-conflictmarkering': geenConflictmarkering.rule,
  regeleinden: regeleinden.rule,
  'leesbare-yaml': leesbareYaml.rule,
  schema: schema.rule,
  'leesbare-mdx': leesbareMdx.rule,
  'bekende-componenten': bekendeComponenten.rule,
  'geen-ruwe-code': geenRuweCode.rule,
  'verwijzing-bestaat': verwijzingBestaat.rule,
  'verdwenen-adres': verdwenenAdres.rule,
  'unieke-codes': uniekeCodes.rule,
  'unieke-adressen': uniekeAdressen.rule,
  'unieke-kop-ids': uniekeKopIds.rule,
  'kop-heeft-id': kopHeeftId.rule,
  kopvolgorde: kopvolgorde.rule,
  'interne-link': interneLink.rule,
  'veilige-link': veiligeLink.rule,
  tekstalternatief: tekstalternatief.rule,
  datumvolgorde: datumvolgorde.rule,
  'lege-pagina': legePagina.rule,
  lengte: lengte.rule,
  'losse-markering': losseMarkering.rule,
  'bron-bij-bewering': bronBijBewering.rule,
  'onzeker-feit': onzekerFeit.rule,
  'code-en-plaats': codeEnPlaats.rule,
  'dubbele-bron': dubbeleBron.rule,
  'oefening-klopt': oefeningKlopt.rule,
  'draaiboek-ids': draaiboekIds.rule,
  controledatum: controledatum.rule,
  'ongebruikte-bron': ongebruikteBron.rule,
};

/** Where the labels of the numbered facts are kept. */
export const FEITEN_INDEX = `${DATA}/feiten.json`;

/** @returns the label of every numbered fact, or an empty record when there is no index. */
export async function readFeiten(root: string): Promise<Record<string, string>> {
  const text = await readFile(join(root, FEITEN_INDEX), 'utf8').catch(() => '{}');
  return JSON.parse(text) as Record<string, string>;
}

/**
 * Runs every rule over the content.
 * @returns all problems, sorted by file and line; never stops at the first.
 */
export function checkContent(content: Content, feiten: Record<string, string>, register: Register, vandaag: string): Problem[] {
  const context = { content, catalogue: buildCatalogue(content), feiten, register, vandaag };
  const problems = Object.entries(RULES).flatMap(([code, { level, run }]) =>
    [...run(context)].map((finding): Problem => ({ ...finding, rule: code, level })),
  );
  return problems.sort((a, b) => a.file.localeCompare(b.file, 'nl') || a.line - b.line || a.rule.localeCompare(b.rule, 'nl'));
}

/**
 * Reads and checks the content under `root`.
 * @param read a build hands in `readContentOnce`, so that its later steps see the same content
 */
export async function checkProject(root: string, vandaag: string, read = readContent): Promise<Problem[]> {
  const broken: Problem[] = [];
  /** A file of the machine that cannot be read is one problem, not the end of the check. */
  const orElse = <T>(reading: Promise<T>, file: string, rule: string, npm: string, empty: T) =>
    reading.catch((): T => {
      broken.push({
        rule,
        level: 'fout',
        file,
        line: 1,
        message: `Het bestand ${file} is niet te lezen.`,
        remedy: `Zet de vorige versie terug, of maak het opnieuw met 'npm run ${npm}'.`,
      });
      return empty;
    });
  const [content, feiten, register] = await Promise.all([
    read(root),
    orElse(readFeiten(root), FEITEN_INDEX, 'onzeker-feit', 'feiten', {}),
    orElse(readRegister(root), REGISTER_FILE, 'verdwenen-adres', 'adressen', { adressen: {}, doorverwijzingen: {} }),
  ]);
  // Without its file a rule would call everything wrong.
  const silent = new Set(broken.map(({ rule }) => rule));
  return [...broken, ...checkContent(content, feiten, register, vandaag).filter(({ rule }) => !silent.has(rule))];
}

/** One problem as an author reads it. */
export function formatProblem({ file, line, rule, level, message, remedy }: Problem): string {
  return `${file}:${line}  ${level}  ${message}\n    Zo los je het op: ${remedy}\n    Over deze regel: docs/regels/${rule}.md`;
}
