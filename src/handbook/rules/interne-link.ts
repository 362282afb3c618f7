import { codeOfShortUrl, linksInText, stringsIn } from '../catalogue/catalogue.ts';
import type { CheckedPage } from '../catalogue/catalogue.ts';
import type { Page } from '../catalogue/content.ts';
import { anchorsOf } from '../links/register.ts';
import type { Finding, Rule, RuleContext } from './contract.ts';
import { didYouMean, entriesOf } from './text.ts';

/** Files that the build makes without a content page. */
const GENERATED = new Set(['/catalogus.json']);

function anchorsIn(page: Page, { catalogue }: RuleContext): Set<string> {
  if (!page.data) return new Set(page.body.headings.flatMap((heading) => heading.id ?? []));
  const questions = page.data.soort === 'stap' ? page.data.vragen.map((vraag) => vraag.id) : [];
  return new Set([...anchorsOf(page as CheckedPage, catalogue), ...questions]);
}

function check(url: string, from: Page | undefined, context: RuleContext): { message: string; remedy: string } | undefined {
  const { catalogue } = context;
  const [path = '', fragment] = url.split('#');
  if (!url.startsWith('/') && !url.startsWith('#')) {
    return {
      message: `De link '${url}' begint niet met een schuine streep.`,
      remedy: 'Schrijf een adres vanaf de hoofdmap, zoals /les-1-2/ of /begrippen/#loting.',
    };
  }
  if (GENERATED.has(path)) return undefined;
  const code = codeOfShortUrl(url, catalogue.byCode);
  const item = code === undefined ? undefined : catalogue.byCode.get(code);
  const targetUrl = item?.url ?? path;
  const target = path === '' ? from : catalogue.pageByUrl(targetUrl.split('#')[0] ?? '');
  if (!target) {
    const known = [...context.content.pages.map((page) => page.url), ...[...catalogue.byCode.keys()].map((known) => `/${known}/`)];
    return {
      message: `De link '${url}' wijst naar een pagina die niet bestaat.${didYouMean(path, known)}`,
      remedy: 'Verbeter het adres of haal de link weg.',
    };
  }
  if (fragment === undefined || fragment === '') return undefined;
  const anchors = anchorsIn(target, context);
  if (anchors.has(fragment)) return undefined;
  return {
    message: `De link '${url}' wijst naar een kop die niet bestaat.${didYouMean(fragment, anchors)}`,
    remedy: `Kies een kop-id van ${target.url}.`,
  };
}

export const rule: Rule = {
  level: 'fout',
  doel: 'Elke link binnen het handboek komt uit, ook bij de juiste kop.',
  *run(context): Generator<Finding> {
    const isInternal = (url: string) => !/^[a-z][a-z0-9+.-]*:/i.test(url);
    for (const page of context.content.pages) {
      for (const { url, line } of page.body.links.filter((link) => isInternal(link.url))) {
        const problem = check(url, page, context);
        if (problem) yield { file: page.source.path, line, ...problem };
      }
    }
    for (const entry of entriesOf(context.content)) {
      for (const url of [...stringsIn(entry.data)].flatMap(linksInText).filter(isInternal)) {
        const problem = check(url, 'body' in entry ? entry : undefined, context);
        const line = entry.source.text.split('\n').findIndex((text) => text.includes(url)) + 1;
        if (problem) yield { file: entry.source.path, line, ...problem };
      }
    }
  },
};
