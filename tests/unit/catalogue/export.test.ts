import { describe, expect, it } from 'vitest';
import { catalogueRows } from '../../../src/handbook/catalogue/export.ts';
import { begrip, handboek, pagina, velden } from '../hulp.ts';

const rows = catalogueRows(
  handboek({
    pages: [
      pagina('index.mdx', velden('pagina', { code: 'pagina-begin', overzicht: 'home' })),
      pagina('lessen/01-01-vraag.mdx', velden('les', { title: 'Vraag', description: 'Kort.' })),
    ],
    begrippen: [begrip('loting')],
  }),
);

describe('catalogus.json', () => {
  it('heeft per item precies de afgesproken velden', () => {
    expect(rows.find(({ code }) => code === 'les-1-1')).toEqual({
      code: 'les-1-1',
      soort: 'les',
      titel: 'Vraag',
      url: 'lessen/vraag/',
      korteUrl: 'les-1-1/',
      samenvatting: 'Kort.',
      gewijzigd: '2026-11-21',
    });
  });

  it('heeft alleen adressen zonder schuine streep ervoor, zodat zij onder elk pad kloppen', () => {
    expect(rows.map(({ url }) => url)).toEqual(['./', 'lessen/vraag/', 'begrippen/#loting']);
  });

  it('geeft een item zonder kort adres zijn gewone adres', () => {
    expect(rows[0]?.korteUrl).toBe('./');
  });
});
