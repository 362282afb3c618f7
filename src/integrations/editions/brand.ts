/** Puts what an organisation adds into the pages of the handbook. */
import { parseFragment } from 'parse5';
import { datumVoluit } from '../../handbook/dutch/datum.ts';
import { SECTIONS } from '../../handbook/catalogue/sections.ts';
import type { Organisatie } from '../../schemas/lokaal.ts';
import { attr, escapeHtml, find, hasClass, removeElement, setAttr, textOf, walk } from '../output/html.ts';
import type { Document, Element, Node } from '../output/html.ts';
import { relativeUrl } from '../output/relative.ts';
import type { Note, Overlay, OwnPage } from './overlay.ts';

/** Address of the page that says what the organisation added. */
export const LOCAL_URL = '/lokaal/';

const byClass = (name: string) => (element: Element) => hasClass(element, name);
const byId = (id: string) => (element: Element) => attr(element, 'id') === id;
const byTag = (name: string) => (element: Element) => element.tagName === name;

/** Finds a part of a page that every page has. @throws when the page has no such part: the release is then not ours. */
function need(root: Node, what: string, test: (element: Element) => boolean): Element {
  const found = find(root, test);
  if (!found) throw new Error(`De pagina heeft geen ${what}.`);
  return found;
}

/** HTML of ours as nodes. Addresses in it are from the root, and become relative to the page. */
function fragment(html: string, from: string): Element[] {
  const parsed = parseFragment(html);
  walk(parsed, (element) => {
    for (const name of ['href', 'src']) {
      const url = attr(element, name);
      if (url?.startsWith('/') === true) setAttr(element, name, relativeUrl(url, from));
    }
  });
  return parsed.childNodes as Element[];
}

function insert(parent: Element, index: number, nodes: Element[]): void {
  for (const node of nodes) node.parentNode = parent;
  parent.childNodes.splice(index, 0, ...nodes);
}
const append = (parent: Element, nodes: Element[]) => insert(parent, parent.childNodes.length, nodes);
function after(element: Element, nodes: Element[]): void {
  const parent = element.parentNode as Element;
  insert(parent, parent.childNodes.indexOf(element) + 1, nodes);
}
function setText(element: Element, text: string): void {
  element.childNodes = [];
  append(element, parseFragment(escapeHtml(text)).childNodes as Element[]);
}

export const shortName = ({ korteNaam, naam }: Organisatie): string => korteNaam ?? naam;
export const noteTitle = (organisatie: Organisatie, note: Note): string => note.titel ?? `Bij ons in ${shortName(organisatie)}`;

const anchor = (url: string, text: string) => `<a href="${escapeHtml(url)}">${escapeHtml(text)}</a>`;
const mailOrUrl = (address: string) => (address.includes('@') && !address.includes('/') ? `mailto:${address}` : address);

/** The strip above the bar: logo or name, the line that the organisation wants to show, and the way to what it added. */
function strip(organisatie: Organisatie, url: string): string {
  const { naam, website, logo, melding } = organisatie;
  const picture = logo === undefined ? escapeHtml(naam) : `<img src="/lokaal/${logo}" alt="${escapeHtml(naam)}">`;
  const name =
    website === undefined
      ? `<span class="organisatie-naam">${picture}</span>`
      : `<a class="organisatie-naam" href="${escapeHtml(website)}">${picture}</a>`;
  const line = melding === undefined ? '' : `<p class="organisatie-melding">${escapeHtml(melding)}</p>`;
  const current = url === LOCAL_URL ? ' aria-current="page"' : url.startsWith(LOCAL_URL) ? ' aria-current="true"' : '';
  const own = `<a class="organisatie-eigen" href="${LOCAL_URL}"${current}>Bij ons in ${escapeHtml(shortName(organisatie))}</a>`;
  return `<div class="organisatie" role="region" aria-label="${escapeHtml(naam)}">${name}${line}${own}</div>`;
}

