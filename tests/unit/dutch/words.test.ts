import { describe, expect, it } from 'vitest';
import { STOP_WORDS, contentWords, fold, words } from '../../../src/handbook/dutch/words.ts';

describe('fold', () => {
  it.each([
    ['Één', 'een'],
    ['Wereldcafé', 'wereldcafe'],
    ['COÖPERATIE', 'cooperatie'],
    ['cafe\u0301', 'cafe'],
    ['G1000', 'g1000'],
  ])('%s wordt %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});

describe('words', () => {
  it.each([
    ['Art. 150, lid 3 (Gemeentewet)!', ['art', '150', 'lid', '3', 'gemeentewet']],
    ['G1000 in Uden', ['g1000', 'in', 'uden']],
    ['co-creatie/inspraak', ['co', 'creatie', 'inspraak']],
    ["foto's van burgers' huizen", ['fotos', 'van', 'burgers', 'huizen']],
    ['  ?! … ', []],
    ['', []],
  ])('van %j', (text, found) => {
    expect(words(text)).toEqual(found);
  });
});

describe('contentWords', () => {
  it('houdt over waar het om gaat', () => {
    expect(contentWords('Hoe werkt loting voor een burgerberaad?')).toEqual(['loting', 'burgerberaad']);
  });

  it('houdt alles als er anders niets overblijft', () => {
    expect(contentWords('Wat is dit?')).toEqual(['wat', 'is', 'dit']);
  });

  it('gooit geen vakwoord weg', () => {
    for (const word of ['raad', 'recht', 'wet', 'stap', 'rol', 'les', 'vorm', 'doel', 'macht'])
      expect(STOP_WORDS.has(word), word).toBe(false);
  });

  it('kent de stopwoorden zoals woorden worden gezocht: klein en zonder accenten', () => {
    for (const word of STOP_WORDS) expect(words(word)).toEqual([word]);
  });
});
