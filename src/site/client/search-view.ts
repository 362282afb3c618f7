/** Results on screen: the dialog and the search page show the same. No text is ever put in as HTML. */
import { SOORT_NAMEN, numberOf } from '../../handbook/catalogue/names.ts';
import { jciUrl } from '../../handbook/links/jci.ts';
import type { Hit, Outcome, Result } from '../../handbook/search/engine.ts';
import type { Excerpt } from '../../handbook/search/excerpt.ts';
import { address } from './place.ts';

type Soort = keyof typeof SOORT_NAMEN;
const isSoort = (value: string): value is Soort => Object.hasOwn(SOORT_NAMEN, value);

function element<K extends keyof HTMLElementTagNameMap>(tag: K, className = '', ...children: (Node | string)[]): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}

function sign(soort: string): HTMLElement {
  const tile = element('span', `teken soort-${soort}`);
  tile.setAttribute('aria-hidden', 'true');
  return tile;
}

/** Every second piece was looked for. */
function excerpt(pieces: Excerpt): HTMLElement {
  const line = element('span', 'treffer-tekst');
  for (const [index, piece] of pieces.entries()) line.append(index % 2 === 1 ? element('mark', '', piece) : piece);
  return line;
}

const href = (path: string) => address(path).href;

function hitLink({ url, kop, excerpt: pieces }: Hit): HTMLElement {
  const link = element('a', 'treffer');
  link.href = href(url);
  if (kop !== '') link.append(element('span', 'treffer-kop', kop));
  link.append(excerpt(pieces));
  return link;
}

function resultItem({ soort, titel, url, code, hits }: Result): HTMLElement {
  const title = element('a', 'uitkomst-titel', titel);
  title.href = href(url);
  const label = isSoort(soort) ? SOORT_NAMEN[soort][0] : soort;
  const item = element(
    'li',
    `uitkomst soort-${soort}`,
    element('p', 'uitkomst-soort', sign(soort), element('span', '', `${label} ${numberOf(code)}`.trim())),
    title,
  );
  const [first, ...others] = hits;
  if (first && first.kop === '') item.append(element('p', 'uitkomst-tekst', excerpt(first.excerpt)));
  const places = (first && first.kop !== '' ? hits : others).filter((hit) => hit.kop !== '');
  if (places.length > 0) item.append(element('ul', 'treffers', ...places.map((hit) => element('li', '', hitLink(hit)))));
  return item;
}

/** Results that are drawn with the key that asked for them; the others follow right after the screen shows these. */
const AT_ONCE = 3;
/** When the others follow (milliseconds): after the screen shows the first. */
const AFTER = 50;

/**
 * Draws an outcome into `container`, replacing what was there.
 * @param atOnce results that are drawn at once: those that stood there before must not leave for a moment
 */
export function showOutcome(container: HTMLElement, outcome: Outcome, atOnce = AT_ONCE): void {
  const parts: Node[] = [];
  for (const [wet, , artikel, onderwerp, bwb] of outcome.artikelen) {
    const link = element('a', '', `Art. ${artikel} ${wet}`);
    link.href = jciUrl({ bwb, artikel });
    parts.push(element('p', 'direct-antwoord', link, ` ${onderwerp} (wetten.overheid.nl)`));
  }
  if (outcome.corrected !== undefined) {
    parts.push(
      element(
        'p',
        'zoek-hint',
        'Niets gevonden voor ',
        element('q', '', outcome.query.trim()),
        '. Je ziet de resultaten voor ',
        element('strong', '', outcome.corrected),
        '.',
      ),
    );
  } else if (outcome.loosened) {
    parts.push(element('p', 'zoek-hint', 'Geen pagina bevat al je woorden. Dit komt er het dichtst bij.'));
  }
  const list = element('ol', 'uitkomsten', ...outcome.results.slice(0, atOnce).map(resultItem));
  container.replaceChildren(...parts, list);
  const rest = outcome.results.slice(atOnce);
  container.ariaBusy = rest.length > 0 ? 'true' : 'false';
  if (rest.length === 0) return;
  setTimeout(() => {
    // A newer answer may have taken its place.
    if (!list.isConnected) return;
    list.append(...rest.map(resultItem));
    container.ariaBusy = 'false';
  }, AFTER);
}

