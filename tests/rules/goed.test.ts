/** The good handbook keeps every rule, and holds one of everything. */
import { describe, expect, it } from 'vitest';
import { buildCatalogue } from '../../src/handbook/catalogue/catalogue.ts';
import { readContent } from '../../src/handbook/catalogue/content.ts';
import { PAGINA_SCHEMAS } from '../../src/schemas/index.ts';
import { checkProject, readFeiten } from '../../src/handbook/rules/index.ts';
import { GOED, VANDAAG, toets } from './hulp.ts';

describe('het goede handboek', () => {
  it('heeft geen enkel probleem', async () => {
    expect(await checkProject(GOED, VANDAAG)).toEqual([]);
  });

  it('heeft ook als kopie geen enkel probleem', async () => {
    expect((await toets([])).problemen).toEqual([]);
  });

  it('heeft een pagina van elke soort, een begrip, een bron en een wetsartikel', async () => {
    const catalogue = buildCatalogue(await readContent(GOED));
    for (const soort of Object.keys(PAGINA_SCHEMAS) as (keyof typeof PAGINA_SCHEMAS)[]) {
      expect(catalogue.pages(soort).length, soort).toBeGreaterThan(0);
    }
    for (const gegevens of [catalogue.begrippen, catalogue.bronnen, catalogue.wetsartikelen]) expect(gegevens.length).toBeGreaterThan(0);
  });

  it('kent feiten met elk label', async () => {
    expect(new Set(Object.values(await readFeiten(GOED)))).toEqual(new Set(['bevestigd', 'waarschijnlijk', 'onzeker']));
  });

  it('blijft goed op een dag vóór de volgende controle, en niet op de dag zelf', async () => {
    expect(await checkProject(GOED, '2027-03-31')).toEqual([]);
    expect((await checkProject(GOED, '2027-04-01')).map(({ rule }) => rule)).toEqual(['controledatum']);
  });
});
