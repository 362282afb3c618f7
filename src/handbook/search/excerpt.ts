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

interface Word {
  folded: string;
  key: string;
}

/** What stands in a piece of text between spaces; kept, for the same texts come back with every key that is typed. */
const known = new Map<string, readonly Word[]>();

function wordsOf(token: string): readonly Word[] {
  let found = known.get(token);
  if (!found) {
    found = (token.match(/[\p{L}\p{N}’']+/gu) ?? []).map((word) => {
      const folded = fold(word).replace(/['’](?=s$)/, '');
      return { folded, key: stem(folded) };
    });
    known.set(token, found);
  }
  return found;
}

/**
 * @param text of a section
 * @param whole shows all of the text, as for a definition
 * @returns plain and marked pieces by turns; together they are a part of the text, with `…` where it was cut
 */
export function excerptOf(text: string, { keys, parts }: Wanted, whole = false): Excerpt {
  const tokens = text.match(/\S+/g) ?? [];
  const found = tokens.map((token) =>
    wordsOf(token).some(({ folded, key }) => keys.has(key) || parts.some((part) => folded.includes(part))),
  );
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
