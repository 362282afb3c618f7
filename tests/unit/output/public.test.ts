/** Feeds, robots.txt and security.txt, read with a parser of their own. */
import sax from 'sax';
import { describe, expect, it } from 'vitest';
import { publicFiles } from '../../../src/integrations/output/public.ts';
import { handboek, pagina, velden } from '../hulp.ts';

const SITE = 'https://handboek.example.nl';
const now = new Date('2026-12-01T00:00:00Z');
const catalogue = handboek({
  pages: [
    pagina('wet/01-de-wet.mdx', velden('wet', { title: 'De wet & meer' })),
    pagina('wet/updates/2026-03-01-oud.mdx', velden('update', { bijgewerkt: '2026-03-02' })),
    pagina(
      'wet/updates/2027-01-01-nieuw.mdx',
      velden('update', {
        code: 'update-2027-01-01',
        datum: '2027-01-01',
        title: 'Vraag & antwoord: is 1 < 2?',
        description: 'Over "alles" & <iets>.',
        betekenis: 'Lees [de wet](/wet-1/#in-het-kort) en *denk na*.',
      }),
    ),
  ],
});
const files = publicFiles(catalogue, { site: SITE, contact: undefined, now });
const file = (path: string) => files.get(path) ?? '';

interface Node {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: Node[];
}

/** Reads XML strictly. @throws when it is not well-formed */
function readXml(xml: string): Node {
  const top: Node = { name: '', attributes: {}, text: '', children: [] };
  const open = [top];
  const parser = sax.parser(true, { xmlns: false });
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = ({ name, attributes }) => {
    const node: Node = { name, attributes: attributes as Record<string, string>, text: '', children: [] };
    open.at(-1)?.children.push(node);
    open.push(node);
  };
  const add = (text: string) => {
    const node = open.at(-1);
    if (node) node.text += text;
  };
  parser.ontext = add;
  parser.oncdata = add;
  parser.onclosetag = () => open.pop();
  parser.write(xml).close();
  return top.children[0] ?? top;
}
const all = ({ children }: Node, name: string) => children.filter((child) => child.name === name);
const one = (node: Node, name: string): Node => {
  const found = all(node, name);
  if (found.length !== 1 || !found[0]) throw new Error(`${node.name} heeft ${found.length} keer ${name}`);
  return found[0];
};
const RFC3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

