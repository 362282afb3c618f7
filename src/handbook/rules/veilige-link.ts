import { linksInText, stringsIn } from '../catalogue/catalogue.ts';
import type { Rule } from './contract.ts';
import { entriesOf } from './text.ts';

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
    for (const page of content.pages) {
      for (const { url, line } of page.body.links) {
        const found = problem(url);
        if (found) yield { file: page.source.path, line, ...found };
      }
    }
    for (const entry of entriesOf(content)) {
      for (const url of [...stringsIn(entry.raw)].flatMap(linksInText)) {
        const found = problem(url);
        const line = entry.source.text.split('\n').findIndex((text) => text.includes(url)) + 1;
        if (found) yield { file: entry.source.path, line, ...found };
      }
    }
  },
};
