import { codeOfShortUrl } from '../catalogue/catalogue.ts';
import type { CheckedPage } from '../catalogue/catalogue.ts';
import type { Page } from '../catalogue/content.ts';
import { END_HEADINGS } from '../catalogue/anchors.ts';
import { endHeadings, endOfPage } from '../catalogue/navigation.ts';
import { anchorsOf } from '../links/register.ts';
import type { Finding, Rule, RuleContext } from './contract.ts';
import { didYouMean } from '../dutch/did-you-mean.ts';
import { entriesOf, textsOf, unreadable } from './text.ts';

/** Files that the build makes without a content page. */
const GENERATED = new Set(['/catalogus.json']);

function anchorsIn(page: Page, { catalogue }: RuleContext): Set<string> {
  if (!page.data) return new Set(page.body.headings.flatMap((heading) => heading.id ?? []));
  const questions = page.data.soort === 'stap' ? page.data.vragen.map((vraag) => vraag.id) : [];
  // The lists at the end of a page are there only when there is something in them.
  const shown = new Set(endHeadings(endOfPage(catalogue, page as CheckedPage)).map((heading) => heading.id));
  const absent = new Set(END_HEADINGS.map((heading) => heading.id).filter((id) => !shown.has(id)));
  return new Set([...anchorsOf(page as CheckedPage, catalogue).filter((id) => !absent.has(id)), ...questions]);
}

function check(
  url: string,
  from: Page | undefined,
  context: RuleContext,
  broken: ReturnType<typeof unreadable>,
): { message: string; remedy: string } | undefined {
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
  // Something else is wrong with the page at the other end: that is what the author must mend.
  if (broken.urls.has(target?.url ?? targetUrl) || broken.codes.has(/^\/([a-z0-9-]+)\//.exec(url)?.[1] ?? '')) return undefined;
  if (path === '/begrippen/' && broken.codes.has(`begrip-${fragment ?? ''}`)) return undefined;
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
    const broken = unreadable(context.content);
    const isInternal = (url: string) => !/^[a-z][a-z0-9+.-]*:/i.test(url);
    for (const page of context.content.pages) {
      for (const { url, line } of page.body.links.filter((link) => isInternal(link.url))) {
        const problem = check(url, page, context, broken);
        if (problem) yield { file: page.source.path, line, ...problem };
      }
    }
    for (const entry of entriesOf(context.content)) {
      for (const { body, lineOf } of textsOf(entry)) {
        for (const { url } of body.links.filter((link) => isInternal(link.url))) {
          const problem = check(url, 'body' in entry ? entry : undefined, context, broken);
          if (problem) yield { file: entry.source.path, line: lineOf(url), ...problem };
        }
      }
    }
  },
};