/** The foot: who keeps this copy, how to reach them, and where to report an error on this very page. */
function foot(organisatie: Organisatie, page: { titel: string; kort: string }): string {
  const { naam, contact, feedback, toegankelijkheidsverklaring, privacyverklaring, links } = organisatie;
  const subject = `?subject=${encodeURIComponent(`Handboek Burgerparticipatie: ${page.kort}`)}`;
  const report = feedback === undefined ? undefined : mailOrUrl(feedback);
  const items = [
    contact?.url && anchor(contact.url, contact.naam ?? `Contact met ${naam}`),
    contact?.email && anchor(`mailto:${contact.email}`, contact.email),
    contact?.telefoon && anchor(`tel:${contact.telefoon.replace(/[^+\d]/g, '')}`, contact.telefoon),
    report && anchor(report.startsWith('mailto:') ? report + subject : report, 'Meld een fout op deze pagina'),
    toegankelijkheidsverklaring && anchor(toegankelijkheidsverklaring, `Toegankelijkheidsverklaring van ${naam}`),
    privacyverklaring && anchor(privacyverklaring, `Privacyverklaring van ${naam}`),
    ...(links ?? []).map(({ tekst, url }) => anchor(url, tekst)),
  ].filter((item) => typeof item === 'string');
  const who = contact?.naam === undefined || contact.url !== undefined ? '' : `, ${escapeHtml(contact.naam)}`;
  const list = items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
  return `<div class="voet-organisatie"><p>Deze kopie wordt beheerd door ${escapeHtml(naam)}${who}.</p>${list}</div>`;
}

/** Pages of the handbook that speak of 'the organisation that publishes this copy': address → heading → what to say there. */
function remarks(organisatie: Organisatie): Readonly<Record<string, readonly (readonly [heading: string, html: string])[]>> {
  const { naam, feedback, toegankelijkheidsverklaring, privacyverklaring } = organisatie;
  const say = (heading: string, html: string | undefined) =>
    html === undefined ? [] : [[heading, `<p class="van-organisatie">${html}</p>`] as const];
  return {
    '/over/': say(
      'fout-melden',
      feedback && `Deze kopie is van ${escapeHtml(naam)}. Meld een fout bij ${anchor(mailOrUrl(feedback), feedback)}.`,
    ),
    '/toegankelijkheid/': say(
      'verklaring',
      toegankelijkheidsverklaring &&
        `Voor deze kopie geldt de ${anchor(toegankelijkheidsverklaring, `toegankelijkheidsverklaring van ${naam}`)}.`,
    ),
    '/privacy/': say(
      'server',
      privacyverklaring && `Voor deze kopie geldt de ${anchor(privacyverklaring, `privacyverklaring van ${naam}`)}.`,
    ),
  };
}

function note(organisatie: Organisatie, local: Note): string {
  const title = escapeHtml(noteTitle(organisatie, local));
  const date = local.bijgewerkt === undefined ? '' : `<p class="bij-ons-datum">Bijgewerkt op ${datumVoluit(local.bijgewerkt)}</p>`;
  return `<aside class="bij-ons" aria-labelledby="bij-ons"><h2 id="bij-ons">${title}</h2>${local.html}${date}</aside>`;
}

/** Takes the parts that the organisation leaves out from the menu and from the front page. */
function hide(document: Document, url: string, hidden: readonly string[]): void {
  const targets = SECTIONS.filter(({ id }) => hidden.includes(id)).map((section) => relativeUrl(section.url, url));
  if (targets.length === 0) return;
  const leave: Element[] = [];
  const visit = (item: Element, within: boolean): void => {
    if (item.tagName === 'li' && within) {
      const link = find(item, byTag('a'));
      if (link && targets.includes(attr(link, 'href') ?? '')) leave.push(item);
    }
  };
  for (const name of ['hoofdmenu', ...(url === '/' ? ['ingangen'] : [])]) {
    const part = find(document, byClass(name));
    if (part) walk(part, (element) => visit(element, true));
  }
  if (url === '/' && hidden.includes('rollen')) {
    const heading = find(document, byId('rollen'));
    if (heading?.parentNode) leave.push(heading.parentNode as Element);
  }
  leave.forEach(removeElement);
}

