import { describe, expect, it } from 'vitest';
import { RELATED } from '../../../src/handbook/dutch/related.ts';
import { STOP_WORDS, words } from '../../../src/handbook/dutch/words.ts';

describe('groepen van woorden', () => {
  it('hebben elk twee of meer woorden, geen twee keer hetzelfde', () => {
    expect(RELATED.length).toBeGreaterThan(100);
    expect(RELATED.filter((group) => group.length < 2 || new Set(group).size !== group.length)).toEqual([]);
  });

  it('staan er zoals de index woorden kent, zonder woorden die nooit in de index komen', () => {
    const strange = RELATED.flat().filter((word) => words(word).join(' ') !== word || STOP_WORDS.has(word));
    expect(strange).toEqual([]);
  });
});
