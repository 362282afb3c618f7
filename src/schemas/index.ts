/** One place that knows all soorten. */
import { z } from 'zod';
import { les } from './les.ts';
import { module } from './module.ts';
import { pagina } from './pagina.ts';
import { praktijk } from './praktijk.ts';
import { rol } from './rol.ts';
import { stap } from './stap.ts';
import { update } from './update.ts';
import { valkuil } from './valkuil.ts';
import { werkvorm } from './werkvorm.ts';
import { wet } from './wet.ts';

/** The schema of every soort that has pages. */
export const PAGINA_SCHEMAS = { module, les, valkuil, stap, werkvorm, praktijk, wet, update, rol, pagina } as const;

/** Front matter of any page: `soort` decides which fields it has. */
export const paginaSchema = z.discriminatedUnion('soort', [module, les, valkuil, stap, werkvorm, praktijk, wet, update, rol, pagina]);

export type PaginaData = z.infer<typeof paginaSchema>;
export type PaginaSoort = PaginaData['soort'];
export type PaginaVan<S extends PaginaSoort> = Extract<PaginaData, { soort: S }>;

export { begrip as begripSchema } from './begrip.ts';
export { bron as bronSchema } from './bron.ts';
export { wetsartikel as wetsartikelSchema } from './wetsartikel.ts';
export * from './gedeeld.ts';
