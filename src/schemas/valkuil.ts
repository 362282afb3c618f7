import { z } from 'zod';
import { code, oefening, paginaVelden, tekst } from './gedeeld.ts';

/** A pitfall. Address: `/valkuilen/<slug>/`. */
export const valkuil = z.strictObject({
  ...paginaVelden,
  soort: z.literal('valkuil'),
  code: code('valkuil'),
  definitie: tekst,
  /** Whose definition it is: the source course explains only pitfalls 1 and 4 itself. */
  definitieVan: z.enum(['brontraining', 'handboek']),
  /** What you hear people say in the meeting; literal sentences without quotation marks. */
  herken: z.array(tekst).min(3),
  /** What you can literally say instead; without quotation marks. */
  zegDit: z.array(tekst).min(2),
  oefening,
});
