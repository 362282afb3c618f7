/** Makes a page independent of where it stands: every address relative, nothing inline. */
import type { Catalogue } from '../../handbook/catalogue/catalogue.ts';
import { codeOfShortUrl } from '../../handbook/catalogue/catalogue.ts';
import { SRCSET_URL, attr, hasClass, isBlank, isElement, isText, removeElement, setAttr, walk, walkText } from './html.ts';
import type { Document, Element, Node } from './html.ts';
import { relativeUrl } from './relative.ts';

const URL_ATTRIBUTES = ['href', 'src', 'action', 'poster'];
/** Table alignment is the only style that Markdown itself makes. */
const STYLE_CLASSES: Readonly<Record<string, string>> = {
  'text-align:left': 'links',
  'text-align:right': 'rechts',
  'text-align:center': 'midden',
};

/** `/les-1-2/#x` → the canonical address with the same anchor; other addresses stay as they are. */
export function canonicalUrl(url: string, catalogue: Catalogue): string {
  const code = codeOfShortUrl(url, catalogue.byCode);
  const item = code === undefined ? undefined : catalogue.byCode.get(code);
  if (!item) return url;
  const fragment = url.split('#')[1];
  return fragment === undefined ? item.url : `${item.url.split('#')[0] ?? ''}#${fragment}`;
}

const isRootRelative = (url: string) => url.startsWith('/') && !url.startsWith('//');

function makeRelative(element: Element, from: string, catalogue: Catalogue): void {
  // A link that is shown as a short link keeps its short address.
  const keepShort = attr(element, 'data-kopieer') !== undefined;
  for (const name of URL_ATTRIBUTES) {
    const url = attr(element, name);
    if (url === undefined || !isRootRelative(url)) continue;
    setAttr(element, name, relativeUrl(keepShort ? url : canonicalUrl(url, catalogue), from));
  }
  const srcset = attr(element, 'srcset');
  if (srcset !== undefined) {
    const relative = (all: string, before: string, url: string) => (isRootRelative(url) ? before + relativeUrl(url, from) : all);
    setAttr(element, 'srcset', srcset.replace(SRCSET_URL, relative));
  }
}

/** Style attributes become classes. @throws on a style that has no class: it would be blocked by the policy. */
function removeStyle(element: Element, from: string): void {
  const style = attr(element, 'style');
  if (style === undefined) return;
  const name = STYLE_CLASSES[style.replace(/\s|;$/g, '')];
  if (name === undefined) throw new Error(`${from}: het stijlattribuut '${style}' op <${element.tagName}> heeft geen klasse.`);
  setAttr(element, 'style', undefined);
  setAttr(element, 'class', `${attr(element, 'class') ?? ''} ${name}`.trim());
}

/** Light is the default; what Starlight's own styles would need goes, for those styles are not used. */
function leaveNoSkin(element: Element): void {
  if (element.tagName === 'html') setAttr(element, 'data-theme', 'light');
  if (!['html', 'body', 'main'].includes(element.tagName)) return;
  for (const name of ['class', 'dir', 'data-has-toc', 'data-has-sidebar', 'data-pagefind-body']) setAttr(element, name, undefined);
  if (element.tagName === 'main') setAttr(element, 'lang', undefined);
}

/** Refuses what the policy would block: inline scripts and styles, and event handlers. */
function refuseInline(element: Element, from: string): void {
  const { tagName, attrs } = element;
  const handler = attrs.find(({ name }) => name.startsWith('on'));
  if (handler) throw new Error(`${from}: gebeurtenis-attribuut '${handler.name}' op <${tagName}>.`);
  if (tagName === 'style') throw new Error(`${from}: een <style> in de pagina.`);
  if (tagName === 'script' && attr(element, 'src') === undefined) throw new Error(`${from}: een script in de pagina zelf.`);
}

/** Headings of the text link to themselves, so that a reader can copy their address; a heading with a link of its own stays. */
function linkHeading(heading: Element): void {
  const id = attr(heading, 'id');
  if (id === undefined || hasInteractive(heading)) return;
  const link: Element = {
    ...heading,
    nodeName: 'a',
    tagName: 'a',
    attrs: [
      { name: 'class', value: 'anker' },
      { name: 'href', value: `#${id}` },
    ],
    parentNode: heading,
  };
  for (const child of link.childNodes) child.parentNode = link;
  heading.childNodes = [link];
}

