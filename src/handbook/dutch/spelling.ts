/** Typing errors, against the words of the handbook itself. */
import { editDistance } from './distance.ts';

/** Short words are too close to each other to correct; long ones may differ more. */
const allowed = (word: string) => (word.length < 4 ? 0 : word.length < 8 ? 1 : word.length < 13 ? 2 : 3);
/** How many corrections are given at most. */
const MOST = 3;

/** How far apart two words sound and look: what people often confuse counts less. */
function difference(word: string, candidate: string): number {
  const sound = (text: string) =>
    text
      .replace(/ij/g, 'ei')
      .replace(/ou/g, 'au')
      .replace(/ch/g, 'g')
      .replace(/dt\b/g, 't')
      .replace(/d\b/g, 't')
      .replace(/qu/g, 'k')
      .replace(/c(?=[aou])/g, 'k')
      .replace(/(.)\1/g, '$1');
  const plain = editDistance(word, candidate);
  const alike = editDistance(sound(word), sound(candidate));
  // People rarely get the first letter wrong.
  return Math.min(plain, alike + 0.4) + (candidate.charAt(0) === word.charAt(0) ? 0 : 0.5);
}

/**
 * The words that were probably meant, nearest first; empty when nothing is near or the word is known.
 * @param word folded
 * @param vocabulary the words that may be meant
 */
export function corrections(word: string, vocabulary: readonly string[]): string[] {
  const limit = allowed(word);
  if (limit === 0) return [];
  const found: { candidate: string; score: number }[] = [];
  for (const candidate of vocabulary) {
    if (candidate === word) return [];
    if (Math.abs(candidate.length - word.length) > limit) continue;
    const score = difference(word, candidate);
    if (score <= limit + 0.5) found.push({ candidate, score });
  }
  found.sort((a, b) => a.score - b.score || Math.abs(a.candidate.length - word.length) - Math.abs(b.candidate.length - word.length));
  const best = found[0]?.score ?? 0;
  return found
    .filter(({ score }) => score <= best + 0.5)
    .slice(0, MOST)
    .map(({ candidate }) => candidate);
}
