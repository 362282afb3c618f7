/**
 * The same as `choice.ts` for a handbook that is opened from disk. Chromium has one storage for all files; Firefox has one
 * for each file, so that a choice on one page would be unknown on the next. There the choice travels in the address.
 */
import * as stored from './choice.ts';

/** What Firefox says of the origin of a file; Chromium says `file://`. */
const PER_FILE = location.origin === 'null';
const NAME = 'thema';

let chosen = PER_FILE ? new URLSearchParams(location.search).get(NAME) : null;

/** Adds the choice to the address of a page, where the browser does not keep it. Changes and returns `url`. */
export function withChoice(url: URL): URL {
  if (chosen !== null) url.searchParams.set(NAME, chosen);
  return url;
}

function inAddress(choice: 'donker' | 'licht' | null): void {
  chosen = choice;
  const url = withChoice(new URL(location.href));
  if (choice === null) url.searchParams.delete(NAME);
  history.replaceState(history.state, '', url);
}

export const remember: typeof stored.remember = PER_FILE ? inAddress : stored.remember;
export const recall: typeof stored.recall = PER_FILE ? () => chosen : stored.recall;
export const forget: typeof stored.forget = PER_FILE ? () => inAddress(null) : stored.forget;

if (PER_FILE) {
  if (chosen === 'donker') document.documentElement.dataset['theme'] = 'dark';
  const follow = (event: Event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
    if (link?.protocol === 'file:' && !link.getAttribute('href')?.startsWith('#')) link.href = withChoice(new URL(link.href)).href;
  };
  // Also a click that opens a new tab.
  addEventListener('click', follow, { capture: true });
  addEventListener('auxclick', follow, { capture: true });
  addEventListener(
    'submit',
    ({ target }) => {
      if (chosen === null || !(target instanceof HTMLFormElement) || !target.matches('[role="search"]')) return;
      const field = document.createElement('input');
      Object.assign(field, { type: 'hidden', name: NAME, value: chosen });
      target.append(field);
    },
    { capture: true },
  );
}
