/** Small handbooks in memory: the least that each soort needs, with what a test adds. */
import { stringify } from 'yaml';
import { buildCatalogue } from '../../src/handbook/catalogue/catalogue.ts';
import type { Catalogue, CheckedPage } from '../../src/handbook/catalogue/catalogue.ts';
import { DATA, DOCS, parseData, parsePage } from '../../src/handbook/catalogue/content.ts';
import type { Content, Page } from '../../src/handbook/catalogue/content.ts';
import { decodeSource } from '../../src/handbook/catalogue/files.ts';
import type { SourceFile } from '../../src/handbook/catalogue/files.ts';
import { begripSchema, bronSchema, wetsartikelSchema } from '../../src/schemas/index.ts';
import type { PaginaSoort } from '../../src/schemas/index.ts';

export type Velden = Record<string, unknown>;

const oefening = {
  titel: 'Oefening',
  doel: 'Oefenen.',
  minuten: 20,
  groep: { min: 2, max: 8 },
  nodig: ['Papier'],
  stappen: [
    { minuten: 5, tekst: 'Lees.' },
    { minuten: 15, tekst: 'Praat.' },
  ],
  nabespreken: ['Wat viel op?', 'Wat nu?'],
};
const keuze = (juist: boolean) => ({ tekst: juist ? 'Ja' : 'Nee', juist, uitleg: 'Daarom.' });
const vraag = { vraag: 'Klopt dit?', opties: [keuze(true), keuze(false)] };
const veld = (id: string) => ({ id, vraag: 'Wat?', hulp: 'Zo.', antwoord: 'zin', voorbeeld: 'Dit.' });

/** The required fields of each soort, apart from those that every page has. */
const EIGEN: Record<PaginaSoort, Velden> = {
  module: { code: 'module-1', leerdoelen: ['Een.', 'Twee.'] },
  les: {
    code: 'les-1-1',
    module: 'module-1',
    inHetKort: ['Een.', 'Twee.', 'Drie.'],
    leerdoelen: ['Een.', 'Twee.'],
    oefening,
    zelfcheck: [vraag, vraag, vraag],
    onthoud: ['Een.', 'Twee.', 'Drie.'],
  },
  valkuil: {
    code: 'valkuil-1',
    definitie: 'Een fout.',
    definitieVan: 'handboek',
    herken: ['Een.', 'Twee.', 'Drie.'],
    zegDit: ['Een.', 'Twee.'],
    oefening,
  },
  stap: {
    code: 'stap-1',
    vraag: 'Wat?',
    wie: [{ rol: 'Projectleider', taak: 'schrijft' }],
    resultaat: 'Een blad.',
    vragen: [veld('kern'), veld('vast'), veld('ruimte')],
    fouten: [
      { fout: 'A.', beter: 'B.' },
      { fout: 'C.', beter: 'D.' },
    ],
  },
  werkvorm: {
    code: 'werkvorm-1',
    doel: 'Luisteren.',
    niveaus: ['raadplegen'],
    fasen: ['voorbereiding'],
    groep: { min: 4, max: 12 },
    duur: '2 uur',
    voorbereiding: '3 weken',
    kosten: 'laag',
    kostenposten: ['Drukwerk'],
    vorm: ['fysiek'],
    wel: ['Een.', 'Twee.'],
    niet: ['Een.', 'Twee.'],
    aanpak: ['Een', 'Twee', 'Drie', 'Vier'].map((wanneer) => ({ wanneer, tekst: 'Doe.' })),
    inclusie: ['Een.', 'Twee.'],
  },
  praktijk: {
    code: 'praktijk-1',
    plaats: 'Voorbeeldstad',
    periode: '2025',
    cijfers: [{ waarde: '9', label: 'mensen', bron: 'bron-verslag' }],
    verloop: [
      { datum: '2025-03', tekst: 'Begin.', bron: 'bron-verslag' },
      { datum: '2025-05-14', tekst: 'Einde.', bron: 'bron-verslag' },
    ],
    onbekend: ['Iets.'],
    geleerd: ['Een.', 'Twee.'],
  },
  wet: {
    code: 'wet-1',
    gezienOp: '2026-09-30',
    gecontroleerdOp: '2026-11-20',
    controleerVoor: '2027-04-01',
    inHetKort: ['Een.', 'Twee.', 'Drie.'],
    openPunten: ['Iets.'],
  },
  update: {
    code: 'update-2026-03-01',
    datum: '2026-03',
    type: 'verordening',
    betekenis: 'Kijk na.',
    raakt: ['wet-1'],
    bronnen: ['bron-verslag'],
  },
  rol: {
    code: 'rol-1',
    beslist: ['Een.', 'Twee.'],
    route: ['les-1-1', 'stap-1', 'wet-1'].map((code) => ({ code, waarom: 'Daarom.' })),
    checklists: [{ titel: 'Lijst', punten: ['Een.', 'Twee.', 'Drie.'] }],
    vragen: ['Een?', 'Twee?', 'Drie?'].map((tekst) => ({ vraag: tekst, antwoord: 'Ja.' })),
  },
  pagina: { code: 'pagina-over' },
};

