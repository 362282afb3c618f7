/** What the files of all servers have in common: the notes for the administrator. */
import type { Place } from '../description.ts';

/** Where the handbook stands in the files of a release. An administrator changes both. */
export const RELEASE_PLACE: Place = { path: '/handboek/', directory: '/srv/handboek/actief' };

/** The marker of what an administrator may switch on; the line below it has a comment sign, and no space behind that. */
export const SHAREPOINT =
  'SharePoint en Teams: zet een # voor de regel hierboven en haal de # weg voor de regel hieronder, overal waar dit staat.';

/** Every line behind a comment sign; an empty line is the sign alone. */
export const comment = (...lines: readonly string[]): string => lines.map((line) => (line === '' ? '#' : `# ${line}`)).join('\n');

/** Every line of a text moved to the right. */
export const indent = (text: string, spaces: number): string => text.replace(/^(?=.)/gm, ' '.repeat(spaces));

/** What to change in a file, in the only order that always works: the folder may have the path in its name. */
export const changes = (path: string, folderLine: string): string[] => [
  'Wat je verandert:',
  `1. Vervang overal ${path} door je eigen pad, met een schuine streep ervoor en erachter.`,
  '   Staat het handboek in de hoofdmap van het domein, vervang het dan door één schuine streep.',
  `2. Zet daarna de map van de uitgave op de regel ${folderLine}. Die map staat nergens anders.`,
];

/** What every server does with the handbook, in words. */
export const PROMISE = [
  'Dit bestand is gemaakt uit dezelfde beschrijving als dat van de andere servers: zelfde headers, bestandstypen,',
  'caching, compressie, pagina voor onbekende adressen en doorverwijzingen. Pas je het aan, test dan met de pagina zelftest.',
];
