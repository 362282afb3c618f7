import { describe, expect, it } from 'vitest';
import type { ArticleRow } from '../../../src/handbook/search/format.ts';
import { record, testIndex } from './hulp.ts';

const artikelen: ArticleRow[] = [['Gemeentewet', 'Gemw', '150', 'Participatieverordening', 'BWBR0005416', 'wet-2|wet-1']];
const records = [
  record('les-1-2', 'Vormen van participatie: van meeweten tot meebeslissen', 'Informeren en raadplegen. De gemeente luistert.'),
  record('les-1-5', 'Wie zijn de burgers?', 'Usual suspects komen altijd. Loting helpt om anderen te bereiken.', {
    delen: [
      { kop: '', anker: '', tekst: 'Usual suspects komen altijd.' },
      {
        kop: 'Zo werkt loting',
        anker: 'zo-werkt-loting',
        tekst: 'Je loot adressen en stuurt een brief. Van de brieven komt een deel terug.',
      },
    ],
  }),
  record('werkvorm-21', 'Burgerberaad', 'Gelote inwoners maken in een paar dagen een advies.', {
    zoekwoorden: ['citizens assembly'],
    facetten: { niveau: ['adviseren'], rol: ['Griffier'] },
  }),
  record('werkvorm-1', 'Enquête', 'Veel inwoners geven antwoord op dezelfde vragen.', { facetten: { niveau: ['raadplegen'] } }),
  record('wet-1', 'De wet in het kort', 'De raad stelt een participatieverordening vast.'),
  record(
    'wet-2',
    'De participatieverordening',
    'Wat er volgens artikel 150 van de Gemeentewet in de verordening moet staan: voorbereiding, uitvoering en evaluatie.',
  ),
  record('begrip-burgerberaad', 'Burgerberaad', 'Nooit verwarren met een forum.', {
    samenvatting: 'Een gelote groep maakt een advies.',
    synoniemen: ['Burgerraad'],
  }),
  record('begrip-loting', 'Loting', '', { samenvatting: 'Het toeval bepaalt wie mee mag doen.', zoekwoorden: ['sortition'] }),
  record('praktijk-9', 'Burgerberaad Zeist', 'De raad van Zeist vroeg 150 inwoners om advies over de begroting.'),
];
const { zoek, codes } = testIndex(records, artikelen);

