import { describe, expect, it } from 'vitest';
import { PAGINA_SCHEMAS, begripSchema, bronSchema, paginaSchema, wetsartikelSchema } from '../../../src/schemas/index.ts';
import type { PaginaSoort } from '../../../src/schemas/index.ts';
import { velden } from '../hulp.ts';
import type { Velden } from '../hulp.ts';

const SOORTEN = Object.keys(PAGINA_SCHEMAS) as PaginaSoort[];
const fouten = (soort: PaginaSoort, meer: Velden) => {
  const { error } = PAGINA_SCHEMAS[soort].safeParse(velden(soort, meer));
  return (error?.issues ?? []).map(({ path, code }) => `${path.join('.')} ${code}`.trim());
};

describe.each(SOORTEN)('soort %s', (soort) => {
  it('neemt de minste velden aan, ook via het gezamenlijke schema', () => {
    expect(fouten(soort, {})).toEqual([]);
    expect(paginaSchema.parse(velden(soort)).soort).toBe(soort);
  });

  it('weigert een onbekend veld', () => {
    expect(fouten(soort, { zoekwoord: ['x'] })).toEqual(['unrecognized_keys']);
  });

  it('mist elk verplicht veld', () => {
    for (const veld of Object.keys(velden(soort))) expect(fouten(soort, { [veld]: undefined }), veld).toHaveLength(1);
  });

  it('neemt alleen een code van de eigen soort', () => {
    for (const andere of SOORTEN.filter((naam) => naam !== soort)) {
      expect(fouten(soort, { code: velden(andere)['code'] }), andere).toEqual(['code invalid_format']);
    }
  });

  it('neemt alleen verwijzingen van de soort die het veld noemt', () => {
    expect(
      fouten(soort, { lessen: ['les-1-1'], werkvormen: ['werkvorm-1'], begrippen: ['begrip-x'], updates: ['update-2024-01-01'] }),
    ).toEqual([]);
    expect(fouten(soort, { lessen: ['valkuil-1'] })).toEqual(['lessen.0 invalid_format']);
    expect(fouten(soort, { wet: 'wet-1' })).toEqual(['wet invalid_type']);
  });

  it('bewaakt titel, samenvatting, dag en feitnummers', () => {
    expect(fouten(soort, { title: 'x'.repeat(80), description: 'x'.repeat(200), feiten: ['W-049', 'D-227'] })).toEqual([]);
    expect(fouten(soort, { title: 'x'.repeat(81) })).toEqual(['title too_big']);
    expect(fouten(soort, { description: 'x'.repeat(201) })).toEqual(['description too_big']);
    expect(fouten(soort, { bijgewerkt: '2026-02-30' })).toEqual(['bijgewerkt custom']);
    expect(fouten(soort, { feiten: ['W-49'] })).toEqual(['feiten.0 invalid_format']);
  });

  it('leest een dag ook als een andere YAML-lezer er een Date van maakt', () => {
    expect(paginaSchema.parse(velden(soort, { bijgewerkt: new Date('2026-11-21') })).bijgewerkt).toBe('2026-11-21');
  });
});

