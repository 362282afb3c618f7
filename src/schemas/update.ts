import { z } from 'zod';
import { bestaandeDag, code, elkeCode, losseDatum, paginaVelden, tekst } from './gedeeld.ts';

const UPDATE_TYPES = ['wetgeving', 'rechtspraak', 'handreiking', 'verordening', 'onderzoek', 'praktijk'] as const;

/** A dated entry on the law's timeline. Address: `/wet/updates/<jjjj-mm-dd>-<slug>/`. */
export const update = z
  .strictObject({
    ...paginaVelden,
    soort: z.literal('update'),
    code: code('update'),
    /** The day, or the month or year when the sources give no day; the code and file name then use the first day. */
    datum: losseDatum,
    type: z.enum(UPDATE_TYPES),
    /** What it means for a municipality. */
    betekenis: tekst,
    /** The pages that this entry touches. */
    raakt: z.array(elkeCode).min(1),
    bronnen: z.array(code('bron')).min(1),
    /** A day that the law itself sets for municipalities, and that belongs in their calendar: `/wet/agenda.ics`. */
    agenda: z.literal(true).optional(),
  })
  .refine(({ agenda, datum }) => agenda === undefined || bestaandeDag(datum), {
    path: ['datum'],
    error: 'een update met agenda: true heeft een hele dag als jjjj-mm-dd',
  });
