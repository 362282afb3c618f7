import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../../src/handbook/search/build.ts';
import { stem } from '../../../src/handbook/dutch/stem.ts';
import type { PageFile, WordFile, WordList } from '../../../src/handbook/search/format.ts';
import { FIRST_PHRASE, MAX_SECTION, unpackPages, unpackPostings } from '../../../src/handbook/search/format.ts';
import { record } from './hulp.ts';

const wordFile = (files: ReadonlyMap<string, unknown>, number = 0) => files.get(`w${number}.json`) as WordFile;

describe('buildIndex', () => {
  it('nummert de pagina’s soort bij soort', () => {
    const { soorten, files } = buildIndex([record('les-1-1', 'A'), record('wet-1', 'B'), record('les-1-2', 'C')]);
    expect(soorten).toEqual([
      ['les', 2],
      ['wet', 1],
    ]);
    expect([0, 1, 2].map((number) => (files.get(`p${number}.json`) as PageFile).code)).toEqual(['les-1-1', 'les-1-2', 'wet-1']);
  });

  it('zet vormen van een woord onder één sleutel, met hoe ze geschreven zijn', () => {
    const { files } = buildIndex([record('les-1-1', 'Loting', 'Wij loten. Er is geloot.')]);
    expect(wordFile(files)['loting']?.[0]).toBe('geloot loten');
  });

  it('laat woorden zonder betekenis uit de tekst weg, maar niet uit een titel', () => {
    const { files } = buildIndex([record('les-1-1', 'Hoe dan', 'Dit is het.')]);
    const keys = Object.keys(wordFile(files));
    expect(keys).toContain('hoe');
    expect(keys).not.toContain('het');
  });

  it('telt een woord in de titel zwaarder dan in de tekst', () => {
    const { files } = buildIndex([
      record('les-1-1', 'Loting', 'Iets anders.'),
      record('les-1-2', 'Iets', 'Over loting gaat dit.'),
      record('les-1-3', 'Leeg', 'Niets.'),
    ]);
    const [title, text] = unpackPostings(wordFile(files)['loting']?.[1] ?? '');
    expect(title?.weight).toBeGreaterThan(text?.weight ?? 99);
  });

  it('vindt een samenstelling ook onder haar delen', () => {
    const { files } = buildIndex([record('wet-2', 'Participatieverordening'), record('wet-1', 'Een verordening en participatie')]);
    const pages = unpackPostings(wordFile(files)[stem('verordening')]?.[1] ?? '').map(({ page }) => page);
    expect(pages).toEqual([0, 1]);
  });

  it('knipt de woorden in bestanden die klein blijven, en houdt een woord en zijn namen bij elkaar', () => {
    const records = Array.from({ length: 400 }, (_, index) =>
      record(`les-1-${index}`, `Titel${index}`, `woord${index} en nog${index} iets${index} anders${index}`),
    );
    const { files, randen } = buildIndex(records);
    const words = randen.map((_, number) => wordFile(files, number));
    expect(words.length).toBeGreaterThan(2);
    for (const [number, content] of words.entries()) {
      expect(JSON.stringify(content).length).toBeLessThan(25_000);
      const keys = Object.keys(content);
      expect(keys[0]?.split('=')[0]).toBe(randen[number]);
      expect(keys).toEqual([...keys].sort());
    }
    expect([...randen]).toEqual([...new Set(randen)].sort());
  });

  it('telt een heel late tussenkop bij de laatste, en geeft elk zoekwoord een eigen plek daarna', () => {
    const delen = Array.from({ length: 60 }, (_, index) => ({ kop: `Kop${index}`, anker: `k${index}`, tekst: `woord${index}` }));
    const { files } = buildIndex([record('les-1-1', 'Titel', '', { delen, zoekwoorden: ['nep inspraak', 'wassen neus'] })]);
    const sections = (word: string) => unpackPostings(wordFile(files)[word]?.[1] ?? '').map(({ section }) => section);
    expect(sections('woord59')).toEqual([MAX_SECTION]);
    expect(sections('nep')).toEqual([FIRST_PHRASE]);
    expect(sections(stem('neus'))).toEqual([FIRST_PHRASE + 1]);
  });

  it('geeft per facet de pagina’s', () => {
    const { facetten } = buildIndex([
      record('werkvorm-1', 'A', '', { facetten: { fase: ['voorbereiding'] } }),
      record('werkvorm-2', 'B', '', { facetten: { fase: ['voorbereiding', 'evaluatie'] } }),
    ]);
    expect(unpackPages(facetten['fase']?.['voorbereiding'] ?? '')).toEqual([0, 1]);
    expect(unpackPages(facetten['fase']?.['evaluatie'] ?? '')).toEqual([1]);
  });

  it('zet waarden van facetten in de volgorde die lezers kennen, zonder lege', () => {
    const { facetten } = buildIndex([record('werkvorm-1', 'A', '', { facetten: { fase: ['evaluatie', 'anders', 'voorbereiding'] } })], {
      fase: ['voorbereiding', 'uitvoering', 'evaluatie'],
    });
    expect(Object.keys(facetten['fase'] ?? {})).toEqual(['voorbereiding', 'evaluatie', 'anders']);
  });

  it('verbetert alleen naar woorden uit namen of die vaker voorkomen, en niet naar getallen', () => {
    const { files } = buildIndex([record('les-1-1', 'Loting', 'tikfuot 2027 2027 inwoner inwoner')]);
    const woorden = (files.get('woorden.json') as WordList).woorden.split(' ');
    expect(woorden).toEqual(expect.arrayContaining(['inwoner', 'loting']));
    for (const word of ['tikfuot', '2027']) expect(woorden).not.toContain(word);
  });

  it('verbetert ook naar een alledaags woord dat naar een woord van het handboek leidt', () => {
    const { files } = buildIndex([record('les-1-1', 'Weerstand', 'De zaal is boos.')]);
    const woorden = (files.get('woorden.json') as WordList).woorden.split(' ');
    expect(woorden).toContain('heibel');
    expect(woorden).not.toContain('tolk');
  });

  it('bewaart van een woord dat overal staat alleen de beste plekken', () => {
    const records = Array.from({ length: 1600 }, (_, index) => record(`les-1-${index}`, `Titel${index}`, 'overal'));
    const { files, randen } = buildIndex(records);
    const entry = randen.map((_, number) => wordFile(files, number)['overal']).find(Boolean);
    expect(unpackPostings(entry?.[1] ?? '').length).toBe(1500);
  });

  it('geeft bij dezelfde invoer hetzelfde', () => {
    const records = [record('les-1-1', 'Loting', 'a b c'), record('wet-1', 'Wet', 'd e f')];
    expect(JSON.stringify([...buildIndex(records).files])).toBe(JSON.stringify([...buildIndex(records).files]));
  });
});
