import { z } from 'zod';
import { datum, tekst } from './gedeeld.ts';

/** A law article. One file each: `content/data/wetsartikelen/<id>.yaml`, e.g. `gemeentewet-150`. */
export const wetsartikel = z.strictObject({
  wet: tekst,
  /** Short name as officials say it, e.g. `Gemw`. */
  kort: tekst,
  bwb: z.string().regex(/^BWB[RVW]\d{7}$/, { error: 'verwacht een BWB-nummer zoals BWBR0005416' }),
  artikel: tekst,
  onderwerp: tekst,
  /** What it says, in our own words. */
  samenvatting: tekst,
  /** State of the text that was read. */
  gezienOp: datum,
});
