/** The main parts of the handbook. Imports no schemas: the command that adapts a release uses this too. */
import type { PaginaSoort } from '../../schemas/index.ts';

export interface Section {
  id: string;
  label: string;
  /** Address of the overview page. */
  url: string;
  soorten: readonly PaginaSoort[];
}

/** The sections in the order of the menu. A section is shown when its overview page exists. */
export const SECTIONS: readonly Section[] = [
  { id: 'lessen', label: 'Lessen', url: '/modules/', soorten: ['module', 'les'] },
  { id: 'valkuilen', label: 'Valkuilen', url: '/valkuilen/', soorten: ['valkuil'] },
  { id: 'stappenplan', label: 'Stappenplan', url: '/stappenplan/', soorten: ['stap'] },
  { id: 'werkvormen', label: 'Werkvormen', url: '/werkvormen/', soorten: ['werkvorm'] },
  { id: 'praktijk', label: 'Praktijk', url: '/praktijk/', soorten: ['praktijk'] },
  { id: 'wet', label: 'De wet', url: '/wet/', soorten: ['wet', 'update'] },
  { id: 'begrippen', label: 'Begrippen', url: '/begrippen/', soorten: [] },
  { id: 'rollen', label: 'Rollen', url: '/rollen/', soorten: ['rol'] },
];
