import type { PaginaSoort } from '../../schemas/index.ts';
import type { Rule } from './contract.ts';
import { DOCS } from '../catalogue/content.ts';

/** The folder of every soort that has one. */
const FOLDER: Partial<Record<PaginaSoort, string>> = {
  module: 'modules',
  les: 'lessen',
  valkuil: 'valkuilen',
  stap: 'stappenplan',
  werkvorm: 'werkvormen',
  praktijk: 'praktijk',
  wet: 'wet',
  update: 'wet/updates',
  rol: 'rollen',
};

/** What an address is made of. */
const GOOD_NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const rule: Rule = {
  level: 'fout',
  doel: 'Een pagina staat in de map van haar soort en haar bestandsnaam draagt het nummer van haar code.',
  *run({ content }) {
    for (const { source } of [...content.pages, ...content.begrippen, ...content.bronnen, ...content.wetsartikelen]) {
      const names = source.path
        .replace(/^src\/content\/(docs|data)\//, '')
        .replace(/\.(mdx?|ya?ml)$/, '')
        .split('/');
      if (names.every((name) => GOOD_NAME.test(name))) continue;
      yield {
        file: source.path,
        line: 1,
        message: 'De bestandsnaam heeft andere tekens dan kleine letters, cijfers en streepjes.',
        remedy: 'Hernoem het bestand; van de naam wordt een adres gemaakt.',
      };
    }
    for (const { source, data, lineOf } of content.pages) {
      const folder = data ? FOLDER[data.soort] : undefined;
      if (!data || folder === undefined) continue;
      const path = source.path.slice(DOCS.length + 1);
      const [directory, name] = [path.slice(0, path.lastIndexOf('/')), path.slice(path.lastIndexOf('/') + 1)];
      if (directory !== folder) {
        yield {
          file: source.path,
          line: lineOf(['soort']),
          message: `Een pagina van de soort '${data.soort}' hoort in de map ${DOCS}/${folder}.`,
          remedy: 'Verplaats het bestand of verbeter de soort.',
        };
      } else if (data.soort === 'les' && !data.code.startsWith(`${data.module.replace('module', 'les')}-`)) {
        yield {
          file: source.path,
          line: lineOf(['module']),
          message: `De code '${data.code}' hoort niet bij ${data.module}.`,
          remedy: 'Verbeter de module of de code: les-2-1 is de eerste les van module-2.',
        };
      } else if (data.soort !== 'update') {
        const numbers = [...data.code.matchAll(/\d+/g)].map((match) => match[0].padStart(2, '0')).join('-');
        if (!name.startsWith(`${numbers}-`)) {
          yield {
            file: source.path,
            line: lineOf(['code']),
            message: `De code '${data.code}' past niet bij de bestandsnaam ${name}.`,
            remedy: `Laat de bestandsnaam beginnen met ${numbers}-.`,
          };
        }
      }
    }
  },
};
