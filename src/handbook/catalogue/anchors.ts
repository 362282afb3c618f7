/** The headings that a page template adds around the text of the author: their ids are part of the address of the page. */
import type { PaginaSoort } from '../../schemas/index.ts';
import type { CheckedPage } from './catalogue.ts';

export interface TemplateHeading {
  id: string;
  text: string;
  /** Before or after the text of the author. */
  place: 'before' | 'after';
}

const before = (id: string, text: string): TemplateHeading => ({ id, text, place: 'before' });
const after = (id: string, text: string): TemplateHeading => ({ id, text, place: 'after' });

const HEADINGS: Partial<Record<PaginaSoort, TemplateHeading[]>> = {
  module: [before('leerdoelen', 'Wat je na deze module kunt'), after('lessen', 'De lessen')],
  les: [
    before('in-het-kort', 'In het kort'),
    before('leerdoelen', 'Wat je leert'),
    after('oefening', 'Oefening'),
    after('zelfcheck', 'Zelfcheck'),
    after('onthoud', 'Onthoud'),
  ],
  valkuil: [before('herken', 'Herken je dit?'), after('zeg-dit', 'Wat je kunt zeggen'), after('oefening', 'Oefening')],
  stap: [
    after('vragen', 'Vragen voor je draaiboek'),
    after('fouten', 'Veelgemaakte fouten'),
    after('wie', 'Wie doet wat'),
    after('resultaat', 'Wat je nu hebt'),
    after('oefening', 'Oefening'),
  ],
  werkvorm: [
    before('profiel', 'Profiel'),
    before('wel-niet', 'Wanneer wel, wanneer niet'),
    after('zo-doe-je-het', 'Zo doe je het'),
    after('inclusie', 'Iedereen kan meedoen'),
    after('kosten', 'Wat het kost'),
    after('voorbeeld', 'Voorbeeld uit Nederland'),
    after('combineren', 'Combineren met'),
  ],
  praktijk: [
    before('cijfers', 'De cijfers'),
    after('verloop', 'Het verloop'),
    after('onbekend', 'Wat we niet weten'),
    after('geleerd', 'Wat je ervan kunt leren'),
  ],
  wet: [before('in-het-kort', 'In het kort'), after('open-punten', 'Wat de bronnen niet regelen')],
  update: [after('betekenis', 'Wat dit betekent voor een gemeente')],
  rol: [
    before('beslist', 'Wat jij beslist'),
    before('route', 'Jouw route'),
    after('checklists', 'Checklists'),
    after('vragen', 'Vragen die je krijgt'),
  ],
};

/** Headings that every page with content ends with, when there is something to show. */
const END: TemplateHeading[] = [
  after('verder-lezen', 'Verder lezen'),
  after('bronnen', 'Bronnen'),
  after('genoemd-in', 'Wordt genoemd in'),
];

/** Template headings of a soort, in the order of the page; some depend on whether the page has the data. */
export function templateHeadings(page: CheckedPage): TemplateHeading[] {
  const own = HEADINGS[page.data.soort] ?? [];
  return own.filter((heading) => {
    if (heading.id === 'oefening') return 'oefening' in page.data && page.data.oefening !== undefined;
    if (heading.id === 'combineren') return page.data.soort === 'werkvorm' && (page.data.combineren ?? []).length > 0;
    return true;
  });
}

/** Ids that the template of a soort may use; authors cannot use them for their own headings. */
export function reservedIds(soort: PaginaSoort): ReadonlySet<string> {
  return new Set([...(HEADINGS[soort] ?? []), ...(soort === 'pagina' ? [] : END)].map((heading) => heading.id));
}

export { END as END_HEADINGS };
