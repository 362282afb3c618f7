/** `/zoeken/?q=`: results for the address, so that a link, the back button and print work. */
import { address } from './place.ts';
import { canKeep, keepQuestions, recentQuestions, rememberQuestion } from './recent.ts';
import { SearchSession } from './search-session.ts';

const form = document.querySelector<HTMLFormElement>('[data-zoekpagina]');
const input = form?.querySelector<HTMLInputElement>('input[name="q"]');
const container = document.querySelector<HTMLElement>('[data-zoek-resultaten]');
const status = document.querySelector<HTMLElement>('[data-zoek-stand]');
const soorten = document.querySelector<HTMLFieldSetElement>('[data-zoek-filters]');
const refinements = document.querySelector<HTMLElement>('[data-zoek-verfijn]');
const more = document.querySelector<HTMLButtonElement>('[data-zoek-meer]');

/** Shows the latest questions, and the box with which the reader asks to keep them. @param asked what stands in the field */
function showRecent(asked: () => string): void {
  const section = document.querySelector<HTMLElement>('[data-zoek-recent]');
  const list = section?.querySelector('ul');
  const box = section?.querySelector<HTMLInputElement>('[data-zoek-bewaar]');
  if (!section || !list || !box || !canKeep()) return;
  const draw = () => {
    const kept = recentQuestions();
    box.checked = kept !== undefined;
    list.replaceChildren(
      ...(kept ?? []).map((query) => {
        const [item, link] = [document.createElement('li'), document.createElement('a')];
        const url = address('zoeken/');
        url.searchParams.set('q', query);
        link.href = url.href;
        link.textContent = query;
        item.append(link);
        return item;
      }),
    );
    list.hidden = list.childElementCount === 0;
  };
  box.addEventListener('change', () => {
    keepQuestions(box.checked);
    rememberQuestion(asked());
    draw();
  });
  draw();
  section.hidden = false;
}

/** The facets that stand in the address. */
const FACETS = ['soort', 'rol', 'fase', 'niveau'];
/** Browsers refuse an address that changes with every key (milliseconds). */
const ADDRESS_WAIT = 250;

if (form && input && container && status && soorten && refinements && more) {
  const session = new SearchSession({ input, container, status, soorten, refinements, more, limit: 30, facetChosen: () => remember(true) });

  /** Puts the question and the facets in the address; `push` makes a step for the back button. */
  const remember = (push: boolean) => {
    const url = new URL(location.href);
    const values = { q: input.value, ...Object.fromEntries(FACETS.map((facet) => [facet, session.filters[facet] ?? ''])) };
    for (const [name, value] of Object.entries(values)) {
      if (value === '') url.searchParams.delete(name);
      else url.searchParams.set(name, value);
    }
    if (url.href === location.href) return;
    if (push) history.pushState(null, '', url);
    else history.replaceState(null, '', url);
  };
  /** The question in the address when typing began. */
  let shown = '';
  let typing = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const setTitle = () => {
    const query = input.value.trim();
    document.title = `${query === '' ? 'Zoeken' : `${query} – zoeken`} – Handboek Burgerparticipatie`;
  };
  const run = () => {
    clearTimeout(timer);
    shown = input.value.trim();
    typing = false;
    setTitle();
    rememberQuestion(input.value);
    void session.run();
  };
  const read = () => {
    const parameters = new URLSearchParams(location.search);
    input.value = parameters.get('q') ?? '';
    session.filters = Object.fromEntries(FACETS.flatMap((facet) => (parameters.get(facet) ? [[facet, parameters.get(facet) ?? '']] : [])));
    run();
  };

  input.addEventListener('input', () => {
    void session.run();
    clearTimeout(timer);
    timer = setTimeout(() => {
      // The first letter of a new question makes a step for the back button; the letters after it do not.
      remember(!typing && shown !== '');
      typing = true;
      setTitle();
    }, ADDRESS_WAIT);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    remember(true);
    run();
  });
  container.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a')) rememberQuestion(input.value);
  });
  addEventListener('popstate', read);
  read();
  showRecent(() => input.value);
  if (input.value === '') input.focus();
}
