/** Helpers that rules share. */
import { editDistance } from '../dutch/distance.ts';
import type { Content, DataItem, Page } from '../catalogue/content.ts';
import type { SourceFile } from '../catalogue/files.ts';

/** All source files, each once. */
export function sourcesOf(content: Content): SourceFile[] {
  return entriesOf(content).map((entry) => entry.source);
}

/** Pages and data together: everything with front matter or YAML. */
export function entriesOf(content: Content): (Page | DataItem<unknown>)[] {
  return [...content.pages, ...content.begrippen, ...content.bronnen, ...content.wetsartikelen];
}

/** Lines of `text` that match, counted from 1. */
export function linesMatching(text: string, pattern: RegExp): number[] {
  return text.split('\n').flatMap((line, index) => (pattern.test(line) ? [index + 1] : []));
}

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

/** Groups entries by a key and gives only the groups with more than one. */
export function duplicates<T>(entries: Iterable<T>, key: (entry: T) => string | undefined): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    const value = key(entry);
    if (value !== undefined) groups.set(value, [...(groups.get(value) ?? []), entry]);
  }
  return [...groups].filter(([, group]) => group.length > 1);
}
