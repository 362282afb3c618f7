import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../src/integrations/output/html.ts';
import { recordsOf } from '../../../src/integrations/output/records.ts';
import { begrip, haal, handboek, pagina, velden } from '../hulp.ts';

const catalogue = handboek({
  pages: [
    pagina('index.mdx', velden('pagina', { code: 'pagina-begin', overzicht: 'home' })),
    pagina('zoeken.mdx', velden('pagina', { code: 'pagina-zoeken', overzicht: 'zoeken' })),
    pagina('over.mdx', velden('pagina')),
    pagina(
      'werkvormen/index.mdx',
      velden('pagina', { code: 'pagina-werkvormen', overzicht: 'werkvormen', description: 'Alle werkvormen.', zoekwoorden: ['methode'] }),
      'Kies\nmaar.',
    ),
    pagina('begrippen/index.mdx', velden('pagina', { code: 'pagina-begrippen', overzicht: 'begrippen' })),
    pagina('lessen/01-01-vraag.mdx', velden('les', { title: 'Een vraag', zoekwoorden: ['vraagstelling'] })),
    pagina(
      'rollen/05-griffier.mdx',
      velden('rol', {
        title: 'Griffier',
        code: 'rol-5',
        route: ['werkvorm-1', 'werkvorm-2', 'stap-1'].map((code) => ({ code, waarom: 'x' })),
      }),
    ),
    pagina('werkvormen/01-a.mdx', velden('werkvorm', { niveaus: ['raadplegen', 'adviseren'], fasen: ['evaluatie'] })),
  ],
  begrippen: [
    begrip('loting', {
      naam: 'Loting',
      definitie: 'Het *toeval* wijst aan.',
      voorbeeld: 'Zie [les 1](/les-1-1/).',
      nietVerwarren: 'Geen verkiezing.',
      synoniemen: ['Trekking'],
      zoekwoorden: ['toeval'],
    }),
    begrip('awb'),
  ],
});
const records = (code: string, main = '') =>
  recordsOf(parseHtml(`<body><nav>menu</nav><main>${main}</main><footer>voet</footer></body>`), haal(catalogue, code), catalogue);
const les = (main: string) => records('les-1-1', main).flatMap(({ delen }) => delen.map(({ kop, anker, tekst }) => [anker, kop, tekst]));

