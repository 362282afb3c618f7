import type { Rule } from './contract.ts';
import { entriesOf, linesMatching } from './text.ts';

export const rule: Rule = {
  level: 'fout',
  doel: 'Een onzeker feit komt nooit als feit op een pagina.',
  *run({ content, feiten }) {
    for (const entry of entriesOf(content)) {
      const { source } = entry;
      for (const line of linesMatching(source.text, /\[(onzeker|waarschijnlijk|bevestigd)\]/i)) {
        yield {
          file: source.path,
          line,
          message: 'Hier staat een label uit het feitenbestand.',
          remedy: 'Haal een onzeker feit weg; markeer vakkennis met <Vak/> en eigen lezing met <Lezing/>.',
        };
      }
      const used = (entry.data as { feiten?: string[] } | undefined)?.feiten ?? [];
      for (const [index, id] of used.entries()) {
        const label = feiten[id];
        if (label === undefined) {
          yield {
            file: source.path,
            line: entry.lineOf(['feiten', index]),
            message: `Het feit ${id} bestaat niet.`,
            remedy: 'Verbeter het nummer.',
          };
        } else if (label === 'onzeker') {
          yield {
            file: source.path,
            line: entry.lineOf(['feiten', index]),
            message: `Het feit ${id} is onzeker en mag geen pagina dragen.`,
            remedy: 'Haal de bewering en het nummer weg, of zoek een bron die haar bevestigt.',
          };
        }
      }
    }
  },
};
