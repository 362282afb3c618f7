import { describe, expect, it } from 'vitest';
import { brokenRedirects, currentAddresses, extendRegister, lostAddresses } from '../../../src/handbook/links/register.ts';
import { begrip, haal, handboek, pagina, velden } from '../hulp.ts';

const now = { '/over/': ['a', 'b'], '/les-1-1/': [] };

describe('lostAddresses', () => {
  it('noemt een pagina en een anker die er niet meer zijn', () => {
    expect(lostAddresses({ adressen: { '/weg/': ['x'], '/over/': ['a', 'c'] }, doorverwijzingen: {} }, now)).toEqual([
      { address: '/weg/' },
      { address: '/over/#c' },
    ]);
  });

  it('is tevreden met een doorverwijzing', () => {
    const doorverwijzingen = { '/weg/': '/over/', '/over/#c': '/over/#a' };
    expect(lostAddresses({ adressen: { '/weg/': ['x'], '/over/': ['c'] }, doorverwijzingen }, now)).toEqual([]);
  });
});

it('noemt een doorverwijzing die nergens uitkomt', () => {
  const doorverwijzingen = { '/a/': '/over/', '/b/': '/over/#a', '/c/': '/over/#z', '/d/': '/nergens/' };
  expect(brokenRedirects({ adressen: {}, doorverwijzingen }, now)).toEqual(['/c/', '/d/']);
});

it('vult het register aan en haalt er nooit iets uit', () => {
  const register = { adressen: { '/over/': ['oud', 'a'], '/weg/': [] }, doorverwijzingen: { '/weg/': '/over/' } };
  expect(extendRegister(register, now)).toEqual({
    adressen: { '/les-1-1/': [], '/over/': ['a', 'b', 'oud'], '/weg/': [] },
    doorverwijzingen: { '/weg/': '/over/' },
  });
});

it('kent van nu elke pagina met haar eigen koppen en die van het sjabloon, en elke korte link', () => {
  const catalogue = handboek({
    pages: [
      pagina('begrippen/index.mdx', velden('pagina', { code: 'pagina-begrippen' })),
      pagina('lessen/01-01-vraag.mdx', velden('les'), '## Kop {#eigen-kop}'),
    ],
    begrippen: [begrip('loting')],
  });
  const addresses = currentAddresses(catalogue, [haal(catalogue, 'pagina-begrippen'), haal(catalogue, 'les-1-1')]);
  expect(Object.keys(addresses)).toEqual(['/begrip-loting/', '/begrippen/', '/les-1-1/', '/lessen/vraag/']);
  expect(addresses['/begrippen/']).toEqual(['loting']);
  expect(addresses['/lessen/vraag/']).toEqual(expect.arrayContaining(['eigen-kop', 'leerdoelen', 'oefening']));
  expect(addresses['/lessen/vraag/']).not.toContain('genoemd-in');
});
