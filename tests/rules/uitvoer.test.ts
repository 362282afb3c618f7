/** How problems come out: all at once, in a stable order, and in words that an author can use. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent, checkProject, formatProblem } from '../../src/handbook/rules/index.ts';
import { readContent } from '../../src/handbook/catalogue/content.ts';
import { readRegister } from '../../src/handbook/links/register.ts';
import { GOED, VANDAAG, achteraan, toets, vervang } from './hulp.ts';
import type { Ingreep } from './hulp.ts';
import { LES, LOTING, OVER, WERKVORM, WET } from './fout/geval.ts';

const INGREPEN: readonly Ingreep[] = [
  { bestand: WERKVORM, wijziging: vervang('groep: { min: 4, max: 12 }', 'groep: { min: 40, max: 12 }') },
  { bestand: LES, wijziging: achteraan('Zie [stap 9](/stap-9/) en [les 9](/les-9-9/). <Bron id="bron-nergens"/>') },
  { bestand: LOTING, wijziging: vervang('feiten: [D-001]', 'feiten: [D-003]') },
];

describe('de uitvoer', () => {
  it('noemt alle problemen in één keer, ook in verschillende bestanden', async () => {
    const { problemen } = await toets(INGREPEN);
    expect(problemen.map(({ file, rule }) => [file, rule])).toEqual([
      [LOTING, 'onzeker-feit'],
      [LES, 'interne-link'],
      [LES, 'interne-link'],
      [LES, 'verwijzing-bestaat'],
      [WERKVORM, 'oefening-klopt'],
    ]);
  });

  it('noemt ook twee problemen op dezelfde plek', async () => {
    const { problemen } = await toets([
      { bestand: OVER, wijziging: vervang('zoekwoorden: [proef, toets]', 'zoekworden: 3\nfeten: [W-001]') },
    ]);
    const velden = problemen.filter(({ rule }) => rule === 'schema').map(({ message }) => message);
    expect(velden).toHaveLength(2);
    expect(velden[0]).toMatch(/'zoekworden' bestaat niet/);
    expect(velden[1]).toMatch(/'feten' bestaat niet/);
  });

  it('stopt niet bij bestanden die onleesbaar zijn', async () => {
    const { problemen } = await toets([
      { bestand: OVER, wijziging: achteraan('Een { zonder einde.') },
      { bestand: LOTING, wijziging: vervang('naam: "Loting"', 'naam: "Loting') },
      { bestand: WET, wijziging: vervang('controleerVoor: "2027-04-01"', 'controleerVoor: "2026-11-21"') },
    ]);
    const regels = problemen.map(({ rule }) => rule);
    expect(regels).toEqual(expect.arrayContaining(['leesbare-mdx', 'leesbare-yaml', 'controledatum']));
  });

  it('heeft elke keer dezelfde volgorde: bestand, regel, regelcode', async () => {
    const [eerste, tweede] = [await toets(INGREPEN), await toets([...INGREPEN].reverse())];
    expect(tweede.problemen).toEqual(eerste.problemen);
    const gesorteerd = eerste.problemen.toSorted(
      (a, b) => a.file.localeCompare(b.file, 'nl') || a.line - b.line || a.rule.localeCompare(b.rule, 'nl'),
    );
    expect(eerste.problemen).toEqual(gesorteerd);
  });

  it('hangt niet af van de volgorde waarin bestanden zijn gelezen', async () => {
    const content = await readContent(GOED);
    const register = await readRegister(GOED);
    const omgekeerd = { ...content, pages: content.pages.toReversed(), bronnen: content.bronnen.toReversed() };
    // Without facts every fact number is unknown: enough problems to be out of order.
    const [eerste, tweede] = [checkContent(content, {}, register, VANDAAG), checkContent(omgekeerd, {}, register, VANDAAG)];
    expect(eerste.length).toBeGreaterThan(3);
    expect(tweede).toEqual(eerste);
  });

  it('schrijft een probleem met plaats, niveau, oplossing en de pagina van de regel', async () => {
    const { problemen, teksten } = await toets([{ bestand: OVER, wijziging: achteraan('Klik [hier](javascript:alert(1)).') }]);
    const regel = (teksten[0] ?? '').split('\n').findIndex((tekst) => tekst.startsWith('Klik')) + 1;
    const [probleem, ...rest] = problemen;
    if (!probleem) throw new Error('Er is geen probleem.');
    expect(rest).toEqual([]);
    expect(formatProblem(probleem).split('\n')).toEqual([
      `${OVER}:${regel}  fout  ${probleem.message}`,
      `    Zo los je het op: ${probleem.remedy}`,
      '    Over deze regel: docs/regels/veilige-link.md',
    ]);
    expect(existsSync(join(import.meta.dirname, '../..', 'docs/regels/veilige-link.md'))).toBe(true);
  });

  it('schrijft een melding als melding', async () => {
    const { problemen } = await toets([{ bestand: OVER, wijziging: (tekst) => `\uFEFF${tekst}` }]);
    expect(problemen.map(formatProblem)).toEqual([expect.stringContaining(`${OVER}:1  melding  Het bestand heeft een byte-order mark`)]);
  });

  it('geeft voor een map zonder inhoud geen problemen en geen fout', async () => {
    expect(await checkProject(join(GOED, 'bestaat-niet'), VANDAAG)).toEqual([]);
  });
});
