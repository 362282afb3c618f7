import { describe, expect, it } from 'vitest';
import { words } from '../../../src/handbook/dutch/words.ts';
import { RANKING, nameScore, searchHandbook } from '../../../src/handbook/search/engine.ts';
import type { PagefindApi } from '../../../src/handbook/search/engine.ts';
import { indexedRecord } from '../../../src/handbook/search/indexing.ts';
import { indexLookup } from '../../../src/handbook/search/lookup.ts';
import type { ArticleRow, LookupRow } from '../../../src/handbook/search/lookup.ts';

/** One place in the pretended index. */
interface Doc {
  code: string;
  soort: string;
  title: string;
  text: string;
  url?: string;
  kop?: string;
  score?: number;
  facet?: string;
}

/**
 * Does what Pagefind does with words: all must match, a word also matches what begins with it, an unknown word falls back
 * to the longest beginning that is known, and between quotation marks only the word itself matches.
 */
class FakePagefind implements PagefindApi {
  readonly terms: string[] = [];
  loaded = 0;
  readonly #docs: readonly Doc[];
  constructor(docs: readonly Doc[]) {
    this.#docs = docs;
  }
  options = () => Promise.resolve();
  init = () => Promise.resolve();

  #matches(term: string, doc: Doc): boolean {
    const known = (entry: Doc) => words([entry.title, entry.kop, entry.text].join(' '));
    const exact = /^"(.*)"$/.exec(term)?.[1];
    if (exact !== undefined) return known(doc).includes(exact);
    const all = this.#docs.flatMap(known);
    const fallback = all.filter((word) => term.startsWith(word)).sort((a, b) => b.length - a.length)[0];
    const wanted = all.some((word) => word.startsWith(term)) ? term : (fallback ?? term);
    return known(doc).some((word) => word.startsWith(wanted));
  }

  search(term: string | null, { filters = {} }: { filters?: Record<string, string[]> } = {}) {
    this.terms.push(term ?? '');
    const found = this.#docs.filter(
      (doc) => (term ?? '').split(' ').every((word) => this.#matches(word, doc)) && (filters['soort']?.includes(doc.facet ?? '') ?? true),
    );
    const results = found.map((doc) => ({
      id: `${doc.code}${doc.url ?? ''}`,
      score: doc.score ?? 1,
      data: () => {
        this.loaded += 1;
        const url = doc.url ?? `/${doc.code}-adres/`;
        const meta = { code: doc.code, soort: doc.soort, title: doc.title, kop: doc.kop };
        return Promise.resolve({ url: `/basis${url}`, raw_url: url, excerpt: doc.text, meta, filters: {} });
      },
    }));
    return Promise.resolve({ results });
  }
}

const rows: LookupRow[] = [
  ['les-2-2', 'Wie nodig je uit', 'deelnemers werven'],
  ['werkvorm-21', 'Burgerberaad', 'citizens assembly'],
  ['wet-1', 'De wet in het kort', ''],
  ['wet-2', 'De verordening', ''],
  ['begrip-loting', 'Loting', 'trekking'],
  ['begrip-partij', 'Partij', ''],
];
const artikelen: ArticleRow[] = [['Gemeentewet', 'Gemw', '150', 'Participatieverordening', 'BWBR0005416', 'wet-2|wet-1']];
const index = indexLookup({ items: rows, artikelen });

const doc = (code: string, text: string, meer: Partial<Doc> = {}): Doc => {
  const row = rows.find(([known]) => known === code);
  return { code, soort: row === undefined ? 'pagina' : code.slice(0, code.indexOf('-')), title: row?.[1] ?? code, text, ...meer };
};
async function zoek(docs: readonly Doc[], query: string, options: { filters?: Record<string, string[]>; soort?: string } = {}) {
  const api = new FakePagefind(docs);
  const outcome = await searchHandbook(api, index, query, options);
  return { ...outcome, api, codes: outcome.results.map(({ code }) => code) };
}

