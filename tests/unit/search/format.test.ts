import { describe, expect, it } from 'vitest';
import {
  nameKey,
  packPages,
  packPostings,
  packScore,
  unpackPages,
  unpackPostings,
  unpackScore,
} from '../../../src/handbook/search/format.ts';
import type { Posting } from '../../../src/handbook/search/format.ts';

describe('postings', () => {
  it('komen terug zoals ze erin gingen', () => {
    const postings: Posting[] = [
      { page: 0, section: 0, weight: 63 },
      { page: 0, section: 5, weight: 1 },
      { page: 31, section: 0, weight: 7 },
      { page: 32, section: 62, weight: 8 },
      { page: 99, section: 1, weight: 2 },
      { page: 5000, section: 3, weight: 9 },
      { page: 123_456, section: 3, weight: 9 },
    ];
    expect(unpackPostings(packPostings(postings))).toEqual(postings);
    expect(unpackPostings('')).toEqual([]);
  });

  it('zijn klein: drie tekens voor een plek op een pagina dichtbij', () => {
    const postings = Array.from({ length: 100 }, (_, page) => ({ page, section: 0, weight: 1 }));
    expect(packPostings(postings)).toHaveLength(300);
  });
});

describe('paginanummers', () => {
  it.each([[[]], [[0]], [[0, 1, 2]], [[3, 40, 4000, 4001, 99_999]]])('%j komen terug zoals ze erin gingen', (pages) => {
    expect(unpackPages(packPages(pages))).toEqual(pages);
  });
});

describe('scores', () => {
  it('blijven ongeveer gelijk en houden hun volgorde', () => {
    let before = -1;
    for (const score of [0, 0.1, 0.5, 1, 2, 5, 10, 20, 39]) {
      const packed = packScore(score);
      expect(packed).toBeGreaterThanOrEqual(before);
      before = packed;
      expect(Math.abs(unpackScore(packed) - score)).toBeLessThan(0.1 + score * 0.05);
    }
  });

  it('passen altijd in één teken', () => {
    expect(packScore(1e9)).toBe(63);
    expect(packScore(0)).toBe(1);
  });
});

describe('nameKey', () => {
  it('is hetzelfde in elke volgorde, met het eerste woord voorop', () => {
    expect(nameKey(['recht', 'challenge'])).toBe('challenge=recht');
    expect(nameKey(['challenge', 'recht', 'recht'])).toBe('challenge=recht');
    expect(nameKey(['loting'])).toBe('loting=');
    expect(nameKey([])).toBeUndefined();
  });
});
