/** Leaves out the parts of Starlight that the handbook replaces but that Starlight always imports. */
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const EMPTY_CSS = '\0handboek:leeg.css';
const EMPTY_SCRIPT = '\0handboek:leeg.js';

/** Style sheets whose work is done by `site/styles`. */
const REPLACED_STYLES = /\/style\/(props|asides|util|anchor-links)\.css$/;

/**
 * - style sheets that ours replace become empty;
 * - the script that keeps the state of Starlight's sidebar in session storage goes: nothing is stored before the reader acts;
 * - Starlight's print style sheet becomes ours.
 */
export function slimStarlight(): Plugin {
  return {
    name: 'handboek:slim-starlight',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!importer?.includes('@astrojs/starlight')) return undefined;
      if (REPLACED_STYLES.test(source)) return EMPTY_CSS;
      if (source.endsWith('/components-internals/SidebarPersistState')) return EMPTY_SCRIPT;
      const print = /\/style\/print\.css(\?.*)?$/.exec(source);
      if (print) return `${fileURLToPath(new URL('../site/styles/print.css', import.meta.url))}${print[1] ?? ''}`;
      return undefined;
    },
    load: (id) => (id === EMPTY_CSS || id === EMPTY_SCRIPT ? '' : undefined),
  };
}