describe('de vraag', () => {
  it.each(['', '   ', '?!…', '"', '<>'])('zonder woorden (%j) vraagt de index niets', async (query) => {
    const { api, results, corrected, loosened } = await zoek([doc('les-2-2', 'alles')], query);
    expect(api.terms).toEqual([]);
    expect({ results, corrected, loosened }).toEqual({ results: [], corrected: undefined, loosened: false });
  });

  it('gaat zonder stopwoorden, accenten en leestekens naar de index', async () => {
    const { api } = await zoek([doc('les-2-2', 'raadsleden werven')], 'Hoe kun je RAADSLEDEN wérven?');
    expect(api.terms[0]).toBe('raadsleden werven');
  });

  it.each(['"loting" OR 1', '<script>alert(1)</script>', '__proto__ constructor', '../../etc/passwd', '%00%ff'])(
    'mag alles bevatten: %j',
    async (query) => {
      const { api } = await zoek([doc('les-2-2', 'tekst')], query);
      for (const term of api.terms) expect(term).toMatch(/^("[\p{L}\p{N}]+"|[\p{L}\p{N}]+( [\p{L}\p{N}]+)*)$/u);
    },
  );

  it('wordt afgekapt als zij te lang is', async () => {
    const { api } = await zoek([], 'woord '.repeat(5000));
    expect(Math.max(...api.terms.map((term) => term.split(' ').length))).toBeLessThanOrEqual(12);
    expect(api.terms.length).toBeLessThan(40);
    const { api: long } = await zoek([], 'a'.repeat(100_000));
    expect(Math.max(...long.terms.map((term) => term.length))).toBeLessThanOrEqual(302);
  });
});

describe('de resultaten', () => {
  it('zijn per pagina, met de beste plaats eerst', async () => {
    const { results } = await zoek(
      [
        doc('les-2-2', 'raad een', { url: '/lessen/wie-nodig-je-uit/#a', kop: 'A', score: 3 }),
        doc('werkvorm-21', 'raad twee', { score: 5 }),
        doc('les-2-2', 'raad drie', { url: '/lessen/wie-nodig-je-uit/#b', kop: 'B', score: 9 }),
      ],
      'raad',
    );
    expect(results.map(({ code, hits }) => [code, hits.map(({ kop }) => kop)])).toEqual([
      ['les-2-2', ['B', 'A']],
      ['werkvorm-21', ['']],
    ]);
  });

  it('hebben het adres van de pagina uit de tabel, en van elke plaats het eigen anker, zonder schuine streep ervoor', async () => {
    const { results } = await zoek([doc('les-2-2', 'raad', { url: '/lessen/wie-nodig-je-uit/#a' })], 'raad');
    expect(results[0]).toMatchObject({ url: 'lessen/wie-nodig-je-uit/', hits: [{ url: 'lessen/wie-nodig-je-uit/#a' }] });
  });

  it('werken ook voor een pagina die niet in de tabel staat', async () => {
    const { results } = await zoek([doc('pagina-eigen', 'raad', { url: '/eigen/#x', title: 'Eigen pagina' })], 'raad');
    expect(results).toMatchObject([{ code: 'pagina-eigen', titel: 'Eigen pagina', url: 'eigen/', soort: 'pagina' }]);
  });

  it('staan bij gelijke punten op code, zodat de volgorde vaststaat', async () => {
    expect((await zoek([doc('pagina-b', 'raad'), doc('pagina-a', 'raad'), doc('pagina-c', 'raad')], 'raad')).codes).toEqual([
      'pagina-a',
      'pagina-b',
      'pagina-c',
    ]);
  });

  it('kosten niet meer ophalen dan er op twee schermen past', async () => {
    const { api, results } = await zoek(
      Array.from({ length: 80 }, (_, number) => doc(`pagina-${number}`, 'raad', { score: number })),
      'raad',
    );
    expect(api.loaded).toBeLessThanOrEqual(30);
    expect(results[0]?.code).toBe('pagina-79');
  });
});

