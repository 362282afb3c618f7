import { describe, expect, it } from 'vitest';
import { overlap, readability, sentencesOf, shingles } from '../../../src/handbook/dutch/readability.ts';

describe('sentencesOf', () => {
  it.each([
    ['De raad beslist. Het college voert uit!', ['De raad beslist.', 'Het college voert uit!']],
    ['Zie art. 150 Gemeentewet. Dat is nieuw.', ['Zie art. 150 Gemeentewet.', 'Dat is nieuw.']],
    ['‘Dat kan niet.’ Zei hij dat?', ['‘Dat kan niet.’', 'Zei hij dat?']],
    ['Een kop zonder punt', []],
    ['', []],
  ])('knipt %j', (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });
});

describe('readability', () => {
  it('telt woorden, zinnen, de middelste en de lange zinnen', () => {
    const long = `${'woord '.repeat(30).trim()}.`;
    expect(readability(`Dit is kort.\nDit is ook best kort.\n${long}\nEen kop`)).toMatchObject({
      words: 40,
      sentences: 3,
      median: 5,
      long: 1 / 3,
      longest: [long],
    });
    expect(readability('Dit is kort. Dit is ook best kort.').median).toBe(4);
    expect(readability('')).toMatchObject({ words: 0, sentences: 0, median: 0, long: 0, passive: 0 });
  });

  it.each([
    ['Er wordt een besluit genomen door de raad.', 1],
    ['Het plan werd vastgesteld.', 1],
    ['De raad neemt een besluit.', 0],
    ['Het wordt tijd.', 0],
  ])('%j: lijdend %i', (text, passive) => {
    expect(readability(text).passive).toBe(passive);
  });

  it('noemt ambtelijke woorden', () => {
    expect(readability('Conform de nota dient u derhalve te trachten.').hard).toEqual(['conform', 'derhalve', 'trachten']);
  });
});

describe('overlap', () => {
  it('is het deel van de stukjes van zes woorden dat ook elders staat', () => {
    const own = shingles('een twee drie vier vijf zes zeven');
    expect(overlap(own, shingles('een twee drie vier vijf zes acht'))).toBe(0.5);
    expect(overlap(own, own)).toBe(1);
    expect(overlap(shingles('te kort'), own)).toBe(0);
  });
});
