/**
 * The reader's latest questions: kept in this browser, and only after the reader asked for it on the search page. From
 * disk there is no place to keep them that belongs to the handbook alone.
 */

const KEY = 'handboek-zoekvragen';
/** How many are kept. */
const MOST = 8;

/** @returns the questions, newest first; undefined when the reader did not ask to keep them, or storage is closed */
export function recentQuestions(): readonly string[] | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return Array.isArray(kept) ? kept.filter((item) => typeof item === 'string') : undefined;
  } catch {
    return undefined;
  }
}

/** @returns whether this browser can keep them */
export function canKeep(): boolean {
  if (location.protocol === 'file:') return false;
  try {
    // Reading is what a browser that keeps nothing refuses.
    localStorage.getItem(KEY);
    return true;
  } catch {
    return false;
  }
}

/** Begins to keep questions, or stops and wipes them. */
export function keepQuestions(on: boolean): void {
  try {
    if (on) localStorage.setItem(KEY, JSON.stringify(recentQuestions() ?? []));
    else localStorage.removeItem(KEY);
  } catch {
    // Storage is full or closed: nothing is kept.
  }
}

/** Adds a question, when the reader asked to keep them. */
export function rememberQuestion(query: string): void {
  const kept = recentQuestions();
  const own = query.trim();
  if (kept === undefined || own === '') return;
  const others = kept.filter((other) => other.toLowerCase() !== own.toLowerCase());
  try {
    localStorage.setItem(KEY, JSON.stringify([own, ...others].slice(0, MOST)));
  } catch {
    // Storage is full or closed: the question is not kept.
  }
}