describe('namen', () => {
  const bladen = [
    doc('les-2-2', 'loting loting loting', { score: 20 }),
    doc('begrip-loting', 'Toeval.', { score: 1 }),
    doc('wet-1', 'loting', { score: 2 }),
  ];

  it('gaan voor: wie de naam intypt, krijgt het begrip bovenaan', async () => {
    expect((await zoek(bladen, 'Loting')).codes[0]).toBe('begrip-loting');
    expect((await zoek(bladen, 'Wat is loting?')).codes[0]).toBe('begrip-loting');
  });

  it('gelden ook als zoekwoord, ook als de index het woord niet kent', async () => {
    const { results } = await zoek(bladen, 'citizens assembly');
    expect(results[0]).toMatchObject({ code: 'werkvorm-21', titel: 'Burgerberaad', url: 'werkvorm-21/', hits: [] });
  });

  it('brengen een item niet twee keer', async () => {
    const { codes } = await zoek(bladen, 'loting');
    expect(codes.filter((code) => code === 'begrip-loting')).toHaveLength(1);
  });
});

describe('nameScore', () => {
  const entry = (soort: string, ...names: string[]) => ({ code: 'x', soort, titel: '', url: '', names });
  const score = (item: ReturnType<typeof entry>, vraag: string) => nameScore(item, vraag.split(' '), vraag);

  it('loopt af van hele naam, zoekwoord, alle woorden in de titel, sommige, naar geen', () => {
    const scores = [
      score(entry('les', 'loting'), 'loting'),
      score(entry('les', 'trekken', 'loting'), 'loting'),
      score(entry('les', 'loting in de wijk'), 'loting'),
      score(entry('les', 'loting in de wijk'), 'loting raad'),
      score(entry('les', 'iets anders'), 'loting'),
    ];
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(scores).size).toBe(scores.length);
    expect(scores.at(-1)).toBe(0);
  });

  it('ziet delen van een samenstelling in de titel', () => {
    expect(score(entry('wet', 'participatieverordening maken'), 'verordening')).toBe(
      score(entry('wet', 'verordening maken'), 'verordening'),
    );
  });

  it('ziet een begin van een titelwoord en een langere vorm ervan', () => {
    expect(score(entry('les', 'deelnemers kiezen'), 'deelnem')).toBeGreaterThan(0);
    expect(score(entry('les', 'deelnemer kiezen'), 'deelnemers')).toBeGreaterThan(0);
    expect(score(entry('les', 'wet lezen'), 'wethouder')).toBe(0);
  });

  it('geeft een begrip bij gelijke naam de voorkeur', () => {
    expect(score(entry('begrip', 'loting'), 'loting')).toBeGreaterThan(score(entry('les', 'loting'), 'loting'));
  });
});

describe('spelling', () => {
  const bladen = [
    doc('begrip-loting', 'Toeval.'),
    doc('werkvorm-21', 'Een burgerberaad met de burger.'),
    doc('wet-1', 'Maatschappelijke partijen.'),
  ];

  it('verbetert een woord dat nergens staat, en zegt het', async () => {
    const { codes, corrected } = await zoek(bladen, 'lotign');
    expect(corrected).toBe('loting');
    expect(codes[0]).toBe('begrip-loting');
  });

  it('neemt geen genoegen met een woord dat alleen hetzelfde begint', async () => {
    const { codes, corrected } = await zoek(bladen, 'burgerbraad');
    expect(corrected).toBe('burgerberaad');
    expect(codes[0]).toBe('werkvorm-21');
  });

  it('verbetert een woord niet dat in een tekst staat', async () => {
    const { codes, corrected } = await zoek(bladen, 'partijen');
    expect(corrected).toBeUndefined();
    expect(codes).toContain('wet-1');
  });

  it('verbetert niet terwijl iemand nog typt', async () => {
    const { corrected } = await zoek(bladen, 'burgerb');
    expect(corrected).toBeUndefined();
  });

  it('voegt samen wat bij elkaar hoort, zonder dat een verbetering te noemen', async () => {
    const { api, codes, corrected } = await zoek(bladen, 'burger beraad');
    expect(api.terms).toContain('burgerberaad');
    expect(corrected).toBeUndefined();
    expect(codes[0]).toBe('werkvorm-21');
  });

  it('laat een onbekend woord staan waar niets op lijkt', async () => {
    const { results, corrected, loosened } = await zoek(bladen, 'fietsenstalling');
    expect({ results, corrected, loosened }).toEqual({ results: [], corrected: undefined, loosened: false });
  });
});

