import { describe, expect, it } from 'vitest';
import { END_HEADINGS, reservedIds, templateHeadings } from '../../../src/handbook/catalogue/anchors.ts';
import { PAGINA_SCHEMAS } from '../../../src/schemas/index.ts';
import type { PaginaSoort } from '../../../src/schemas/index.ts';
import { haal, handboek, pagina, velden } from '../hulp.ts';
import type { Velden } from '../hulp.ts';

const oefening = velden('les')['oefening'];
function ids(soort: PaginaSoort, meer: Velden = {}): string[] {
  const voor = velden(soort, meer);
  return templateHeadings(haal(handboek({ pages: [pagina('map/a.mdx', voor)] }), String(voor['code']))).map(({ id }) => id);
}

describe('templateHeadings', () => {
  it('geeft de koppen van een les op de volgorde van de pagina', () => {
    expect(ids('les')).toEqual(['in-het-kort', 'leerdoelen', 'oefening', 'zelfcheck', 'onthoud']);
  });

  it('geeft een stap alleen een oefening als zij er een heeft', () => {
    expect(ids('stap')).not.toContain('oefening');
    expect(ids('stap', { oefening })).toContain('oefening');
  });

  it('geeft een werkvorm alleen combinaties als die er zijn', () => {
    expect(ids('werkvorm')).not.toContain('combineren');
    expect(ids('werkvorm', { combineren: [] })).not.toContain('combineren');
    expect(ids('werkvorm', { combineren: [{ code: 'les-1-1', waarom: 'x' }] })).toContain('combineren');
  });

  it('geeft een losse pagina niets', () => {
    expect(ids('pagina')).toEqual([]);
  });

  it('zet koppen vóór de tekst ook vooraan in de lijst', () => {
    for (const soort of Object.keys(PAGINA_SCHEMAS) as PaginaSoort[]) {
      const voor = velden(soort);
      const places = templateHeadings(haal(handboek({ pages: [pagina('map/a.mdx', voor)] }), String(voor['code']))).map(
        ({ place }) => place,
      );
      expect(places.lastIndexOf('before'), soort).toBeLessThan(places.includes('after') ? places.indexOf('after') : Infinity);
    }
  });
});

describe('reservedIds', () => {
  it('bevat elke kop die een soort kan krijgen, ook als de pagina hem nu niet heeft', () => {
    expect([...reservedIds('stap')]).toEqual(['vragen', 'fouten', 'wie', 'resultaat', 'oefening', ...END_HEADINGS.map(({ id }) => id)]);
  });

  it('laat een losse pagina vrij', () => {
    expect(reservedIds('pagina').size).toBe(0);
  });

  it('noemt geen id twee keer en gebruikt alleen letters en streepjes', () => {
    for (const soort of Object.keys(PAGINA_SCHEMAS) as PaginaSoort[])
      for (const id of reservedIds(soort)) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(new Set(END_HEADINGS.map(({ id }) => id)).size).toBe(END_HEADINGS.length);
  });
});
