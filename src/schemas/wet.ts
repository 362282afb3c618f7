import { z } from 'zod';
import { code, geldigheid, paginaVelden, tekst } from './gedeeld.ts';

/** A reference page about the law. Address: `/wet/<slug>/`. */
export const wet = z.strictObject({
  ...paginaVelden,
  ...geldigheid,
  soort: z.literal('wet'),
  code: code('wet'),
  inHetKort: z.array(tekst).min(3).max(6),
  /** Ids from `wetsartikelen`. */
  artikelen: z.array(tekst).optional(),
  /** What the sources do not settle. */
  openPunten: z.array(tekst).min(1),
});
