/** Typing errors, against the words of the handbook itself. */
import { editDistance } from './distance.ts';

/** Short words are too close to each other to correct; long ones may differ more. */
const allowed = (word: string) => (word.length < 4 ? 0 : word.length < 8 ? 1 : word.length < 13 ? 2 : 3);
/** How many corrections are given at most. */
const MOST = 3;
/** What a difference costs that cannot be heard, and a first letter that differs: people rarely get that one wrong. */
const COST = { unheard: 0.4, firstLetter: 0.5 } as const;

/** How a word sounds, as far as people confuse the ways to write it. */
const sound = (word: string) =>
  word
    .replace(/ij/g, 'ei')
    .replace(/ou/g, 'au')
    .replace(/ch/g, 'g')
    .replace(/dt$|d$/, 't')
    .replace(/qu/g, 'k')
    .replace(/c(?=[aou])/g, 'k')
    .replace(/(.)\1/g, '$1');

/** The letters of a word as bits: two words can only be near when these are. */
function letters(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}

/** Gives the words that were probably meant, nearest first; none when nothing is near or the word is known. */
export type Speller = (word: string) => Correction[];
export interface Correction {
  word: string;
  /** How far it is from what was typed, in edits. */
  edits: number;
}

/** @param vocabulary the words that may be meant, folded */
export function speller(vocabulary: readonly string[]): Speller {
  const known = new Set(vocabulary);
  const candidates = vocabulary.map((word) => ({ word, sound: sound(word), letters: letters(word) }));
  return (word) => {
    const limit = allowed(word);
    if (limit === 0 || known.has(word)) return [];
    const own = { sound: sound(word), letters: letters(word) };
    const found: Correction[] = [];
    for (const candidate of candidates) {
      // An edit changes at most two letters; a sound may change two more.
      if (Math.abs(candidate.word.length - word.length) > limit + 1 || bitCount(candidate.letters ^ own.letters) > 2 * limit + 2) continue;
      const heard = editDistance(own.sound, candidate.sound, limit) + COST.unheard;
      const score =
        Math.min(editDistance(word, candidate.word, limit), heard) +
        (candidate.word.charCodeAt(0) === word.charCodeAt(0) ? 0 : COST.firstLetter);
      if (score <= limit + COST.firstLetter) found.push({ word: candidate.word, edits: score });
    }
    found.sort((a, b) => a.edits - b.edits || Math.abs(a.word.length - word.length) - Math.abs(b.word.length - word.length));
    const best = found[0]?.edits ?? 0;
    return found.filter(({ edits }) => edits <= best + COST.firstLetter).slice(0, MOST);
  };
}
