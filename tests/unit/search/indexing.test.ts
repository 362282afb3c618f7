import { describe, expect, it } from 'vitest';
import { indexedRecord } from '../../../src/handbook/search/indexing.ts';
import type { SearchRecord } from '../../../src/handbook/search/record.ts';

const record = (meer: Partial<SearchRecord>): SearchRecord => ({
  url: '/lessen/x/#y',
  titel: 'Titel',
  kop: '',
  soort: 'les',
  code: 'les-1-1',
  tekst: 'Gewone tekst.',
  zoekwoorden: [],
  filters: {},
  ...meer,
});

describe('indexedRecord', () => {
  it('houdt de tekst schoon en zet de delen van lange woorden apart', () => {
    const { content, meta } = indexedRecord(record({ tekst: 'De participatieverordening en het burgerberaad.' }));
    expect(content).toBe('De participatieverordening en het burgerberaad.');
    expect(meta['delen']?.split(' ').sort()).toEqual(['beraad', 'burger', 'participatie', 'verordening']);
  });

  it('noemt geen deel dat al als woord in de tekst staat, en geen deel twee keer', () => {
    const { meta } = indexedRecord(record({ tekst: 'Een burger in het burgerberaad, het burgerpanel en de Burger-top.' }));
    expect(meta['delen']?.split(' ').sort()).toEqual(['beraad', 'panel']);
  });

  it('zoekt op zoekwoorden en op de delen van titel, kop en zoekwoorden', () => {
    const { meta } = indexedRecord(
      record({ titel: 'Uitdaagrecht', kop: 'De wijkraad', zoekwoorden: ['right to challenge', 'buurtrechten'] }),
    );
    expect(meta['zoek']?.split(' ').sort()).toEqual(
      ['right', 'to', 'challenge', 'buurtrechten', 'uitdaag', 'recht', 'wijk', 'raad', 'buurt', 'rechten'].sort(),
    );
  });

  it('laat lege velden weg', () => {
    expect(indexedRecord(record({})).meta).toEqual({ title: 'Titel', soort: 'les', code: 'les-1-1' });
  });

  it('neemt de titel als er geen tekst is: zonder tekst weigert de index het onderdeel', () => {
    expect(indexedRecord(record({ tekst: '' })).content).toBe('Titel');
  });

  it('houdt adres en filters, in het Nederlands, en deelt geen lijst met het onderdeel', () => {
    const filters = { soort: ['Lessen'], niveau: ['raadplegen'] };
    const indexed = indexedRecord(record({ filters }));
    expect(indexed).toMatchObject({ url: '/lessen/x/#y', language: 'nl', filters });
    expect(indexed.filters['soort']).not.toBe(filters.soort);
  });
});