describe('searchHandbook', () => {
  it.each([
    ['burgerberaad', 'begrip-burgerberaad', 'definitie bovenaan'],
    ['burgerberaden', 'begrip-burgerberaad', 'meervoud'],
    ['burger beraad', 'begrip-burgerberaad', 'los geschreven'],
    ['burgerbraad', 'begrip-burgerberaad', 'tikfout'],
    ['burgerraad', 'begrip-burgerberaad', 'ander woord'],
    ['citizens assembly', 'werkvorm-21', 'zoekwoord'],
    ['enquete', 'werkvorm-1', 'zonder accent'],
    ['les 1.2', 'les-1-2', 'code'],
    ['vormen van participatie', 'les-1-2', 'titel tot de dubbele punt'],
    ['verordening', 'wet-2', 'deel van een samenstelling'],
    ['verordeningen', 'wet-2', 'meervoud van een deel'],
    ['wie mag er meedoen aan de loting', 'begrip-loting', 'vraag'],
    ['adressen brief', 'les-1-5', 'twee woorden op één plek'],
    ['zeist', 'praktijk-9', 'plaats'],
    ['begroting zeist', 'praktijk-9', 'twee woorden'],
    ['art 150 gemeentewet', 'wet-2', 'artikel'],
    ['enq', 'werkvorm-1', 'begin van een woord'],
  ])('%j geeft %s: %s', async (query, code) => {
    expect((await codes(query))[0]).toBe(code);
  });

  it('zegt welke plek op de pagina het is', async () => {
    const [first] = (await zoek('adressen brief')).results;
    expect(first?.hits[0]).toMatchObject({ url: 'les-1-5-adres/#zo-werkt-loting', kop: 'Zo werkt loting' });
    expect(first?.url).toBe('les-1-5-adres/');
  });

  it('zegt wat het in plaats van een tikfout zocht, en dat alleen dan', async () => {
    expect((await zoek('burgerbraad zeist')).corrected).toBe('burgerberaad zeist');
    expect((await zoek('burgerberaad zeist')).corrected).toBeUndefined();
  });

  it('zoekt losser als geen pagina alle woorden heeft', async () => {
    const outcome = await zoek('enquete zeist');
    expect(outcome.loosened).toBe(true);
    expect(outcome.results.map(({ code }) => code)).toEqual(expect.arrayContaining(['werkvorm-1', 'praktijk-9']));
    expect((await zoek('begroting zeist')).loosened).toBe(false);
  });

  it('splitst een samenstelling die het handboek niet kent', async () => {
    const outcome = await zoek('inwonersadvies');
    expect(outcome.woorden).toMatchObject([{ woord: 'inwonersadvies', hoe: 'gesplitst' }]);
    // Zeist has both halves in one place; of the other pages none is about both more.
    expect(outcome.results.slice(0, 2).map(({ code }) => code)).toEqual(expect.arrayContaining(['werkvorm-21', 'praktijk-9']));
  });

  it('telt een plek met beide helften van een samenstelling voor meer dan een plek met één', async () => {
    const own = testIndex([
      record('les-1-1', 'A', 'Het onderhoud van de wijk.'),
      record('les-1-2', 'B', 'Een gesprek in de wijk.'),
      record('les-1-3', 'C', 'Een lang gesprek, en nog een gesprek.'),
      record('les-1-4', 'D', 'De wijk, het gesprek en de wijk.', { zoekwoorden: ['wijk', 'gesprek'] }),
    ]);
    expect((await own.codes('wijkgesprek')).slice(0, 2).sort()).toEqual(['les-1-2', 'les-1-4']);
  });

  it('zoekt van een half bekende samenstelling de helft die het kent', async () => {
    const outcome = await zoek('burgerberaadbarbecue');
    expect(outcome.corrected).toBeUndefined();
    expect(outcome.woorden).toMatchObject([{ woord: 'burgerberaadbarbecue', hoe: 'deel van een woord' }]);
    expect(outcome.results.map(({ code }) => code)).toContain('werkvorm-21');
  });

  it('telt woorden uit de titel mee bij een andere plek op de pagina', async () => {
    const delen = (tekst: string) => [
      { kop: '', anker: '', tekst: 'Een begin.' },
      { kop: 'Meer', anker: 'meer', tekst },
    ];
    const own = testIndex([
      record('les-1-1', 'Toezicht', '', { delen: delen('Een verordening is klaar als de raad haar vaststelt.') }),
      record('les-1-2', 'Verordening', '', { delen: delen('Wat klaar is als de raad dat vaststelt.') }),
      record('les-1-3', 'Iets anders'),
    ]);
    expect((await own.codes('verordening klaar'))[0]).toBe('les-1-2');
  });

  it('telt woorden in één zoekzin voor meer dan dezelfde woorden verspreid', async () => {
    const own = testIndex([
      record('les-1-1', 'A', '', { zoekwoorden: ['uitnodiging schrijven', 'avond plannen'] }),
      record('les-1-2', 'B', '', { zoekwoorden: ['uitnodiging plannen', 'avond schrijven'] }),
      record('les-1-3', 'C'),
    ]);
    expect((await own.codes('wie gaat de uitnodiging netjes schrijven'))[0]).toBe('les-1-1');
    expect((await own.codes('wie gaat de avond netjes schrijven'))[0]).toBe('les-1-2');
  });

  it('leest alleen het laatste woord als begin van een woord', async () => {
    const begins = async (query: string) => (await zoek(query)).woorden[0]?.sleutels.length ?? 0;
    expect(await begins('burger')).toBeGreaterThan(await begins('burger is het'));
  });

  it('leest een werkwoord dat uit elkaar staat als één woord', async () => {
    const own = testIndex([
      record('les-4-8', 'De politiek', 'De raad mag een advies overnemen, of uitleggen waarom niet.'),
      record('les-1-1', 'Tijd', 'Neem de tijd voor een advies. Het gaat over de wijk.'),
    ]);
    expect((await own.codes('raad neemt advies niet over'))[0]).toBe('les-4-8');
    expect((await own.codes('advies over te nemen'))[0]).toBe('les-4-8');
  });

  it('vindt een werkwoord zonder het voorzetsel dat ervoor staat', async () => {
    const own = testIndex([
      record('werkvorm-27', 'Ontwerpatelier', 'Bewoners tekenen aan een plein.'),
      record('les-1-1', 'A', 'Iets anders.'),
    ]);
    expect(await own.codes('meegetekend')).toEqual(['werkvorm-27']);
  });

  it('verbetert in een zin alleen wat dichtbij is', async () => {
    const own = testIndex([record('les-1-1', 'Schrijven', 'Samen schrijven in de zaal.'), record('les-1-2', 'Zaal', 'De zaal.')]);
    expect((await own.zoek('schreeuwen in de zaal')).corrected).toBeUndefined();
    expect((await own.zoek('shrijven in de zaal')).corrected).toBe('schrijven zaal');
  });

  it('zet in een langere vraag uitleg boven een definitie', async () => {
    const own = testIndex([
      record('begrip-loting', 'Lotingsgroep', 'Deelnemers loten.', { samenvatting: 'Deelnemers loten met een brief.' }),
      record('stap-4', 'Lotingsronde', 'Deelnemers loten.', { samenvatting: 'Deelnemers loten met een brief.' }),
    ]);
    expect((await own.codes('deelnemers loten'))[0]).toBe('begrip-loting');
    expect((await own.codes('deelnemers loten met brief'))[0]).toBe('stap-4');
  });

  it('telt per facet, en filtert', async () => {
    const outcome = await zoek('inwoners');
    expect(outcome.facets['soort']).toMatchObject({ werkvorm: 2, praktijk: 1 });
    expect(outcome.facets['niveau']).toEqual({ adviseren: 1, raadplegen: 1 });
    expect(await codes('inwoners', { filters: { soort: 'praktijk' } })).toEqual(['praktijk-9']);
    expect(await codes('inwoners', { filters: { niveau: 'adviseren' } })).toEqual(['werkvorm-21']);
    expect(await codes('inwoners', { filters: { rol: 'Griffier', niveau: 'raadplegen' } })).toEqual([]);
    expect((await zoek('inwoners', { filters: { niveau: 'adviseren' } })).facets['niveau']).toEqual({ adviseren: 1, raadplegen: 1 });
  });

  it('geeft niet meer resultaten dan gevraagd, en zegt hoeveel het er zijn', async () => {
    const outcome = await zoek('inwoners', { limit: 1 });
    expect(outcome.results).toHaveLength(1);
    expect(outcome.total).toBe(3);
  });

  it.each(['', '   ', '?!', 'xqzwvbn', '🙂', '\u0000'])('vindt niets voor %j', async (query) => {
    expect(await zoek(query)).toMatchObject({ query, results: [], total: 0 });
  });

  it('geeft niets bij een lege index', async () => {
    expect((await testIndex([]).zoek('loting')).results).toEqual([]);
  });
});

