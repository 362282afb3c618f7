/** The catalogue as the pages use it: read once for a build, again after a change while authors write. */
import { buildCatalogue } from '../handbook/catalogue/catalogue.ts';
import type { Catalogue, CheckedPage } from '../handbook/catalogue/catalogue.ts';
import { readContent, readContentOnce } from '../handbook/catalogue/content.ts';

/** While authors write, a page is at most this old (milliseconds). */
const DEV_MAX_AGE = 1000;

const read = import.meta.env.DEV ? readContent : readContentOnce;

let cached: { at: number; catalogue: Promise<Catalogue> } | undefined;

/** @returns the catalogue of all content. */
export function getCatalogue(): Promise<Catalogue> {
  if (!cached || (import.meta.env.DEV && Date.now() - cached.at > DEV_MAX_AGE)) {
    cached = { at: Date.now(), catalogue: read(process.cwd()).then(buildCatalogue) };
  }
  return cached.catalogue;
}

/**
 * The catalogue and the page that is being rendered.
 * @throws when the page is not in the catalogue; the content rules then say what is wrong with it.
 */
export async function getCurrent(locals: App.Locals): Promise<{ catalogue: Catalogue; page: CheckedPage }> {
  const catalogue = await getCatalogue();
  const { id } = locals.starlightRoute;
  const page = catalogue.pageByUrl(id === '' ? '/' : `/${id}/`);
  if (!page) throw new Error(`De pagina '${id}' heeft fouten. Draai 'npm run check' om te zien welke.`);
  return { catalogue, page };
}
