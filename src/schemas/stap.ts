import { z } from 'zod';
import { code, oefening, paginaVelden, tekst } from './gedeeld.ts';

/** One field of the draaiboek: a question that the step answers. */
const draaiboekVraag = z
  .strictObject({
    /** Permanent, unique within the whole plan, e.g. `doel-belofte`. */
    id: z.string().regex(/^[a-z]+(-[a-z]+)*$/, { error: 'gebruik kleine letters en streepjes' }),
    vraag: tekst,
    hulp: tekst,
    antwoord: z.enum(['zin', 'alinea', 'lijst', 'getal', 'datum', 'keuze', 'ja-nee']),
    /** Only with `antwoord: keuze`. */
    keuzes: z.array(tekst).min(2).optional(),
    voorbeeld: tekst,
  })
  .refine((veld) => (veld.antwoord === 'keuze') === (veld.keuzes !== undefined), {
    error: "geef 'keuzes' als, en alleen als, 'antwoord' een keuze is",
  });

/** A step of the ten-step plan. Address: `/stappenplan/<slug>/`. */
export const stap = z.strictObject({
  ...paginaVelden,
  soort: z.literal('stap'),
  code: code('stap'),
  vraag: tekst,
  /** Who does it, e.g. `projectleider`, and what for. */
  wie: z.array(z.strictObject({ rol: tekst, taak: tekst })).min(1),
  /** What you have when the step is done. */
  resultaat: tekst,
  vragen: z.array(draaiboekVraag).min(3),
  fouten: z.array(z.strictObject({ fout: tekst, beter: tekst })).min(2),
  oefening: oefening.optional(),
});
