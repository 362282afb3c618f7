import { z } from 'zod';
import { code, elkeCode, paginaVelden, tekst } from './gedeeld.ts';

/** A route through the handbook for one role. Address: `/rollen/<slug>/`. */
export const rol = z.strictObject({
  ...paginaVelden,
  soort: z.literal('rol'),
  code: code('rol'),
  /** What somebody in this role decides. */
  beslist: z.array(tekst).min(2),
  /** What to read, in order; minutes are computed from the pages. */
  route: z.array(z.strictObject({ code: elkeCode, waarom: tekst })).min(3),
  checklists: z.array(z.strictObject({ titel: tekst, punten: z.array(tekst).min(3) })).min(1),
  vragen: z.array(z.strictObject({ vraag: tekst, antwoord: tekst })).min(3),
});
