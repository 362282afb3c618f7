import { describe, expect, it } from 'vitest';
import { buildCatalogue, codeOfShortUrl, compareCodes, linksInText, stringsIn } from '../../../src/handbook/catalogue/catalogue.ts';
import { begrip, bron, haal, handboek, inhoud, pagina, velden, wetsartikel } from '../hulp.ts';
import type { Velden } from '../hulp.ts';

const les = (code: string, meer: Velden = {}, tekst = 'Tekst.') =>
  pagina(`lessen/${code}-slug.mdx`, velden('les', { code, ...meer }), tekst);

describe('hulpjes', () => {
  it('zet codes op volgorde zoals mensen tellen', () => {
    expect(['les-1-10', 'les-2-1', 'les-1-2', 'les-1-1'].sort(compareCodes)).toEqual(['les-1-1', 'les-1-2', 'les-1-10', 'les-2-1']);
  });

  it('vindt elke tekst, hoe diep ook', () => {
    expect([...stringsIn({ a: 'een', b: ['twee', { c: 'drie' }], d: 4, e: null, f: true })]).toEqual(['een', 'twee', 'drie']);
  });

  it.each([
    ['Zie [a](/a/) en [b](/b/#c).', ['/a/', '/b/#c']],
    ['Geen link (tussen haakjes) of [haken].', []],
    ['Met een titel: [a](/a/ "titel").', ['/a/']],
    ['Met haken: [a](</a/>).', ['/a/']],
    ['[x](javascript:alert(1))', ['javascript:alert(1)']],
  ])('vindt de links in %j', (text, links) => {
    expect(linksInText(text)).toEqual(links);
  });

  it.each([
    ['/les-1-2/', 'les-1-2'],
    ['/les-1-2/#anker', 'les-1-2'],
    ['/les-9-9/', undefined],
    ['/les-1-2', undefined],
    ['/lessen/les-1-2/', undefined],
    ['https://x.nl/les-1-2/', undefined],
  ])('herkent %s als de code %s', (url, code) => {
    expect(codeOfShortUrl(url, new Map([['les-1-2', 0]]))).toBe(code);
  });
});

describe('items', () => {
  const catalogue = handboek({
    pages: [
      les('les-1-10'),
      pagina('over.mdx', velden('pagina')),
      les('les-1-2', { zoekwoorden: ['vorm'], title: 'Vormen', description: 'Kort.', bijgewerkt: '2026-12-01' }),
      pagina('modules/01-basis.mdx', velden('module')),
      pagina('stappenplan/01-a.mdx', velden('stap', { vragen: [] })),
    ],
    begrippen: [begrip('zienswijze'), begrip('loting', { naam: 'Loting', synoniemen: ['Trekking'], zoekwoorden: ['toeval'] })],
    bronnen: [bron('verslag', { titel: 'Verslag', uitgever: 'Gemeente', datum: '2025', gezien: '2026-11-02' })],
  });

  it('staan op de volgorde van het handboek, zonder pagina’s met fouten', () => {
    expect(catalogue.items.map(({ code }) => code)).toEqual([
      'pagina-over',
      'module-1',
      'les-1-2',
      'les-1-10',
      'begrip-loting',
      'begrip-zienswijze',
      'bron-verslag',
    ]);
    expect(catalogue.page('stap-1')).toBeUndefined();
  });

  it('hebben bij een pagina haar eigen gegevens, een adres zonder volgnummer en een kort adres', () => {
    expect(catalogue.byCode.get('les-1-2')).toEqual({
      code: 'les-1-2',
      soort: 'les',
      titel: 'Vormen',
      url: '/lessen/les-1-2-slug/',
      korteUrl: '/les-1-2/',
      samenvatting: 'Kort.',
      gewijzigd: '2026-12-01',
      zoekwoorden: ['vorm'],
    });
  });

  it('geven een losse pagina geen kort adres: haar eigen adres is al kort', () => {
    expect(catalogue.byCode.get('pagina-over')).toMatchObject({ url: '/over/', korteUrl: undefined });
  });

  it('hebben bij een begrip zijn anker, en alle namen als zoekwoord', () => {
    expect(catalogue.byCode.get('begrip-loting')).toMatchObject({
      titel: 'Loting',
      url: '/begrippen/#loting',
      korteUrl: '/begrip-loting/',
      samenvatting: 'Uitleg.',
      zoekwoorden: ['Trekking', 'toeval'],
    });
  });

  it('hebben bij een bron de uitgever, de datum en de dag waarop zij is gezien', () => {
    expect(catalogue.byCode.get('bron-verslag')).toMatchObject({
      url: '/bronnen/#verslag',
      samenvatting: 'Gemeente, 2025',
      gewijzigd: '2026-11-02',
    });
  });

  it('nemen als laatste wijziging de jongste pagina', () => {
    expect(catalogue.lastChange).toBe('2026-12-01');
    expect(catalogue.byCode.get('begrip-loting')?.gewijzigd).toBe('2026-12-01');
  });

  it('zijn er ook in een leeg handboek: geen', () => {
    expect(handboek({})).toMatchObject({ items: [], lastChange: '1970-01-01' });
  });
});

