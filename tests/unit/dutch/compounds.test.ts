import { describe, expect, it } from 'vitest';
import { partsOf } from '../../../src/handbook/dutch/compounds.ts';

describe('partsOf', () => {
  it.each([
    ['participatieverordening', ['participatie', 'verordening']],
    ['burgerberaad', ['burger', 'beraad']],
    ['uitdaagrecht', ['uitdaag', 'recht']],
    ['gemeenteraad', ['gemeente', 'raad']],
    ['burgerbegroting', ['burger', 'begroting']],
    ['keukentafelgesprek', ['keuken', 'tafel', 'gesprek']],
    ['wijkraad', ['wijk', 'raad']],
  ])('splitst %s', (word, parts) => {
    expect(partsOf(word)).toEqual(parts);
  });

  it.each([
    ['begrotingsgesprek', ['begroting', 'gesprek']],
    ['wijkenraad', ['wijk', 'raad']],
    ['ambtenaarsplicht', ['ambtenaar', 'plicht']],
  ])('laat in %s een tussenletter toe', (word, parts) => {
    expect(partsOf(word)).toEqual(parts);
  });

  it.each(['verschillende', 'participatie', 'raadpleging', 'top', 'wet', '', 'wijkx', 'xwijk', 'burgerburgemeester'])(
    'splitst %j niet',
    (word) => {
      expect(partsOf(word)).toEqual([]);
    },
  );

  it('geeft delen die samen het woord maken, op tussenletters na', () => {
    for (const word of ['inspraakverordening', 'bewonersinitiatief', 'klankbordgroep', 'participatieladder', 'werkvormen']) {
      const parts = partsOf(word);
      expect(parts.length, word).toBeGreaterThan(1);
      expect(word).toMatch(new RegExp(`^${parts.join('(s|e|en|n)?')}$`));
    }
  });
});