/** What a page is called in a message about it. */
export interface PageName {
  /** Canonical address. */
  url: string;
  titel: string;
  /** Code, or the address for a page without one. */
  kort: string;
}

/**
 * Changes one page in place.
 * @throws when the page lacks a part that every page of the handbook has
 */
export function brandPage(document: Document, page: PageName, overlay: Overlay): void {
  const { organisatie, notes, theme } = overlay;
  const { url } = page;
  const head = need(document, '<head>', byTag('head'));
  const title = need(head, '<title>', byTag('title'));
  setText(title, `${textOf(title)} – ${organisatie.naam}`);
  if (theme !== '') addTheme(head, url);
  if (organisatie.adres !== undefined) setCanonical(head, new URL(url.slice(1), organisatie.adres).href);
  if (organisatie.tooi !== undefined) append(head, fragment(`<meta name="DCTERMS.publisher" content="${organisatie.tooi}">`, url));

  const bar = need(document, 'balk', byClass('balk'));
  const body = bar.parentNode as Element;
  insert(body, body.childNodes.indexOf(bar), fragment(strip(organisatie, url), url));
  hide(document, url, organisatie.verberg ?? []);

  const local = notes.find(({ code }) => code === page.kort);
  if (local) addNote(document, url, organisatie, local);
  for (const [heading, html] of remarks(organisatie)[url] ?? []) {
    const found = find(document, byId(heading));
    if (found) after(found, fragment(html, url));
  }
  append(need(document, 'voet', byClass('voet-binnen')), fragment(foot(organisatie, page), url));
}

/** The theme comes after the style sheet of the handbook and before the one for paper, which has the last word. */
function addTheme(head: Element, url: string): void {
  const sheets = head.childNodes.filter((node): node is Element => 'tagName' in node && attr(node, 'rel') === 'stylesheet');
  const print = sheets.find((sheet) => attr(sheet, 'media') === 'print');
  const place = print ? head.childNodes.indexOf(print) : head.childNodes.length;
  insert(head, place, fragment('<link rel="stylesheet" href="/lokaal/thema.css">', url));
}

function setCanonical(head: Element, href: string): void {
  const existing = find(head, (element) => attr(element, 'rel') === 'canonical');
  if (existing) setAttr(existing, 'href', href);
  else append(head, fragment(`<link rel="canonical" href="${escapeHtml(href)}">`, '/'));
}

function addNote(document: Document, url: string, organisatie: Organisatie, local: Note): void {
  const nodes = fragment(note(organisatie, local), url);
  const text = need(document, 'tekst', byClass('tekst'));
  if (local.plaats === 'onder') append(text, nodes);
  else insert(text, 0, nodes);
  const contents = find(document, byClass('inhoudsopgave'));
  const list = contents && find(contents, byTag('ul'));
  if (!list) return;
  const item = fragment(`<li><a href="#bij-ons">${escapeHtml(noteTitle(organisatie, local))}</a></li>`, url);
  insert(list, local.plaats === 'onder' ? list.childNodes.length : 0, item);
}

/**
 * Makes a page of the organisation out of a page of the handbook that has the same frame.
 * @param document a fresh copy of `/over/`; it is changed in place
 */
