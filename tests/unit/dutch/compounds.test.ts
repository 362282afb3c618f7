import { describe, expect, it } from 'vitest';
import { knownEnds, splitter } from '../../../src/handbook/dutch/compounds.ts';

const split = splitter(
  new Set(
    'participatie verordening burger beraad uitdaag recht gemeente raad begroting keuken tafel gesprek wijk ambtenaar plicht voor beeld belang rijk wet tekst model wets verschil'.split(
      ' ',
    ),
  ),
);

describe('splitter', () => {
  it.each([
    ['participatieverordening', ['participatie', 'verordening']],
    ['burgerberaad', ['burger', 'beraad']],
    ['uitdaagrecht', ['uitdaag', 'recht']],
    ['gemeenteraad', ['gemeente', 'raad']],
    ['keukentafelgesprek', ['keuken', 'tafel', 'gesprek']],
    ['wijkraad', ['wijk', 'raad']],
    ['wettekst', ['wet', 'tekst']],
  ])('splitst %s', (word, parts) => {
    expect(split(word)).toEqual(parts);
  });

  it.each([
    ['begrotingsgesprek', ['begroting', 'gesprek']],
    ['wijkenraad', ['wijk', 'raad']],
    ['ambtenaarsplicht', ['ambtenaar', 'plicht']],
  ])('laat in %s een tussenletter toe', (word, parts) => {
    expect(split(word)).toEqual(parts);
  });

  it.each([
    ['terugkoppelbrief', ['terugkoppel', 'brief']],
    ['vergaderzaal', ['vergader', 'zaal']],
  ])('neemt in %s de stam van een werkwoord als eerste deel', (word, parts) => {
    expect(splitter(new Set(['terugkoppeling', 'vergaderen', 'brief', 'zaal']))(word)).toEqual(parts);
  });

  it.each(['verschillende', 'participatie', 'raadpleging', 'wet', '', 'wijkx', 'xwijk', 'burgerburgemeester', '2027plan'])(
    'splitst %j niet',
    (word) => {
      expect(split(word)).toEqual([]);
    },
  );

  it('neemt geen delen die hun betekenis daar niet hebben', () => {
    expect(split('belangrijk')).toEqual([]);
    expect(split('voorbeeld')).toEqual([]);
  });

  it('splitst ook een woord dat zelf bekend is', () => {
    expect(splitter(new Set(['wijkraad', 'wijk', 'raad']))('wijkraad')).toEqual(['wijk', 'raad']);
  });
});

describe('knownEnds', () => {
  const known = new Set('buurt loting uitslag burger burgers barst stand'.split(' '));

  it.each([
    ['buurtbarbecue', ['buurt']],
    ['voorlopersuitslag', ['uitslag']],
    ['burgersxxuitslag', ['burgers', 'uitslag']],
    ['buurts', []],
    ['buurtxachterstand', ['buurt']],
    ['', []],
  ])('kent van %j alleen %j', (word, ends) => {
    expect(knownEnds(word, known)).toEqual(ends);
  });
});
