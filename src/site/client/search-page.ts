/** `/zoeken/?q=`: results for the address, so that a link, the back button and print work. */
import { SearchSession } from './search-session.ts';

const form = document.querySelector<HTMLFormElement>('[data-zoekpagina]');
const input = form?.querySelector<HTMLInputElement>('input[name="q"]');
const container = document.querySelector<HTMLElement>('[data-zoek-resultaten]');
const status = document.querySelector<HTMLElement>('[data-zoek-stand]');
const facets = document.querySelector<HTMLFieldSetElement>('[data-zoek-filters]');

if (form && input && container && status && facets) {
  const session = new SearchSession({
    input,
    container,
    status,
    facets,
    limit: 50,
    fragments: 30,
    wait: 60,
    facetChosen: () => remember(true),
  });

  /** Puts the question and the facet in the address; `push` makes a step for the back button. */
  const remember = (push: boolean) => {
    const url = new URL(location.href);
    if (input.value === '') url.searchParams.delete('q');
    else url.searchParams.set('q', input.value);
    if (session.soort === undefined) url.searchParams.delete('soort');
    else url.searchParams.set('soort', session.soort);
    if (url.href === location.href) return;
    if (push) history.pushState(null, '', url);
    else history.replaceState(null, '', url);
  };
  /** The question in the address when typing began. */
  let shown = '';
  let typing = false;
  const setTitle = () => {
    const query = input.value.trim();
    document.title = `${query === '' ? 'Zoeken' : `${query} – zoeken`} – Handboek Burgerparticipatie`;
  };
  const run = () => {
    shown = input.value.trim();
    typing = false;
    setTitle();
    void session.run();
  };
  const read = () => {
    const parameters = new URLSearchParams(location.search);
    input.value = parameters.get('q') ?? '';
    session.soort = parameters.get('soort') ?? undefined;
    run();
  };

  input.addEventListener('input', () => {
    session.later(() => {
      // The first letter of a new question makes a step for the back button; the letters after it do not.
      remember(!typing && shown !== '');
      typing = true;
      setTitle();
    });
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    remember(true);
    run();
  });
  addEventListener('popstate', read);
  read();
  if (input.value === '') input.focus();
}
