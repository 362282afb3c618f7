/** Short links while authors write; in a build they are pages of their own (`output/redirects.ts`). */
import type { Plugin } from 'vite';
import { buildCatalogue, codeOfShortUrl } from '../handbook/catalogue/catalogue.ts';
import { readContent } from '../handbook/catalogue/content.ts';

export function devShortLinks(): Plugin {
  return {
    name: 'handboek:dev-short-links',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? '').split('?')[0] ?? '';
        if (!/^\/[a-z0-9-]+\/$/.test(path)) {
          next();
          return;
        }
        readContent(process.cwd()).then((content) => {
          const { byCode } = buildCatalogue(content);
          const url = byCode.get(codeOfShortUrl(path, byCode) ?? '')?.url;
          if (url === undefined) next();
          else response.writeHead(302, { Location: url }).end();
        }, next);
      });
    },
  };
}