function hasInteractive(element: Element): boolean {
  let found = false;
  walk(element, ({ tagName }) => {
    found ||= tagName === 'a' || tagName === 'button';
    return !found;
  });
  return found;
}

/** The print style sheet comes last: on paper it has the last word. */
function lastPrint(document: Document): void {
  walk(document, (element) => {
    const { parentNode } = element;
    if (element.tagName !== 'link' || attr(element, 'media') !== 'print' || !parentNode) return;
    parentNode.childNodes = [...parentNode.childNodes.filter((node) => node !== element), element];
  });
}

/** Elements whose children are laid out as blocks: white space between them shows nowhere and only costs bytes. */
const BLOCK_PARENTS = new Set(
  'html head body header nav main section footer figure ul ol dl table thead tbody tr svg g text form fieldset details'.split(' '),
);

/** Elements at whose edges white space is never meant. */
const TRIMMED = new Set('a b button caption dd dt h1 h2 h3 h4 label legend li option p q small span strong summary td th time'.split(' '));

/** Elements that stand in a line: a space between two of them parts words. */
const INLINE = new Set('a abbr b bdi bdo cite code data dfn em i kbd mark q s samp small span strong sub sup time u var'.split(' '));
const isInline = (node: Node | undefined) => node !== undefined && isElement(node) && INLINE.has(node.tagName);

function dropLayoutSpace(document: Document): void {
  walk(document, (element) => {
    const onlyBlocks =
      BLOCK_PARENTS.has(element.tagName) ||
      (element.tagName === 'div' && element.childNodes.every((child) => isElement(child) || isBlank(child)));
    if (onlyBlocks) {
      element.childNodes = element.childNodes.filter(
        (child, index, all) => !isBlank(child) || (isInline(all[index - 1]) && isInline(all[index + 1])),
      );
    }
    if (TRIMMED.has(element.tagName)) trimEdges(element);
  });
}

/** White space at the beginning and end of a block is not shown, and of a quotation or a link it is wrong. */
function trimEdges(element: Element): void {
  const [first, last] = [element.childNodes[0], element.childNodes.at(-1)];
  if (first && isText(first)) first.value = first.value.replace(/^[ \t\r\n\f]+/, '');
  if (last && isText(last)) last.value = last.value.replace(/[ \t\r\n\f]+$/, '');
}

/** Dutch words that begin with an apostrophe: quotation marks are typographic, so 's avonds would open a quotation. */
const LOST_APOSTROPHE = /(^|[\s(])‘(s|t|n|m|r|k)(?=[\s-])/g;

/**
 * Changes one page in place.
 * @param from canonical address of the page
 * @param emptyScripts addresses of scripts with nothing in them; their tags go
 * @throws when the page has something inline
 */
export function makePortable(document: Document, from: string, catalogue: Catalogue, emptyScripts: ReadonlySet<string>): void {
  const drop: Element[] = [];
  const headings: Element[] = [];
  let inText = false;
  walk(document, (element) => {
    inText ||= hasClass(element, 'tekst');
    if (inText && /^h[23]$/.test(element.tagName)) headings.push(element);
    leaveNoSkin(element);
    if (element.tagName === 'script' && emptyScripts.has(attr(element, 'src') ?? '')) drop.push(element);
    refuseInline(element, from);
    removeStyle(element, from);
    makeRelative(element, from, catalogue);
  });
  lastPrint(document);
  headings.forEach(linkHeading);
  dropLayoutSpace(document);
  drop.forEach(removeElement);
  walkText(document, (text) => {
    if (text.value.includes('‘')) text.value = text.value.replace(LOST_APOSTROPHE, '$1’$2');
  });
}

/** Style sheets stand together in one folder: their addresses need only the name of the file. */
export const relativeCss = (css: string): string => css.replaceAll('url(/_astro/', 'url(').replaceAll('url("/_astro/', 'url("');