describe('opzoeken', () => {
  const catalogue = handboek({
    pages: [les('les-1-2'), les('les-1-1')],
    begrippen: [begrip('zienswijze', { naam: 'zienswijze' }), begrip('een', { naam: 'Één' }), begrip('awb', { naam: 'Awb' })],
    bronnen: [bron('b', { titel: 'Tweede' }), bron('a', { titel: 'Eerste' })],
    wetsartikelen: [wetsartikel('gemeentewet-150'), wetsartikel('awb-3-15'), wetsartikel('awb-3-2'), wetsartikel('fout', { bwb: 'x' })],
  });

  it('gaat per soort, in leesvolgorde', () => {
    expect(catalogue.pages('les').map(({ data }) => data.code)).toEqual(['les-1-1', 'les-1-2']);
    expect(catalogue.pages('wet')).toEqual([]);
  });

  it('gaat op adres, op code en op naam', () => {
    expect(catalogue.pageByUrl('/lessen/les-1-1-slug/')?.data.code).toBe('les-1-1');
    expect(catalogue.pageByUrl('/lessen/les-1-1-slug')).toBeUndefined();
    expect(catalogue.begrip('begrip-awb')?.naam).toBe('Awb');
    expect(catalogue.begrip('awb')).toBeUndefined();
    expect(catalogue.bron('bron-a')?.titel).toBe('Eerste');
    expect(catalogue.wetsartikel('gemeentewet-150')?.artikel).toBe('150');
    expect(catalogue.wetsartikel('fout')).toBeUndefined();
  });

  it('geeft begrippen op alfabet zonder op accenten of hoofdletters te letten, artikelen op nummer', () => {
    expect(catalogue.begrippen.map(({ data }) => data.naam)).toEqual(['Awb', 'Één', 'zienswijze']);
    expect(catalogue.bronnen.map(({ slug }) => slug)).toEqual(['a', 'b']);
    expect(catalogue.wetsartikelen.map(({ slug }) => slug)).toEqual(['awb-3-2', 'awb-3-15', 'gemeentewet-150']);
  });
});

describe('verwijzingen', () => {
  const doelen = [
    pagina('valkuilen/01-brief.mdx', velden('valkuil')),
    pagina('werkvormen/01-wandeling.mdx', velden('werkvorm')),
    pagina('modules/01-basis.mdx', velden('module')),
    pagina('praktijk/01-casus.mdx', velden('praktijk')),
    pagina('begrippen/index.mdx', velden('pagina', { code: 'pagina-begrippen', overzicht: 'begrippen' })),
  ];
  const data = { begrippen: [begrip('loting'), begrip('awb')], bronnen: [bron('verslag'), bron('wet')] };
  const van = (meer: Velden, tekst = '') =>
    handboek({ pages: [...doelen, les('les-1-1', { module: 'module-9', ...meer }, tekst)], ...data }).references('les-1-1');

  it.each([
    ['een verwijsveld', { valkuilen: ['valkuil-1'] }, '', 'valkuil-1'],
    ['de module van een les', { module: 'module-1' }, '', 'module-1'],
    ['een korte link in de tekst', {}, 'Zie [x](/werkvorm-1/#a).', 'werkvorm-1'],
    ['een lang adres in de tekst', {}, 'Zie [x](/werkvormen/wandeling/).', 'werkvorm-1'],
    ['een link in de front matter', { onthoud: ['Een.', 'Zie [x](/valkuil-1/).', 'Drie.'] }, '', 'valkuil-1'],
    ['een anker in de begrippenlijst', {}, 'Zie [x](/begrippen/#loting).', 'begrip-loting'],
    ['een <Term>', {}, 'Met <Term id="begrip-awb">de wet</Term>.', 'begrip-awb'],
    ['een <Voorbeeld> met code', {}, '<Voorbeeld titel="x" code="praktijk-1">\n\ny\n\n</Voorbeeld>', 'praktijk-1'],
  ])('komen uit %s', (_, meer, tekst, code) => {
    expect(van(meer, tekst)).toEqual([code]);
  });

  it('staan er één keer, en alleen als het doel bestaat en een ander is', () => {
    expect(
      van({ valkuilen: ['valkuil-1', 'valkuil-9'], lessen: ['les-1-1'] }, '[a](/valkuil-1/) [b](/les-1-1/) [c](https://x.nl/valkuil-1/)'),
    ).toEqual(['valkuil-1']);
  });

  it('komen ook uit de typische velden van een update, een rol en een werkvorm', () => {
    const catalogue = handboek({
      pages: [
        ...doelen,
        pagina('wet/updates/2026-03-01-x.mdx', velden('update', { raakt: ['module-1'] })),
        pagina('rollen/01-x.mdx', velden('rol', { route: ['valkuil-1', 'module-1', 'les-9-9'].map((code) => ({ code, waarom: 'x' })) })),
        pagina(
          'werkvormen/02-x.mdx',
          velden('werkvorm', {
            code: 'werkvorm-2',
            combineren: [{ code: 'werkvorm-1', waarom: 'x' }],
            voorbeeld: { titel: 't', tekst: 't', bronnen: ['bron-verslag'], praktijk: 'praktijk-1' },
          }),
        ),
      ],
      ...data,
    });
    expect(catalogue.references('update-2026-03-01')).toEqual(['module-1']);
    expect(catalogue.references('rol-1')).toEqual(['valkuil-1', 'module-1']);
    expect(catalogue.references('werkvorm-2')).toEqual(['werkvorm-1', 'praktijk-1']);
    expect(catalogue.sourcesOf(haal(catalogue, 'werkvorm-2'))).toEqual(['bron-verslag']);
  });

  it('keren om: wie hierheen wijst, één keer en op volgorde van het handboek', () => {
    const catalogue = handboek({
      pages: [...doelen, les('les-1-10', { valkuilen: ['valkuil-1'] }, '[x](/valkuil-1/)'), les('les-1-2', {}, '[x](/valkuil-1/)')],
      ...data,
    });
    expect(catalogue.backlinks('valkuil-1').map(({ code }) => code)).toEqual(['les-1-2', 'les-1-10']);
    expect(catalogue.backlinks('werkvorm-1')).toEqual([]);
  });

  it('tellen ook tussen begrippen, en niet naar zichzelf', () => {
    const catalogue = handboek({ begrippen: [begrip('a', { verwant: ['begrip-b', 'begrip-a', 'begrip-x'] }), begrip('b')] });
    expect(catalogue.references('begrip-a')).toEqual(['begrip-b']);
    expect(catalogue.backlinks('begrip-b').map(({ code }) => code)).toEqual(['begrip-a']);
  });

  it('komen ook uit een link in de tekst van een begrip', () => {
    const catalogue = handboek({ pages: doelen, begrippen: [begrip('a', { nietVerwarren: 'Zie [valkuil 1](/valkuil-1/).' })] });
    expect(catalogue.backlinks('valkuil-1').map(({ code }) => code)).toEqual(['begrip-a']);
  });

  it('zijn voor een onbekende code een lege lijst', () => {
    expect(handboek({}).references('les-9-9')).toEqual([]);
    expect(handboek({}).backlinks('les-9-9')).toEqual([]);
  });
});

