import { z } from 'zod';
import { code, losseDatum, paginaVelden, tekst } from './gedeeld.ts';

/** A case from practice. Address: `/praktijk/<slug>/`. */
export const praktijk = z.strictObject({
  ...paginaVelden,
  soort: z.literal('praktijk'),
  code: code('praktijk'),
  plaats: tekst,
  /** As a reader would say it: '2014' or '2020–2021'. */
  periode: tekst,
  cijfers: z.array(z.strictObject({ waarde: tekst, label: tekst, bron: code('bron') })).min(1),
  verloop: z.array(z.strictObject({ datum: losseDatum, tekst, bron: code('bron') })).min(2),
  /** What the sources do not tell. */
  onbekend: z.array(tekst).min(1),
  /** What you can learn from it. */
  geleerd: z.array(tekst).min(2),
});
