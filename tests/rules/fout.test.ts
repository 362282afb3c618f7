/** Every bad case is seen by its rule, in the right file, on the right line, with a remedy. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/handbook/rules/index.ts';
import { toets } from './hulp.ts';
import { GEVALLEN } from './fout/index.ts';
import type { Geval } from './fout/geval.ts';

const UITLEG = join(import.meta.dirname, '../../docs/regels');
/** Rules that only report; all others stop the build. */
const MELDINGEN = ['regeleinden', 'controledatum', 'ongebruikte-bron'];

/** The line on which a text stands, from 1. @throws when no line or more than one line has it. */
function regelMet(tekst: string, stuk: string): number {
  const regels = tekst.split('\n').flatMap((regel, index) => (regel.includes(stuk) ? [index + 1] : []));
  const [eerste, ...rest] = regels;
  if (eerste === undefined || rest.length > 0) throw new Error(`'${stuk}' staat op ${regels.length} regels, en moet op één regel staan.`);
  return eerste;
}

async function controleer(geval: Geval): Promise<void> {
  const { bestand, regel, gemeldIn = bestand, regelnummer, bericht, ook = [] } = geval;
  const { problemen, teksten } = await toets([geval]);
  const eigen = problemen.filter((probleem) => probleem.rule === regel && probleem.file === gemeldIn);
  expect(eigen.map((probleem) => probleem.message)).toContainEqual(expect.stringMatching(bericht));

  const probleem = eigen.find(({ message }) => bericht.test(message));
  expect(probleem?.level).toBe(MELDINGEN.includes(regel) ? 'melding' : 'fout');
  expect(probleem?.remedy).toMatch(/^[A-Z].*\.$/s);
  const tekst = teksten[0] ?? '';
  const verwacht = typeof regelnummer === 'string' ? regelMet(tekst, regelnummer) : regelnummer;
  if (verwacht !== undefined) {
    const regels = eigen.filter(({ message }) => bericht.test(message)).map(({ line }) => line);
    expect(regels).toContain(verwacht);
  }
  for (const { line } of eigen) expect(line).toBeGreaterThan(0);

  const anders = problemen.filter((ander) => ander.rule !== regel).map((ander) => ander.rule);
  expect(ook).toEqual(expect.arrayContaining([...new Set(anders)]));
}

describe('wat fout is, wordt gezien', () => {
  it.each(GEVALLEN)('$regel: $naam', controleer);
});

describe('de tabel', () => {
  it('heeft voor elke regel minstens één geval, en geen andere regels', () => {
    expect([...new Set(GEVALLEN.map(({ regel }) => regel))].sort()).toEqual(Object.keys(RULES).sort());
  });

  it('noemt elk geval anders', () => {
    const namen = GEVALLEN.map(({ naam }) => naam);
    expect(new Set(namen).size).toBe(namen.length);
  });

  it.each(Object.entries(RULES))('heeft een pagina die begint met waar %s voor is', async (regel, { doel }) => {
    const tekst = await readFile(join(UITLEG, `${regel}.md`), 'utf8');
    expect(tekst.startsWith(`# ${regel}\n\n${doel}\n`)).toBe(true);
  });

  it('heeft geen pagina over een regel die niet bestaat, en noemt elke regel in de lijst', async () => {
    const paginas = (await readdir(UITLEG)).filter((naam) => naam !== 'README.md').map((naam) => naam.replace(/\.md$/, ''));
    expect(paginas.sort()).toEqual(Object.keys(RULES).sort());
    const lijst = await readFile(join(UITLEG, 'README.md'), 'utf8');
    for (const [regel, { level, doel }] of Object.entries(RULES))
      expect(lijst).toContain(`| [${regel}](${regel}.md) | ${level} | ${doel} |`);
  });

  it.each(Object.entries(RULES))('kent het niveau van %s', (regel, { level }) => {
    expect(level).toBe(MELDINGEN.includes(regel) ? 'melding' : 'fout');
  });
});
