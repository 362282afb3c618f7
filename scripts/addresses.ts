/** `npm run adressen`: adds what is published now to the register of addresses. Run it before a release and commit the result. */
import { writeFile } from 'node:fs/promises';
import { buildCatalogue } from '../src/handbook/catalogue/catalogue.ts';
import type { CheckedPage } from '../src/handbook/catalogue/catalogue.ts';
import { readContent } from '../src/handbook/catalogue/content.ts';
import { REGISTER_FILE, currentAddresses, extendRegister, readRegister } from '../src/handbook/links/register.ts';

const root = process.cwd();
const content = await readContent(root);
const pages = content.pages.filter((page): page is CheckedPage => page.data !== undefined);
const before = await readRegister(root);
const after = extendRegister(before, currentAddresses(buildCatalogue(content), pages));
await writeFile(REGISTER_FILE, `${JSON.stringify(after, undefined, 1)}\n`);
console.log(
  `${REGISTER_FILE}: ${Object.keys(after.adressen).length} adressen (${Object.keys(after.adressen).length - Object.keys(before.adressen).length} nieuw)`,
);