/** Valid front matter of a soort; a field that is `undefined` in `meer` is left out. */
export function velden(soort: PaginaSoort, meer: Velden = {}): Velden {
  const alles: Velden = {
    title: `Titel ${soort}`,
    description: 'Een samenvatting.',
    soort,
    bijgewerkt: '2026-11-21',
    ...EIGEN[soort],
    ...meer,
  };
  return Object.fromEntries(Object.entries(alles).filter(([, waarde]) => waarde !== undefined));
}

/** YAML as an author writes it: the same list twice is written twice, never as an alias. */
const yaml = (waarde: unknown): string => stringify(waarde, { aliasDuplicateObjects: false });

export const bestand = (path: string, text: string): SourceFile => decodeSource(path, Buffer.from(text));

/** A page from its path under `src/content/docs`, its front matter and its text. */
export const pagina = (pad: string, voor: Velden, tekst = 'Tekst.'): Page =>
  parsePage(bestand(`${DOCS}/${pad}`, `---\n${yaml(voor)}---\n\n${tekst}\n`));

export const begrip = (slug: string, meer: Velden = {}) =>
  parseData(begripSchema, bestand(`${DATA}/begrippen/${slug}.yaml`, yaml({ naam: slug, definitie: 'Uitleg.', ...meer })));
export const bron = (slug: string, meer: Velden = {}) =>
  parseData(
    bronSchema,
    bestand(
      `${DATA}/bronnen/${slug}.yaml`,
      yaml({ titel: slug, uitgever: 'Uitgever', datum: '2024', gezien: '2026-11-02', type: 'website', ...meer }),
    ),
  );
export const wetsartikel = (slug: string, meer: Velden = {}) =>
  parseData(
    wetsartikelSchema,
    bestand(
      `${DATA}/wetsartikelen/${slug}.yaml`,
      yaml({
        wet: 'Gemeentewet',
        kort: 'Gemw',
        bwb: 'BWBR0005416',
        artikel: '150',
        onderwerp: 'Participatieverordening',
        samenvatting: 'Kort.',
        gezienOp: '2026-09-30',
        ...meer,
      }),
    ),
  );

export const inhoud = (deel: Partial<Content>): Content => ({ pages: [], begrippen: [], bronnen: [], wetsartikelen: [], ...deel });
export const handboek = (deel: Partial<Content>): Catalogue => buildCatalogue(inhoud(deel));

/** The page with this code. @throws when it is not in the catalogue, with what is wrong with the pages: a test would prove nothing. */
export function haal(catalogue: Catalogue, code: string): CheckedPage {
  const page = catalogue.page(code);
  if (!page) throw new Error(`'${code}' staat niet in het handboek: is de front matter geldig?`);
  return page;
}
