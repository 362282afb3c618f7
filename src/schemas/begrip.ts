import { z } from 'zod';
import { code, tekst } from './gedeeld.ts';

/** A term. One file per term: `content/data/begrippen/<slug>.yaml`; code `begrip-<slug>`; address `/begrippen/#<slug>`. */
export const begrip = z.strictObject({
  naam: tekst,
  /** One or two sentences. */
  definitie: tekst,
  /** Other names for the same thing; they appear in the A–Z list. */
  synoniemen: z.array(tekst).optional(),
  /** Words that people type when they look for this; not shown. */
  zoekwoorden: z.array(tekst).optional(),
  voorbeeld: tekst.optional(),
  /** What it is often confused with, and the difference. */
  nietVerwarren: tekst.optional(),
  verwant: z.array(code('begrip')).optional(),
  bronnen: z.array(code('bron')).optional(),
  feiten: z.array(z.string().regex(/^[WD]-\d{3}$/, { error: 'verwacht een feitnummer als W-049 of D-227' })).optional(),
});
