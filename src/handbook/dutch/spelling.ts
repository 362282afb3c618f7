/** Typing errors, against the words of the handbook itself. */
import { editDistance } from './distance.ts';

/** Short words are too close to each other to correct; long ones may differ more. */
const allowed = (word: string) => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/**
 * The nearest word of the vocabulary, or undefined when the word is in it, starts one of its words, or nothing is near.
 * @param word folded
 */
export function correctWord(word: string, vocabulary: ReadonlySet<string>): string | undefined {
  const limit = allowed(word);
  if (limit === 0 || vocabulary.has(word)) return undefined;
  let best: string | undefined;
  let bestScore = Infinity;
  for (const candidate of vocabulary) {
    // Whoever is still typing has made no error yet.
    if (candidate.startsWith(word)) return undefined;
    if (Math.abs(candidate.length - word.length) > limit) continue;
    const distance = editDistance(word, candidate);
    // People rarely get the first letter wrong.
    const score = distance + (candidate[0] === word[0] ? 0 : 0.5);
    if (distance <= limit && score < bestScore) [best, bestScore] = [candidate, score];
  }
  return best;
}

/** Two words that belong together: `burger beraad` → `burgerberaad`, when the vocabulary has it. */
export function joinWords(parts: readonly string[], vocabulary: ReadonlySet<string>): string[] {
  const joined: string[] = [];
  for (let index = 0; index < parts.length; index += 1) {
    const both = `${parts[index] ?? ''}${parts[index + 1] ?? ''}`;
    if (index + 1 < parts.length && vocabulary.has(both)) {
      joined.push(both);
      index += 1;
    } else joined.push(parts[index] ?? '');
  }
  return joined;
}