/** What a screen reader hears, and what stands above the results. */
export function statusText(outcome: Outcome): string {
  const { total, results } = outcome;
  if (total === 0) return `Niets gevonden voor “${outcome.query.trim()}”.`;
  const shown = results.length < total ? ` De beste ${results.length} staan hier.` : '';
  return `${total} ${total === 1 ? 'resultaat' : 'resultaten'} voor “${(outcome.corrected ?? outcome.query).trim()}”.${shown}`;
}

/** Nothing found: say so, and where to look instead. */
export function showEmpty(container: HTMLElement): void {
  const ways: [string, string][] = [
    ['begrippen/', 'Begrippen van A tot Z'],
    ['werkvormen/', 'Alle werkvormen'],
    ['modules/', 'Alle lessen'],
    ['wet/', 'De wet'],
  ];
  const links = ways.map(([path, label]) => {
    const link = element('a', '', label);
    link.href = href(path);
    return element('li', '', link);
  });
  container.replaceChildren(
    element(
      'div',
      'zoek-leeg',
      element('p', '', 'Probeer een ander of korter woord, bijvoorbeeld de naam van een werkvorm of een wetsartikel. Of kijk hier:'),
      element('ul', '', ...links),
    ),
  );
}

/** The index could not be loaded: say what happened and how to go on. */
export function showError(container: HTMLElement, retry: () => void): void {
  const button = element('button', 'knop', 'Probeer opnieuw');
  button.type = 'button';
  button.addEventListener('click', retry);
  const link = element('a', '', 'Begrippen van A tot Z');
  link.href = href('begrippen/');
  container.replaceChildren(
    element(
      'div',
      'zoek-fout',
      element('p', '', 'De zoekindex kan niet worden geladen. Misschien is de verbinding weg, of laat deze server het bestand niet door.'),
      button,
      ' of kijk bij ',
      link,
      '.',
    ),
  );
}

/** One button per soort, with its count. */
export function showSoorten(
  fieldset: HTMLFieldSetElement,
  { facets }: Outcome,
  chosen: string | undefined,
  choose: (soort: string | undefined) => Promise<void>,
): void {
  const counts = Object.entries(facets['soort'] ?? {});
  const legend = fieldset.querySelector('legend');
  const option = (soort: string | undefined, label: string, count: number) => {
    const button = element('button', 'facet', `${label} `, element('span', 'aantal', String(count)));
    button.type = 'button';
    button.setAttribute('aria-pressed', String(chosen === soort));
    button.dataset['soort'] = soort ?? '';
    button.addEventListener('click', () => void choose(soort));
    return button;
  };
  const all = counts.reduce((sum, [, count]) => sum + count, 0);
  const buttons = counts.map(([soort, count]) => option(soort, isSoort(soort) ? SOORT_NAMEN[soort][1] : soort, count));
  fieldset.replaceChildren(...(legend ? [legend] : []), option(undefined, 'Alles', all), ...buttons);
  fieldset.hidden = counts.length < 2 && chosen === undefined;
}

/** What a reader sees of the other facets. */
const REFINEMENTS: Readonly<Record<string, readonly [label: string, all: string]>> = {
  rol: ['Voor wie', 'iedereen'],
  fase: ['Fase', 'alle fasen'],
  niveau: ['Invloed', 'alle vormen'],
};

/** One list per facet that divides the results, with counts. */
export function showRefinements(
  place: HTMLElement,
  { facets }: Outcome,
  chosen: Readonly<Record<string, string>>,
  choose: (facet: string, value: string | undefined) => Promise<void>,
): void {
  const lists = Object.entries(REFINEMENTS).flatMap(([facet, [label, all]]) => {
    const counts = Object.entries(facets[facet] ?? {});
    if (counts.length === 0 && chosen[facet] === undefined) return [];
    const list = element('select');
    list.name = facet;
    const option = (value: string, text: string) => {
      const made = element('option', '', text);
      made.value = value;
      made.selected = (chosen[facet] ?? '') === value;
      return made;
    };
    list.append(option('', all), ...counts.map(([value, count]) => option(value, `${value} (${count})`)));
    list.addEventListener('change', () => void choose(facet, list.value === '' ? undefined : list.value));
    return [element('label', '', `${label} `, list)];
  });
  place.replaceChildren(...lists);
  place.hidden = lists.length === 0;
}
