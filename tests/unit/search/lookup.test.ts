import { describe, expect, it } from 'vitest';
import { buildLookup, findArticles, findCode, indexLookup } from '../../../src/handbook/search/lookup.ts';
import { begrip, bron, handboek, pagina, velden, wetsartikel } from '../hulp.ts';

const lookup = buildLookup(
  handboek({
    pages: [
      pagina('index.mdx', velden('pagina', { code: 'pagina-begin', overzicht: 'home' })),
      pagina('zoeken.mdx', velden('pagina', { code: 'pagina-zoeken', overzicht: 'zoeken' })),
      pagina('over.mdx', velden('pagina', { title: 'Over dit handboek' })),
      pagina('modules/01-a.mdx', velden('module')),
      pagina('lessen/02-02-a.mdx', velden('les', { code: 'les-2-2', title: 'Wereldcafé & loting', zoekwoorden: ['Eén tafel', 'rondje'] })),
      pagina('praktijk/09-a.mdx', velden('praktijk', { code: 'praktijk-9' })),
      pagina('wet/01-a.mdx', velden('wet', { artikelen: ['gemeentewet-150'] })),
      pagina('wet/02-a.mdx', velden('wet', { code: 'wet-2', artikelen: ['awb-3-15', 'gemeentewet-150'] })),
    ],
    begrippen: [begrip('loting', { naam: 'Loting', synoniemen: ['Trekking'] })],
    bronnen: [bron('verslag')],
    wetsartikelen: [
      wetsartikel('gemeentewet-150'),
      wetsartikel('gemeentewet-147a', { artikel: '147a' }),
      wetsartikel('awb-3-15', { wet: 'Algemene wet bestuursrecht', kort: 'Awb', bwb: 'BWBR0005537', artikel: '3:15' }),
      wetsartikel('omgevingswet-16-55', { wet: 'Omgevingswet', kort: 'Ow', artikel: '16.55' }),
      wetsartikel('wmo-2-6-7', { wet: 'Wet maatschappelijke ondersteuning 2015', kort: 'Wmo 2015', artikel: '2.6.7' }),
    ],
  }),
);
const index = indexLookup(lookup);

describe('buildLookup', () => {
  it('bevat elk item met een korte link: geen bronnen en geen pagina’s die op zichzelf staan', () => {
    expect(lookup.items.map(([code]) => code)).toEqual(['module-1', 'les-2-2', 'praktijk-9', 'wet-1', 'wet-2', 'begrip-loting']);
  });

  it('geeft van een begrip de andere namen mee; de zoekwoorden van een pagina staan in de index zelf', () => {
    expect(lookup.items.find(([code]) => code === 'begrip-loting')).toEqual(['begrip-loting', 'Loting', 'Trekking']);
    expect(lookup.items.find(([code]) => code === 'les-2-2')).toEqual(['les-2-2', 'Wereldcafé & loting', '']);
  });

  it('geeft bij een wetsartikel de wet en de pagina’s die het behandelen', () => {
    expect(lookup.artikelen.find(([, , artikel]) => artikel === '150')).toEqual([
      'Gemeentewet',
      'Gemw',
      '150',
      'Participatieverordening',
      'BWBR0005416',
      'wet-1|wet-2',
    ]);
  });
});

describe('indexLookup', () => {
  it('maakt de namen klaar om te vergelijken: klein, zonder accenten en leestekens', () => {
    expect(index.byCode.get('les-2-2')?.names).toEqual(['wereldcafe loting']);
    expect(index.byCode.get('begrip-loting')?.names).toEqual(['loting', 'trekking']);
  });

  it('maakt soort en adres uit de code', () => {
    expect(index.byCode.get('les-2-2')).toMatchObject({ soort: 'les', url: 'les-2-2/' });
    expect(index.byCode.get('begrip-loting')).toMatchObject({ soort: 'begrip', url: 'begrip-loting/' });
  });

  it('verzamelt de woorden voor de spelling, zonder heel korte', () => {
    expect(index.vocabulary.has('wereldcafe')).toBe(true);
    expect(index.vocabulary.has('trekking')).toBe(true);
    expect([...index.vocabulary].filter((word) => word.length < 3)).toEqual([]);
  });
});

describe('findCode', () => {
  it.each([
    ['les 2.2', 'les-2-2'],
    ['Les 2-2', 'les-2-2'],
    ['les-2-2', 'les-2-2'],
    ['LES 2,2', 'les-2-2'],
    ['les2.2', 'les-2-2'],
    ['lessen 2.2', 'les-2-2'],
    [' begrip-loting ', 'begrip-loting'],
    ['casus 9', 'praktijk-9'],
    ['module 1', 'module-1'],
    ['wet 2', 'wet-2'],
  ])('vindt %j', (query, code) => {
    expect(findCode(query, index)?.code).toBe(code);
  });

  it.each(['les 9.9', 'les 2', 'les twee', 'loting', '2.2', 'constructor 1', ''])('vindt niets voor %j', (query) => {
    expect(findCode(query, index)).toBeUndefined();
  });
});

describe('findArticles', () => {
  const found = (query: string) => findArticles(query, index).map(([, kort, artikel]) => `${artikel} ${kort}`);

  it.each([
    ['art 150', '150 Gemw'],
    ['Art. 150', '150 Gemw'],
    ['artikel 150 gemeentewet', '150 Gemw'],
    ['artikel 150 lid 3 van de Gemeentewet', '150 Gemw'],
    ['150 gemw', '150 Gemw'],
    ['150 Gemw.', '150 Gemw'],
    ['147a gemeentewet', '147a Gemw'],
    ['16.55 ow', '16.55 Ow'],
    ['artikel 3:15 awb', '3:15 Awb'],
    ['art 2.6.7 wmo 2015', '2.6.7 Wmo 2015'],
    ['art 2.6.7 wmo', '2.6.7 Wmo 2015'],
  ])('vindt bij %j artikel %s', (query, article) => {
    expect(found(query)).toEqual([article]);
  });

  it.each(['150', '150 awb', 'art 151', 'artikel', '10 stappen', 'les 2.2', 'loting', ''])('vindt niets voor %j', (query) => {
    expect(found(query)).toEqual([]);
  });
});
