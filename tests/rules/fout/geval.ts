/** The shape of one bad case, and the files of the good handbook by a short name. */
import type { Ingreep } from '../hulp.ts';

export interface Geval extends Ingreep {
  /** What an author did wrong, in Dutch. */
  naam: string;
  /** The code of the rule that must see it. */
  regel: string;
  /** The file in which the problem is reported, when that is not the changed file. */
  gemeldIn?: string;
  /** The line of the problem: a number, or a text that stands on that line of the changed file. */
  regelnummer?: number | string;
  /** What the message must say. */
  bericht: RegExp;
  /** Other rules that may also speak: a problem can have consequences elsewhere. */
  ook?: readonly string[];
}

const DOCS = 'src/content/docs';
const DATA = 'src/content/data';

export const OVER = `${DOCS}/over.mdx`;
export const MODULE = `${DOCS}/modules/01-de-basis.mdx`;
export const LES = `${DOCS}/lessen/01-01-een-goede-vraag.mdx`;
export const VALKUIL = `${DOCS}/valkuilen/01-de-brief-is-al-weg.mdx`;
export const STAP = `${DOCS}/stappenplan/01-het-vraagstuk.mdx`;
export const WERKVORM = `${DOCS}/werkvormen/01-wijkwandeling.mdx`;
export const PRAKTIJK = `${DOCS}/praktijk/01-speelplek-lindelaan.mdx`;
export const WET = `${DOCS}/wet/01-de-verordening.mdx`;
export const UPDATE = `${DOCS}/wet/updates/2026-03-01-nieuwe-verordening.mdx`;
export const ROL = `${DOCS}/rollen/01-projectleider.mdx`;
export const LOTING = `${DATA}/begrippen/loting.yaml`;
export const BRON_WET = `${DATA}/bronnen/gemeentewet.yaml`;
export const BRON_VERSLAG = `${DATA}/bronnen/verslag-speelplek.yaml`;
export const BRON_WANDELEN = `${DATA}/bronnen/handreiking-wandelen.yaml`;
export const ARTIKEL = `${DATA}/wetsartikelen/gemeentewet-150.yaml`;
export const ADRESSEN = `${DATA}/adressen.json`;
export { DATA, DOCS };

/** What follows when a page or source cannot be read: whoever points to it now points to nothing. */
export const GEVOLGEN = ['verwijzing-bestaat', 'interne-link', 'verdwenen-adres', 'ongebruikte-bron'] as const;
