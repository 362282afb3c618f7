/** The piece of a text that shows best why it was found. */
import { stem } from '../dutch/stem.ts';
import { fold } from '../dutch/words.ts';

/** Plain and marked text by turns, beginning with plain: every second piece was looked for. */
export type Excerpt = readonly string[];

/** How many words an excerpt has. */
const LENGTH = 30;
/** Words before the first one that was found. */
const BEFORE = 6;

export interface Wanted {
  /** Stems that were looked for. */
  keys: ReadonlySet<string>;
  /** Beginnings and parts of words that were looked for, folded. */
  parts: readonly string[];
}

/** Whether a word, as it stands in the text, was looked for. */
function isWanted(word: string, { keys, parts }: Wanted): boolean {
  const folded = fold(word).replace(/['’](?=s$)/, '');
  return parts.some((part) => folded.includes(part)) || keys.has(stem(folded));
}

/**
 * @param text of a section
 * @param whole shows all of the text, as for a definition
 * @returns plain and marked pieces by turns; together they are a part of the text, with `…` where it was cut
 */
export function excerptOf(text: string, wanted: Wanted, whole = false): Excerpt {
  const tokens = text.match(/\S+/g) ?? [];
  const found = tokens.map((token) => (token.match(/[\p{L}\p{N}’']+/gu) ?? []).some((word) => isWanted(word, wanted)));
  let start = 0;
  if (!whole && tokens.length > LENGTH) {
    let best = -1;
    let count = found.slice(0, LENGTH).filter(Boolean).length;
    for (let at = 0; at + LENGTH <= tokens.length; at += 1) {
      if (at > 0) count += Number(found[at + LENGTH - 1]) - Number(found[at - 1]);
      // A window that begins just before a word that was found reads best.
      const value = count + (found[at + Math.min(BEFORE, LENGTH)] === true ? 0.5 : 0) + (at === 0 ? 0.6 : 0);
      if (value > best) [best, start] = [value, at];
    }
  }
  const end = whole ? tokens.length : Math.min(tokens.length, start + LENGTH);
  const pieces: string[] = [start > 0 ? '… ' : ''];
  const plain = (text: string) => pieces.push((pieces.pop() ?? '') + text);
  for (let at = start; at < end; at += 1) {
    const space = at + 1 < end ? ' ' : '';
    const [, before = '', word = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(tokens[at] ?? '') ?? [];
    plain(before);
    if (found[at]) pieces.push(word, after + space);
    else plain(word + after + space);
  }
  if (end < tokens.length) plain(' …');
  return pieces;
}
