/** `/zoeken/?q=`: results for the address, so that a link, the back button and print work. */
import type { Outcome } from '../../handbook/search/engine.ts';
import { ask } from './search-client.ts';
import { showEmpty, showError, showFacets, showOutcome, statusText } from './search-view.ts';

const MAX_RESULTS = 50;
/** Long enough to finish a keystroke, short enough to feel immediate (milliseconds). */
const WAIT = 60;

const form = document.querySelector<HTMLFormElement>('[data-zoekpagina]');
const input = form?.querySelector<HTMLInputElement>('input[name="q"]');
const container = document.querySelector<HTMLElement>('[data-zoek-resultaten]');
const status = document.querySelector<HTMLElement>('[data-zoek-stand]');
const facets = document.querySelector<HTMLFieldSetElement>('[data-zoek-filters]');

if (form && input && container && status && facets) {
  let turn = 0;
  let soort: string | undefined;

  const draw = (outcome: Outcome) => {
    const known = soort === undefined || outcome.results.some((result) => result.soort === soort) ? soort : undefined;
    const results = known === undefined ? outcome.results : outcome.results.filter((result) => result.soort === known);
    status.textContent = statusText({ ...outcome, results });
    if (outcome.results.length === 0 && outcome.artikelen.length === 0) showEmpty(container);
    else showOutcome(container, { ...outcome, results }, MAX_RESULTS);
    showFacets(facets, outcome.results, known, (next) => {
      soort = next;
      remember(true);
      draw(outcome);
      facets.querySelector<HTMLButtonElement>('[aria-pressed="true"]')?.focus();
    });
  };
  const run = async () => {
    const own = (turn += 1);
    const query = input.value;
    document.title = `${query.trim() === '' ? 'Zoeken' : `${query.trim()} – zoeken`} – Handboek Burgerparticipatie`;
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
  const remember = (push: boolean) => {
    const url = new URL(location.href);
    if (input.value === '') url.searchParams.delete('q');
    else url.searchParams.set('q', input.value);
    if (soort === undefined) url.searchParams.delete('soort');
    else url.searchParams.set('soort', soort);
    if (url.href === location.href) return;
    if (push) history.pushState(null, '', url);
    else history.replaceState(null, '', url);
  };
  const read = () => {
    const parameters = new URLSearchParams(location.search);
    input.value = parameters.get('q') ?? '';
    soort = parameters.get('soort') ?? undefined;
  };

  let timer: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      remember(false);
      void run();
    }, WAIT);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    remember(true);
    void run();
  });
  addEventListener('popstate', () => {
    read();
    void run();
  });
  read();
  void run();
  if (input.value === '') input.focus();
}
