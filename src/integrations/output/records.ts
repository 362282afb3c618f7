/** Search records from a finished page: what a reader can see, cut at its headings. */
import { plainInline } from '../../handbook/catalogue/plain-inline.ts';
import type { Catalogue, CheckedPage } from '../../handbook/catalogue/catalogue.ts';
import type { SearchRecord, SearchSection } from '../../handbook/search/record.ts';
import { attr, find, hasClass, isElement, textOf, walk } from './html.ts';
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
 * What can be found on a page, section by section; the first is its beginning.
 * @param main the main part of a finished page
 * @param lead its summary, which need not stand in the text twice
 */
export function searchSections(main: Element, lead: string): SearchSection[] {
  const [head, ...sections] = sectionsOf(main);
  const summary = sections.filter(({ id }) => SUMMARY.has(id));
  const others = sections.filter(({ id }) => !SUMMARY.has(id) && !REPEATED.has(id));
  const text = (parts: readonly string[]) => parts.join(' ').replace(/\s+/g, ' ').trim();
  const begin = text([...(head?.parts ?? []), ...summary.flatMap(({ parts }) => parts)]);
  const delen = others.map(({ id, kop, parts }) => ({ kop, anker: id, tekst: text(parts) })).filter(({ tekst }) => tekst !== '');
  return [{ kop: '', anker: '', tekst: begin.startsWith(lead) ? begin.slice(lead.length).trim() : begin }, ...delen];
}

/** Which roles a page is for: those whose route it is on, and those that it names. */
function rolesOf({ data }: CheckedPage, catalogue: Catalogue): string[] {
  const named = new Set([data.code, ...(data.rollen ?? [])]);
  return catalogue
    .pages('rol')
    .filter((role) => named.has(role.data.code) || role.data.route.some(({ code }) => code === data.code))
    .map((role) => role.data.title);
}

/** A term as it is found: its definition is the answer. */
function termRecord({ slug, data }: Catalogue['begrippen'][number], catalogue: Catalogue): SearchRecord {
  return {
    url: `begrippen/#${slug}`,
    titel: data.naam,
    soort: 'begrip',
    code: `begrip-${slug}`,
    synoniemen: data.synoniemen ?? [],
    zoekwoorden: data.zoekwoorden ?? [],
    samenvatting: plainInline(data.definitie),
    delen: [{ kop: '', anker: '', tekst: plainInline([data.voorbeeld, data.nietVerwarren].filter(Boolean).join(' ')) }],
    genoemd: catalogue.backlinks(`begrip-${slug}`).length,
    facetten: {},
  };
}

/**
 * Records of one page. Overview pages give what they say of themselves, and the page of terms one record for every term
 * as well; pages that only help (search, front page) give none.
 */
export function recordsOf(document: Document, page: CheckedPage, catalogue: Catalogue): SearchRecord[] {
  const { data } = page;
  const main = find(document, (element) => element.tagName === 'main');
  if (!main) throw new Error(`${page.url}: er is geen <main>.`);
  if (data.soort === 'pagina' && (data.overzicht === 'home' || data.overzicht === 'zoeken')) return [];
  const rollen = rolesOf(page, catalogue);
  const own: SearchRecord = {
    url: page.url.slice(1),
    titel: data.title,
    soort: data.soort,
    code: data.code,
    synoniemen: [],
    zoekwoorden: data.zoekwoorden ?? [],
    samenvatting: data.description,
    delen: [],
    genoemd: catalogue.backlinks(data.code).length,
    facetten: {
      ...(data.soort === 'werkvorm' ? { niveau: data.niveaus, fase: data.fasen } : {}),
      ...(rollen.length > 0 ? { rol: rollen } : {}),
    },
  };
  if (data.soort === 'pagina' && data.overzicht !== undefined) {
    const delen = [{ kop: '', anker: '', tekst: page.body.text.replace(/\s+/g, ' ').trim() }];
    return [{ ...own, delen }, ...(data.overzicht === 'begrippen' ? catalogue.begrippen.map((term) => termRecord(term, catalogue)) : [])];
  }
  return [{ ...own, delen: searchSections(main, data.description) }];
}
