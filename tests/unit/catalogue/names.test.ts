import { describe, expect, it } from 'vitest';
import { SOORT_NAMEN, numberOf } from '../../../src/handbook/catalogue/names.ts';
import { PAGINA_SCHEMAS } from '../../../src/schemas/index.ts';

describe('numberOf', () => {
  it.each([
    ['les-1-2', '1.2'],
    ['les-10-11', '10.11'],
    ['module-3', '3'],
    ['werkvorm-21', '21'],
    ['wet-4', '4'],
    ['rol-8', '8'],
  ])('zegt %s als %s', (code, number) => {
    expect(numberOf(code)).toBe(number);
  });

  it.each(['update-2024-06-04', 'begrip-g1000', 'bron-kst-36210-3', 'pagina-over', 'les-1-2-3', 'x-les-1-2', ''])(
    'geeft %j geen nummer',
    (code) => {
      expect(numberOf(code)).toBe('');
    },
  );
});

describe('SOORT_NAMEN', () => {
  it('heeft een enkelvoud en een meervoud voor elke soort pagina, en voor begrip en bron', () => {
    expect(Object.keys(SOORT_NAMEN).sort()).toEqual([...Object.keys(PAGINA_SCHEMAS), 'begrip', 'bron', 'lokaal'].sort());
    for (const names of Object.values(SOORT_NAMEN)) for (const name of names) expect(name).not.toBe('');
  });
});
