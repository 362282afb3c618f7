/** Search records from a finished page: what a reader can see, cut at its headings. */
import type { Catalogue, CheckedPage } from '../../handbook/catalogue/catalogue.ts';
import { SOORT_NAMEN } from '../../handbook/catalogue/names.ts';
import type { SearchRecord } from '../../handbook/search/record.ts';
import { attr, hasClass, isElement, textOf, walk } from './html.ts';
import type { Document, Element } from './html.ts';

/** Parts of a page that are not its text. */
const SKIPPED_TAGS = new Set(['h1', 'nav', 'script', 'noscript', 'svg', 'button', 'form']);
const SKIPPED_CLASSES = [
  'term-uitleg',
  'bron-ref',
  'merk',
  'einde-deel',
  'titel-soort',
  'titel-feiten',
  'geldigheid',
  'alleen-print',
  'bronnen',
];

const skip = (element: Element): boolean =>
  // A term is a button: its word belongs to the sentence.
  (SKIPPED_TAGS.has(element.tagName) && !hasClass(element, 'term')) || SKIPPED_CLASSES.some((name) => hasClass(element, name));

function find(document: Document, test: (element: Element) => boolean): Element | undefined {
  let found: Element | undefined;
  walk(document, (element) => {
    if (found) return false;
    if (test(element)) found = element;
    return !found;
  });
  return found;
}

interface Section {
  id: string;
  kop: string;
  parts: string[];
}

/** Sections of a template that sum the page up: they belong to the record of the page itself. */
const SUMMARY = new Set(['in-het-kort', 'leerdoelen', 'onthoud']);
/** Sections that say again, as questions, what the text says. */
const REPEATED = new Set(['zelfcheck']);

/** Cuts the main part of a page at its second-level headings. */
function sectionsOf(main: Element): Section[] {
  const sections: Section[] = [{ id: '', kop: '', parts: [] }];
  const visit = (element: Element): void => {
    for (const child of element.childNodes) {
      if (!isElement(child)) {
        sections.at(-1)?.parts.push(textOf(child));
        continue;
      }
      if (skip(child) || child.tagName === 'h1') continue;
      if (child.tagName === 'h2') sections.push({ id: attr(child, 'id') ?? '', kop: textOf(child, skip), parts: [] });
      else if (holdsHeading(child)) visit(child);
      else sections.at(-1)?.parts.push(textOf(child, skip));
    }
  };
  visit(main);
  return sections;
}

function holdsHeading(element: Element): boolean {
  let found = false;
  walk(element, (inner) => {
    found ||= inner !== element && inner.tagName === 'h2';
    return !found;
  });
  return found;
}

/**
 * Records of one page. Overview pages give one record each; the page of terms one for every term;
 * pages that only help (search, front page) none.
 */
export function recordsOf(document: Document, page: CheckedPage, catalogue: Catalogue): SearchRecord[] {
  const { data } = page;
  const main = find(document, (element) => element.tagName === 'main');
  if (!main) throw new Error(`${page.url}: er is geen <main>.`);
  if (data.soort === 'pagina' && (data.overzicht === 'home' || data.overzicht === 'zoeken')) return [];
  const filters: Record<string, string[]> = { soort: [SOORT_NAMEN[data.soort][1]] };
  if (data.soort === 'werkvorm') Object.assign(filters, { niveau: data.niveaus, fase: data.fasen });
  const base = { titel: data.title, soort: data.soort, code: data.code, filters };

  if (data.soort === 'pagina' && data.overzicht !== undefined) {
    const own: SearchRecord = {
      ...base,
      url: page.url,
      kop: '',
      tekst: `${data.description} ${page.body.text.replace(/\s+/g, ' ')}`.trim(),
      zoekwoorden: data.zoekwoorden ?? [],
    };
    if (data.overzicht !== 'begrippen') return [own];
    const terms = catalogue.begrippen.map(({ slug, data: begrip }): SearchRecord => ({
      url: `/begrippen/#${slug}`,
      titel: begrip.naam,
      kop: '',
      soort: 'begrip',
      code: `begrip-${slug}`,
      tekst: [begrip.definitie, begrip.voorbeeld, begrip.nietVerwarren]
        .filter(Boolean)
        .join(' ')
        .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .replace(/\*/g, ''),
      zoekwoorden: [...(begrip.synoniemen ?? []), ...(begrip.zoekwoorden ?? [])],
      filters: { soort: [SOORT_NAMEN.begrip[1]] },
    }));
    return [own, ...terms];
  }
  const [head, ...sections] = sectionsOf(main);
  const summary = sections.filter(({ id }) => SUMMARY.has(id));
  const others = sections.filter(({ id }) => !SUMMARY.has(id) && !REPEATED.has(id));
  const text = (parts: readonly string[]) => parts.join(' ').replace(/\s+/g, ' ').trim();
  const own: SearchRecord = {
    ...base,
    url: page.url,
    kop: '',
    tekst: text([...(head?.parts ?? []), ...summary.flatMap(({ parts }) => parts)]),
    zoekwoorden: data.zoekwoorden ?? [],
  };
  const rest = others.map(({ id, kop, parts }): SearchRecord => ({
    ...base,
    url: id === '' ? page.url : `${page.url}#${id}`,
    kop,
    tekst: text(parts),
    zoekwoorden: [],
  }));
  return [own, ...rest.filter(({ tekst }) => tekst !== '')];
}
