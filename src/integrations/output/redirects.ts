/** Old addresses that lead on, from the register. */
import type { Register } from '../../handbook/links/register.ts';
import { attr, walk } from './html.ts';
import type { Document, Element } from './html.ts';
import { relativeUrl } from './portable.ts';

/** The page that stands at an old address; works without JavaScript. */
export function redirectHtml(from: string, to: string): string {
  const url = relativeUrl(to, from);
  return `<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>Verhuisd – Handboek Burgerparticipatie</title><meta http-equiv="refresh" content="0; url=${url}"></head><body><main><h1>Deze pagina is verhuisd</h1><p><a href="${url}">Ga naar het nieuwe adres</a></p></main></body></html>\n`;
}

/** Redirects of whole pages: `[from, to]`. */
export const pageRedirects = (register: Register): [string, string][] =>
  Object.entries(register.doorverwijzingen).filter(([from]) => !from.includes('#'));

/** Gives headings their old ids as well: an old link to a heading then still comes out there. */
export function addOldAnchors(document: Document, url: string, register: Register): void {
  const old = Object.entries(register.doorverwijzingen).filter(([from, to]) => from.startsWith(`${url}#`) && to.startsWith(`${url}#`));
  for (const [from, to] of old) {
    walk(document, (element) => {
      if (attr(element, 'id') !== to.slice(url.length + 1)) return;
      const anchor: Element = {
        ...element,
        nodeName: 'span',
        tagName: 'span',
        attrs: [{ name: 'id', value: from.slice(url.length + 1) }],
        childNodes: [],
        parentNode: element,
      };
      element.childNodes.unshift(anchor);
    });
  }
}
