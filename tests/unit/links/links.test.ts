import { describe, expect, it } from 'vitest';
import { jciUrl } from '../../../src/handbook/links/jci.ts';
import { ogImagePath } from '../../../src/handbook/links/og.ts';

describe('jciUrl', () => {
  it.each([
    [{ bwb: 'BWBR0005416', artikel: '150' }, undefined, 'https://wetten.overheid.nl/jci1.3:c:BWBR0005416&artikel=150'],
    [{ bwb: 'BWBR0005416', artikel: '150' }, '3', 'https://wetten.overheid.nl/jci1.3:c:BWBR0005416&artikel=150&lid=3'],
    [{ bwb: 'BWBR0037885', artikel: '16.55' }, undefined, 'https://wetten.overheid.nl/jci1.3:c:BWBR0037885&artikel=16.55'],
    [{ bwb: 'BWBR0005537', artikel: '3:15' }, undefined, 'https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=3:15'],
    [{ bwb: 'BWBR0005416', artikel: '147a' }, undefined, 'https://wetten.overheid.nl/jci1.3:c:BWBR0005416&artikel=147a'],
  ])('%j, lid %s', (article, lid, url) => {
    expect(jciUrl(article, lid)).toBe(url);
  });

  it('laat een artikel geen andere parameter worden', () => {
    expect(jciUrl({ bwb: 'BWBR0005416', artikel: '1&lid=2' })).toBe('https://wetten.overheid.nl/jci1.3:c:BWBR0005416&artikel=1%26lid%3D2');
  });
});

it('zet het plaatje van een item onder zijn code', () => {
  expect(ogImagePath('les-1-2')).toBe('/og/les-1-2.png');
});
