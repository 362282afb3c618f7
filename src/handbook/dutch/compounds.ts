/**
 * Splitting Dutch compounds. A part must be a word that the handbook itself uses: with a whole dictionary, words fall apart
 * that are none (`verschillende` → `verschil` + `lende`).
 */

/** Letters that may stand between two parts. */
const LINKS = ['', 's', 'en', 'e', 'n'];
const MIN_PART = 4;
/** How often what is left may be cut again: longer compounds have no meaning for a search. */
const MAX_CUTS = 2;
/** Shorter words that do make compounds in this field. */
const SHORT: ReadonlySet<string> = new Set(['wet', 'dag', 'app', 'lid', 'rol', 'top', 'weg', 'jet']);
/** Words that also end or begin other words, without their meaning. */
const NO_PART: ReadonlySet<string> = new Set(
  (
    'rijk lijk loos baar schap zaam heid deel delen maal keer kant slag staat stel stelling ander andere anders onder over boven binnen buiten ' +
    'tegen samen mede voor door achter naast terug verder weer heen neer mijn alle veel eerste zelf zoals even over heid ende elijk stand'
  ).split(' '),
);

/** Letters that must be left of a compound when a part is taken from its beginning or its end. */
const MIN_REST = 3;
/** A stem of a verb may begin a compound: `terugkoppelmail`, `vergaderzaal`. Shorter ones are too often something else. */
const MIN_VERB = 5;
/** Splits words into the parts of which they are compounds. */
export type Splitter = (word: string) => readonly string[];

/** Whether a word may be a part of a compound. */
const mayBePart = (word: string, known: ReadonlySet<string>): boolean =>
  (word.length >= MIN_PART || SHORT.has(word)) && !NO_PART.has(word) && known.has(word);

/**
 * @param known words that may be a part, folded
 * @returns a function that gives the parts of a word, or an empty list when it cannot be split completely;
 *   it prefers few and long parts
 * @example splitter(new Set(['participatie', 'verordening']))('participatieverordening') // ['participatie', 'verordening']
 */
export function splitter(known: ReadonlySet<string>): Splitter {
  const isPart = (word: string) => mayBePart(word, known);
  const isVerb = (word: string) => word.length >= MIN_VERB && !NO_PART.has(word) && (known.has(`${word}en`) || known.has(`${word}ing`));
  const seen = new Map<string, readonly string[]>();
  /** The best way to read all of `word` as two or more parts; undefined when there is none. */
  const cut = (word: string, depth: number): readonly string[] | undefined => {
    for (let length = word.length - 3; length >= 3; length -= 1) {
      const head = word.slice(0, length);
      const noun = isPart(head);
      if (!noun && !isVerb(head)) continue;
      for (const link of noun ? LINKS : ['']) {
        const tail = word.slice(length);
        if (!tail.startsWith(link)) continue;
        const end = tail.slice(link.length);
        const rest = isPart(end) ? [end] : depth > 0 ? cut(end, depth - 1) : undefined;
        if (rest) return [head, ...rest];
      }
    }
    return undefined;
  };
  /** The word itself may be known; it is its parts that are asked for. */
  const split = (word: string): readonly string[] => (word.length < 7 || /\d/.test(word) ? [] : (cut(word, MAX_CUTS) ?? []));
  return (word) => {
    const before = seen.get(word);
    if (before) return before;
    const parts = split(word);
    seen.set(word, parts);
    return parts;
  };
}

/**
 * What is known of a compound that cannot be split completely: the longest word at its beginning and the longest at its end.
 * @param known words that may be a part, folded
 * @example knownEnds('buurtbarbecue', new Set(['buurt'])) // ['buurt']
 */
export function knownEnds(word: string, known: ReadonlySet<string>): readonly string[] {
  const longest = (candidates: readonly string[]) => candidates.find((part) => part.length > MIN_PART && mayBePart(part, known));
  const lengths = Array.from({ length: Math.max(0, word.length - MIN_REST) }, (_, step) => word.length - MIN_REST - step);
  const begin = longest(lengths.map((length) => word.slice(0, length)));
  const end = longest(lengths.map((length) => word.slice(-length)).filter((part) => part.length + (begin?.length ?? 0) <= word.length));
  return [begin, end].filter((part) => part !== undefined);
}
