import { z } from 'zod';
import { code, paginaVelden } from './gedeeld.ts';

/** What an overview page shows under its text. */
const OVERZICHTEN = [
  'modules',
  'lessen',
  'valkuilen',
  'stappenplan',
  'werkvormen',
  'praktijk',
  'wet',
  'updates',
  'begrippen',
  'rollen',
  'bronnen',
  'zoeken',
  'zelftest',
  'home',
] as const;

/** A page that stands by itself or shows an overview, such as `/over/` or `/werkvormen/`. */
export const pagina = z.strictObject({
  ...paginaVelden,
  soort: z.literal('pagina'),
  code: code('pagina'),
  overzicht: z.enum(OVERZICHTEN).optional(),
});