describe('bronnen', () => {
  it('staan op volgorde van eerste vermelding, daarna die van de pagina als geheel, elk één keer', () => {
    const catalogue = handboek({
      pages: [
        les(
          'les-1-1',
          { bronnen: ['bron-c', 'bron-a'] },
          'X. <Bron id="bron-b"/> Y. <Bron id="bron-a"/> Z. <Bron id="bron-b"/> Q. <Bron id="bron-weg"/>',
        ),
      ],
      bronnen: [bron('a'), bron('b'), bron('c')],
    });
    expect(catalogue.sourcesOf(haal(catalogue, 'les-1-1'))).toEqual(['bron-b', 'bron-a', 'bron-c']);
    expect(catalogue.backlinks('bron-c').map(({ code }) => code)).toEqual(['les-1-1']);
  });

  it('komen bij een casus ook uit de cijfers en het verloop', () => {
    const catalogue = handboek({ pages: [pagina('praktijk/01-x.mdx', velden('praktijk'))], bronnen: [bron('verslag')] });
    expect(catalogue.sourcesOf(haal(catalogue, 'praktijk-1'))).toEqual(['bron-verslag']);
  });

  it('van een begrip leiden naar dat begrip terug', () => {
    const catalogue = handboek({ begrippen: [begrip('a', { bronnen: ['bron-x'] })], bronnen: [bron('x')] });
    expect(catalogue.backlinks('bron-x').map(({ code }) => code)).toEqual(['begrip-a']);
  });
});

describe('leestijd', () => {
  const minuten = (woorden: number) => {
    const catalogue = handboek({ pages: [pagina('over.mdx', velden('pagina'), 'woord '.repeat(woorden))] });
    return catalogue.readingMinutes(haal(catalogue, 'pagina-over'));
  };

  it('is nooit nul', () => {
    expect(minuten(1)).toBe(1);
  });

  it('groeit met één minuut per tweehonderd woorden', () => {
    expect(minuten(2000)).toBe(10);
    expect(minuten(4000) - minuten(2000)).toBe(10);
  });
});

it('verandert de inhoud niet waaruit het handboek wordt gemaakt', () => {
  const content = inhoud({ begrippen: [begrip('b'), begrip('a')] });
  buildCatalogue(content);
  expect(content.begrippen.map(({ slug }) => slug)).toEqual(['b', 'a']);
});
