/** Results on screen: the dialog and the search page show the same. No text is ever put in as HTML. */
import { SOORT_NAMEN, numberOf } from '../../handbook/catalogue/names.ts';
import { jciUrl } from '../../handbook/links/jci.ts';
import type { Hit, Outcome, Result } from '../../handbook/search/engine.ts';
import { ROOT } from './search-client.ts';

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

/** The index marks what it found with `<mark>` and escapes the rest; here both become nodes. */
function excerpt(html: string): HTMLElement {
  const line = element('span', 'treffer-tekst');
  const decode = (text: string) =>
    text
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'")
      .replace(/&amp;/g, '&');
  for (const [index, part] of html.split(/<\/?mark>/).entries()) {
    line.append(index % 2 === 1 ? element('mark', '', decode(part)) : decode(part));
  }
  return line;
}

const href = (path: string) => new URL(path, ROOT).href;

function hitLink({ url, kop, excerpt: html }: Hit): HTMLElement {
  const link = element('a', 'treffer');
  link.href = href(url);
  if (kop !== '') link.append(element('span', 'treffer-kop', kop));
  link.append(excerpt(html));
  return link;
}

/** More places on one page than this are noise. */
const MAX_HITS = 3;

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
  const places = (first && first.kop !== '' ? hits : others).filter((hit) => hit.kop !== '').slice(0, MAX_HITS);
  if (places.length > 0) item.append(element('ul', 'treffers', ...places.map((hit) => element('li', '', hitLink(hit)))));
  return item;
}

/** Draws an outcome into `container`, replacing what was there. */
export function showOutcome(container: HTMLElement, outcome: Outcome, limit: number): void {
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
  parts.push(element('ol', 'uitkomsten', ...outcome.results.slice(0, limit).map(resultItem)));
  container.replaceChildren(...parts);
}

/** What a screen reader hears, and what stands above the results. */
export function statusText(outcome: Outcome): string {
  const { length } = outcome.results;
  if (length === 0) return `Niets gevonden voor “${outcome.query.trim()}”.`;
  return `${length} ${length === 1 ? 'resultaat' : 'resultaten'} voor “${(outcome.corrected ?? outcome.query).trim()}”.`;
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

/** Fills the facets: one button per soort, with its count. */
export function showFacets(
  fieldset: HTMLFieldSetElement,
  results: readonly Result[],
  chosen: string | undefined,
  choose: (soort: string | undefined) => void,
): void {
  const counts = new Map<string, number>();
  for (const { soort } of results) counts.set(soort, (counts.get(soort) ?? 0) + 1);
  const legend = fieldset.querySelector('legend');
  const option = (soort: string | undefined, label: string, count: number) => {
    const button = element('button', 'facet', `${label} `, element('span', 'aantal', String(count)));
    button.type = 'button';
    button.setAttribute('aria-pressed', String(chosen === soort));
    button.dataset['soort'] = soort ?? '';
    button.addEventListener('click', () => choose(soort));
    return button;
  };
  const buttons = [...counts].map(([soort, count]) => option(soort, isSoort(soort) ? SOORT_NAMEN[soort][1] : soort, count));
  fieldset.replaceChildren(...(legend ? [legend] : []), option(undefined, 'Alles', results.length), ...buttons);
  fieldset.hidden = counts.size < 2;
}