describe('Atom (RFC 4287)', () => {
  const feed = readXml(file('/wet/updates/atom.xml'));
  const entries = all(feed, 'entry');

  it('heeft de verplichte velden van een feed, en een schrijver voor alle stukken', () => {
    expect(feed.name).toBe('feed');
    expect(feed.attributes).toEqual({ xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'nl' });
    expect(one(feed, 'id').text).toBe(`${SITE}/wet/updates/`);
    expect(one(feed, 'title').text).not.toBe('');
    expect(one(feed, 'updated').text).toMatch(RFC3339);
    expect(one(one(feed, 'author'), 'name').text).toBe('Handboek Burgerparticipatie');
  });

  it('noemt zichzelf en de pagina waar zij bij hoort', () => {
    const links = all(feed, 'link').map(({ attributes }) => [attributes['rel'], attributes['href']]);
    expect(links).toEqual([
      ['alternate', `${SITE}/wet/updates/`],
      ['self', `${SITE}/wet/updates/atom.xml`],
    ]);
  });

  it('heeft per stuk een blijvende id, een titel, een dag en een adres; het nieuwste eerst', () => {
    expect(entries.map((entry) => one(entry, 'id').text)).toEqual([`${SITE}/update-2027-01-01/`, `${SITE}/update-2026-03-01/`]);
    expect(entries.map((entry) => one(entry, 'link').attributes['href'])).toEqual([
      `${SITE}/wet/updates/2027-01-01-nieuw/`,
      `${SITE}/wet/updates/2026-03-01-oud/`,
    ]);
    expect(entries.map((entry) => one(entry, 'updated').text)).toEqual(['2026-11-21T00:00:00.000Z', '2026-03-02T00:00:00.000Z']);
    for (const entry of entries) expect(one(entry, 'updated').text).toMatch(RFC3339);
    // The feed is as new as its newest change, not as the moment of building.
    expect(one(feed, 'updated').text).toBe('2026-11-21T00:00:00.000Z');
  });

  it('maakt van leestekens in een titel of samenvatting nooit HTML', () => {
    const [entry] = entries;
    if (!entry) throw new Error('geen stuk');
    const { attributes, text } = one(entry, 'title');
    expect(attributes['type']).toBe('html');
    expect(text).toBe('Vraag &#38; antwoord: is 1 &#60; 2?');
    expect(one(entry, 'summary').text).not.toMatch(/<|&(?!#)/);
  });

  it('zegt wat het betekent en wat het raakt, met volledige adressen', () => {
    const [entry] = entries;
    if (!entry) throw new Error('geen stuk');
    const content = one(entry, 'content').text;
    expect(content).toContain('1 januari 2027');
    expect(content).toContain(`<a href="${SITE}/wet/de-wet/#in-het-kort">de wet</a>`);
    expect(content).toContain('<em>denk na</em>');
    expect(content).toContain(`<li><a href="${SITE}/wet/de-wet/">De wet &amp; meer</a></li>`);
    expect(content).not.toMatch(/href="(?!https:)/);
  });
});

describe('JSON Feed 1.1', () => {
  interface Item {
    id: unknown;
    url: unknown;
    title: unknown;
    content_html: unknown;
    date_modified: string;
    tags: unknown;
  }
  const feed = JSON.parse(file('/wet/updates/feed.json')) as Record<string, unknown> & { items: Item[] };

  it('heeft de verplichte velden, en die van versie 1.1', () => {
    expect(feed['version']).toBe('https://jsonfeed.org/version/1.1');
    expect(feed['title']).toEqual(expect.any(String));
    expect(feed['language']).toBe('nl');
    expect(feed['authors']).toEqual([{ name: 'Handboek Burgerparticipatie', url: `${SITE}/` }]);
    expect(feed).not.toHaveProperty('author');
    expect(feed['feed_url']).toBe(`${SITE}/wet/updates/feed.json`);
    expect(feed['home_page_url']).toBe(`${SITE}/wet/updates/`);
  });

  it('heeft dezelfde stukken als Atom, met de titel als gewone tekst', () => {
    expect(feed.items.map(({ id }) => id)).toEqual([`${SITE}/update-2027-01-01/`, `${SITE}/update-2026-03-01/`]);
    expect(feed.items[0]).toMatchObject({
      url: `${SITE}/wet/updates/2027-01-01-nieuw/`,
      title: 'Vraag & antwoord: is 1 < 2?',
      summary: 'Over "alles" & <iets>.',
      tags: ['verordening'],
    });
    for (const item of feed.items) {
      expect(item.content_html).toEqual(expect.stringContaining('Wat dit betekent'));
      expect(item.date_modified).toMatch(RFC3339);
    }
  });
});

describe('robots.txt en security.txt', () => {
  it('wijst zoekmachines de sitemap', () => {
    expect(file('/robots.txt')).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${SITE}/sitemap-index.xml\n`);
  });

  it('maakt security.txt alleen met een contactadres, en dan een jaar geldig na de laatste wijziging', () => {
    expect([...files.keys()]).toEqual(['/robots.txt', '/wet/updates/atom.xml', '/wet/updates/feed.json']);
    expect(publicFiles(catalogue, { site: SITE, contact: ' ', now }).has('/.well-known/security.txt')).toBe(false);
    const contact = 'mailto:a@example.nl https://example.nl/melden';
    expect(publicFiles(catalogue, { site: SITE, contact, now }).get('/.well-known/security.txt')).toBe(
      `Contact: mailto:a@example.nl\nContact: https://example.nl/melden\nExpires: 2027-11-21T00:00:00Z\nPreferred-Languages: nl, en\nCanonical: ${SITE}/.well-known/security.txt\n`,
    );
  });

  it('weigert een contact dat geen adres is, en een editie die te oud is om een contact te beloven', () => {
    const make = (contact: string, day: Date) => () => publicFiles(catalogue, { site: SITE, contact, now: day });
    expect(make('beveiliging@example.nl', now)).toThrow(/geen contactadres/);
    expect(make('mailto:a@example.nl', new Date('2027-12-01T00:00:00Z'))).toThrow(/voorbij/);
  });

  it('geeft op een andere dag dezelfde bytes', () => {
    const contact = 'mailto:a@example.nl';
    const made = ['2026-12-01', '2027-03-04'].map((day) => [...publicFiles(catalogue, { site: SITE, contact, now: new Date(day) })]);
    expect(made[0]).toEqual(made[1]);
  });
});
