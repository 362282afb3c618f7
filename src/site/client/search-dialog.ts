/** The search dialog: type, arrows, Enter, Escape. Fetched when it is first opened. */
import { address } from './place.ts';
import { rememberQuestion } from './recent.ts';
import { prepare } from './search-client.ts';
import { SearchSession } from './search-session.ts';

/** The markup of the dialog, once. */
const TEMPLATE = `
<form class="zoekdialoog-vorm" role="search" method="get">
  <label for="dialoog-vraag">Zoek in het handboek</label>
  <div class="zoekveld">
    <input id="dialoog-vraag" type="search" name="q" autocomplete="off" spellcheck="false" enterkeyhint="search">
    <button type="button" class="zoek-sluit">Sluit</button>
  </div>
  <fieldset class="zoek-filters" hidden><legend>Toon</legend></fieldset>
</form>
<p class="zoek-stand" role="status"></p>
<div class="zoek-resultaten"></div>
<p class="zoek-toetsen"><span><kbd>↑</kbd> <kbd>↓</kbd> kiezen</span> <span><kbd>Enter</kbd> openen</span> <span><kbd>Esc</kbd> sluiten</span> <a class="zoek-alles" href="">Alle resultaten</a></p>`;

let current: { dialog: HTMLDialogElement; open: (query: string) => void } | undefined;

function build(): { dialog: HTMLDialogElement; open: (query: string) => void } {
  const dialog = document.createElement('dialog');
  dialog.className = 'zoekdialoog';
  dialog.setAttribute('aria-label', 'Zoeken');
  dialog.innerHTML = TEMPLATE;
  document.body.append(dialog);
  /** A part of the template; it is there because the template is ours. */
  const need = <T extends Element>(selector: string, type: new () => T): T => {
    const found = dialog.querySelector(selector);
    if (!(found instanceof type)) throw new Error(selector);
    return found;
  };
  const form = need('form', HTMLFormElement);
  const input = need('input', HTMLInputElement);
  const container = need('.zoek-resultaten', HTMLElement);
  const status = need('.zoek-stand', HTMLElement);
  const soorten = need('.zoek-filters', HTMLFieldSetElement);
  const all = need('.zoek-alles', HTMLAnchorElement);
  form.action = address('zoeken/').href;

  const session = new SearchSession({ input, container, status, soorten, limit: 10, facetChosen: () => (all.href = allUrl()) });
  const allUrl = () => {
    const url = address('zoeken/');
    if (input.value.trim() !== '') url.searchParams.set('q', input.value);
    const { soort } = session.filters;
    if (soort !== undefined) url.searchParams.set('soort', soort);
    return url.href;
  };

  input.addEventListener('input', () => {
    all.href = allUrl();
    void session.run();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    // A quick Enter must never open a result of the question before.
    const first = session.answered === input.value ? container.querySelector<HTMLAnchorElement>('a') : null;
    rememberQuestion(input.value);
    // The result may stand on this very page, which the dialog must not go on covering.
    dialog.close();
    location.assign(first?.closest('.uitkomst, .direct-antwoord') ? first.href : allUrl());
  });
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops = [input, ...container.querySelectorAll<HTMLAnchorElement>('a')];
    const at = stops.findIndex((stop) => stop === document.activeElement);
    if (at === -1) return;
    event.preventDefault();
    const next = stops[(at + (event.key === 'ArrowDown' ? 1 : -1) + stops.length) % stops.length];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  });
  // A click on a link within this page must also close the dialog.
  container.addEventListener('click', (event) => {
    if (!(event.target instanceof Element && event.target.closest('a'))) return;
    rememberQuestion(input.value);
    dialog.close();
  });
  need('.zoek-sluit', HTMLButtonElement).addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  return {
    dialog,
    open: (query) => {
      if (query !== '') input.value = query;
      if (!dialog.open) dialog.showModal();
      input.select();
      prepare();
      all.href = allUrl();
      if (input.value !== '') void session.run();
    },
  };
}

/** Opens the dialog, with a question when there is one. */
export function openSearch(query = ''): void {
  current ??= build();
  current.open(query);
}
