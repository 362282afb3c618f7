/** What people call things. Imports no schemas: the browser uses this too. */
import type { ItemSoort } from './catalogue.ts';

/** The number in a code as people say it: `les-1-2` → '1.2', `update-2024-06-04` → ''. */
export function numberOf(code: string): string {
  const match = /^(?:les|module|valkuil|stap|werkvorm|praktijk|wet|rol)-(\d+(?:-\d+)?)$/.exec(code);
  return match?.[1]?.replace('-', '.') ?? '';
}

/** What people call a soort, one and many. */
export const SOORT_NAMEN: Readonly<Record<ItemSoort | 'lokaal', readonly [enkel: string, meer: string]>> = {
  module: ['Module', 'Modules'],
  les: ['Les', 'Lessen'],
  valkuil: ['Valkuil', 'Valkuilen'],
  stap: ['Stap', 'Stappen'],
  werkvorm: ['Werkvorm', 'Werkvormen'],
  praktijk: ['Praktijk', 'Praktijkvoorbeelden'],
  wet: ['De wet', 'De wet'],
  update: ['Update', 'Updates'],
  rol: ['Rol', 'Rollen'],
  begrip: ['Begrip', 'Begrippen'],
  bron: ['Bron', 'Bronnen'],
  pagina: ['Pagina', 'Pagina’s'],
  // Pages of the organisation that keeps a copy.
  lokaal: ['Bij ons', 'Bij ons'],
};
