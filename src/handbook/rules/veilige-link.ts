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

export const rule: Rule = {
  level: 'fout',
  doel: 'Links in de tekst zijn veilig: alleen https, mailto, tel en adressen binnen het handboek.',
  *run({ content }) {
    for (const { source, body } of content.pages) {
      for (const { url, line } of [...body.links, ...body.images]) {
        const found = problem(url ?? '');
        if (found) yield { file: source.path, line, ...found };
      }
    }
    for (const entry of entriesOf(content)) {
      for (const { body, lineOf } of textsOf(entry)) {
        for (const { url = '' } of [...body.links, ...body.images]) {
          const found = problem(url);
          if (found) yield { file: entry.source.path, line: lineOf(url), ...found };
        }
      }
    }
  },
};
