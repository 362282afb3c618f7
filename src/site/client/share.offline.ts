/**
 * The same as `share.ts` for a handbook that is opened from disk. An address there names a folder on the reader's own
 * machine and leads nobody else anywhere. The code of the page does: every copy of the handbook finds it.
 */
import type * as online from './share.ts';

export const shared: typeof online.shared = (link) => {
  if (!link.matches('[data-kopieer]')) return undefined;
  const code = link.textContent.trim();
  return {
    text: code,
    done: `Gekopieerd: ${code}. Typ dit in het zoekveld om de pagina te vinden.`,
    failed: `Kopiëren lukt niet in deze browser. De code is: ${code}`,
  };
};
