/** The search dialog: type, arrows, Enter, Escape. Fetched when it is first opened. */
import type { Outcome } from '../../handbook/search/engine.ts';
import { ROOT, ask, prepare } from './search-client.ts';
import { showEmpty, showError, showFacets, showOutcome, statusText } from './search-view.ts';

const MAX_RESULTS = 12;
/** Long enough to finish a keystroke, short enough to feel immediate (milliseconds). */
const WAIT = 40;

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
  const facets = need('.zoek-filters', HTMLFieldSetElement);
  const all = need('.zoek-alles', HTMLAnchorElement);
  form.action = new URL('zoeken/', ROOT).href;

  let turn = 0;
  let soort: string | undefined;
  const allUrl = () => {
    const url = new URL('zoeken/', ROOT);
    if (input.value.trim() !== '') url.searchParams.set('q', input.value);
    return url.href;
  };
  const draw = (outcome: Outcome) => {
    const known = outcome.results.some((result) => result.soort === soort) ? soort : undefined;
    const results = known === undefined ? outcome.results : outcome.results.filter((result) => result.soort === known);
    status.textContent = statusText({ ...outcome, results });
    if (outcome.results.length === 0 && outcome.artikelen.length === 0) showEmpty(container);
    else showOutcome(container, { ...outcome, results }, MAX_RESULTS);
    showFacets(facets, outcome.results, known, (next) => {
      soort = next;
      draw(outcome);
      facets.querySelector<HTMLButtonElement>('[aria-pressed="true"]')?.focus();
    });
  };
  const run = async () => {
    const own = (turn += 1);
    const query = input.value;
    all.href = allUrl();
    if (query.trim() === '') {
      status.textContent = '';
      facets.hidden = true;
      container.replaceChildren();
      return;
    }
    if (container.childElementCount === 0) status.textContent = 'Zoeken…';
    try {
      const outcome = await ask(query);
      if (own === turn) draw(outcome);
    } catch {
      if (own !== turn) return;
      status.textContent = 'Zoeken lukt nu niet.';
      facets.hidden = true;
      showError(container, () => void run());
    }
  };

  let timer: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), WAIT);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const first = container.querySelector<HTMLAnchorElement>('a');
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
    if (event.target instanceof Element && event.target.closest('a')) dialog.close();
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
      void prepare().catch(() => undefined);
      if (input.value !== '') void run();
      else all.href = allUrl();
    },
  };
}

/** Opens the dialog, with a question when there is one. */
export function openSearch(query = ''): void {
  current ??= build();
  current.open(query);
}
