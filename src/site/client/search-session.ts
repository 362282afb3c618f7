/** One search field with its results: what the dialog and the search page have in common. */
import type { Outcome } from '../../handbook/search/engine.ts';
import { ask } from './search-client.ts';
import { showEmpty, showError, showFacets, showOutcome, statusText } from './search-view.ts';

export interface SearchParts {
  input: HTMLInputElement;
  container: HTMLElement;
  status: HTMLElement;
  facets: HTMLFieldSetElement;
  /** Most results to show. */
  limit: number;
  /** Most places to look at: each is a fetch. */
  fragments: number;
  /** How long to wait for the next keystroke (milliseconds). */
  wait: number;
  /** After the reader chose a facet. */
  facetChosen?: () => void;
}

export class SearchSession {
  /** The chosen facet; undefined shows everything. */
  soort: string | undefined;
  /** The question whose answer is on screen. */
  answered = '';
  readonly #parts: SearchParts;
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: SearchParts) {
    this.#parts = parts;
  }

  /** Asks what stands in the field, and shows the answer unless a newer question came in between. Never throws. */
  async run(): Promise<void> {
    const { input, container, status, facets } = this.#parts;
    clearTimeout(this.#timer);
    const own = (this.#turn += 1);
    if (input.value.trim() === '') {
      status.textContent = '';
      facets.hidden = true;
      container.replaceChildren();
      return;
    }
    if (container.childElementCount === 0) status.textContent = 'Zoeken…';
    try {
      const outcome = await ask(input.value, this.#parts.fragments);
      if (own !== this.#turn) return;
      this.answered = outcome.query;
      this.#draw(outcome);
    } catch {
      if (own !== this.#turn) return;
      status.textContent = 'Zoeken lukt nu niet.';
      facets.hidden = true;
      showError(container, () => void this.run());
    }
  }

  /** Runs once the reader stops typing for a moment. */
  later(before?: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      before?.();
      void this.run();
    }, this.#parts.wait);
  }

  #draw(outcome: Outcome): void {
    const { container, status, facets, limit, facetChosen } = this.#parts;
    const known = outcome.results.some((result) => result.soort === this.soort) ? this.soort : undefined;
    const results = known === undefined ? outcome.results : outcome.results.filter((result) => result.soort === known);
    status.textContent = statusText({ ...outcome, results });
    if (outcome.results.length === 0 && outcome.artikelen.length === 0) showEmpty(container);
    else showOutcome(container, { ...outcome, results }, limit);
    showFacets(facets, outcome.results, known, (next) => {
      this.soort = next;
      facetChosen?.();
      this.#draw(outcome);
      facets.querySelector<HTMLButtonElement>('[aria-pressed="true"]')?.focus();
    });
  }
}
