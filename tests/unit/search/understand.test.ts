import { describe, expect, it } from 'vitest';
import type { ArticleRow } from '../../../src/handbook/search/format.ts';
import { articlesIn, codeIn } from '../../../src/handbook/search/understand.ts';

const row = (wet: string, kort: string, artikel: string, bwb = 'BWBR0005416'): ArticleRow => [wet, kort, artikel, 'onderwerp', bwb, ''];
const articles = [
  row('Gemeentewet', 'Gemw', '150'),
  row('Gemeentewet', 'Gemw', '147a'),
  row('Algemene wet bestuursrecht', 'Awb', '3:15', 'BWBR0005537'),
  row('Omgevingswet', 'Ow', '16.55', 'BWBR0037885'),
  row('Wet maatschappelijke ondersteuning 2015', 'Wmo 2015', '2.6.7', 'BWBR0035362'),
];

describe('codeIn', () => {
  it.each([
    ['les 2.2', 'les-2-2'],
    ['Les 2-2', 'les-2-2'],
    ['les-2-2', 'les-2-2'],
    ['/les-2-2/', 'les-2-2'],
    ['LES 2,2', 'les-2-2'],
    ['les2.2', 'les-2-2'],
    ['lessen 2.2', 'les-2-2'],
    ['casus 9', 'praktijk-9'],
    ['module 1', 'module-1'],
    ['wet 2', 'wet-2'],
    ['valkuil vier', 'valkuil-4'],
    ['stap nr. 3', 'stap-3'],
    ['stap nummer 3', 'stap-3'],
    ['update-2024-06-04', 'update-2024-06-04'],
    ['update-2025-01-01-b', 'update-2025-01-01-b'],
  ])('%j is %s', (query, code) => {
    expect(codeIn(query)).toBe(code);
  });

  it.each(['loting', '2.2', 'constructor 1', 'wet participatie', 'stap voor stap', '10 stappen', '', 'les'])('%j is geen code', (query) => {
    expect(codeIn(query)).toBeUndefined();
  });
});

describe('articlesIn', () => {
  const found = (query: string) => articlesIn(query, articles).map(([, kort, artikel]) => `${artikel} ${kort}`);

  it.each([
    ['art 150', '150 Gemw'],
    ['Art. 150', '150 Gemw'],
    ['artikel 150 gemeentewet', '150 Gemw'],
    ['artikel 150 lid 3 van de Gemeentewet', '150 Gemw'],
    ['artikel 150, derde lid, gemeentewet', '150 Gemw'],
    ['150 gemw', '150 Gemw'],
    ['150 Gemw.', '150 Gemw'],
    ['147a gemeentewet', '147a Gemw'],
    ['gemeentewet 150', '150 Gemw'],
    ['Gemeentewet artikel 150 lid 3', '150 Gemw'],
    ['16.55 ow', '16.55 Ow'],
    ['omgevingswet 16.55', '16.55 Ow'],
    ['artikel 3:15 awb', '3:15 Awb'],
    ['awb 3:15', '3:15 Awb'],
    ['art 2.6.7 wmo 2015', '2.6.7 Wmo 2015'],
    ['art 2.6.7 wmo', '2.6.7 Wmo 2015'],
    ['wat zegt artikel 150 van de gemeentewet over inspraak', '150 Gemw'],
    ['lid 3 van artikel 150 gemw', '150 Gemw'],
    ['art 150 lid 1 onder c Gemeentewet', '150 Gemw'],
    ['artikel 150 inspraak', '150 Gemw'],
    ['art.150', '150 Gemw'],
    ['Algemene wet bestuursrecht, artikel 3:15', '3:15 Awb'],
    ['3:15', '3:15 Awb'],
    ['wat moet er volgens 16.55 Omgevingswet in de aanvraag?', '16.55 Ow'],
    ['gemeente wet 147a', '147a Gemw'],
    ['artikel 150 gemeentwet', '150 Gemw'],
    ['artikel 150 van de wet', '150 Gemw'],
  ])('vindt bij %j artikel %s', (query, article) => {
    expect(found(query)).toEqual([article]);
  });

  it.each([
    '150',
    '150 awb',
    'art 151',
    'artikel 150 grondwet',
    'art 150 bw',
    'gemeentewet lid 150',
    '150 deelnemers',
    '3.15',
    'artikel',
    '10 stappen',
    'les 2.2',
    'loting',
    '',
    'a'.repeat(300),
    '1 '.repeat(150),
  ])('vindt niets voor %j', (query) => {
    expect(found(query)).toEqual([]);
  });

  it('vindt er meer dan een', () => {
    expect(found('artikel 147a en 150 gemeentewet')).toEqual(['147a Gemw', '150 Gemw']);
    expect(found('artikel 150 gemeentewet en 3:15 awb')).toEqual(['150 Gemw', '3:15 Awb']);
  });
});
