/** The updates about the law as feeds, for the public edition: a feed needs addresses that work anywhere. */
import { Feed } from 'feed';
import type { Catalogue, CheckedPage } from '../../handbook/catalogue/catalogue.ts';
import { updatesNewestFirst } from '../../handbook/catalogue/navigation.ts';
import { datumVoluit } from '../../handbook/dutch/datum.ts';
import { FEED_PATHS } from '../../handbook/links/feeds.ts';
import { inline } from '../../site/inline.ts';
import { attr, escapeHtml, parseHtml, setAttr, walk, writeBody } from './html.ts';
import { canonicalUrl } from './portable.ts';

const NAME = 'Handboek Burgerparticipatie';
const midnight = (day: string) => new Date(`${day}T00:00:00Z`);

/** HTML whose addresses are complete: a feed is read elsewhere. */
function absolute(html: string, site: string, catalogue: Catalogue): string {
  const document = parseHtml(html);
  walk(document, (element) => {
    const href = attr(element, 'href');
    if (href !== undefined) setAttr(element, 'href', new URL(canonicalUrl(href, catalogue), site).href);
  });
  return writeBody(document);
}

/** What an entry says: when it was, what happened, what it means, and which pages it touches. */
function content({ data }: CheckedPage<'update'>, site: string, catalogue: Catalogue): string {
  const touched = data.raakt.flatMap((code) => catalogue.byCode.get(code) ?? []);
  const links = touched.map(({ titel, url }) => `<li><a href="${escapeHtml(url)}">${escapeHtml(titel)}</a></li>`);
  return absolute(
    [
      `<p><strong>${datumVoluit(data.datum)}</strong> (${data.type})</p>`,
      `<p>${escapeHtml(data.description)}</p>`,
      `<h2>Wat dit betekent voor een gemeente</h2><p>${inline(data.betekenis)}</p>`,
      `<p>Dit raakt:</p><ul>${links.join('')}</ul>`,
    ].join(''),
    site,
    catalogue,
  );
}

/** One feed; `text` makes a title or a summary fit the format. */
function makeFeed(catalogue: Catalogue, site: string, text: (plain: string) => string): Feed {
  const url = (path: string) => new URL(path, site).href;
  const updates = updatesNewestFirst(catalogue);
  const page = url('/wet/updates/');
  const feed = new Feed({
    id: page,
    title: 'Updates over de Wet versterking participatie',
    description: 'Wetgeving, rechtspraak, handreikingen en verordeningen, met wat ze betekenen voor een gemeente.',
    link: page,
    language: 'nl',
    copyright: 'CC BY 4.0',
    author: { name: NAME, link: url('/') },
    generator: NAME,
    favicon: url('/favicon.svg'),
    updated: midnight(updates.reduce((last, { data }) => (data.bijgewerkt > last ? data.bijgewerkt : last), '1970-01-01')),
    feedLinks: { atom: url(FEED_PATHS.atom), json: url(FEED_PATHS.json) },
  });
  for (const update of updates) {
    const { data } = update;
    feed.addItem({
      // The short link is the permanent name of an item: it stays when the address or the title changes.
      id: url(`/${data.code}/`),
      title: text(data.title),
      link: url(update.url),
      // When the entry last changed. The day of the event stands in its text: it may lie years back, or still be to come.
      date: midnight(data.bijgewerkt),
      description: text(data.description),
      content: content(update, site, catalogue),
      category: [{ name: data.type, term: data.type }],
    });
  }
  return feed;
}

/** The Atom feed (RFC 4287). @param site address of the public edition */
export function atomFeed(catalogue: Catalogue, site: string): string {
  // The library marks titles and summaries as HTML, so they are written as HTML.
  const xml = makeFeed(catalogue, site, escapeHtml).atom1();
  return `${xml.replace('<feed xmlns="http://www.w3.org/2005/Atom">', '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">')}\n`;
}

/** The JSON Feed, version 1.1. The library writes 1.0, in which language and authors have no place. @param site address of the public edition */
export function jsonFeed(catalogue: Catalogue, site: string): string {
  const { author, ...feed } = JSON.parse(makeFeed(catalogue, site, (plain) => plain).json1()) as Record<string, unknown>;
  return `${JSON.stringify({ ...feed, version: 'https://jsonfeed.org/version/1.1', language: 'nl', authors: [author] }, undefined, 1)}\n`;
}
