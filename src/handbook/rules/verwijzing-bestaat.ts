import { VERWIJSVELDEN, soortVanCode } from '../../schemas/index.ts';
import { compareCodes } from '../catalogue/catalogue.ts';
import type { YamlPath } from '../catalogue/yaml.ts';
import type { Finding, Rule, RuleContext } from './contract.ts';
import { didYouMean } from '../dutch/did-you-mean.ts';
import { unreadable } from './text.ts';

/** Codes in typed fields, with where they stand. */
function* typedCodes(context: RuleContext): Generator<{ file: string; line: number; code: string }> {
  const { content } = context;
  for (const page of content.pages) {
    const at = (path: YamlPath, code: string) => ({ file: page.source.path, line: page.lineOf(path), code });
    for (const { name, attributes, line } of page.body.components) {
      const code = name === 'Bron' || name === 'Term' ? attributes['id'] : name === 'Voorbeeld' ? attributes['code'] : undefined;
      if (code !== undefined) yield { file: page.source.path, line, code };
    }
    const { data } = page;
    if (!data) continue;
    for (const field of [...VERWIJSVELDEN, 'bronnen'] as const) {
      for (const [index, code] of (data[field] ?? []).entries()) yield at([field, index], code);
    }
    if (data.soort === 'les') yield at(['module'], data.module);
    if (data.soort === 'update') for (const [index, code] of data.raakt.entries()) yield at(['raakt', index], code);
    if (data.soort === 'rol') for (const [index, stop] of data.route.entries()) yield at(['route', index, 'code'], stop.code);
    if (data.soort === 'praktijk') {
      for (const [index, row] of data.cijfers.entries()) yield at(['cijfers', index, 'bron'], row.bron);
      for (const [index, row] of data.verloop.entries()) yield at(['verloop', index, 'bron'], row.bron);
    }
    if (data.soort === 'werkvorm') {
      for (const [index, other] of (data.combineren ?? []).entries()) yield at(['combineren', index, 'code'], other.code);
      for (const [index, code] of (data.voorbeeld?.bronnen ?? []).entries()) yield at(['voorbeeld', 'bronnen', index], code);
      if (data.voorbeeld?.praktijk !== undefined) yield at(['voorbeeld', 'praktijk'], data.voorbeeld.praktijk);
    }
  }
  for (const item of content.begrippen) {
    for (const field of ['verwant', 'bronnen'] as const) {
      for (const [index, code] of (item.data?.[field] ?? []).entries())
        yield { file: item.source.path, line: item.lineOf([field, index]), code };
    }
  }
}

export const rule: Rule = {
  level: 'fout',
  doel: 'Elke code waarnaar een pagina verwijst, bestaat en is van de juiste soort.',
  *run(context): Generator<Finding> {
    const codes = [...context.catalogue.byCode.keys()];
    const broken = unreadable(context.content);
    const known = context.catalogue.wetsartikelen.map((item) => item.slug);
    for (const { file, line, code } of typedCodes(context)) {
      if (context.catalogue.byCode.has(code) || broken.codes.has(code)) continue;
      const soort = soortVanCode(code);
      const candidates = codes.filter((other) => soort === undefined || soortVanCode(other) === soort).sort(compareCodes);
      yield {
        file,
        line,
        message: `De verwijzing '${code}' bestaat niet.${didYouMean(code, candidates)}`,
        remedy: 'Verbeter de code, maak de pagina of het gegevensbestand, of haal de verwijzing weg.',
      };
    }
    for (const page of context.content.pages) {
      const file = page.source.path;
      for (const { name, attributes, line } of page.body.components) {
        const id = attributes['id'] ?? '';
        const wanted = name === 'Bron' ? 'bron' : name === 'Term' ? 'begrip' : undefined;
        if (wanted !== undefined && context.catalogue.byCode.has(id) && soortVanCode(id) !== wanted) {
          yield {
            file,
            line,
            message: `<${name}> verwijst naar '${id}', maar dat is geen ${wanted}.`,
            remedy: `Gebruik een code die begint met '${wanted}-'.`,
          };
        }
        if (name === 'Artikel' && id !== '' && context.catalogue.wetsartikel(id) === undefined && !broken.articles.has(id)) {
          yield {
            file,
            line,
            message: `Het wetsartikel '${id}' staat niet in het register.${didYouMean(id, known)}`,
            remedy: `Voeg src/content/data/wetsartikelen/${id}.yaml toe of verbeter de naam.`,
          };
        }
      }
      if (page.data?.soort === 'wet') {
        for (const [index, id] of (page.data.artikelen ?? []).entries()) {
          if (context.catalogue.wetsartikel(id) !== undefined || broken.articles.has(id)) continue;
          yield {
            file,
            line: page.lineOf(['artikelen', index]),
            message: `Het wetsartikel '${id}' staat niet in het register.${didYouMean(id, known)}`,
            remedy: `Voeg src/content/data/wetsartikelen/${id}.yaml toe of verbeter de naam.`,
          };
        }
      }
    }
  },
};