describe('velden van één soort', () => {
  it.each<[string, PaginaSoort, Velden]>([
    ['een les met twee zinnen in het kort', 'les', { inHetKort: ['a', 'b'] }],
    ['een les met zes zinnen in het kort', 'les', { inHetKort: ['a', 'b', 'c', 'd', 'e', 'f'] }],
    ['een les zonder zelfcheck van drie vragen', 'les', { zelfcheck: [] }],
    ['een valkuil met een onbekende herkomst', 'valkuil', { definitieVan: 'internet' }],
    ['een werkvorm met een onbekend niveau', 'werkvorm', { niveaus: ['beslissen'] }],
    ['een werkvorm zonder fase', 'werkvorm', { fasen: [] }],
    ['een werkvorm met andere kosten', 'werkvorm', { kosten: 'gratis' }],
    ['een werkvorm met een voorbeeld zonder bron', 'werkvorm', { voorbeeld: { titel: 't', tekst: 't', bronnen: [] } }],
    ['een werkvorm die combineert met een valkuil', 'werkvorm', { combineren: [{ code: 'valkuil-1', waarom: 'x' }] }],
    ['een casus zonder cijfers', 'praktijk', { cijfers: [] }],
    ['een casus met een cijfer zonder bron', 'praktijk', { cijfers: [{ waarde: '9', label: 'x' }] }],
    ['een wetspagina zonder open punten', 'wet', { openPunten: [] }],
    ['een wetspagina met alleen een maand', 'wet', { gezienOp: '2026-09' }],
    ['een update die niets raakt', 'update', { raakt: [] }],
    ['een update zonder bron', 'update', { bronnen: [] }],
    ['een update van een onbekend type', 'update', { type: 'nieuws' }],
    ['een rol met een onbekende code in de route', 'rol', { route: ['x', 'y', 'z'].map((code) => ({ code, waarom: 'x' })) }],
    ['een overzicht dat niet bestaat', 'pagina', { overzicht: 'alles' }],
    ['een lege zin', 'module', { leerdoelen: ['Een.', '  '] }],
  ])('weigert %s', (_, soort, meer) => {
    expect(fouten(soort, meer)).not.toEqual([]);
  });

  it.each<[string, PaginaSoort, Velden]>([
    ['een werkvorm zonder bovengrens', 'werkvorm', { groep: { min: 1, max: null } }],
    ['een werkvorm die combineert met een les', 'werkvorm', { combineren: [{ code: 'les-1-1', waarom: 'x' }] }],
    [
      'een casus met jaren als getal',
      'praktijk',
      { verloop: [2014, '2015-03'].map((dag) => ({ datum: dag, tekst: 'x', bron: 'bron-x' })) },
    ],
    ['een update met alleen een jaar', 'update', { datum: 2024 }],
    [
      'een route langs alle soorten',
      'rol',
      { route: ['update-2024-01-01', 'begrip-x', 'pagina-over'].map((code) => ({ code, waarom: 'x' })) },
    ],
  ])('neemt %s aan', (_, soort, meer) => {
    expect(fouten(soort, meer)).toEqual([]);
  });

  describe('een vraag van het draaiboek', () => {
    const [eerste, ...andere] = velden('stap')['vragen'] as Velden[];
    const metVraag = (meer: Velden) => fouten('stap', { vragen: [{ ...eerste, ...meer }, ...andere] });

    it('heeft keuzes als zij een keuze is, en alleen dan', () => {
      expect(metVraag({ antwoord: 'keuze', keuzes: ['a', 'b'] })).toEqual([]);
      expect(metVraag({ antwoord: 'keuze' })).toEqual(['vragen.0 custom']);
      expect(metVraag({ antwoord: 'zin', keuzes: ['a', 'b'] })).toEqual(['vragen.0 custom']);
      expect(metVraag({ antwoord: 'keuze', keuzes: ['a'] })).toEqual(['vragen.0.keuzes too_small']);
    });

    it('heeft een id van kleine letters en streepjes', () => {
      expect(metVraag({ id: 'doel-belofte' })).toEqual([]);
      for (const id of ['Doel', 'doel belofte', 'doel-', 'doel2', '']) expect(metVraag({ id }), id).toEqual(['vragen.0.id invalid_format']);
    });
  });
});

describe('gegevens', () => {
  const begrip = { naam: 'Loting', definitie: 'Toeval.' };
  const bron = { titel: 'T', uitgever: 'U', datum: '2024', gezien: '2026-11-02', type: 'website' };
  const wetsartikel = {
    wet: 'Gemeentewet',
    kort: 'Gemw',
    bwb: 'BWBR0005416',
    artikel: '150',
    onderwerp: 'x',
    samenvatting: 'x',
    gezienOp: '2026-09-30',
  };

  it.each([
    ['begrip', begripSchema, begrip],
    ['bron', bronSchema, bron],
    ['wetsartikel', wetsartikelSchema, wetsartikel],
  ])('een %s neemt de minste velden aan, mist elk daarvan en weigert een onbekend veld', (_, schema, goed) => {
    expect(schema.safeParse(goed).success).toBe(true);
    expect(schema.safeParse({ ...goed, onzin: 1 }).success).toBe(false);
    for (const veld of Object.keys(goed)) expect(schema.safeParse({ ...goed, [veld]: undefined }).success, veld).toBe(false);
  });

  it.each(['https://example.nl/a', 'http://example.nl'])('een bron mag op %s staan', (url) => {
    expect(bronSchema.safeParse({ ...bron, url }).success).toBe(true);
  });

  it.each(['example.nl', '/lokaal/', 'javascript:alert(1)', 'ftp://example.nl', 'data:text/html,x', ''])(
    'een bron mag niet op %j staan',
    (url) => {
      expect(bronSchema.safeParse({ ...bron, url }).success).toBe(false);
    },
  );

  it('een bron mag zonder datum zijn, maar is altijd op een dag gezien', () => {
    expect(bronSchema.safeParse({ ...bron, datum: 'z.d.' }).success).toBe(true);
    expect(bronSchema.safeParse({ ...bron, datum: 1994 }).data?.datum).toBe('1994');
    expect(bronSchema.safeParse({ ...bron, gezien: '2026-11' }).success).toBe(false);
  });

  it.each(['BWBR000541', 'BWBX0005416', 'bwbr0005416', 'BWBR00054160'])('een wetsartikel heeft geen nummer als %s', (bwb) => {
    expect(wetsartikelSchema.safeParse({ ...wetsartikel, bwb }).success).toBe(false);
  });

  it('een artikelnummer is tekst: als getal zou 10.10 in 10.1 veranderen', () => {
    expect(wetsartikelSchema.safeParse({ ...wetsartikel, artikel: 150 }).success).toBe(false);
  });

  it('een begrip verwijst alleen naar begrippen en bronnen', () => {
    expect(begripSchema.safeParse({ ...begrip, verwant: ['begrip-x'], bronnen: ['bron-x'], feiten: ['D-001'] }).success).toBe(true);
    expect(begripSchema.safeParse({ ...begrip, verwant: ['les-1-1'] }).success).toBe(false);
  });
});
