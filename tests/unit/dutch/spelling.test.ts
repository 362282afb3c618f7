import { describe, expect, it } from 'vitest';
import { editDistance } from '../../../src/handbook/dutch/distance.ts';
import { correctWord, joinWords } from '../../../src/handbook/dutch/spelling.ts';

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['loting', 'loting', 0],
    ['', 'abc', 3],
    ['loting', 'lotting', 1],
    ['loting', 'lotin', 1],
    ['loting', 'luting', 1],
    ['loting', 'olting', 1],
    ['loting', 'lotign', 1],
    ['abcd', 'badc', 2],
    ['valkuil', 'werkvorm', 7],
  ])('tussen %j en %j is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
    expect(editDistance(b, a)).toBe(distance);
  });
});

describe('correctWord', () => {
  const vocabulary = new Set([
    'loting',
    'inspraak',
    'participatie',
    'participatieverordening',
    'burgerberaad',
    'wet',
    'partij',
    'park',
    'praktijk',
  ]);

  it.each([
    ['lotign', 'loting'],
    ['insprak', 'inspraak'],
    ['burgerbraad', 'burgerberaad'],
    ['burgerberaadt', 'burgerberaad'],
    ['participateverordenig', 'participatieverordening'],
  ])('verbetert %s tot %s', (typed, word) => {
    expect(correctWord(typed, vocabulary)).toBe(word);
  });

  it.each([
    ['een woord dat er staat', 'inspraak'],
    ['een kort woord', 'wat'],
    ['een woord waar niets op lijkt', 'fietsenstalling'],
    ['een kort woord met twee fouten', 'laatign'],
    ['een begin van een woord', 'lotin'],
    ['een begin van een veel langer woord, al lijkt er een ander woord op', 'partic'],
    ['een begin waar een ander woord op lijkt', 'prak'],
  ])('laat %s met rust', (_, typed) => {
    expect(correctWord(typed, vocabulary)).toBeUndefined();
  });

  it('kiest bij gelijke afstand het woord met dezelfde eerste letter', () => {
    expect(correctWord('bosje', new Set(['hosje', 'bosse']))).toBe('bosse');
    expect(correctWord('bosje', new Set(['bosse', 'hosje']))).toBe('bosse');
  });

  it('staat bij een langer woord meer fouten toe', () => {
    expect(correctWord('inprak', new Set(['inspraak']))).toBeUndefined();
    expect(correctWord('inprakavond', new Set(['inspraakavond']))).toBe('inspraakavond');
  });
});

describe('joinWords', () => {
  const vocabulary = new Set(['burgerberaad', 'wijkraad']);

  it.each([
    [['burger', 'beraad'], ['burgerberaad']],
    [
      ['het', 'burger', 'beraad', 'in', 'de', 'wijk', 'raad'],
      ['het', 'burgerberaad', 'in', 'de', 'wijkraad'],
    ],
    [
      ['beraad', 'burger'],
      ['beraad', 'burger'],
    ],
    [['burger'], ['burger']],
    [[], []],
  ])('%j wordt %j', (parts, joined) => {
    expect(joinWords(parts, vocabulary)).toEqual(joined);
  });
});
