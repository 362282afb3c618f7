/** One search field with its results: what the dialog and the search page have in common. */
import type { Outcome } from '../../handbook/search/engine.ts';
import { ask } from './search-client.ts';
import { showEmpty, showError, showOutcome, showRefinements, showSoorten, statusText } from './search-view.ts';

export interface SearchParts {
  input: HTMLInputElement;
  container: HTMLElement;
  status: HTMLElement;
  /** Buttons for the soorten. */
  soorten: HTMLFieldSetElement;
  /** Place for the other facets, where there is room for them. */
  refinements?: HTMLElement;
  /** Most results to show: each is a file to fetch. */
  limit: number;
  /** Shows as many again. */
  more?: HTMLButtonElement;
  /** After the reader chose a facet. */
  facetChosen?: () => void;
}

/** How long a reader who types waits between two keys, at most (milliseconds). */
const PAUSE = 120;

export class SearchSession {
  /** The chosen facets: facet → value. */
  filters: Record<string, string> = {};
  /** The question whose answer is on screen. */
  answered = '';
  readonly #parts: SearchParts;
  #turn = 0;

  constructor(parts: SearchParts) {
    this.#parts = parts;
    parts.more?.addEventListener('click', () => void this.#showMore());
  }

  /** Asks what stands in the field, and shows the answer unless a newer question came in between. Never throws. */
  run(): Promise<void> {
    return this.#run(this.#parts.limit);
  }

  async #showMore(): Promise<void> {
    const { container, limit } = this.#parts;
    const before = container.querySelectorAll('.uitkomst').length;
    await this.#run(before + limit, before);
    container.querySelectorAll<HTMLAnchorElement>('.uitkomst-titel')[before]?.focus();
  }

  /**
   * @param limit most results to show
   * @param before results that are on screen already
   */
  async #run(limit: number, before?: number): Promise<void> {
    const { input, container, status, soorten, refinements, more } = this.#parts;
    const own = (this.#turn += 1);
    if (input.value.trim() === '') {
      status.textContent = '';
      soorten.hidden = true;
      if (refinements) refinements.hidden = true;
      if (more) more.hidden = true;
      this.answered = '';
      container.replaceChildren();
      return;
    }
    if (container.childElementCount === 0) status.textContent = 'Zoeken…';
    // Pages that were not read before are fetched once the reader stops typing for a moment.
    const goOn = async () => {
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      return own === this.#turn;
    };
    try {
      let outcome = await ask(input.value, { filters: this.filters, limit, goOn });
      if (own !== this.#turn) return;
      if (outcome.total === 0 && Object.keys(this.filters).length > 0) {
        // A facet of the question before must not hide what there is.
        this.filters = {};
        outcome = await ask(input.value, { limit });
        if (own !== this.#turn) return;
      }
      this.answered = outcome.query;
      this.#draw(outcome, before === undefined ? undefined : limit);
    } catch {
      if (own !== this.#turn) return;
      status.textContent = 'Zoeken lukt nu niet.';
      soorten.hidden = true;
      if (refinements) refinements.hidden = true;
      if (more) more.hidden = true;
      showError(container, () => void this.run());
    }
  }

  #draw(outcome: Outcome, atOnce: number | undefined): void {
    const { container, status, soorten, refinements, more, facetChosen } = this.#parts;
    status.textContent = statusText(outcome);
    if (outcome.total === 0 && outcome.artikelen.length === 0) showEmpty(container);
    else showOutcome(container, outcome, atOnce);
    if (more) more.hidden = outcome.results.length >= outcome.total;
    const choose = async (facet: string, value: string | undefined) => {
      const others = Object.entries(this.filters).filter(([name]) => name !== facet);
      this.filters = Object.fromEntries(value === undefined ? others : [...others, [facet, value]]);
      facetChosen?.();
      await this.run();
    };
    showSoorten(soorten, outcome, this.filters['soort'], async (value) => {
      await choose('soort', value);
      soorten.querySelector<HTMLButtonElement>('[aria-pressed="true"]')?.focus();
    });
    if (!refinements) return;
    showRefinements(refinements, outcome, this.filters, async (facet, value) => {
      await choose(facet, value);
      refinements.querySelector<HTMLSelectElement>(`[name="${facet}"]`)?.focus();
    });
  }
}
