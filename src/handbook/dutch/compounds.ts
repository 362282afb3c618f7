/**
 * Splitting Dutch compounds. A part must be a word that the handbook itself uses: with a whole dictionary, words fall apart
 * that are none (`verschillende` → `verschil` + `lende`).
 */

/** Letters that may stand between two parts. */
const LINKS = ['', 's', 'en', 'e', 'n'];
const MIN_PART = 4;
/** Shorter words that do make compounds in this field. */
const SHORT: ReadonlySet<string> = new Set(['wet', 'dag', 'app', 'lid', 'rol', 'top', 'weg', 'jet']);
/** Words that also end or begin other words, without their meaning. */
const NO_PART: ReadonlySet<string> = new Set(
  (
    'rijk lijk loos baar schap zaam heid deel delen maal keer kant slag staat stel stelling ander andere anders onder over boven binnen buiten ' +
    'tegen samen mede voor door achter naast terug verder weer heen neer mijn alle veel eerste zelf zoals even over heid ende elijk'
  ).split(' '),
);

/** Splits words into the parts of which they are compounds. */
export type Splitter = (word: string) => readonly string[];

/**
 * @param known words that may be a part, folded
 * @returns a function that gives the parts of a word, or an empty list when it cannot be split completely;
 *   it prefers few and long parts
 * @example splitter(new Set(['participatie', 'verordening']))('participatieverordening') // ['participatie', 'verordening']
 */
export function splitter(known: ReadonlySet<string>): Splitter {
  const isPart = (word: string) => (word.length >= MIN_PART || SHORT.has(word)) && !NO_PART.has(word) && known.has(word);
  const seen = new Map<string, readonly string[]>();
  /** The best way to read all of `word` as parts; undefined when there is none. */
  const read = (word: string, depth: number): readonly string[] | undefined => {
    if (isPart(word)) return [word];
    if (depth === 0) return undefined;
    for (let length = word.length - 3; length >= 3; length -= 1) {
      const head = word.slice(0, length);
      if (!isPart(head)) continue;
      for (const link of LINKS) {
        const tail = word.slice(length);
        if (!tail.startsWith(link)) continue;
        const rest = read(tail.slice(link.length), depth - 1);
        if (rest) return [head, ...rest];
      }
    }
    return undefined;
  };
  const split = (word: string): readonly string[] => {
    if (word.length < 7 || /\d/.test(word)) return [];
    // The word itself may be known; it is its parts that are asked for.
    for (let length = word.length - 3; length >= 3; length -= 1) {
      const head = word.slice(0, length);
      if (!isPart(head)) continue;
      for (const link of LINKS) {
        const tail = word.slice(length);
        if (!tail.startsWith(link)) continue;
        const rest = read(tail.slice(link.length), 2);
        if (rest) return [head, ...rest];
      }
    }
    return [];
  };
  return (word) => {
    const before = seen.get(word);
    if (before) return before;
    const parts = split(word);
    seen.set(word, parts);
    return parts;
  };
}