describe('een pagina', () => {
  it('wordt geknipt bij haar tussenkoppen, ook als die dieper in de pagina staan', () => {
    expect(
      les(
        '<div class="lead"><p>Begin.</p></div><div class="tekst"><p>Intro.</p><section><h2 id="a">Kop A</h2><p>Tekst a.</p></section><h2 id="b">Kop B</h2><p>Tekst b.</p><h3 id="c">Kop C</h3><p>Tekst c.</p></div>',
      ),
    ).toEqual([
      ['', '', 'Begin. Intro.'],
      ['a', 'Kop A', 'Tekst a.'],
      ['b', 'Kop B', 'Tekst b. Kop C Tekst c.'],
    ]);
  });

  it('geeft titel, soort, code, adres en zoekwoorden', () => {
    expect(records('les-1-1', '<p>x</p><h2 id="a">A</h2><p>y</p>')).toMatchObject([
      {
        url: 'lessen/vraag/',
        titel: 'Een vraag',
        soort: 'les',
        code: 'les-1-1',
        synoniemen: [],
        zoekwoorden: ['vraagstelling'],
        facetten: {},
      },
    ]);
  });

  it('zegt de samenvatting niet twee keer', () => {
    const page = records('werkvorm-1', '<p>x</p>')[0];
    expect(records('werkvorm-1', `<p>${page?.samenvatting}</p><p>Meer.</p>`)[0]?.delen[0]?.tekst).toBe('Meer.');
  });

  it('zegt bij een pagina op de route van een rol voor wie zij is', () => {
    expect(records('werkvorm-1', '<p>x</p>')[0]?.facetten['rol']).toEqual(['Griffier']);
    expect(records('les-1-1', '<p>x</p>')[0]?.facetten['rol']).toBeUndefined();
  });

  it('leest de kop zoals hij er staat, ook als hij naar zichzelf linkt', () => {
    expect(les('<h2 id="a"><a class="anker" href="#a">Kop <em>A</em></a></h2><p>t</p>')[1]?.[1]).toBe('Kop A');
  });

  it('houdt alleen leesbare tekst uit <main> over', () => {
    const [begin] = les(
      '<div class="titelblok"><nav>kruimels</nav><h1>Een vraag</h1><p>Samenvatting.</p><ul class="titel-feiten"><li>10 minuten</li></ul></div>' +
        '<p>Zin met <button class="term" type="button">loting</button><span class="term-uitleg">Uitleg van het begrip</span><a class="bron-ref" href="#b">1</a> erin. <a class="merk" href="#v">vakkennis</a></p>' +
        '<svg><text>tekening</text></svg><form><label>zoek</label></form><button type="button">knop</button><section class="einde-deel"><p>verder</p></section><p class="alleen-print">print</p>',
    );
    expect(begin?.[2]).toBe('Samenvatting. Zin met loting erin.');
  });

  it('laat een kop zonder tekst eronder weg, maar nooit het begin', () => {
    expect(les('<h2 id="a">Leeg</h2><h2 id="b">Vol</h2><p>t</p>').map(([url]) => url)).toEqual(['', 'b']);
  });

  it('plakt cellen en lijsten niet aan elkaar', () => {
    expect(les('<table><tr><td>een</td><td>twee</td></tr></table><ul><li>drie</li><li>vier</li></ul>')[0]?.[2]).toBe('een twee drie vier');
  });

  it('neemt wat de pagina samenvat bij de pagina zelf, en laat de vragen van de zelfcheck weg', () => {
    expect(
      les(
        '<p>Begin.</p><h2 id="in-het-kort">In het kort</h2><p>Kort.</p><h2 id="a">A</h2><p>Tekst.</p>' +
          '<h2 id="zelfcheck">Zelfcheck</h2><p>Vraag?</p><h2 id="onthoud">Onthoud</h2><p>Slot.</p>',
      ),
    ).toEqual([
      ['', '', 'Begin. Kort. Slot.'],
      ['a', 'A', 'Tekst.'],
    ]);
  });

  it('geeft een kop zonder id het adres van de pagina', () => {
    expect(les('<h2>Kop</h2><p>t</p>')[1]?.[0]).toBe('');
  });

  it('geeft bij een werkvorm ook het niveau en de fase als filter', () => {
    expect(records('werkvorm-1', '<p>x</p>')[0]?.facetten).toMatchObject({
      niveau: ['raadplegen', 'adviseren'],
      fase: ['evaluatie'],
    });
  });

  it('moet een <main> hebben', () => {
    expect(() => recordsOf(parseHtml('<p>x</p>'), haal(catalogue, 'les-1-1'), catalogue)).toThrow('/lessen/vraag/');
  });
});

describe('een overzicht', () => {
  it('geeft één onderdeel met de samenvatting en de eigen tekst, zonder de hele lijst', () => {
    expect(records('pagina-werkvormen', '<h2 id="a">A</h2><p>lange lijst</p>')).toMatchObject([
      {
        url: 'werkvormen/',
        samenvatting: 'Alle werkvormen.',
        delen: [{ kop: '', anker: '', tekst: 'Kies maar.' }],
        zoekwoorden: ['methode'],
      },
    ]);
  });

  it.each(['pagina-begin', 'pagina-zoeken'])('%s geeft niets: daar zoekt niemand naar', (code) => {
    expect(records(code, '<p>x</p>')).toEqual([]);
  });

  it('van begrippen geeft er ook één voor elk begrip, zonder opmaak', () => {
    const [own, awb, loting, ...rest] = records('pagina-begrippen');
    expect(own?.url).toBe('begrippen/');
    expect(awb).toMatchObject({ code: 'begrip-awb', samenvatting: 'Uitleg.', zoekwoorden: [] });
    expect(loting).toEqual({
      url: 'begrippen/#loting',
      titel: 'Loting',
      soort: 'begrip',
      code: 'begrip-loting',
      synoniemen: ['Trekking'],
      zoekwoorden: ['toeval'],
      samenvatting: 'Het toeval wijst aan.',
      delen: [{ kop: '', anker: '', tekst: 'Zie les 1. Geen verkiezing.' }],
      genoemd: 0,
      facetten: {},
    });
    expect(rest).toEqual([]);
  });

  it('een losse pagina wordt gewoon geknipt', () => {
    expect(records('pagina-over', '<p>x</p><h2 id="a">A</h2><p>y</p>').flatMap(({ delen }) => delen.map(({ anker }) => anker))).toEqual([
      '',
      'a',
    ]);
  });
});
