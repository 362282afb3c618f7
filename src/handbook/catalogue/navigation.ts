/** Where a page stands: its section, the pages beside it, the one before and the one after. */
import type { PaginaSoort } from '../../schemas/index.ts';
import { VERWIJSVELDEN } from '../../schemas/index.ts';
import { END_HEADINGS } from './anchors.ts';
import type { TemplateHeading } from './anchors.ts';
import type { Catalogue, CheckedPage, Item } from './catalogue.ts';
import { numberOf } from './names.ts';
import { SECTIONS } from './sections.ts';
import type { Section } from './sections.ts';

/** Whether search engines may show the page: a page that only looks at its own server says nothing to anybody else. */
export const isIndexed = ({ data }: CheckedPage): boolean => !(data.soort === 'pagina' && data.overzicht === 'zelftest');

export interface NavLink {
  label: string;
  url: string;
  current: boolean;
  soort: PaginaSoort;
  /** Short name of the item, e.g. '1.2' or '21'. */
  nummer: string;
}
export interface NavGroup {
  label: string;
  url: string | undefined;
  links: NavLink[];
  /** How many links of the group are left out. */
  more: number;
}

/** Most links of one group in a side bar. More would make output grow with the square of the number of pages. */
export const MAX_SIDEBAR_LINKS = 60;

/** The section of a page, or undefined for pages that stand by themselves. */
export function sectionOf(page: CheckedPage): Section | undefined {
  return SECTIONS.find((section) => section.soorten.includes(page.data.soort) || page.url.startsWith(section.url));
}

function group(label: string, url: string | undefined, pages: readonly CheckedPage[], current: CheckedPage): NavGroup {
  const index = Math.max(0, pages.indexOf(current));
  const start = Math.min(Math.max(0, index - MAX_SIDEBAR_LINKS / 2), Math.max(0, pages.length - MAX_SIDEBAR_LINKS));
  const shown = pages.slice(start, start + MAX_SIDEBAR_LINKS);
  return {
    label,
    url,
    links: shown.map((page) => ({
      label: page.data.title,
      url: page.url,
      current: page === current,
      soort: page.data.soort,
      nummer: numberOf(page.data.code),
    })),
    more: pages.length - shown.length,
  };
}

/** Newest first: how people read news. */
export function updatesNewestFirst(catalogue: Catalogue): CheckedPage<'update'>[] {
  return [...catalogue.pages('update')].reverse();
}

/** The side bar of a page: only its own section. Empty for overview pages and pages that stand by themselves. */
export function sideNavigation(catalogue: Catalogue, page: CheckedPage): NavGroup[] {
  const { data } = page;
  switch (data.soort) {
    case 'pagina':
      return [];
    case 'module':
    case 'les': {
      const code = data.soort === 'les' ? data.module : data.code;
      const module = catalogue.page(code);
      const lessons = group(module?.data.title ?? '', module?.url, catalogue.lessons(code), page);
      const others = group('Modules', '/modules/', catalogue.pages('module'), page);
      return others.links.length > 1 ? [lessons, others] : [lessons];
    }
    case 'wet':
    case 'update':
      return [
        group('De wet', '/wet/', catalogue.pages('wet'), page),
        group('Updates', '/wet/updates/', updatesNewestFirst(catalogue), page),
      ];
    default: {
      const section = sectionOf(page);
      return [group(section?.label ?? '', section?.url, catalogue.pages(data.soort), page)];
    }
  }
}

/** The pages before and after a page, within its soort and in reading order. */
export function neighbours(catalogue: Catalogue, page: CheckedPage): { previous: CheckedPage | undefined; next: CheckedPage | undefined } {
  if (page.data.soort === 'pagina') return { previous: undefined, next: undefined };
  const pages: readonly CheckedPage[] = catalogue.pages(page.data.soort);
  const index = catalogue.position(page);
  return { previous: pages[index - 1], next: pages[index + 1] };
}

export interface Crumb {
  label: string;
  url: string;
}

/** From the home page down to the parent of the page; empty for the home page itself. */
export function breadcrumbs(catalogue: Catalogue, page: CheckedPage): Crumb[] {
  if (page.url === '/') return [];
  const section = sectionOf(page);
  const crumbs: Crumb[] = [{ label: 'Begin', url: '/' }];
  if (section && section.url !== page.url) crumbs.push({ label: section.label, url: section.url });
  const parent = page.data.soort === 'les' ? catalogue.page(page.data.module) : undefined;
  if (parent) crumbs.push({ label: `Module ${numberOf(parent.data.code)}`, url: parent.url });
  if (page.data.soort === 'update') crumbs.push({ label: 'Updates', url: '/wet/updates/' });
  return crumbs;
}

export interface EndOfPage {
  /** Items named in the typed cross-references. */
  further: Item[];
  /** Codes of the sources, in order of first mention. */
  sources: readonly string[];
  /** Items that point here and are not among `further`. */
  backlinks: Item[];
  /** How many more pages and terms point here than are listed. */
  moreBacklinks: number;
}

/** Backlinks that are listed of each soort: a much used page has dozens, and nobody reads those. */
const BACKLINKS_PER_SOORT = 3;

/** What a page ends with. Pages that stand by themselves only list their sources. */
export function endOfPage(catalogue: Catalogue, page: CheckedPage): EndOfPage {
  const { data } = page;
  const sources = catalogue.sourcesOf(page);
  if (data.soort === 'pagina') return { further: [], sources, backlinks: [], moreBacklinks: 0 };
  const codes = VERWIJSVELDEN.flatMap((field) => [...(data[field] ?? [])]);
  const further = codes.flatMap((code) => catalogue.byCode.get(code) ?? []);
  const all = catalogue.backlinks(data.code).filter((item) => !further.includes(item));
  const backlinks = [...Map.groupBy(all, ({ soort }) => soort).values()].flatMap((items) => items.slice(0, BACKLINKS_PER_SOORT));
  return { further, sources, backlinks, moreBacklinks: all.length - backlinks.length };
}

/** The end headings that a page really has. */
export function endHeadings(end: EndOfPage): TemplateHeading[] {
  const filled: Record<string, boolean> = {
    'verder-lezen': end.further.length > 0,
    bronnen: end.sources.length > 0,
    'genoemd-in': end.backlinks.length > 0,
  };
  return END_HEADINGS.filter(({ id }) => filled[id]);
}
