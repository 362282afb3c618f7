import { z } from 'zod';
import { FASEN, NIVEAUS, code, codeVan, paginaVelden, tekst } from './gedeeld.ts';

/** A method card. Address: `/werkvormen/<slug>/`. */
export const werkvorm = z.strictObject({
  ...paginaVelden,
  soort: z.literal('werkvorm'),
  code: code('werkvorm'),
  doel: tekst,
  niveaus: z.array(z.enum(NIVEAUS)).min(1),
  fasen: z.array(z.enum(FASEN)).min(1),
  /** Number of people; `max: null` means without limit. */
  groep: z.strictObject({ min: z.int().min(1), max: z.int().min(1).nullable() }),
  duur: tekst,
  voorbereiding: tekst,
  kosten: z.enum(['laag', 'midden', 'hoog']),
  /** What drives the cost, without amounts unless a source gives them. */
  kostenposten: z.array(tekst).min(1),
  vorm: z.array(z.enum(['fysiek', 'online'])).min(1),
  wel: z.array(tekst).min(2),
  niet: z.array(tekst).min(2),
  aanpak: z.array(z.strictObject({ wanneer: tekst, tekst })).min(4),
  inclusie: z.array(tekst).min(2),
  /** A Dutch example with source; leave it out when none was found, the page then says so. */
  voorbeeld: z
    .strictObject({ titel: tekst, tekst, bronnen: z.array(code('bron')).min(1), praktijk: code('praktijk').optional() })
    .optional(),
  combineren: z.array(z.strictObject({ code: codeVan('werkvorm', 'les', 'stap'), waarom: tekst })).optional(),
});
