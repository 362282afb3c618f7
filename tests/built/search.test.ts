/** What officials type, along the same path as the site, on the real index. */
import { describe, expect, it } from 'vitest';
import { openSearch } from '../../src/integrations/search-node.ts';

const search = openSearch('dist');

const codes = async (query: string, count: number) => (await search(query)).results.slice(0, count).map((result) => result.code);

/** Question, codes of which one must be first, and why it is in the list. */
const FIRST: [query: string, accepted: string[], why: string][] = [
  ['inspraak', ['begrip-inspraak'], 'begrip'],
  ['enquete', ['werkvorm-1'], 'naam zonder accent'],
  ['burgerberaad', ['werkvorm-21', 'begrip-burgerberaad'], 'werkvorm en begrip'],
  ['les 1.2', ['les-1-2'], 'code'],
  ['valkuil 4', ['valkuil-4'], 'code'],
  ['stap 3', ['stap-3'], 'code'],
  ['art 150 gemeentewet', ['wet-1', 'wet-2', 'wet-9'], 'wetsartikel'],
  ['right to challenge', ['begrip-uitdaagrecht', 'wet-3', 'werkvorm-38'], 'ander woord'],
  ['burgerbraad', ['werkvorm-21', 'begrip-burgerberaad'], 'tikfout'],
  ['burger beraad', ['werkvorm-21', 'begrip-burgerberaad'], 'los geschreven'],
  ['verordening', ['begrip-participatieverordening', 'wet-2'], 'deel van een samenstelling'],
  ['deadline verordening', ['wet-4', 'update-2027-01-01'], 'twee woorden'],
  ['Zeist', ['praktijk-9'], 'plaats'],
  ['wat is het verschil tussen inspraak en participatie', ['les-1-1', 'begrip-inspraak'], 'vraag'],
  ['wanneer moet de verordening klaar zijn', ['wet-4', 'update-2027-01-01'], 'vraag'],
];

describe('zoeken in het gebouwde handboek', () => {
  it.each(FIRST)('%s', async (query, accepted) => {
    expect(accepted).toContain((await codes(query, 1))[0]);
  });

  it('vindt de werkvorm bij een verzoek om een taak over te nemen', async () => {
    expect(await codes('uitdaagrecht aanvragen', 3)).toContain('werkvorm-38');
  });

  it('zegt wat het in plaats daarvan zocht', async () => {
    expect((await search('uitdaagrcht')).corrected).toBe('uitdaagrecht');
  });

  it('wijst bij een wetsartikel naar de wettekst zelf', async () => {
    const [artikel] = (await search('artikel 150 lid 3 gemeentewet')).artikelen;
    expect(artikel?.slice(2, 5)).toEqual(['150', expect.any(String), 'BWBR0005416']);
  });

  it('geeft bij onzin niets, en geen fout', async () => {
    expect((await search('xqzwvbn')).results).toEqual([]);
    expect((await search('   ')).results).toEqual([]);
  });

  it('houdt vijandige vragen vol', async () => {
    for (const query of ['"', '"onaf', '<img src=x onerror=alert(1)>', '🙂'.repeat(200), '‮omgekeerd', 'a'.repeat(5000), '(((', '\u0000']) {
      await expect(search(query)).resolves.toMatchObject({ query });
    }
  });

  it('verwijst alleen naar plekken die bestaan: elk resultaat heeft een titel en een adres', async () => {
    for (const { titel, url } of (await search('participatie')).results) {
      expect(titel).not.toBe('');
      expect(url).toMatch(/^[a-z0-9/-]+(#[a-z0-9-]+)?$/);
    }
  });
});
