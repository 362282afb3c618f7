/** Addresses that lead on to another: short links, and old addresses from the register. */
import type { Catalogue } from '../../handbook/catalogue/catalogue.ts';
import type { Register } from '../../handbook/links/register.ts';
import { attr, escapeHtml, walk } from './html.ts';
import type { Document, Element } from './html.ts';
import { relativeUrl } from './relative.ts';

export interface Redirect {
  /** Address with slashes around it: `/les-1-2/`. */
  from: string;
  /** Where it leads, from the root: `/lessen/x/` or `/begrippen/#loting`; or a complete web address. */
  to: string;
  titel: string;
}

/**
 * The page that stands at an address that leads on; works without JavaScript and without help of the server.
 * Search engines take the address where it leads: in the public edition from its canonical address; elsewhere they keep away.
 * @param site address of the public edition
 */
export function redirectHtml({ from, to, titel }: Redirect, site?: string): string {
  const url = escapeHtml(to.startsWith('/') ? relativeUrl(to, from) : to);
  const title = escapeHtml(titel);
  const engines =
    site === undefined
      ? '<meta name="robots" content="noindex">'
      : `<link rel="canonical" href="${escapeHtml(new URL(to.split('#')[0] ?? '', site).href)}">`;
  return `<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">${engines}<title>${title} – Handboek Burgerparticipatie</title><meta http-equiv="refresh" content="0; url=${url}"></head><body><main><h1>${title}</h1><p><a href="${url}">Ga verder naar deze pagina</a></p></main></body></html>\n`;
}

/** Every code is an address that leads to its item; every old address leads to its successor. */
export function allRedirects(catalogue: Catalogue, register: Register): Redirect[] {
  const short = catalogue.items.flatMap(({ korteUrl, url, titel }): Redirect[] =>
    korteUrl === undefined ? [] : [{ from: korteUrl, to: url, titel }],
  );
  const old = Object.entries(register.doorverwijzingen).filter(([from]) => !from.includes('#'));
  return [...short, ...old.map(([from, to]): Redirect => ({ from, to, titel: 'Deze pagina is verhuisd' }))];
}

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
