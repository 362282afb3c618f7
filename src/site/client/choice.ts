/** What the browser keeps of the reader: the theme, and only after a choice. From disk `choice.offline.ts` takes its place. */

const KEY = 'handboek-thema';

export function remember(choice: 'donker' | 'licht'): void {
  try {
    localStorage.setItem(KEY, choice);
  } catch {
    // Storage may be closed; the choice then holds for this page.
  }
}

/** @returns the choice, or null when there is none or storage is closed */
export function recall(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

export function forget(): void {
  localStorage.removeItem(KEY);
}
