/** Gives pages the components that authors use, so that no page needs an import line. */
import type { Plugin } from 'vite';
import { COMPONENTS } from '../handbook/rules/componenten.ts';

const PAGE = /\/src\/content\/docs\/.*\.mdx$/;

/**
 * Adds the imports at the end of a page, so that line numbers in error messages stay those of the file.
 * Only components that the page names are imported.
 */
export function contentComponents(): Plugin {
  return {
    name: 'handboek:content-components',
    enforce: 'pre',
    transform(source, id) {
      if (!PAGE.test(id.split('?')[0] ?? '')) return undefined;
      const used = Object.keys(COMPONENTS).filter((name) => source.includes(`<${name}`));
      const imports = used.map((name) => `import ${name} from '/src/site/components/inhoud/${name}.astro';`);
      return { code: `${source.trimEnd()}\n\n${imports.join('\n')}\n`, map: null };
    },
  };
}