export function makeOwnPage(
  document: Document,
  page: OwnPage | 'overzicht',
  overlay: Overlay,
  titles: ReadonlyMap<string, { titel: string; url: string }>,
): PageName {
  const { organisatie } = overlay;
  const overview = page === 'overzicht';
  const url = overview ? LOCAL_URL : `${LOCAL_URL}${page.slug}/`;
  const titel = overview ? `Bij ons in ${shortName(organisatie)}` : page.titel;
  const lead = overview ? `Wat ${organisatie.naam} aan deze kopie van het handboek heeft toegevoegd.` : page.samenvatting;
  rebase(document, '/over/', url);
  const head = need(document, '<head>', byTag('head'));
  setText(need(head, '<title>', byTag('title')), `${titel} – Handboek Burgerparticipatie`);
  setAttr(
    need(head, 'beschrijving', (element) => attr(element, 'name') === 'description'),
    'content',
    lead,
  );
  // What links show of the page that lent its frame.
  for (const meta of head.childNodes.filter((node): node is Element => 'tagName' in node)) {
    const name = attr(meta, 'property') ?? attr(meta, 'name') ?? '';
    if (/^(og|twitter):/.test(name) || attr(meta, 'rel') === 'canonical') removeElement(meta);
  }
  const crumbs = find(need(document, 'kruimelpad', byClass('kruimels')), byTag('ol'));
  if (crumbs && !overview) append(crumbs, fragment(`<li><a href="${LOCAL_URL}">Bij ons</a></li>`, url));
  setText(need(document, 'titel', byTag('h1')), titel);
  setText(need(document, 'inleiding', byClass('lead')), lead);
  const text = need(document, 'tekst', byClass('tekst'));
  text.childNodes = [];
  const date = overview ? '' : ` Bijgewerkt op ${datumVoluit(page.bijgewerkt)}.`;
  const origin = `<p class="van-organisatie">Deze pagina is van ${escapeHtml(organisatie.naam)} en hoort niet bij het handboek zelf.${date}</p>`;
  append(text, fragment(origin + (overview ? overviewHtml(overlay, titles) : page.html), url));
  const contents = find(document, byClass('inhoudsopgave'));
  const headings = overview ? [] : page.headings;
  if (contents && headings.length < 2) removeElement(contents);
  else if (contents) {
    const list = need(contents, 'lijst', byTag('ul'));
    list.childNodes = [];
    append(list, fragment(headings.map(({ id, text: label }) => `<li><a href="#${id}">${escapeHtml(label)}</a></li>`).join(''), url));
  }
  const paper = find(document, byClass('alleen-print'));
  if (paper) setText(paper, `${organisatie.naam}, bij het Handboek Burgerparticipatie.${date}`);
  return { url, titel, kort: url };
}

function overviewHtml({ organisatie, pages, notes }: Overlay, titles: ReadonlyMap<string, { titel: string; url: string }>): string {
  const list = (items: string[]) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
  const { contact, links } = organisatie;
  const reach = [
    contact?.naam && escapeHtml(contact.naam),
    contact?.email && anchor(`mailto:${contact.email}`, contact.email),
    contact?.telefoon && escapeHtml(contact.telefoon),
    contact?.url && anchor(contact.url, contact.url),
  ].filter((item) => typeof item === 'string');
  const parts = [
    pages.length > 0 &&
      `<h2 id="paginas">Eigen pagina’s</h2>${list(pages.map((page) => `${anchor(`${LOCAL_URL}${page.slug}/`, page.titel)}: ${escapeHtml(page.samenvatting)}`))}`,
    notes.length > 0 &&
      `<h2 id="notities">Notities bij pagina’s</h2>${list(notes.map(({ code }) => anchor(`${titles.get(code)?.url ?? '/'}#bij-ons`, titles.get(code)?.titel ?? code)))}`,
    links && links.length > 0 && `<h2 id="links">Links</h2>${list(links.map(({ tekst, url }) => anchor(url, tekst)))}`,
    reach.length > 0 && `<h2 id="contact">Contact</h2>${list(reach)}`,
  ].filter((part) => typeof part === 'string');
  return parts.join('');
}

/** Addresses of a page that moves from one place to another. */
function rebase(document: Document, from: string, to: string): void {
  const base = 'https://handboek.invalid';
  walk(document, (element) => {
    for (const name of ['href', 'src', 'action']) {
      const value = attr(element, name);
      if (value === undefined || value.startsWith('#') || /^[a-z][a-z0-9+.-]*:/i.test(value)) continue;
      const target = new URL(value, base + from);
      setAttr(element, name, relativeUrl(target.pathname + target.search + target.hash, to));
    }
  });
}