describe('wat er wordt gelezen', () => {
  it('is voor één vraag alleen het hoofd, de woorden en de pagina’s die je ziet, elk één keer', async () => {
    const own = testIndex(records);
    await own.zoek('burgerberaad', { limit: 2 });
    expect(own.read.filter((name) => name.startsWith('p'))).toHaveLength(2);
    expect(new Set(own.read).size).toBe(own.read.length);
    expect(own.read).not.toContain('woorden.json');
    const before = own.read.length;
    await own.zoek('burgerberaad', { limit: 2 });
    expect(own.read).toHaveLength(before);
  });

  it('wacht met pagina’s tot de lezer even stopt, en laat ze weg als er een nieuwere vraag is', async () => {
    const own = testIndex(records);
    expect((await own.zoek('burgerberaad', { goOn: () => Promise.resolve(false) })).results).toEqual([]);
    expect(own.read.filter((name) => name.startsWith('p'))).toEqual([]);
    expect((await own.zoek('burgerberaad', { goOn: () => Promise.resolve(true) })).results.length).toBeGreaterThan(1);
    const asked: string[] = [];
    await own.zoek('burgerberaad', { goOn: () => (asked.push('gevraagd'), Promise.resolve(true)) });
    expect(asked).toEqual([]);
  });

  it('meldt een bestand dat niet komt, en vraagt het de volgende keer opnieuw', async () => {
    const broken = new Set(['w0.json']);
    const own = testIndex(records, [], broken);
    await expect(own.zoek('loting')).rejects.toThrow('w0.json kapot');
    broken.clear();
    expect((await own.codes('loting'))[0]).toBe('begrip-loting');
  });
});
