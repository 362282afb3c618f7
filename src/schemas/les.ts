import { z } from 'zod';
import { code, oefening, paginaVelden, tekst, zelfcheckVraag } from './gedeeld.ts';

/** A lesson. Address: `/lessen/<slug>/`. */
export const les = z.strictObject({
  ...paginaVelden,
  soort: z.literal('les'),
  code: code('les'),
  module: code('module'),
  /** Three to five sentences that stand alone. */
  inHetKort: z.array(tekst).min(3).max(5),
  leerdoelen: z.array(tekst).min(2).max(5),
  oefening,
  zelfcheck: z.array(zelfcheckVraag).min(3).max(5),
  /** What to remember, one sentence each. */
  onthoud: z.array(tekst).min(3).max(6),
});
