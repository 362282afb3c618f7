import { describe, expect, it } from 'vitest';
import { editDistance } from '../../../src/handbook/dutch/distance.ts';
import { speller } from '../../../src/handbook/dutch/spelling.ts';

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

  it('houdt op zodra het te veel wordt', () => {
    expect(editDistance('valkuil', 'werkvorm', 2)).toBe(3);
    expect(editDistance('loting', 'lotign', 1)).toBe(1);
    expect(editDistance('abcd', 'badc', 2)).toBe(2);
    expect(editDistance('kort', 'veel langer', 2)).toBe(3);
  });
});

const corrections = (word: string, words: readonly string[]) => speller(words)(word).map((correction) => correction.word);

describe('speller', () => {
  const vocabulary = 'loting inspraak participatie participatieverordening burgerberaad wet partij park praktijk begeleiding enquete'.split(
    ' ',
  );

  it.each([
    ['lotign', 'loting', 'omgewisselde letters'],
    ['insprak', 'inspraak', 'een letter te weinig'],
    ['inspraaak', 'inspraak', 'een letter te veel'],
    ['burgerbraad', 'burgerberaad', 'een letter te weinig'],
    ['burgerberaadt', 'burgerberaad', 'een letter te veel'],
    ['participateverordenig', 'participatieverordening', 'twee fouten in een lang woord'],
    ['partisipatie', 'participatie', 'een verkeerde letter'],
    ['begelijding', 'begeleiding', 'ij voor ei'],
    ['enkete', 'enquete', 'zoals het klinkt'],
  ])('verbetert %s tot %s: %s', (typed, word) => {
    expect(corrections(typed, vocabulary)[0]).toBe(word);
  });

  it.each([
    ['een woord dat er staat', 'inspraak'],
    ['een kort woord', 'wat'],
    ['een woord waar niets op lijkt', 'fietsenstalling'],
    ['een kort woord met twee fouten', 'laatign'],
  ])('laat %s met rust', (_, typed) => {
    expect(corrections(typed, vocabulary)).toEqual([]);
  });

  it('kiest bij gelijke afstand het woord met dezelfde eerste letter', () => {
    expect(corrections('bosje', ['hosje', 'bosse'])[0]).toBe('bosse');
    expect(corrections('bosje', ['bosse', 'hosje'])[0]).toBe('bosse');
  });

  it('staat bij een langer woord meer fouten toe', () => {
    expect(corrections('inprk', ['inspraak'])).toEqual([]);
    expect(corrections('inprakavnod', ['inspraakavond'])).toEqual(['inspraakavond']);
  });

  it('geeft er hooguit drie', () => {
    expect(corrections('stappen', ['slappen', 'stippen', 'stoppen', 'klappen', 'trappen', 'snappen']).length).toBeLessThanOrEqual(3);
  });
});
