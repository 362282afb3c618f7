/** Guessing what somebody meant to type. */
import { editDistance } from './distance.ts';

/** ` Bedoelde je 'x'?` for the nearest candidate, or an empty string when none is near. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(word.length / 4)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best === undefined ? '' : ` Bedoelde je '${best}'?`;
}
