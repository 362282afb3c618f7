import { z } from 'zod';
import { code, paginaVelden, tekst } from './gedeeld.ts';

/** A module: a group of lessons with one subject. Address: `/modules/<slug>/`. */
export const module = z.strictObject({
  ...paginaVelden,
  soort: z.literal('module'),
  code: code('module'),
  /** What somebody can do after this module, one sentence each. */
  leerdoelen: z.array(tekst).min(2),
});
