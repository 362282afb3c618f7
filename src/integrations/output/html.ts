/** Reading and changing HTML files with a parser. */
import { parse, serialize } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';

export type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;
export type Document = DefaultTreeAdapterTypes.Document;

/** What is inside `<noscript>` counts: readers without JavaScript follow its links. */
const WITHOUT_SCRIPT = { scriptingEnabled: false };

export const parseHtml = (html: string): Document => parse(html, WITHOUT_SCRIPT);
export const writeHtml = (document: Document): string => serialize(document, WITHOUT_SCRIPT);

/** What stands inside the body: for a piece of HTML that was read as a page. */
export function writeBody(document: Document): string {
  let body = '';
  walk(document, (element) => {
    if (element.tagName === 'body') body = serialize(element);
    return element.tagName !== 'body';
  });
  return body;
}

/** Plain text as HTML, also inside an attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

export const isElement = (node: Node): node is Element => 'tagName' in node;
export const isText = (node: Node): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === '#text';

/** A text node with nothing but white space. */
export const isBlank = (node: Node): boolean => isText(node) && node.value.trim() === '' && !node.value.includes('\u00A0');

/** Value of an attribute, or undefined. */
export const attr = (element: Element, name: string): string | undefined =>
  element.attrs.find((attribute) => attribute.name === name)?.value;

/** Sets an attribute, or removes it when `value` is undefined. */
export function setAttr(element: Element, name: string, value: string | undefined): void {
  const existing = element.attrs.find((attribute) => attribute.name === name);
  if (value === undefined) element.attrs = element.attrs.filter((attribute) => attribute !== existing);
  else if (existing) existing.value = value;
  else element.attrs.push({ name, value });
}

/** Addresses in `srcset`: `/a.png 1x, /b.png 2x`. */
export const SRCSET_URL = /(^|,\s*)([^\s,]+)/g;

export const hasClass = (element: Element, name: string): boolean => (attr(element, 'class') ?? '').split(/\s+/).includes(name);

/** Every element under `node`, itself included, in document order; `enter` may return false to skip what is inside. */
export function walk(node: Node, enter: (element: Element) => boolean | void): void {
  if (isElement(node) && enter(node) === false) return;
  if ('childNodes' in node) for (const child of node.childNodes) walk(child, enter);
}

/** The first element that passes a test. */
export function find(document: Node, test: (element: Element) => boolean): Element | undefined {
  let found: Element | undefined;
  walk(document, (element) => {
    if (found) return false;
    if (test(element)) found = element;
    return !found;
  });
  return found;
}

/** Takes an element out of the document. */
export function removeElement(element: Element): void {
  const parent = element.parentNode;
  if (parent) parent.childNodes = parent.childNodes.filter((node) => node !== element);
}

/** Every text node under `node`. */
export function walkText(node: Node, visit: (text: DefaultTreeAdapterTypes.TextNode) => void): void {
  if (isText(node)) visit(node);
  else if ('childNodes' in node) for (const child of node.childNodes) walkText(child, visit);
}

/** Visible text of a node, white space folded; `skip` leaves out elements. */
export function textOf(node: Node, skip: (element: Element) => boolean = () => false): string {
  const parts: string[] = [];
  const visit = (current: Node): void => {
    if (isText(current)) parts.push(current.value);
    else if (isElement(current)) {
      if (skip(current)) return;
      const block = BLOCKS.has(current.tagName);
      if (block) parts.push(' ');
      current.childNodes.forEach(visit);
      if (block) parts.push(' ');
    }
  };
  visit(node);
  return parts
    .join('')
    .replaceAll('\u2060', '')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:!?])/g, '$1')
    .trim();
}

const BLOCKS = new Set([
  'p',
  'li',
  'ul',
  'ol',
  'dl',
  'dt',
  'dd',
  'div',
  'section',
  'td',
  'th',
  'tr',
  'h1',
  'h2',
  'h3',
  'h4',
  'br',
  'figure',
  'summary',
  'details',
]);
