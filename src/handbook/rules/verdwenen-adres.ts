import { REGISTER_FILE, brokenRedirects, currentAddresses, lostAddresses } from '../links/register.ts';
import type { CheckedPage } from '../catalogue/catalogue.ts';
import type { Rule } from './contract.ts';

export const rule: Rule = {
  level: 'fout',
  doel: 'Een adres of kop die ooit is gepubliceerd, blijft bestaan of verwijst door.',
  *run({ content, catalogue, register }) {
    const pages = content.pages.filter((page): page is CheckedPage => page.data !== undefined);
    // A page or term with an error elsewhere has no data; then only that error counts.
    if (pages.length < content.pages.length || content.pages.some((page) => page.mdxError)) return;
    if ([...content.begrippen, ...content.bronnen].some((item) => item.data === undefined)) return;
    const now = currentAddresses(catalogue, pages);
    for (const { address } of lostAddresses(register, now)) {
      yield {
        file: REGISTER_FILE,
        line: 1,
        message: `Het gepubliceerde adres ${address} bestaat niet meer.`,
        remedy: `Herstel het adres of de kop-id, of zet in 'doorverwijzingen': "${address}": "/nieuw-adres/".`,
      };
    }
    for (const from of brokenRedirects(register, now)) {
      yield {
        file: REGISTER_FILE,
        line: 1,
        message: `De doorverwijzing van ${from} wijst naar een adres dat niet bestaat.`,
        remedy: 'Verbeter het doel van de doorverwijzing.',
      };
    }
  },
};
