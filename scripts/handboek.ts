/**
 * The command of a release, delivered as one file: `node handboek.mjs <opdracht>`.
 * It needs nothing but Node 20 or newer, no internet and no rights beyond writing in the folder that it is given.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { formatLocalProblem } from '../src/handbook/local/problem.ts';
import type { LocalProblem } from '../src/handbook/local/problem.ts';
import { ApplyError, RELEASE, applyOffline, applyOverlay, checkOverlay, explain } from '../src/integrations/editions/apply.ts';
import { compare, parseSums, sumsOf } from '../src/integrations/editions/manifest.ts';
import { activate, activeId, activeIn, editionsIn, listEditions, readManifest } from '../src/integrations/editions/places.ts';

const HELP = `Handboek Burgerparticipatie: opdrachten voor beheerders

  node handboek.mjs controleer
      Is deze uitgave heel? Vergelijkt elk bestand met SHA256SUMS.

  node handboek.mjs proef --lokaal <map>
      Kijkt je eigen map na en zegt wat er beter moet. Verandert niets.

  node handboek.mjs toepassen --lokaal <map> --naar <map>
      Maakt het handboek met je eigen map erin en zet het live.
      Laat je webserver wijzen naar <map>/actief.

  node handboek.mjs offline [--lokaal <map>] --naar <nieuwe map>
      Maakt een map die je met een dubbelklik op index.html opent, zonder webserver.

  node handboek.mjs controleer --naar <map>
      Is wat live staat nog heel? Wat je zelf hebt toegepast, telt mee.

  node handboek.mjs uitgaven --naar <map>
      Welke uitgaven staan er, en welke is live?

  node handboek.mjs terug --naar <map>
      Zet de vorige uitgave weer live.

Uitleg: open site/zelf-hosten/index.html, of lees LEESMIJ.txt.`;

/** Wrong use of the command. */
class UsageError extends Error {}

const release = dirname(fileURLToPath(import.meta.url));

interface Options {
  lokaal?: string | undefined;
  naar?: string | undefined;
}

function need(options: Options, name: keyof Options): string {
  const value = options[name];
  if (value === undefined || value === '') throw new UsageError(`Bij deze opdracht hoort --${name} <map>.`);
  return resolve(value);
}

function printProblems(problems: readonly LocalProblem[], print: (line: string) => void): void {
  for (const problem of problems) print(`\n${formatLocalProblem(problem)}`);
}

async function check(options: Options): Promise<boolean> {
  const live = options.naar === undefined ? undefined : need(options, 'naar');
  const [directory, sums, what] = live === undefined ? await ofRelease() : await ofLive(live);
  // The folder of the organisation may stand in the unpacked release: it is theirs.
  const theirs = (path: string) => live === undefined && (path.startsWith('lokaal/') || path === RELEASE.sums);
  const { changed, missing, extra } = await compare(directory, sums, theirs);
  for (const path of changed) console.error(`veranderd      ${path}`);
  for (const path of missing) console.error(`ontbreekt      ${path}`);
  for (const path of extra) console.error(`hoort niet hier ${path}`);
  const wrong = changed.length + missing.length + extra.length;
  if (wrong === 0) console.log(`${what} is heel: ${Object.keys(sums).length} bestanden, geen verschillen.`);
  else console.error(`\n${what} is niet heel: ${changed.length} veranderd, ${missing.length} weg, ${extra.length} te veel.`);
  return wrong === 0;
}

async function ofRelease(): Promise<[string, Readonly<Record<string, string>>, string]> {
  return [release, parseSums(await readFile(join(release, RELEASE.sums), 'utf8')), 'Deze uitgave'];
}

async function ofLive(target: string): Promise<[string, Readonly<Record<string, string>>, string]> {
  const id = await activeId(target);
  const manifest = id === undefined ? undefined : await readManifest(target, id);
  if (id === undefined || !manifest) throw new ApplyError(`In ${target} staat geen uitgave die met deze opdracht is gemaakt.`);
  const directory = join(editionsIn(target), id);
  // Files of earlier editions carry their proof in their name and may go at any time.
  const kept = Object.keys(manifest.bewaard).filter((path) => existsSync(join(directory, path)));
  return [directory, { ...manifest.bestanden, ...(await sumsOf(directory, kept)) }, `Uitgave ${id}`];
}

async function apply(options: Options): Promise<boolean> {
  const started = performance.now();
  const [local, target] = [need(options, 'lokaal'), need(options, 'naar')];
  const { id, directory, before, remarks } = await applyOverlay({ release, local, target, today: new Date().toISOString().slice(0, 10) });
  printProblems(remarks, console.log);
  console.log(`Uitgave ${id} staat live in ${directory} (${((performance.now() - started) / 1000).toFixed(1)} s).`);
  if (before !== undefined && before !== id) console.log(`Terug naar de vorige (${before}): node handboek.mjs terug --naar ${target}`);
  return true;
}

async function back(options: Options): Promise<boolean> {
  const target = need(options, 'naar');
  const live = await activeId(target);
  const editions = await listEditions(target);
  const index = editions.findIndex(({ id }) => id === live);
  const previous = editions[index + 1];
  if (!previous) throw new ApplyError('Er is geen eerdere uitgave om naar terug te gaan.');
  await activate(target, previous.id);
  console.log(`Uitgave ${previous.id} staat weer live in ${activeIn(target)}.`);
  return true;
}

const COMMANDS: Readonly<Record<string, (options: Options) => Promise<boolean>>> = {
  controleer: check,
  toepassen: apply,
  terug: back,
  proef: async (options) => {
    printProblems(await checkOverlay({ release, local: need(options, 'lokaal') }), console.log);
    console.log('Je map is in orde. Zet hem live met toepassen.');
    return true;
  },
  offline: async (options) => {
    const target = need(options, 'naar');
    const local = options.lokaal === undefined ? undefined : need(options, 'lokaal');
    printProblems(await applyOffline({ release, local, target }), console.log);
    console.log(`Klaar. Open ${join(target, 'index.html')} met een dubbelklik.`);
    return true;
  },
  uitgaven: async (options) => {
    const target = need(options, 'naar');
    const live = await activeId(target);
    for (const { id } of await listEditions(target)) console.log(`${id === live ? 'live  ' : '      '}${id}`);
    return true;
  },
};

async function main(): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { lokaal: { type: 'string' }, naar: { type: 'string' }, hulp: { type: 'boolean' }, help: { type: 'boolean' } },
    });
    const [name = 'hulp', ...rest] = positionals;
    if (name === 'hulp' || values.hulp || values.help) {
      console.log(HELP);
      return 0;
    }
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!command || rest.length > 0) throw new UsageError(`De opdracht '${[name, ...rest].join(' ')}' bestaat niet.`);
    return (await command(values)) ? 0 : 1;
  } catch (error) {
    if (error instanceof UsageError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS') === true) {
      console.error(`${error instanceof UsageError ? error.message : 'Deze opdracht begrijp ik niet.'}\n\n${HELP}`);
      return 2;
    }
    if (error instanceof ApplyError) printProblems(error.problems, console.error);
    const count = error instanceof ApplyError ? error.problems.filter(({ level }) => level === 'fout').length : 0;
    console.error(`\n${count > 0 ? `${count} ${count === 1 ? 'fout' : 'fouten'} in je map. ` : ''}${explain(error)}`);
    return 1;
  }
}

process.exitCode = await main();
