import type { Rule } from './contract.ts';
import { entriesOf, textsOf } from './text.ts';

function problem(url: string): { message: string; remedy: string } | undefined {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url.replace(/[\u0000-\u0020]/g, ''))?.[1]?.toLowerCase();
  if (scheme === undefined) {
    return url.startsWith('//') ? { message: `De link '${url}' heeft geen protocol.`, remedy: 'Schrijf https:// voluit.' } : undefined;
  }
  if (scheme === 'http')
    return { message: `De link '${url}' is niet beveiligd (http).`, remedy: 'Gebruik https, of verwijs naar een bron met <Bron id="…"/>.' };
  if (scheme === 'https' || scheme === 'mailto' || scheme === 'tel') return undefined;
  return {
    message: `De link '${url}' gebruikt het onveilige protocol '${scheme}:'.`,
    remedy: 'Gebruik een gewoon https-adres of een adres binnen het handboek.',
  };
}

/** A picture from elsewhere would be a request to another site, and broken where there is no internet. */
function imageProblem(url: string): { message: string; remedy: string } | undefined {
  if (!/^https:/i.test(url)) return problem(url);
  return {
    message: `De afbeelding '${url}' staat op een andere site.`,
    remedy: 'Zet de afbeelding naast de pagina en verwijs naar ./naam.png.',
  };
}

export const rule: Rule = {
  level: 'fout',
  doel: 'Links in de tekst zijn veilig: alleen https, mailto, tel en adressen binnen het handboek.',
  *run({ content }) {
    for (const { source, body } of content.pages) {
      for (const { url, line } of body.links) {
        const found = problem(url);
        if (found) yield { file: source.path, line, ...found };
      }
      for (const { url = '', line } of body.images) {
        const found = imageProblem(url);
        if (found) yield { file: source.path, line, ...found };
      }
    }
    for (const entry of entriesOf(content)) {
      for (const { body, lineOf } of textsOf(entry)) {
        for (const { url = '' } of [...body.links, ...body.images]) {
          const found = body.images.some((image) => image.url === url) ? imageProblem(url) : problem(url);
          if (found) yield { file: entry.source.path, line: lineOf(url), ...found };
        }
      }
    }
  },
};
