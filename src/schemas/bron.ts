import { z } from 'zod';
import { datum, losseDatum, tekst } from './gedeeld.ts';

/** A source. One file per source: `content/data/bronnen/<slug>.yaml`; code `bron-<slug>`; address `/bronnen/#<slug>`. */
export const bron = z.strictObject({
  titel: tekst,
  /** Who published it. */
  uitgever: tekst,
  /** `https` address; absent only for printed matter that has none. */
  url: z.url({ protocol: /^https?$/, error: 'verwacht een volledig webadres' }).optional(),
  /** Day, month or year of the source itself, or `z.d.`. */
  datum: losseDatum,
  /** Day on which the text was seen. */
  gezien: datum,
  /** Anything a reader should know: only the opening read, a copy, an interest of the publisher. */
  opmerking: tekst.optional(),
  type: z.enum(['wet', 'kamerstuk', 'rechtspraak', 'verordening', 'handreiking', 'onderzoek', 'nieuws', 'website', 'boek']),
});
