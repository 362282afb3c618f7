import { describe, expect, it } from 'vitest';
import {
  CODE_PATROON,
  MAX_SAMENVATTING,
  MAX_TITEL,
  VERWIJSVELDEN,
  bestaandeDag,
  code,
  datum,
  elkeCode,
  losseDatum,
  oefening,
  soortVanCode,
  tekst,
  zelfcheckVraag,
} from '../../../src/schemas/index.ts';
import type { CodeSoort } from '../../../src/schemas/index.ts';
import { velden } from '../hulp.ts';

describe('bestaandeDag', () => {
  it.each(['2026-11-21', '2024-02-29', '2000-02-29', '1814-03-29'])('%s bestaat', (dag) => {
    expect(bestaandeDag(dag)).toBe(true);
  });

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-1-1',
    '21-11-2026',
    '2026-11-21T00:00',
    ' 2026-11-21',
    '',
  ])('%j bestaat niet', (dag) => {
    expect(bestaandeDag(dag)).toBe(false);
  });
});

describe('datum', () => {
  it('houdt een dag als tekst', () => {
    expect(datum.parse('2026-11-21')).toBe('2026-11-21');
  });

  it('maakt van een Date dezelfde dag, wat ook de tijdzone is', () => {
    expect(datum.parse(new Date('2026-11-21'))).toBe('2026-11-21');
    expect(datum.parse(new Date(Date.UTC(2026, 0, 1)))).toBe('2026-01-01');
  });

  it.each(['2026-11', '2026', 'z.d.', '2026-02-30', 2026, 20261121, null, undefined, true, {}])('weigert %j', (value) => {
    expect(datum.safeParse(value).success).toBe(false);
  });

  it('weigert een Date die geen dag is, zonder om te vallen', () => {
    expect(datum.safeParse(new Date('onzin')).success).toBe(false);
  });
});

describe('losseDatum', () => {
  it.each([
    ['2024-12-31', '2024-12-31'],
    ['2024-12', '2024-12'],
    ['2024', '2024'],
    ['z.d.', 'z.d.'],
    [2014, '2014'],
    [new Date('2024-06-04'), '2024-06-04'],
  ])('leest %j', (value, text) => {
    expect(losseDatum.parse(value)).toBe(text);
  });

  it.each(['2024-13', '2024-00', '2024-1', '24', 'zd', 'onbekend', '2024-02-30', 99, 20140101, 2014.5, null, undefined])(
    'weigert %j',
    (value) => {
      expect(losseDatum.safeParse(value).success).toBe(false);
    },
  );
});

describe('codes', () => {
  const GOED: Record<CodeSoort, string[]> = {
    module: ['module-1', 'module-12'],
    les: ['les-1-1', 'les-10-12'],
    valkuil: ['valkuil-4'],
    stap: ['stap-10'],
    werkvorm: ['werkvorm-21'],
    praktijk: ['praktijk-9'],
    wet: ['wet-3'],
    update: ['update-2024-06-04', 'update-2024-06-04-b'],
    begrip: ['begrip-loting', 'begrip-g1000', 'begrip-college-van-b-en-w'],
    rol: ['rol-8'],
    hulpmiddel: ['hulpmiddel-draaiboek'],
    bron: ['bron-awb', 'bron-kst-36210-3'],
    pagina: ['pagina-over', 'pagina-zelf-hosten'],
  };

  it.each(Object.entries(GOED) as [CodeSoort, string[]][])('van de soort %s worden herkend, en door geen andere soort', (soort, codes) => {
    for (const value of codes) {
      expect(code(soort).safeParse(value).success).toBe(true);
      expect(Object.keys(CODE_PATROON).filter((andere) => CODE_PATROON[andere as CodeSoort].test(value))).toEqual([soort]);
      expect(soortVanCode(value)).toBe(soort);
      expect(elkeCode.safeParse(value).success).toBe(true);
    }
  });

  it.each([
    '',
    'les',
    'les-1',
    'les-1-2-3',
    'Les-1-1',
    'les-1-1\n',
    ' les-1-1',
    'valkuil-x',
    'begrip-',
    'begrip--a',
    'begrip-Loting',
    'bron-é',
    'update-2024-6-4',
    'update-2024-06-04-a',
    'onbekend-1',
  ])('%j is geen code', (value) => {
    expect(soortVanCode(value)).toBeUndefined();
    expect(elkeCode.safeParse(value).success).toBe(false);
  });
});

describe('tekst', () => {
  it('verliest de ruimte eromheen en mag niet leeg zijn', () => {
    expect(tekst.parse('  een\n')).toBe('een');
    expect(tekst.safeParse(' \n ').success).toBe(false);
    expect(tekst.safeParse(5).success).toBe(false);
  });

  it('heeft grenzen die bij een titel en een samenvatting passen', () => {
    expect([MAX_TITEL, MAX_SAMENVATTING]).toEqual([80, 200]);
  });
});

it('kent de verwijsvelden in de volgorde waarin een pagina ze toont', () => {
  expect(VERWIJSVELDEN).toEqual(['lessen', 'valkuilen', 'stappen', 'werkvormen', 'praktijk', 'wet', 'updates', 'begrippen', 'rollen']);
});

describe('oefening en zelfcheck', () => {
  const goed = velden('les')['oefening'] as Record<string, unknown>;

  it.each([
    ['te kort', { minuten: 4 }],
    ['te lang', { minuten: 241 }],
    ['halve minuten', { minuten: 20.5 }],
    ['één stap', { stappen: [{ minuten: 20, tekst: 'x' }] }],
    ['niets nodig', { nodig: [] }],
    ['één vraag na afloop', { nabespreken: ['x'] }],
    ['een onbekend veld', { tijd: 20 }],
    ['een lege groep', { groep: { min: 0, max: 3 } }],
    ['een groep zonder grens', { groep: { min: 1, max: null } }],
  ])('weigert een oefening met %s', (_, meer) => {
    expect(oefening.safeParse(goed).success).toBe(true);
    expect(oefening.safeParse({ ...goed, ...meer }).success).toBe(false);
  });

  it('wil bij elke optie van een zelfcheck een uitleg, en minstens twee opties', () => {
    const optie = { tekst: 'Ja', juist: true, uitleg: 'Zo is het.' };
    expect(zelfcheckVraag.safeParse({ vraag: 'x', opties: [optie, { ...optie, juist: false }] }).success).toBe(true);
    expect(zelfcheckVraag.safeParse({ vraag: 'x', opties: [optie] }).success).toBe(false);
    expect(zelfcheckVraag.safeParse({ vraag: 'x', opties: [optie, { tekst: 'Nee', juist: false }] }).success).toBe(false);
    expect(zelfcheckVraag.safeParse({ vraag: 'x', opties: [optie, { ...optie, juist: 'nee' }] }).success).toBe(false);
  });
});