describe('losser zoeken', () => {
  it('gebeurt als geen pagina alle woorden heeft, en wordt gezegd', async () => {
    const { codes, loosened } = await zoek([doc('pagina-a', 'raad'), doc('pagina-b', 'budget'), doc('pagina-c', 'niets')], 'raad budget');
    expect(loosened).toBe(true);
    expect([...codes].sort()).toEqual(['pagina-a', 'pagina-b']);
  });

  it('zet bovenaan wat de meeste woorden heeft', async () => {
    const { codes } = await zoek(
      [doc('pagina-a', 'raad', { score: 10 }), doc('pagina-b', 'budget agenda', { score: 3 }), doc('pagina-c', 'agenda', { score: 10 })],
      'raad budget agenda',
    );
    expect(codes[0]).toBe('pagina-b');
  });

  it('vult aan onder wat wel alle woorden heeft, ook als dat minder punten kreeg', async () => {
    const { codes, loosened } = await zoek(
      [doc('pagina-a', 'raad', { score: 50 }), doc('pagina-b', 'raad budget', { score: 2 })],
      'raad budget',
    );
    expect(codes).toEqual(['pagina-b', 'pagina-a']);
    expect(loosened).toBe(false);
  });

  it('gebeurt niet als er genoeg is', async () => {
    const genoeg = ['a', 'b', 'c'].map((naam) => doc(`pagina-${naam}`, 'raad budget'));
    const { api, codes } = await zoek([...genoeg, doc('pagina-d', 'raad')], 'raad budget');
    expect(codes).not.toContain('pagina-d');
    expect(api.terms).toEqual(['raad budget']);
  });
});

describe('rechtstreekse antwoorden', () => {
  const bladen = [doc('wet-1', 'artikel 150', { score: 30 }), doc('pagina-a', 'les 2 2 artikel 150 gemeentewet', { score: 60 })];

  it('zet de pagina van een code bovenaan, ook als de index haar niet geeft', async () => {
    expect((await zoek(bladen, 'les 2.2')).codes[0]).toBe('les-2-2');
    expect((await zoek(bladen, 'Les 2-2')).results[0]).toMatchObject({ url: 'les-2-2/' });
  });

  it('geeft bij een wetsartikel de vaste link, en de pagina’s erover bovenaan op hun volgorde', async () => {
    const { artikelen: found, codes } = await zoek([doc('pagina-a', 'artikel 150 gemeentewet', { score: 60 })], 'artikel 150 gemeentewet');
    expect(found).toEqual(artikelen);
    expect(codes.slice(0, 2)).toEqual(['wet-2', 'wet-1']);
  });

  it('geeft geen artikel bij een gewone vraag', async () => {
    expect((await zoek(bladen, 'loting')).artikelen).toEqual([]);
  });
});

describe('kiezen', () => {
  const bladen = [doc('les-2-2', 'loting', { facet: 'Lessen' }), doc('wet-1', 'loting', { facet: 'De wet' })];

  it('houdt met een soort alleen die soort, ook bij namen en rechtstreekse antwoorden', async () => {
    expect((await zoek(bladen, 'loting', { soort: 'les' })).codes).toEqual(['les-2-2']);
    expect((await zoek(bladen, 'les 2.2', { soort: 'wet' })).codes).not.toContain('les-2-2');
  });

  it('geeft filters door aan de index', async () => {
    expect((await zoek(bladen, 'uitnodigen of loting', { filters: { soort: ['De wet'] } })).codes).toContain('wet-1');
  });

  it('laat met een filter niets zien wat er niet aan voldoet, ook niet op naam', async () => {
    expect((await zoek(bladen, 'loting', { filters: { soort: ['Lessen'] } })).codes).toEqual(['les-2-2']);
  });
});

it('weegt alleen velden die de index echt heeft', () => {
  const record = {
    url: '/x/',
    titel: 'Uitdaagrecht',
    kop: 'Kop',
    soort: 'les',
    code: 'les-1-1',
    tekst: 'De wijkraad.',
    zoekwoorden: ['woord'],
    filters: {},
  };
  expect(Object.keys(RANKING.metaWeights).sort()).toEqual(Object.keys(indexedRecord(record).meta).sort());
});
